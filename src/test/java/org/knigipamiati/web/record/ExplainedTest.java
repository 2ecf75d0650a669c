package org.knigipamiati.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knigipamiati.words.Language;

class ExplainedTest {

    private static final Segment BORN = new Segment("мест.Заречье, с/с Ручьи", "person", "Место рождения");
    private static final Segment PARTY = new Segment("б/п", "person", "Партийность");

    @ParameterizedTest
    @CsvSource({
        "ru,местечко,сельсовет,беспартийный",
        "en,small town (shtetl),village soviet,not a party member",
        "uk,містечко,сільрада,безпартійний",
        "pl,miasteczko,rada wiejska,bezpartyjny",
        "de,Städtchen,Dorfsowjet,parteilos"
    })
    void everyReaderHasThemInTheLanguageOfThePage(String tag, String place, String council, String party) {
        assertThat(Explained.of(List.of(BORN, PARTY, PARTY), "ru", Language.of(tag))
                        .list())
                .containsExactly(
                        new Explained.Abbreviation("мест.", place),
                        new Explained.Abbreviation("с/с", council),
                        new Explained.Abbreviation("б/п", party));
    }

    @Test
    void theEntryStaysWordForWord() {
        Explained explained = Explained.of(List.of(BORN), "ru", Language.of("en"));
        assertThat(explained.pieces(BORN).stream().map(Explained.Piece::text).collect(Collectors.joining()))
                .isEqualTo(BORN.text());
    }

    @Test
    void anEntryInAnotherLanguageIsNotExplainedByRussianAbbreviations() {
        assertThat(Explained.of(List.of(PARTY), "uk", Language.of("uk")).list()).isEmpty();
        assertThat(Explained.of(List.of(PARTY), null, Language.of("ru")).list()).isEmpty();
    }
}
