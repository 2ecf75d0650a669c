package org.knigipamiati.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Styles name the beginning and the end of a line, never its left and right: pages of a language that runs the other way turn with it. */
class StylesTest {

    private static final Path STYLES = Path.of("src/main/resources/META-INF/resources/static");

    private static final Pattern PHYSICAL = Pattern.compile("(?:^|[-;{\\s])(?:left|right)\\s*:"
            + "|(?:margin|padding|border)-(?:left|right)"
            + "|(?:text-align|float|clear)\\s*:\\s*(?:left|right)");

    private static final String LENGTH = "([^\\s(,;]+)";

    /** Top, right, bottom, left. */
    private static final Pattern FOUR =
            Pattern.compile("(?:margin|padding)\\s*:\\s*" + String.join(" ", LENGTH, LENGTH, LENGTH, LENGTH) + "\\s*;");

    @Test
    void noStyleSpeaksOfLeftAndRight() throws IOException {
        try (Stream<Path> files = Files.list(STYLES)) {
            List<Path> styles =
                    files.filter(file -> file.toString().endsWith(".css")).toList();
            assertThat(styles).hasSizeGreaterThan(5);
            for (Path file : styles) {
                assertThat(Files.readAllLines(file)).as(file.toString()).noneMatch(StylesTest::isPhysical);
            }
        }
    }

    @Test
    void whatSpeaksOfThemIsSeen() {
        assertThat(List.of("  margin-left: 1rem;", "  left: 0;", "  text-align: right;", "  padding: 0 1rem 0 0;"))
                .allMatch(StylesTest::isPhysical);
        assertThat(List.of(
                        "  margin-inline-start: 1rem;",
                        "  inset-inline-start: 0;",
                        "  padding: 1rem 0 2rem 0;",
                        "  padding: 0 clamp(1rem, 4vw, 2.5rem);"))
                .noneMatch(StylesTest::isPhysical);
    }

    private static boolean isPhysical(String line) {
        return PHYSICAL.matcher(line).find()
                || FOUR.matcher(line).results().anyMatch(four -> !four.group(2).equals(four.group(4)));
    }
}
