package org.knigipamiati.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.knigipamiati.parse.EntryForms;
import org.knigipamiati.vocabulary.RecordField;
import picocli.CommandLine;

/** What the guides promise exists, and what exists is in the guides. */
class DocumentationTest {

    private static final Pattern OWN_SETTING = Pattern.compile("(?:name = |text\\(|Values\\()\"(knigi\\.[a-z.-]+)\"");
    private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(prefix = \"(knigi\\.[a-z.]+)\"\\)");
    private static final Pattern METHOD =
            Pattern.compile("^ {4}(?:[A-Z][\\w<>, @().]*|int|long|boolean)\\s(\\w+)\\(\\);", Pattern.MULTILINE);
    private static final Pattern COMMAND = Pattern.compile("quarkus-run\\.jar ([a-z]+)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

    /** A class after its room, as {@code `names.NameKeys`}; what is all capitals is the place of a value. */
    private static final Pattern CLASS = Pattern.compile("[`(]((?:[a-z]+\\.)+[A-Z]\\w*[a-z]\\w*)");

    private static final Pattern ONE_TEST = Pattern.compile("-Dtest=([\\w,]+)");

    private static final String GUIDE = read(Path.of("deploy", "README.md")) + read(Path.of("deploy", "accounts.md"));
    private static final List<Path> GUIDES = List.of(
            Path.of("README.md"),
            Path.of("CHANGELOG.md"),
            Path.of("CONTRIBUTING.md"),
            Path.of("deploy", "README.md"),
            Path.of("docs", "api.md"),
            Path.of("docs", "attribution.md"),
            Path.of("docs", "languages.md"),
            Path.of("import", "README.md"));

    @Test
    void everySettingOfOursIsInTheOperatorsGuide() throws IOException {
        Set<String> settings = settingsInCode();

        assertThat(settings).contains("knigi.data-dir", "knigi.web.public-url", "knigi.accounts.session-idle");
        assertThat(settings).allSatisfy(name -> assertThat(GUIDE).contains("`" + name + "`"));
    }

    @Test
    void everySettingInTheOperatorsGuideExists() throws IOException {
        Set<String> documented = new TreeSet<>();
        Matcher names = Pattern.compile("^\\| `(knigi\\.[a-z0-9.-]+)`", Pattern.MULTILINE)
                .matcher(GUIDE);
        while (names.find()) {
            documented.add(names.group(1));
        }
        Set<String> existing = settingsInCode();

        // Those of the nested group have their own prefix, which the simple reading of the code does not put together.
        documented.removeIf(name -> name.startsWith("knigi.accounts.elsewhere."));
        assertThat(documented).isNotEmpty().allSatisfy(name -> assertThat(existing)
                .contains(name));
    }

    @Test
    void everyCommandInAGuideExists() {
        Set<String> commands =
                new CommandLine(KnigiCommand.class).getSubcommands().keySet();
        for (Path guide : GUIDES) {
            Matcher used = COMMAND.matcher(read(guide));
            while (used.find()) {
                assertThat(commands).as("command in " + guide).contains(used.group(1));
            }
        }
    }

    @Test
    void everyLinkToAFileLeadsToOne() {
        for (Path guide : GUIDES) {
            Matcher link = LINK.matcher(read(guide));
            while (link.find()) {
                Path target = Path.of(".").resolve(guide).getParent().resolve(link.group(1));
                // The screenshot is made by hand, from the running service.
                if (!link.group(1).endsWith(".png")) {
                    assertThat(target).as("link in " + guide).exists();
                }
            }
        }
    }

    @Test
    void everyClassInAGuideExists() throws IOException {
        Set<String> classes = javaFiles(Path.of("src", "main", "java", "org", "knigipamiati"));
        Set<String> named = named(CLASS);

        assertThat(named).contains("runtime.Main").isSubsetOf(classes);
    }

    @Test
    void everyTestInAGuideExists() throws IOException {
        Set<String> tests = new TreeSet<>();
        javaFiles(Path.of("src", "test", "java")).forEach(name -> tests.add(name.substring(name.lastIndexOf('.') + 1)));
        Set<String> named = new TreeSet<>();
        named(ONE_TEST).forEach(names -> named.addAll(List.of(names.split(","))));

        assertThat(named).contains("MessagesTest").isSubsetOf(tests);
    }

    @Test
    void theReleaseThatIsBuiltIsInTheChangelog() {
        Matcher version = Pattern.compile("<version>([^<]+)</version>").matcher(read(Path.of("pom.xml")));

        assertThat(version.find()).isTrue();
        assertThat(read(Path.of("CHANGELOG.md")).lines()).contains("## " + version.group(1));
    }

    @Test
    void theHelpNamesEveryExitStatusOfOurs() {
        String help = new CommandLine(KnigiCommand.class).getUsageMessage();

        assertThat(help).contains("Exit status").containsPattern("\\s4\\s+the data directory");
        assertThat(KnigiCommand.CANNOT_START).isEqualTo(4);
    }

    @Test
    void theHelpOfImportsNamesEveryFormOfEntry() {
        String help = new CommandLine(KnigiCommand.class)
                .getSubcommands()
                .get("import")
                .getUsageMessage();

        assertThat(help).contains("--form=").contains(EntryForms.ids());
    }

    @Test
    void everyFieldOfARecordIsInTheSchemaAndTheGuideOfImports() throws IOException {
        Set<String> fields = new TreeSet<>();
        Stream.of(RecordField.values()).map(RecordField::path).forEach(fields::add);
        Set<String> described = new TreeSet<>();
        addFields(
                new ObjectMapper()
                        .readTree(read(Path.of("schema", "record.schema.json")))
                        .at("/properties/fields"),
                "",
                described);

        assertThat(described).isEqualTo(fields);
        assertThat(fields).allSatisfy(field -> assertThat(read(Path.of("import", "README.md")))
                .contains("`" + field + "`"));
    }

    private static void addFields(JsonNode schema, String path, Set<String> fields) {
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (property.getValue().has("properties")) {
                addFields(property.getValue(), path + property.getKey() + '.', fields);
            } else {
                fields.add(path + property.getKey());
            }
        }
    }

    private static Set<String> named(Pattern name) {
        Set<String> found = new TreeSet<>();
        GUIDES.forEach(guide -> name.matcher(read(guide)).results().forEach(one -> found.add(one.group(1))));
        return found;
    }

    private static Set<String> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> folder.relativize(file).toString())
                    .map(file ->
                            file.substring(0, file.length() - ".java".length()).replace(File.separatorChar, '.'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> settingsInCode() throws IOException {
        Set<String> settings = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            for (Path source :
                    (Iterable<Path>) sources.filter(file -> file.toString().endsWith(".java"))::iterator) {
                String text = read(source);
                Matcher prefix = PREFIX.matcher(text);
                if (prefix.find()) {
                    Matcher method = METHOD.matcher(text);
                    while (method.find()) {
                        settings.add(prefix.group(1) + "." + hyphens(method.group(1)));
                    }
                    settings.remove(prefix.group(1) + ".elsewhere");
                } else {
                    Matcher name = OWN_SETTING.matcher(text);
                    while (name.find()) {
                        settings.add(name.group(1));
                    }
                }
            }
        }
        // Meters, not settings.
        settings.removeIf(name -> name.startsWith("knigi.index."));
        return settings;
    }

    private static String hyphens(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
