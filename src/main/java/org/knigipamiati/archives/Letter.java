package org.knigipamiati.archives;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.knigipamiati.vocabulary.Certainty;
import org.knigipamiati.vocabulary.Table;

/**
 * A letter with gaps, in the language of the archives that it is for.
 *
 * @param language tag of the language
 * @param archives codes of archives, {@code RU_SA_*} for all that begin so
 * @param advice what to enclose and what one gets, line by line, in the same language
 * @param text the letter, its gaps written {@code {victim_name}}
 * @param certainty {@link Certainty#PARTLY} where no native speaker, or no lawyer, has read it
 */
public record Letter(String language, List<String> archives, List<String> advice, String text, Certainty certainty) {

    /** A gap to be filled by hand. */
    public static final String BLANK = "____________________";

    private static final Pattern GAP = Pattern.compile("\\{([a-z_]+)}");
    private static final String REMARK = "#";

    static Letter of(Table.Row row) {
        String name = row.require("letter");
        List<String> lines = lines("archives/letters/" + name + ".txt", row);
        return new Letter(
                name.substring(0, name.indexOf('/')),
                row.list("archives"),
                lines.stream()
                        .filter(line -> line.startsWith(REMARK))
                        .map(line -> line.substring(1).strip())
                        .toList(),
                lines.stream().filter(line -> !line.startsWith(REMARK)).collect(Collectors.joining("\n", "", "\n")),
                Rows.certainty(row));
    }

    private static List<String> lines(String resource, Table.Row row) {
        try (InputStream stream = Letter.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw row.error("letter", "has no file " + resource);
            }
            return Arrays.asList(new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\\R"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }

    /** Whether it is for that archive. */
    boolean isTo(Archive archive) {
        return archives.stream()
                .anyMatch(code -> code.endsWith("*")
                        ? archive.code().startsWith(code.substring(0, code.length() - 1))
                        : code.equals(archive.code()));
    }

    /** The letter with its gaps filled; what is not given, or empty, stays a line to be filled by hand. */
    public String filled(Map<String, String> values) {
        return GAP.matcher(text).replaceAll(gap -> {
            String value = values.getOrDefault(gap.group(1), "").strip();
            return Matcher.quoteReplacement(value.isEmpty() ? BLANK : value);
        });
    }
}
