package org.knigipamiati.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The words by which entries are read stand in the tables of {@code import/reading}, where who knows a book can add one, and not in the
 * code of the reader. What may stand there is what no book words otherwise: letters, and the form in which we write an article.
 */
class NoWordsInCodeTest {

    private static final Path ROOMS = Path.of("src/main/java/org/knigipamiati");
    private static final List<String> READING = List.of("parse", "interpret");

    /** Comments, text blocks, strings and characters, so that a quote in a comment opens no string. */
    private static final Pattern TOKENS = Pattern.compile(
            "/\\*[\\s\\S]*?\\*/|//[^\\n]*|\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\])+'");

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    /** Strings that may stay: file, string, and why it is no word of an entry. */
    private static final String LETTERS =
            """
            ArticleList "ч" a sign joined to a figure: "ч2"
            ArticleList " ч." how we write an article
            ArticleList " УК " how we write an article
            Articles " ,.-/\\"абвгчи" letters and signs that stand in a list of articles
            ChargePart "абвг" letters of points
            CopiedRow "IVXХ" Roman figures, of either alphabet
            Figures "озбчilэв|" letters that look like figures
            Folding "асекмнорхутв" letters that look like Latin ones
            Lexicon "іїєґўІЇЄҐЎ" letters that Russian has not
            Oddities " УК" how we write an article
            Oddities " КК" how we write an article
            PlainDates "-?хx_" what stands for a figure that is not known
            Stops "оз" letters that look like figures
            Stops "-?о)" a figure's end, and a letter that looks like one
            Stops "аеиоуыэюяіїєў" vowels
            Stops "бвгджзклмнпрстфхцчшщ" consonants
            ValueWords " ч." how we write an article
            ValueWords " ч.1" how we write an article
            ValueWords "iіlI|" letters that look like figures
            ValueWords "аеиоуыэюяї" vowels
            """;

    private static final Pattern ALLOWED = Pattern.compile("(\\S+) (\"(?:\\\\.|[^\"\\\\])*\") \\S.*");

    @Test
    void theReaderHoldsNoWordsOfEntries() throws IOException {
        Set<String> found = new TreeSet<>();
        for (String room : READING) {
            try (Stream<Path> files = Files.walk(ROOMS.resolve(room))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    cyrillic(Files.readString(file)).forEach(text -> found.add(name + " " + text));
                }
            }
        }
        Set<String> allowed = new TreeSet<>();
        for (String line : LETTERS.lines().toList()) {
            Matcher row = ALLOWED.matcher(line);
            assertThat(row.matches()).as(line).isTrue();
            allowed.add(row.group(1) + " " + row.group(2));
        }
        // both ways: an allowance for what stands nowhere any more is none
        assertThat(found).isEqualTo(allowed);
    }

    /** The different strings of a source that have Cyrillic letters; one character is a letter, and no word. */
    private static Set<String> cyrillic(String source) {
        Set<String> strings = new LinkedHashSet<>();
        Matcher token = TOKENS.matcher(source);
        while (token.find()) {
            String text = token.group();
            if (text.startsWith("\"") && CYRILLIC.matcher(text).find()) {
                strings.add(text);
            }
        }
        return strings;
    }
}
