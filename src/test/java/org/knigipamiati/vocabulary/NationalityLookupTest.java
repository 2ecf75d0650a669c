package org.knigipamiati.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationalityLookupTest {

    private final NationalityLookup nationalities = Vocabularies.load().nationalityLookup();

    @ParameterizedTest
    @CsvSource({
        "полька, поляк, поляк",
        "Поляки, поляк, поляк",
        "мордва, мордвин, мордвин",
        "мари, мариец, мариец",
        "тунгус, тунгус, эвенк",
        "тунгуска, тунгус, эвенк",
        "саха, саха, якут",
        "персы, перс, иранец",
        "русский (украинец), русский, русский",
        "'немка;', немец, немец",
        "зырянка, зырянин, коми",
        "эстонка, эстонец, эстонец",
        "китаянка, китаец, китаец",
        "польский еврей, еврей, еврей",
        "'крымская татарка.', крымский татарин, татарин",
        "Польская еврейка, еврей, еврей",
        "русские немцы, немец, немец"
    })
    void aPrintedWordHasALemmaOfItsOwnAndAPresentName(String printed, String lemma, String today) {
        assertEquals(Optional.of(lemma), nationalities.lemma(printed));
        assertEquals(today, nationalities.nationality(printed).orElseThrow().lemma());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "русский|поляк = русский поляк",
                "Поляк; русская = поляк русский",
                "ПОЛЯК / РУССКИЙ = поляк русский",
                "поляк и русский = поляк русский",
                "поляк-русский = поляк русский",
                "русский (крещёный еврей) = русский еврей",
                "русский, русская = русский",
                "«русский» = русский",
                "pусский = русский",
                "рус. = русский",
                "русск. = русский",
                "русский. = русский",
                "польский еврей = еврей",
                "русский, крымские татары = русский крымский татарин",
                "польский; еврей = поляк еврей",
                "поляк, польский еврей = поляк еврей",
                "нац. груз. = грузин",
                "литов. = литовец",
                "украинка = украинец",
                "УКРАИНЦЫ = украинец",
                "по национальности латышка = латыш",
                "кор. = ''",
                "не русский = ''",
                "б/подд. = ''",
                "гр. = ''",
                "марсианин = ''",
            })
    void aFieldOfNationalityIsReadWhateverStandsAroundAndBetween(String given, String lemmas) {
        assertEquals(lemmas, String.join(" ", nationalities.lemmas(given)));
    }

    @Test
    void aWordThatIsNoNationalityIsNotGuessed() {
        assertTrue(nationalities.lemma("неграмотный").isEmpty());
        assertTrue(nationalities.lemma("").isEmpty());
        assertTrue(nationalities.lemma(null).isEmpty());
    }

    @Test
    void mostNationalitiesWereTheTargetOfNoOperation() {
        assertTrue(
                nationalities.nationality("башкир").orElseThrow().operations().isEmpty());
        assertEquals(
                "POLISH_00485",
                nationalities.nationality("полька").orElseThrow().operations().get(0));
    }

    @Test
    void theVersionOfTheVocabulariesIsShortAndStable() {
        assertEquals(12, Vocabularies.load().version().length());
        assertEquals(Vocabularies.load().version(), Vocabularies.load().version());
    }
}
