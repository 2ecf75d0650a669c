package org.knigipamiati.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.knigipamiati.vocabulary.BodyType;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.SentenceKind;

/** Both languages say the same things, and everything that a template asks for can be said. */
class TextsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern ASKED = Pattern.compile("\\bt:([A-Za-z0-9_]+)");
    private static final Pattern ASKED_BY_KEY = Pattern.compile("\\bt:of\\('([A-Za-z0-9_]+)'");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\s*([A-Za-z0-9]+)\\s*[,}]");
    private static final Pattern CYRILLIC = Pattern.compile("[а-яёА-ЯЁ]");

    private final Texts texts = Texts.bundled();

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(texts.keys(Language.EN)).isEqualTo(texts.keys(Language.RU));
    }

    @Test
    void everyMessageThatATemplateAsksForExists() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String template = Files.readString(file);
                matches(ASKED, template).filter(key -> !key.equals("of")).forEach(asked::add);
                matches(ASKED_BY_KEY, template).forEach(asked::add);
            }
        }
        assertThat(asked).isNotEmpty();
        assertThat(texts.keys(Language.RU)).containsAll(asked);
    }

    @Test
    void everyMessageCanBeFormatted() {
        for (Language language : Language.values()) {
            for (String key : texts.keys(language)) {
                String pattern = texts.pattern(language, key);
                boolean named = matches(ARGUMENT, pattern).anyMatch(argument -> !argument.matches("\\d+"));
                if (named) {
                    assertThat(texts.sayNamed(language, key, Map.of())).as(key).isNotNull();
                } else {
                    assertThat(texts.say(language, key, 1, 2, 3, 4, 5, 6))
                            .as(key)
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void noEnglishMessageIsLeftInRussian() {
        List<String> russian = texts.keys(Language.EN).stream()
                .filter(key -> CYRILLIC.matcher(texts.pattern(Language.EN, key)).find())
                .filter(key -> !QUOTES_RUSSIAN.contains(key))
                .toList();
        assertThat(russian).isEmpty();
    }

    /** English messages that quote a Russian word on purpose. */
    private static final Set<String> QUOTES_RUSSIAN = Set.of(
            "letter_to",
            "letter_from",
            "letter_request",
            "letter_questions",
            "letter_copies",
            "letter_kinship",
            "letter_end",
            "workshop_keys_dates");

    @Test
    void everyFieldKindOfBodyAndKindOfSentenceHasAName() {
        for (Language language : Language.values()) {
            for (RecordField field : RecordField.values()) {
                assertThat(texts.has(language, "field_" + field.path().replace('.', '_')))
                        .as(field.path())
                        .isTrue();
            }
            for (BodyType type : BodyType.values()) {
                assertThat(texts.has(language, "body_" + type)).as(type.name()).isTrue();
            }
            for (SentenceKind kind : SentenceKind.values()) {
                assertThat(texts.has(language, "sentence_" + kind))
                        .as(kind.name())
                        .isTrue();
            }
        }
    }

    @Test
    void numbersAreWrittenTheWayTheLanguageWritesThem() {
        assertThat(texts.say(Language.RU, "number", 335513)).isEqualTo("335\u00a0513");
        assertThat(texts.say(Language.EN, "number", 335513)).isEqualTo("335,513");
        assertThat(texts.say(Language.RU, "percent_fine", 0.737)).isEqualTo("73,7\u00a0%");
        assertThat(texts.say(Language.EN, "percent_fine", 0.737)).isEqualTo("73.7%");
    }

    @Test
    void anUnknownKeyIsSeenButBreaksNothing() {
        assertThat(texts.say(Language.RU, "no_such_key")).isEqualTo("[no_such_key]");
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return Stream.of(pattern.matcher(text)).flatMap(Matcher::results).map(found -> found.group(1));
    }
}
