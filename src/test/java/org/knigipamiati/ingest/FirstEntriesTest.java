package org.knigipamiati.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knigipamiati.ingest.format.AbbreviationList;
import org.knigipamiati.vocabulary.EntrySeparator;
import picocli.CommandLine;

/** What the first entries of invented books propose, and on what evidence. */
class FirstEntriesTest {

    private static final List<String> NAMES =
            List.of("Выдумкин Лука Петрович", "Небылицын Фока Ильич", "Мнимый Прохор Лукич");

    /** An Altai-like book: numbered, its troika in full in some entries and in part in others. */
    private static String altai(int entries) {
        return IntStream.rangeClosed(1, entries)
                .mapToObj(n -> n + ". " + NAMES.get(n % 3) + ", 18" + (70 + n % 20)
                        + " г. р., русский. Проживал: с. " + (n % 3 == 0 ? "Небылое, " : "Мнимое, ")
                        + (n % 2 == 0 ? "Алтайский край" : "ВДК") + ".\n"
                        + "Арвн. 1 ноября 1937 г., арвн. вновь. Осужден "
                        + (n % 4 == 0 ? "тройкой при УНКВД по Алтайскому краю" : "тройкой")
                        + " 5 декабря 1937 г. к ВМН.\n")
                .collect(Collectors.joining());
    }

    private static DescriptorProposal.Abbreviation abbreviation(DescriptorProposal found, String printed) {
        return found.abbreviations().stream()
                .filter(one -> one.printed().equals(printed))
                .findFirst()
                .orElseThrow(() -> new AssertionError(printed + " is not among " + found.abbreviations()));
    }

    @Test
    void numbersDivideAnAltaiBookAndItsTroikaIsMeant() {
        DescriptorProposal found = FirstEntries.ofText(altai(60));
        assertThat(found.entries()).isEqualTo(FirstEntries.MOST);
        assertThat(found.separator()).hasValueSatisfying(one -> {
            assertThat(one.separator()).isEqualTo(EntrySeparator.of("number"));
            assertThat(one.persons()).isEqualTo(50);
            assertThat(one.pieces()).isEqualTo(50);
        });
        assertThat(found.region())
                .hasValueSatisfying(one -> assertThat(one.value()).isEqualTo("ALT"));
        assertThat(found.organ()).hasValueSatisfying(one -> {
            assertThat(one.most().value()).isEqualTo("тройкой при УНКВД по Алтайскому краю");
            assertThat(one.most().times()).isEqualTo(12);
            assertThat(one.most().of()).isEqualTo(12);
            assertThat(one.inPart()).isEqualTo(38);
        });
    }

    @Test
    void anAbbreviationNoTableKnowsIsShownWhereItStands() {
        DescriptorProposal.Abbreviation unknown = abbreviation(FirstEntries.ofText(altai(60)), "ВДК");
        assertThat(unknown.times()).isEqualTo(25);
        assertThat(unknown.contexts()).hasSize(2).allSatisfy(context -> assertThat(context)
                .contains("ое, ВДК"));
        assertThat(unknown.guess()).isEqualTo(DescriptorProposal.Guess.NONE);
        assertThat(unknown.general()).isFalse();
    }

    @Test
    void whatTheTablesKnowIsNotProposed() {
        assertThat(FirstEntries.ofText(altai(60)).abbreviations())
                .extracting(DescriptorProposal.Abbreviation::printed)
                .doesNotContain("ВМН", "УНКВД", "г.", "с.", "р.");
    }

    /** КАССР may be one of seven republics; the book has one of them in full. */
    @Test
    void anAbbreviationOfSeveralMeaningsIsProposedWithItsFullForm() {
        String book = IntStream.range(0, 15)
                .mapToObj(n -> NAMES.get(n % 3) + ", 1890 г. р. Проживал: д. Мнимая, "
                        + (n % 3 == 0 ? "Карельская АССР" : "КАССР") + ". Арестован 1 ноября 1937 г.\n\n")
                .collect(Collectors.joining());
        DescriptorProposal found = FirstEntries.ofText(book);
        assertThat(found.separator())
                .hasValueSatisfying(one -> assertThat(one.separator()).isEqualTo(EntrySeparator.of("blank")));
        DescriptorProposal.Abbreviation republic = abbreviation(found, "КАССР");
        assertThat(republic.regions()).contains("KAR", "KOM").hasSizeGreaterThan(2);
        assertThat(republic.general()).isTrue();
        assertThat(found.region()).hasValueSatisfying(one -> {
            assertThat(one.value()).isEqualTo("KAR");
            assertThat(one.times()).isEqualTo(5);
            assertThat(one.of()).isEqualTo(5);
        });
    }

    @Test
    void whatFewEntriesSayIsNotProposedForAll() {
        assertThat(FirstEntries.ofText(altai(6)).region()).isEmpty();
        assertThat(FirstEntries.ofText(altai(10)).region()).isPresent();
        assertThat(FirstEntries.ofText(altai(16)).organ()).isEmpty();
        assertThat(FirstEntries.ofText(altai(20)).organ()).isPresent();
    }

    @Test
    void theBooksOwnListSaysWhatIsMeant() {
        String book = "Список сокращений\nВДК – Выдуманский край;\n\n" + altai(8);
        DescriptorProposal.Abbreviation listed = abbreviation(FirstEntries.ofText(book), "ВДК");
        assertThat(listed.guess()).isEqualTo(DescriptorProposal.Guess.LIST);
        assertThat(listed.meaning()).isEqualTo("Выдуманский край");
    }

    /** At the head of a file, and as entries that were imported with the others. */
    @Test
    void aListOfAbbreviationsIsProposedWholeAndIsNoEntry() {
        String list =
                "Сокращения\nВДК – Выдуманный край;\nб/п – беспартийный,\nщепч. – щепочник\n\nЩЗК - Щучий край.\n";
        DescriptorProposal found = FirstEntries.ofText(list + "\n" + altai(8));
        assertThat(found.entries()).isEqualTo(8);
        assertThat(found.separator())
                .hasValueSatisfying(one -> assertThat(one.pieces()).isEqualTo(8));
        assertThat(found.abbreviations())
                .filteredOn(one -> one.guess() == DescriptorProposal.Guess.LIST)
                .extracting(one -> one.printed() + "=" + one.meaning() + " " + one.times())
                .containsExactlyInAnyOrder(
                        "ВДК=Выдуманный край 4", "б/п=беспартийный 0", "щепч.=щепочник 0", "ЩЗК=Щучий край 0");
        List<String> imported = new ArrayList<>(List.of(list.split("\n+")));
        imported.addAll(List.of(altai(8).split("(?m)^(?=[0-9])")));
        DescriptorProposal again = FirstEntries.ofEntries(imported);
        assertThat(again.entries()).isEqualTo(8);
        assertThat(again.abbreviations()).extracting("printed").contains("ВДК", "б/п", "щепч.", "ЩЗК");
    }

    @Test
    void whoIsSaidToBeWhatIsNoListOfAbbreviations() {
        String book = "ЩУКИН – плотник\nЛЕЩЁВ – столяр\nНАЛИМ – кузнец\n";
        assertThat(AbbreviationList.of(book).meanings()).isEmpty();
        assertThat(AbbreviationList.of("Щ. – Щукин\nб/п – беспартийный\n").meanings())
                .as("two lines")
                .isEmpty();
        assertThat(AbbreviationList.of("Выдумкин Л. П. – рабочий\nВдовин В. В. – вдовец\nВанин И. И. – вахтёр\n")
                        .meanings())
                .isEmpty();
    }

    @Test
    void fullWordsElsewhereAreAGuess() {
        String book = altai(8) + "9. Мнимая Анна Лукинична, 1901 г. р. Родилась в Выдуманском дальнем краю.\n";
        DescriptorProposal.Abbreviation guessed = abbreviation(FirstEntries.ofText(book), "ВДК");
        assertThat(guessed.guess()).isEqualTo(DescriptorProposal.Guess.FULL_FORM);
        assertThat(guessed.meaning()).isEqualTo("Выдуманском дальнем краю");
    }

    @Test
    void linesOfMarksDivideThoughParagraphsAreApartToo() {
        String book = IntStream.range(0, 4)
                .mapToObj(n -> NAMES.get(n % 3) + ", 1890 г. р., русский.\n\nО нём мало известно.\n***\n")
                .collect(Collectors.joining());
        assertThat(FirstEntries.ofText(book).separator())
                .hasValueSatisfying(one -> assertThat(one.separator().stored()).isEqualTo("***"));
    }

    @Test
    void aTextThatIsNoListOfPeopleProposesNothing() {
        DescriptorProposal found = FirstEntries.ofText("Предисловие\n\nЭта книга вымышлена.\n\nВсе люди в ней тоже.\n");
        assertThat(found.separator()).isEmpty();
        assertThat(found.isEmpty()).isTrue();
        assertThat(FirstEntries.ofText("").isEmpty()).isTrue();
        assertThat(FirstEntries.ofEntries(List.of()).isEmpty()).isTrue();
    }

    @Test
    void theCommandWritesAFileThatAnImportTakes(@TempDir Path folder) throws Exception {
        Path book = folder.resolve("book.txt");
        Files.write(
                book, ("Сокращения\nВДК – Выдуманский край\n\n" + altai(20)).getBytes(Charset.forName("windows-1251")));
        StringWriter out = new StringWriter();
        int status = new CommandLine(new DescribeCommand())
                .setOut(new PrintWriter(out))
                .execute("altai", book.toString());
        assertThat(status).isZero();
        assertThat(out.toString())
                .contains("\nseparators=number\n")
                .contains("\nregion=ALT\n")
                .contains("\n#organ=тройкой при УНКВД по Алтайскому краю\n")
                .contains("\nabbreviation.ВДК=Выдуманский край\n")
                .contains("'ВДК' stands 10 times; no table knows it");
        StringWriter err = new StringWriter();
        assertThat(new CommandLine(new DescribeCommand())
                        .setErr(new PrintWriter(err))
                        .execute("altai", folder.resolve("none.txt").toString()))
                .isEqualTo(3);
        assertThat(err.toString()).contains("none.txt").contains("no such file");
    }
}
