package org.knigipamiati.parse.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.knigipamiati.vocabulary.Table;

/** How phrases of a table stand in a text. */
class PhrasesTest {

    private final Dictionary dictionary = new Dictionary();

    private Phrases<String> table(String... phrases) throws IOException {
        return Phrases.of(
                dictionary, rows("phrase,value\n" + String.join(",\n", phrases) + ",\n"), row -> row.get("phrase"));
    }

    private static List<Table.Row> rows(String csv) throws IOException {
        return Table.read("a table of the test", new StringReader(csv)).rows();
    }

    private static String at(Phrases<String> table, String text, int position, int to) {
        Phrases.Hit<String> hit = table.at(EntryText.plain(text), position, to);
        return hit == null ? null : text.substring(hit.start(), hit.end()) + " is " + hit.meaning();
    }

    private static String at(Phrases<String> table, String text) {
        return at(table, text, 0, text.length());
    }

    @Test
    void endsWithTheWordUnlessAStarStandsForTheRest() throws Exception {
        Phrases<String> table = table("осужден", "расстр*", "г.", "вновь арест*");
        assertThat(at(table, "Осужден в мае")).isEqualTo("Осужден is осужден");
        assertThat(at(table, "Осуждена в мае")).isNull();
        assertThat(at(table, "Расстреляна")).isEqualTo("Расстреляна is расстр*");
        assertThat(at(table, "Осужденъ")).as("the old spelling").isEqualTo("Осужденъ is осужден");
        assertThat(at(table, "Г.Луга")).isEqualTo("Г. is г.");
        assertThat(at(table, "вновь  арестован")).isEqualTo("вновь  арестован is вновь арест*");
        assertThat(at(table, "вновьарестован")).isNull();
    }

    @Test
    void bearsAMissingBlankBehindAStopAndALetterTooMany() throws Exception {
        Phrases<String> table = table("г. р.", "расстр*");
        assertThat(at(table, "г.р.")).isEqualTo("г.р. is г. р.");
        assertThat(at(table, "г. р.")).isEqualTo("г. р. is г. р.");
        assertThat(at(table, "рассстрелян")).isEqualTo("рассстрелян is расстр*");
        assertThat(at(table, "растрелян")).isNull();
    }

    @Test
    void takesTheLongestWrittenOneThatEndsWithinTheBounds() throws Exception {
        Phrases<String> table = table("особое", "особое совещание", "особо*");
        assertThat(at(table, "особое совещание при", 0, 20)).isEqualTo("особое совещание is особое совещание");
        assertThat(at(table, "особое совещание при", 0, 12)).isEqualTo("особое is особое");
        assertThat(at(table, "особого отдела")).isEqualTo("особого is особо*");
        assertThat(at(table, "особого отдела", 0, 5))
                .as("a star ends at the bound")
                .isEqualTo("особо is особо*");
        assertThat(at(table, "особое", 0, 0)).isNull();
    }

    @Test
    void knowsItsOwnPhrasesFromThoseOfOtherTables() throws Exception {
        Phrases<String> none = Phrases.of(dictionary, List.of(), row -> "");
        Phrases<String> one = table("дело", "(дело");
        Phrases<String> other = table("дело", "дел*", "(*");
        EntryText text = EntryText.plain("по делу; дело");
        assertThat(none.within(text, 0, text.length())).isFalse();
        assertThat(one.first(text, 0, text.length()).start()).isEqualTo(9);
        assertThat(one.within(text, 0, 12)).as("not whole within the bounds").isFalse();
        assertThat(one.within(text, 10, 13)).as("not at a word").isFalse();
        assertThat(other.first(text, 0, text.length()).start()).isEqualTo(3);
        assertThat(at(one, "(дело")).isEqualTo("(дело is (дело");
        assertThat(at(other, "(дело")).isEqualTo("(дело is (*");
    }

    @Test
    void findsThePhrasesOfATableReadLaterInATextAskedBefore() throws Exception {
        EntryText text = EntryText.plain("дело и суд");
        assertThat(table("дело").within(text, 0, text.length())).isTrue();
        Phrases<String> later = table("суд");
        assertThat(later.within(text, 0, text.length())).isTrue();
        assertThat(later.at(text, 7, 10).meaning()).isEqualTo("суд");
        assertThat(later.at(text, 0, 10)).isNull();
    }
}
