package org.knigipamiati.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knigipamiati.vocabulary.InvalidDescriptor.Problem;
import org.knigipamiati.vocabulary.SourceDescriptor.Abbreviation;
import org.knigipamiati.vocabulary.SourceDescriptor.Found;

/** What a descriptor takes, what it refuses, and where its abbreviations stand in a text. */
class SourceDescriptorTest {

    private static SourceDescriptor of(String lines) {
        return SourceDescriptor.of(SourceDescriptor.abbreviations(lines), List.of(), null, null);
    }

    private static void refused(Problem problem, Runnable making) {
        assertThatThrownBy(making::run)
                .isInstanceOfSatisfying(InvalidDescriptor.class, refused -> assertThat(refused.problem())
                        .isEqualTo(problem));
    }

    @Test
    void abbreviationsAreWholeWordsOutsideOfMarkup() {
        SourceDescriptor altai = of("АК = Алтайский край\nп. = посёлок");
        assertThat(altai.in("<b title=АК>АК</b>, п. Выдумка, БАК, АКР, АК-47"))
                .extracting(Found::meaning)
                .containsExactly("Алтайский край", "посёлок", "Алтайский край");
        assertThat(altai.in("Пп. Выдумка")).isEmpty();
    }

    @Test
    void theLongerOfTwoIsMeant() {
        assertThat(of("пр. = предместье\nпр. р. = правая рука").in("пр. р. Иной, пр. Малое"))
                .extracting(Found::meaning)
                .containsExactly("правая рука", "предместье");
    }

    @Test
    void latinLookAlikesAreTheSameLetters() {
        assertThat(of("АК = Алтайский край").in("AK"))
                .extracting(Found::meaning)
                .containsExactly("Алтайский край");
    }

    @Test
    void aLongAbbreviationMayOpenASentence() {
        assertThat(of("прож. = проживал").in("Прож. в городе, прож. там"))
                .extracting(Found::meaning)
                .containsExactly("Проживал", "проживал");
        assertThat(of("АК = Алтайский край").in("ак")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "АК, NO_EQUALS",
        "АК =, MEANING_BLANK",
        "А = арестован, ABBREVIATION_NO_WORD",
        "12 = двенадцать, ABBREVIATION_NO_WORD",
    })
    void whatCannotBeMeantIsRefused(String line, Problem problem) {
        refused(problem, () -> of(line));
    }

    @Test
    void twoMeaningsAreRefusedAlsoWhereLettersOnlyLookAlike() {
        refused(Problem.TWO_MEANINGS, () -> of("АК = Алтайский край\nAK = Архивная комиссия"));
        refused(Problem.TWO_MEANINGS, () -> of("Прож. = проживал\nпрож. = прожиточный"));
        assertThat(of("АК = Алтайский край\nАК =  Алтайский  край").abbreviations())
                .containsExactly(java.util.Map.entry("АК", "Алтайский край"));
    }

    @Test
    void limits() {
        String longest = "б".repeat(SourceDescriptor.LONGEST_ABBREVIATION);
        of(longest + " = " + "я".repeat(SourceDescriptor.LONGEST_MEANING));
        refused(Problem.ABBREVIATION_LONG, () -> of(longest + "б = слово"));
        refused(Problem.MEANING_LONG, () -> of("АК = " + "я".repeat(SourceDescriptor.LONGEST_MEANING + 1)));
        List<Abbreviation> most = IntStream.range(0, SourceDescriptor.MOST_ABBREVIATIONS)
                .mapToObj(i -> new Abbreviation("аб" + i, "слово " + i))
                .toList();
        assertThat(SourceDescriptor.of(most, List.of(), null, null).abbreviations())
                .hasSize(SourceDescriptor.MOST_ABBREVIATIONS);
        refused(
                Problem.TOO_MANY,
                () -> SourceDescriptor.of(
                        Collections.nCopies(SourceDescriptor.MOST_ABBREVIATIONS + 1, new Abbreviation("аб", "слово")),
                        List.of(),
                        null,
                        null));
        refused(
                Problem.TOO_MANY_SEPARATORS,
                () -> SourceDescriptor.of(
                        List.of(),
                        Collections.nCopies(SourceDescriptor.MOST_SEPARATORS + 1, EntrySeparator.of("---")),
                        null,
                        null));
        refused(
                Problem.ORGAN_LONG,
                () -> SourceDescriptor.of(List.of(), List.of(), null, "т".repeat(SourceDescriptor.LONGEST_ORGAN + 1)));
    }

    @Test
    void anUnknownRegionIsRefused() {
        refused(Problem.NO_SUCH_REGION, () -> SourceDescriptor.of(List.of(), List.of(), "ALTAJ", null));
        assertThat(SourceDescriptor.of(List.of(), List.of(), " ALT ", " ").region())
                .isEqualTo("ALT");
    }

    @ParameterizedTest
    @CsvSource({"blank", "number", "----", "'* * *'", "======"})
    void separatorsAreReadAsTheyAreWritten(String stored) {
        assertThat(EntrySeparator.of(stored).stored()).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({"'конец'", "''", "'-- 1 --'", "-----------------------------------------"})
    void aSeparatorThatMayHoldWordsIsRefused(String stored) {
        refused(Problem.SEPARATOR_UNKNOWN, () -> EntrySeparator.of(stored));
    }

    @Test
    void theOrganIsInFullWords() {
        SourceDescriptor altai = SourceDescriptor.of(
                SourceDescriptor.abbreviations("АК = Алтайскому краю"), List.of(), "ALT", "тройка при УНКВД по АК");
        assertThat(altai.organInFull()).isEqualTo("тройка при УНКВД по Алтайскому краю");
        assertThat(altai.organ()).isEqualTo("тройка при УНКВД по АК");
    }

    @Test
    void whatWasStoredIsTheSame() {
        SourceDescriptor altai = SourceDescriptor.of(
                SourceDescriptor.abbreviations("АК = Алтайский край"),
                List.of(EntrySeparator.of("number")),
                "ALT",
                "тройка");
        assertThat(SourceDescriptor.stored(altai.abbreviations(), List.of("number"), "ALT", "тройка"))
                .isEqualTo(altai);
        assertThat(SourceDescriptor.NONE.tellsOfWords()).isFalse();
    }
}
