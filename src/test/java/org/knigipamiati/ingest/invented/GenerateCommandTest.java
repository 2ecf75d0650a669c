package org.knigipamiati.ingest.invented;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knigipamiati.parse.EntryForms;
import org.knigipamiati.parse.GoldFields;
import org.knigipamiati.vocabulary.Table;
import picocli.CommandLine;

/** People made up in any number, and what is said to be true of them. */
class GenerateCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MANY = 20_000;

    @TempDir
    Path folder;

    @Test
    void theSameSeedMakesTheSamePeopleAndAnotherOthers() throws IOException {
        String once = generate("--count", "500", "--format", "lists");
        assertThat(generate("--count", "500", "--format", "lists")).isEqualTo(once);
        assertThat(generate("--count", "300", "--format", "lists")).isEqualTo(once.substring(0, cut(once, 300)));
        assertThat(generate("--count", "500", "--format", "lists", "--seed", "2"))
                .isNotEqualTo(once);
    }

    private static int cut(String entries, int count) {
        int at = 0;
        for (int i = 0; i < count; i++) {
            at = entries.indexOf("\n---\n", at) + 5;
        }
        return at;
    }

    @Test
    void whatIsSaidToBePrintedIsPrintedAndRead() throws IOException {
        for (String form : List.of("lists", "mos")) {
            List<JsonNode> truths = truths("--count", "1500", "--format", form);
            List<String> texts = texts(form);
            assertThat(texts).hasSameSizeAs(truths);
            int whole = 0;
            for (int i = 0; i < truths.size(); i++) {
                JsonNode read = JSON.valueToTree(
                        GoldFields.of(EntryForms.byId(form).orElseThrow().read(texts.get(i))));
                JsonNode printed = truths.get(i).get("fields");
                assertThat(read.path("surname")).as(texts.get(i)).isEqualTo(printed.path("surname"));
                whole += read.path("birth").equals(printed.path("birth"))
                                && read.path("execution").equals(printed.path("execution"))
                                && read.path("sentence").equals(printed.path("sentence"))
                        ? 1
                        : 0;
            }
            assertThat(whole).isGreaterThanOrEqualTo(truths.size() * 99 / 100);
        }
    }

    @Test
    void operationsAndTheirOutcomesAreAsFrequentAsHistoriansPublished() throws IOException {
        List<JsonNode> truths = truths("--count", Integer.toString(MANY));
        Map<String, Double> figures = Table.read("vocabulary/published_figures.csv").stream()
                .filter(row -> !row.get("value_low").isEmpty())
                .collect(Collectors.toMap(row -> row.get("id"), row -> Double.valueOf(row.get("value_low"))));
        Map<String, Long> sentenced =
                count(truths, truth -> truth.get("operation").asText());
        Map<String, Long> shot = count(
                truths.stream()
                        .filter(truth -> truth.get("outcome").asText().equals("DEATH"))
                        .toList(),
                truth -> truth.get("operation").asText());
        double polish = (double) sentenced.get("POLISH_00485") / sentenced.get("KULAK_00447");
        assertThat(polish).isCloseTo(figures.get("X007") / figures.get("X020"), within(.02));
        assertThat((double) shot.get("KULAK_00447") / sentenced.get("KULAK_00447"))
                .isCloseTo(figures.get("X021") / figures.get("X020"), within(.02));
        assertThat((double) shot.get("POLISH_00485") / sentenced.get("POLISH_00485"))
                .isCloseTo(figures.get("X008") / figures.get("X007"), within(.03));
        Set<String> ukraine = Table.read("population/regions.csv").stream()
                .filter(row -> row.get("within").equals("UKR"))
                .map(row -> row.get("region"))
                .collect(Collectors.toSet());
        long polishInUkraine = truths.stream()
                .filter(truth -> truth.get("operation").asText().equals("POLISH_00485"))
                .filter(truth -> ukraine.contains(truth.get("region").asText()))
                .count();
        assertThat(100. * polishInUkraine / sentenced.get("POLISH_00485")).isCloseTo(figures.get("W050"), within(6.));
    }

    @Test
    void namesakesFamiliesAndMisprintsOccur() throws IOException {
        List<JsonNode> truths = truths("--count", Integer.toString(MANY));
        Map<String, Long> surnames =
                count(truths, truth -> truth.at("/name/surname").asText());
        assertThat(surnames.get("Иванов")).isBetween(MANY / 500L, MANY / 100L);
        assertThat(surnames.size()).isGreaterThan(MANY / 4);
        Map<String, Long> families = count(truths, truth -> truth.get("family").asText());
        families.remove("");
        assertThat(families.values().stream().filter(members -> members > 1).count())
                .isGreaterThan(MANY / 50);
        assertThat(truths.stream().filter(truth -> truth.has("errors")).count()).isBetween(MANY / 200L, MANY / 20L);
        for (JsonNode truth : truths) {
            for (JsonNode error : truth.path("errors")) {
                String pointer = "/" + error.get("field").asText().replace('.', '/');
                assertThat(truth.get("fields").at(pointer)).as(truth.toString()).isEqualTo(error.get("printed"));
                assertThat(error.get("printed")).isNotEqualTo(error.get("right"));
            }
        }
    }

    @Test
    void aSecondBookHoldsSomePeopleOfTheFirst() throws IOException {
        Set<String> first = truths("--count", "5000").stream()
                .map(truth -> truth.get("person").asText())
                .collect(Collectors.toSet());
        long both = truths("--count", "5000", "--book", "2").stream()
                .filter(truth -> first.contains(truth.get("person").asText()))
                .count();
        assertThat(both).isBetween(100L, 200L);
        assertThat(first.size()).isBetween(4_900, 4_995);
    }

    @Test
    void aWrongCommandLineIsRefused() {
        assertThat(new CommandLine(new GenerateCommand()).setErr(silent()).execute("--format", "mos"))
                .isEqualTo(2);
        assertThat(new CommandLine(new GenerateCommand()).setErr(silent()).execute("--count", "0"))
                .isEqualTo(2);
        assertThat(new CommandLine(new GenerateCommand())
                        .setErr(silent())
                        .execute("--out", folder.resolve("none/there").toString()))
                .isEqualTo(1);
    }

    private static PrintWriter silent() {
        return new PrintWriter(new StringWriter());
    }

    private static Map<String, Long> count(List<JsonNode> truths, Function<JsonNode, String> by) {
        return truths.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }

    private static String generate(String... options) {
        StringWriter out = new StringWriter();
        assertThat(new CommandLine(new GenerateCommand())
                        .setOut(new PrintWriter(out))
                        .execute(options))
                .isZero();
        return out.toString();
    }

    private List<JsonNode> truths(String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of(options));
        Path truth = folder.resolve("truth.jsonl");
        all.addAll(List.of(
                "--truth", truth.toString(), "--out", folder.resolve("people").toString()));
        generate(all.toArray(new String[0]));
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(truth)) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private List<String> texts(String form) throws IOException {
        Path people = folder.resolve("people");
        if (form.equals("lists")) {
            String[] texts = Files.readString(people).split("\n---\n");
            Files.delete(people);
            return List.of(texts);
        }
        List<String> texts = new ArrayList<>();
        try (Stream<Path> pages = Files.list(people)) {
            for (Path page : pages.sorted().toList()) {
                for (String line : Files.readAllLines(page, Charset.forName("windows-1251"))) {
                    if (line.startsWith("<p")) {
                        texts.add(line.substring(line.indexOf('>') + 1, line.lastIndexOf("</p>")));
                    }
                }
            }
        }
        return texts;
    }
}
