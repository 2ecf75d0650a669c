package org.knigipamiati.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language is whole: all files of all folders say the same things, with the same arguments, in their own letters. */
class MessagesTest {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern ASKED = Pattern.compile("\\bt:([A-Za-z0-9_]+)");
    private static final Pattern ASKED_BY_KEY = Pattern.compile("\\bt:of\\('([A-Za-z0-9_.]+)'");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9_.]*)\"");
    private static final Pattern CYRILLIC = Pattern.compile("[\\p{IsCyrillic}]");
    private static final Pattern LATIN_SENTENCE = Pattern.compile("(?:\\b[a-z]{2,}\\b[ ,]+){2}[a-z]{2,}");
    /** Words of ICU's syntax, which stand between the words of a message. */
    private static final String SYNTAX =
            "[{,] *(?:plural|select|number|sex|percent|integer)\\b|\\b(?:zero|one|two|few|many|other)\\{"
                    + "|\\{[a-z]+}";

    private static final Words FIRST = Words.of(Language.first());

    static Stream<Language> languages() {
        return Language.all().stream();
    }

    @Test
    void everyFolderIsALanguageAndEveryFileOfItIsRead() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            List<Path> all = folders.toList();
            assertThat(all.stream().map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Language.all().stream().map(Language::tag).toList());
            for (Path folder : all) {
                try (Stream<Path> files = Files.list(folder)) {
                    assertThat(files.map(path -> path.getFileName().toString().replace(".properties", "")))
                            .as(folder.toString())
                            .containsExactlyInAnyOrderElementsOf(Messages.FILES);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheSameKeys(Language language) {
        assertThat(without(FIRST.keys(), Words.of(language).keys()))
                .as("missing")
                .isEmpty();
        assertThat(without(Words.of(language).keys(), FIRST.keys()))
                .as("of no use")
                .isEmpty();
    }

    /** A message that nobody says is found by no translator to be so: it is named in code or a template, or begins as code composes it. */
    @Test
    void everyMessageIsSaid() throws IOException {
        String code = text(Path.of("src/main/java"), ".java");
        Set<String> named = new TreeSet<>();
        NAME.matcher(code + text(TEMPLATES, ".html")).results().forEach(found -> named.add(found.group()));
        Set<String> beginnings = new TreeSet<>();
        LITERAL.matcher(code).results().map(found -> found.group(1)).forEach(literal -> {
            if (literal.matches(".*[_.]")) {
                beginnings.add(literal);
            } else if (literal.contains("_") && !FIRST.has(literal)) {
                beginnings.add(literal + '_');
            }
        });
        Stream.of(CodeKind.values()).forEach(kind -> beginnings.add(kind.name().toLowerCase(Locale.ROOT) + '.'));
        Set<String> unsaid = new TreeSet<>(FIRST.keys());
        unsaid.removeIf(key -> named.contains(key)
                || named.contains(key.replaceFirst("^life_|^claim\\.|^match\\.", ""))
                || beginnings.stream().anyMatch(key::startsWith));
        assertThat(unsaid).isEmpty();
    }

    private static String text(Path folder, String ending) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
        }
        return all.toString();
    }

    private static Set<String> without(Set<String> keys, Set<String> others) {
        Set<String> rest = new TreeSet<>(keys);
        rest.removeAll(others);
        rest.removeIf(key -> key.startsWith("language_"));
        return rest;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyMessageHasTheArgumentsThatItHasInTheFirst(Language language) {
        Words words = Words.of(language);
        for (String key : words.keys()) {
            if (FIRST.has(key)) {
                Set<String> more = arguments(words.pattern(key));
                more.removeAll(arguments(FIRST.pattern(key)));
                more.removeAll(MAY_AGREE);
                assertThat(more).as(key).isEmpty();
                Set<String> fewer = arguments(FIRST.pattern(key));
                fewer.removeAll(arguments(words.pattern(key)));
                fewer.removeAll(MAY_AGREE);
                assertThat(fewer).as(key).isEmpty();
            }
        }
    }

    /** What a language may need to agree with, or not: the person's sex, the two forms of a date, the two of a place. */
    private static final Set<String> MAY_AGREE = Set.of("sex", "when", "date", "place", "placed");

    @ParameterizedTest
    @MethodSource("languages")
    void everyPluralHasAllTheFormsOfItsLanguage(Language language) {
        Words words = Words.of(language);
        Set<String> needed = whole(PluralRules.forLocale(language.locale()));
        for (String key : words.keys()) {
            for (Set<String> given : plurals(words.pattern(key))) {
                // One form for all is allowed: a sentence may go without agreement.
                Set<String> missing = new TreeSet<>(needed);
                missing.removeAll(given);
                assertThat(missing).as("%s: %s", key, words.pattern(key)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyMessageCanBeFormatted(Language language) {
        Words words = Words.of(language);
        for (String key : words.keys()) {
            assertThat(new MessageFormat(words.pattern(key), language.locale()))
                    .as(key)
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nothingIsLeftInAnotherAlphabet(Language language) {
        Words words = Words.of(language);
        boolean cyrillic = CYRILLIC.matcher(words.pattern("language_name")).find();
        List<String> left = words.keys().stream()
                .filter(key ->
                        !key.startsWith("language_") && !words.pattern(key).isEmpty())
                .filter(key -> !QUOTES_RUSSIAN.contains(key))
                .filter(key -> cyrillic
                        ? LATIN_SENTENCE
                                .matcher(words.pattern(key).replaceAll(SYNTAX, " "))
                                .find()
                        : CYRILLIC.matcher(words.pattern(key)).find())
                .toList();
        assertThat(left).isEmpty();
    }

    /** Messages that quote Russian words on purpose in every language: the letter goes to an archive in Russia. */
    private static final Set<String> QUOTES_RUSSIAN = Set.of(
            "letter_to",
            "letter_from",
            "letter_request",
            "letter_questions",
            "letter_copies",
            "letter_kinship",
            "letter_end",
            "workshop_keys_dates");

    @ParameterizedTest
    @MethodSource("languages")
    void sentencesAreNotCopiedFromAnotherLanguage(Language language) {
        Words words = Words.of(language);
        for (Language other : Language.all()) {
            if (other != language) {
                List<String> copied = words.keys().stream()
                        .filter(key -> !QUOTES_RUSSIAN.contains(key))
                        .filter(key ->
                                words.pattern(key).matches("(?s).*\\p{L}{3,} \\p{L}{2,} \\p{L}{2,} \\p{L}{2,}.*"))
                        .filter(key -> words.pattern(key).equals(Words.of(other).pattern(key)))
                        .toList();
                assertThat(copied).as(other.tag()).isEmpty();
            }
        }
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
        assertThat(FIRST.keys()).containsAll(asked);
    }

    @Test
    void numbersAreWrittenTheWayTheLanguageWritesThem() {
        Words english = Words.of(Language.of("en"));
        assertThat(FIRST.say("number", 335513)).isEqualTo("335\u00a0513");
        assertThat(english.say("number", 335513)).isEqualTo("335,513");
        assertThat(FIRST.say("percent_fine", 0.737)).isEqualTo("73,7\u00a0%");
        assertThat(english.say("percent_fine", 0.737)).isEqualTo("73.7%");
    }

    @Test
    void anUnknownKeyIsSeenButBreaksNothing() {
        assertThat(FIRST.say("no_such_key")).isEqualTo("[no_such_key]");
    }

    private static Set<String> arguments(String pattern) {
        Set<String> names = new TreeSet<>();
        MessagePattern parsed = new MessagePattern(pattern);
        for (int i = 0; i < parsed.countParts(); i++) {
            Part part = parsed.getPart(i);
            if (part.getType() == Part.Type.ARG_NAME || part.getType() == Part.Type.ARG_NUMBER) {
                names.add(parsed.getSubstring(part));
            }
        }
        return names;
    }

    /** The selectors of every plural argument of a pattern, without explicit numbers. */
    private static List<Set<String>> plurals(String pattern) {
        List<Set<String>> all = new ArrayList<>();
        MessagePattern parsed = new MessagePattern(pattern);
        for (int i = 0; i < parsed.countParts(); i++) {
            Part start = parsed.getPart(i);
            if (start.getType() == Part.Type.ARG_START && start.getArgType() == ArgType.PLURAL) {
                Set<String> selectors = new TreeSet<>();
                int depth = 0;
                for (int j = i + 1; j < parsed.getLimitPartIndex(i); j++) {
                    Part part = parsed.getPart(j);
                    depth += part.getType() == Part.Type.MSG_START ? 1 : 0;
                    depth -= part.getType() == Part.Type.MSG_LIMIT ? 1 : 0;
                    if (depth == 0 && part.getType() == Part.Type.ARG_SELECTOR) {
                        selectors.add(parsed.getSubstring(part));
                    }
                }
                all.add(selectors);
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aShareIsSaidInHundredths(Language language) {
        assertThat(Words.of(language).say("workshop_agreement", 0.5, 1L, 2L)).startsWith("50");
    }

    /** The categories that whole numbers take in a language. */
    private static Set<String> whole(PluralRules rules) {
        Set<String> categories = new TreeSet<>();
        for (int number = 0; number <= 1000; number++) {
            categories.add(rules.select(number));
        }
        categories.add(PluralRules.KEYWORD_OTHER);
        return categories;
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return Stream.of(pattern.matcher(text)).flatMap(Matcher::results).map(found -> found.group(1));
    }
}
