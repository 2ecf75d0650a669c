package org.knigipamiati.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knigipamiati.vocabulary.SourceDescriptor;
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
        assertThat(Explained.of(List.of(BORN, PARTY, PARTY), "ru", SourceDescriptor.NONE, Language.of(tag))
                        .list())
                .containsExactly(
                        new Explained.Abbreviation("мест.", place, false),
                        new Explained.Abbreviation("с/с", council, false),
                        new Explained.Abbreviation("б/п", party, false));
    }

    @Test
    void theEntryStaysWordForWord() {
        Explained explained = Explained.of(List.of(BORN), "ru", SourceDescriptor.NONE, Language.of("en"));
        assertThat(explained.pieces(BORN).stream().map(Explained.Piece::text).collect(Collectors.joining()))
                .isEqualTo(BORN.text());
    }

    @Test
    void anEntryInAnotherLanguageIsNotExplainedByRussianAbbreviations() {
        assertThat(Explained.of(List.of(PARTY), "uk", SourceDescriptor.NONE, Language.of("uk"))
                        .list())
                .isEmpty();
        assertThat(Explained.of(List.of(PARTY), null, SourceDescriptor.NONE, Language.of("ru"))
                        .list())
                .isEmpty();
    }

    @Test
    void whatTheSourceSaysOfItsAbbreviationsStandsBeforeWhatTheyMeanElsewhere() {
        SourceDescriptor source = SourceDescriptor.of(
                List.of(
                        new SourceDescriptor.Abbreviation("б/п", "без права переписки"),
                        new SourceDescriptor.Abbreviation("ЗР", "Заречье")),
                List.of(),
                null,
                null);
        Segment segment = new Segment("с/с ЗР, б/п", "person", "");
        Explained explained = Explained.of(List.of(segment), "ru", source, Language.of("en"));
        assertThat(explained.list())
                .containsExactly(
                        new Explained.Abbreviation("с/с", "village soviet", false),
                        new Explained.Abbreviation("ЗР", "Заречье", true),
                        new Explained.Abbreviation("б/п", "без права переписки", true));
        assertThat(explained.pieces(segment).stream().map(Explained.Piece::text).collect(Collectors.joining()))
                .isEqualTo(segment.text());
        // In whatever language the book is: it is the book that says so.
        assertThat(Explained.of(List.of(segment), null, source, Language.of("en"))
                        .list())
                .hasSize(2);
    }
}
