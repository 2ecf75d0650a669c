package org.knigipamiati.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.knigipamiati.attribution.InventedCase.empty;
import static org.knigipamiati.attribution.InventedCase.sentenced;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knigipamiati.attribution.Attribution;
import org.knigipamiati.attribution.InventedCase;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

class PersonAndPlaceChecksTest {

    @Test
    void c28NationalityMissingInANationalCase() {
        assertEquals("INFO", Fired.how(Check.NATIONALITY_MISSING, sentenced("двойка", "1938-01-14")));
        assertEquals("INFO", Fired.how(Check.NATIONALITY_MISSING, sentenced("тройка", "1938-10-14")));
        assertEquals("no", Fired.how(Check.NATIONALITY_MISSING, sentenced("тройка", "1938-01-14")));
        assertEquals(
                "no",
                Fired.how(
                        Check.NATIONALITY_MISSING,
                        sentenced("двойка", "1938-01-14").nationality("поляк")));
    }

    @Test
    void c29TwoNationalities() {
        assertEquals(
                "INFO",
                Fired.how(
                        Check.TWO_NATIONALITIES, empty().with(RecordField.NATIONALITY_VERBATIM, "русский (украинец)")));
        assertEquals(
                "no", Fired.how(Check.TWO_NATIONALITIES, empty().with(RecordField.NATIONALITY_VERBATIM, "русский")));
        assertEquals(
                "INFO", Fired.how(Check.TWO_NATIONALITIES, empty().with(RecordField.NATIONALITY, "поляк-русский")));
    }

    @ParameterizedTest
    @CsvSource({"Осокин, no", "'', WARN"})
    void c44AGivenNameWithoutASurname(String surname, String how) {
        var invented = empty().with(RecordField.GIVEN_NAME, "Прохор");
        assertEquals(
                how,
                Fired.how(
                        Check.SURNAME_MISSING,
                        surname.isEmpty() ? invented : invented.with(RecordField.SURNAME, surname)));
        assertEquals("no", Fired.how(Check.SURNAME_MISSING, empty()), "a list without names");
    }

    @ParameterizedTest
    @CsvSource({"Осокин, no", "Oсокин, WARN", "Osokin, no", "Осокин (Osokin), no", "Осокин-Oстрый, WARN"})
    void c45LettersOfTwoAlphabetsInOneName(String surname, String how) {
        assertEquals(how, Fired.how(Check.NAME_OF_TWO_SCRIPTS, empty().with(RecordField.SURNAME, surname)));
    }

    @ParameterizedTest
    @CsvSource({"1937-09-25, WARN", "1937-09-26, no", "1937, no", "1931-11-17, WARN"})
    void c30ARegionThatDidNotExistYet(String date, String how) {
        assertEquals(how, Fired.how(Check.BODY_REGION_ANACHRONISM, sentenced("тройка УНКВД по Читинской обл", date)));
    }

    @Test
    void c31AnAmbiguousAbbreviationIsResolvedByTheResidenceOrLeftOpen() {
        var invented = sentenced("тройка при НКВД КАССР", "1937-11-20");
        assertEquals("WARN", Fired.how(Check.REGION_AMBIGUOUS, invented));
        assertEquals(
                "INFO",
                Fired.how(Check.REGION_AMBIGUOUS, invented.with(RecordField.RESIDENCE, "Карельская АССР, д. Гора")));
        assertEquals("no", Fired.how(Check.REGION_AMBIGUOUS, sentenced("тройка УНКВД по Омской обл", "1937-11-20")));
    }

    @Test
    void c31aAPlaceWhoseNameSeveralBear() {
        assertEquals("INFO", Fired.how(Check.PLACE_OF_SEVERAL, empty().with(RecordField.RESIDENCE, "г. Котовск")));
        assertEquals("no", Fired.how(Check.PLACE_OF_SEVERAL, empty().with(RecordField.RESIDENCE, "г. Саратов")));
    }

    @Test
    void c31TheRegionsOfTheSourceResolveAnAbbreviationToo() {
        var facts = sentenced("тройкой УНКВД КК", "1938-03-07").facts();
        var claims = new Attribution(Vocabularies.load()).claims(facts);
        List<Flag> flags = new Checks(Vocabularies.load()).run(facts, claims, Set.of("KRS"));
        assertTrue(flags.stream().anyMatch(f -> f.check() == Check.REGION_AMBIGUOUS && f.severity() == Severity.INFO));
    }

    @ParameterizedTest
    @CsvSource({
        "m, выслана в Н-ский край, WARN",
        "f, выслана в Н-ский край, no",
        "f, расстрелян, WARN",
        "m, расстрелян, no",
        "m, 'выслан, семья выслана', no"
    })
    void c37VerbFormsDisagreeWithTheSex(String sex, String sentence, String how) {
        assertEquals(
                how,
                Fired.how(
                        Check.SEX_DISAGREES, empty().with(RecordField.SEX, sex).with(RecordField.SENTENCE, sentence)));
    }

    @Test
    void c38AResidenceNamedByALaterDivision() {
        var invented = empty().arrested("1937-10-01").with(RecordField.RESIDENCE, "Новгородская обл., д. Гора");
        assertEquals("INFO", Fired.how(Check.RESIDENCE_ANACHRONISM, invented));
        assertEquals("no", Fired.how(Check.RESIDENCE_ANACHRONISM, invented.arrested("1950-10-01")));
    }

    @Test
    void everyCheckHasItsSentenceAndTitleInEveryLanguage() {
        List<String> args = List.of("date:1938-01-14", "date:1938-01-15");
        for (Check check : Check.values()) {
            for (Language language : Language.all()) {
                Words words = Words.of(language);
                assertFalse(words.label(CodeKind.CHECK_TITLE, check.id()).isBlank(), check.id());
                String sentence = words.check(check.id(), args);
                assertFalse(sentence.contains("{"), sentence);
            }
        }
    }

    @Test
    void everyIdIsFoundAndUnique() {
        Set<String> ids = new HashSet<>();
        for (Check check : Check.values()) {
            assertTrue(ids.add(check.id()), check.id());
            assertEquals(check, Check.byId(check.id()).orElseThrow());
        }
    }

    @Test
    void aFlagIsToldInWords() {
        Flag flag = Fired.flags(sentenced("тройка", "1938-03-06").arrested("1938-04-01"))
                .get(0);
        assertEquals("0/C02", flag.id());
        assertEquals(
                "The arrest (1 April 1938) is later than the sentence (6 March 1938).",
                Words.of(Language.of("en")).check(flag.check().id(), flag.args()));
        assertEquals(
                "Арест (1 апреля 1938 года) позже приговора (6 марта 1938 года).",
                Words.of(Language.of("ru")).check(flag.check().id(), flag.args()));
    }

    @ParameterizedTest
    @CsvSource({
        "русский, no, no",
        "Русская, no, no",
        "русский|поляк, INFO, no",
        "русский (украинец), INFO, no",
        "марсианин, no, INFO",
    })
    void c29TwoNationalitiesAndOneThatNobodyKnows(String given, String two, String unknown) {
        InventedCase one = InventedCase.sentenced("тройка", "1937-10-01").nationality(given);
        assertEquals(two, Fired.how(Check.TWO_NATIONALITIES, one));
        assertEquals(unknown, Fired.how(Check.NATIONALITY_UNKNOWN, one));
    }
}
