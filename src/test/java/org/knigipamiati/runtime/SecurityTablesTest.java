package org.knigipamiati.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables about security name what there is, and leave out no item of the standard. */
class SecurityTablesTest {

    /** How many items of levels 1 and 2 each section of ASVS 5.0.0 has; those of level 3 are the last of their sections. */
    private static final String ITEMS =
            """
            1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1 4.3:2 4.4:4
            5.1:1 5.2:3 5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2
            8.1:2 8.2:3 8.3:1 8.4:1 9.1:3 9.2:4 10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3
            11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1 12.1:3 12.2:2 12.3:4 13.1:1 13.2:5 13.3:2 13.4:5
            14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7 16.1:1 16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2""";

    private static final Pattern ROW = Pattern.compile("^\\| ([0-9.]+)(?:–([0-9.]+))? \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
    private static final Pattern CLASS =
            Pattern.compile("[A-Z][a-z]+[A-Z][A-Za-z]*|Passwords|Permission|Move|Sessions|Secrets|Checks|Tidy|Cursor");

    @Test
    void everyItemOfTheStandardIsThereOnce() throws IOException {
        List<String> expected = new ArrayList<>();
        for (String section : ITEMS.strip().split("\\s+")) {
            String[] parts = section.split(":");
            for (int item = 1; item <= Integer.parseInt(parts[1]); item++) {
                expected.add(parts[0] + "." + item);
            }
        }
        List<String> found = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("docs", "asvs.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                found.addAll(items(row.group(1), row.group(2)));
                assertThat(row.group(3)).as(line).isIn("met", "partly", "**open**", "n/a");
                assertThat(row.group(4)).as(line).isNotBlank();
            }
        }
        assertThat(found).containsExactlyElementsOf(expected);
    }

    private static List<String> items(String first, String last) {
        String section = first.substring(0, first.lastIndexOf('.'));
        int from = number(first);
        int to = last == null ? from : number(last);
        assertThat(last == null || last.startsWith(section + "."))
                .as(first + "–" + last)
                .isTrue();
        return Stream.iterate(from, n -> n <= to, n -> n + 1)
                .map(n -> section + "." + n)
                .toList();
    }

    private static int number(String item) {
        return Integer.parseInt(item.substring(item.lastIndexOf('.') + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/asvs.md", "docs/security.md", "SECURITY.md"})
    void whatIsNamedIsThere(String guide) throws IOException {
        Set<String> classes = new TreeSet<>();
        try (Stream<Path> files =
                Stream.concat(Files.walk(Path.of("src", "main")), Files.walk(Path.of("src", "test")))) {
            files.map(file -> file.getFileName().toString())
                    .forEach(name -> classes.add(name.replaceAll("\\.java$", "")));
        }
        Matcher named = NAMED.matcher(Files.readString(Path.of(guide)));
        int count = 0;
        while (named.find()) {
            String name = named.group(1);
            if (name.contains("/") && !name.startsWith("/")) {
                assertThat(Path.of(name)).as(guide).exists();
                count++;
            } else if (CLASS.matcher(name).matches() || name.endsWith(".html")) {
                assertThat(classes).as(guide).contains(name);
                count++;
            }
        }
        assertThat(count).as("names in " + guide).isPositive();
    }

    /** What is met says where; what is not says what is missing. */
    @Test
    void everyRowOfTheSurveyHasAState() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs", "security.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| demand") && !line.startsWith("| fault"))
                .collect(Collectors.toList());
        assertThat(rows).hasSizeGreaterThan(40);
        for (String row : rows) {
            String[] cells = row.split("\\|");
            assertThat(cells).as(row).hasSize(4);
            assertThat(cells[2].strip()).as(row).matches("met|partly|\\*\\*open\\*\\*|closed.*");
            assertThat(cells[3]).as(row).isNotBlank();
            if (cells[2].strip().matches("met|closed.*")) {
                assertThat(cells[3]).as(row).containsPattern("`[^`]+`|\\]\\(");
            }
        }
    }
}
