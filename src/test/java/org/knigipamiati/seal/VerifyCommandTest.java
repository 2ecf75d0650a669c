package org.knigipamiati.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import picocli.CommandLine;

/** What {@code verify} says and how it ends. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class VerifyCommandTest {

    @Inject
    DataSource database;

    @TempDir
    Path folder;

    private final List<Finding> differing = new ArrayList<>();
    private final StringWriter said = new StringWriter();

    private SealedBook book;

    @BeforeEach
    void makeBook() throws Exception {
        book = new SealedBook(database, "verify_test");
        book.record(1, "Заквасин", "PUBLISHED");
        book.record(2, "Пузырник", "PUBLISHED");
        book.seal();
    }

    @AfterEach
    void dropBook() throws SQLException {
        book.close();
    }

    private int verify(String... arguments) throws SQLException {
        said.getBuffer().setLength(0);
        VerifyCommand command = new VerifyCommand();
        command.database = book.dataSource();
        command.columns = new ColumnsCheck() {
            @Override
            long run(Consumer<Finding> findings) {
                differing.forEach(findings);
                return differing.size();
            }
        };
        PrintWriter out = new PrintWriter(said, true);
        return new CommandLine(command).setOut(out).setErr(out).execute(arguments);
    }

    private String head(String json) throws IOException {
        return Files.writeString(folder.resolve("head.json"), json).toString();
    }

    @Test
    void itEndsWell() throws SQLException {
        book.record(3, "Лавошник", "PUBLISHED");
        assertThat(verify()).isZero();
        assertThat(said.toString())
                .contains(
                        "leaves: 2, root: " + book.head().root(),
                        "records compared: 3, waiting to be sealed: 1",
                        "all is as it was sealed");
    }

    @Test
    void itNamesWhatIsNotAsItWasSealed() throws SQLException {
        book.behindTheBack("entry", "update entry set raw = raw || ' Расстрелян.' where id = 2");
        assertThat(verify()).isEqualTo(1);
        assertThat(said.toString())
                .contains("record 2: entry.raw is not as it was sealed (leaf 1)", "not all is as it was sealed");
    }

    @Test
    void itComparesColumnsUnlessToldNotTo() throws SQLException {
        differing.add(Finding.record(1, "does not follow from what is read: surname"));
        assertThat(verify()).isEqualTo(1);
        assertThat(said.toString()).contains("record 1: does not follow from what is read: surname", "reread");
        assertThat(verify("--log-only")).isZero();
    }

    @Test
    void itProvesThatTheLogExtendsAHeadThatWasKept() throws Exception {
        SealHead then = book.head();
        book.record(3, "Лавошник", "PUBLISHED");
        book.seal();
        String extended = "the log extends the head of 2 leaves";
        // The answer of the interface, the package's description, and what a reference has of it.
        for (String json : List.of(
                "{\"size\":2,\"root\":\"%s\",\"at\":\"2026-01-01T00:00:00Z\"}".formatted(then.root()),
                "{\"name\":\"x\",\"seal\":{\"size\":2,\"root\":\"%s\"}}".formatted(then.root()),
                "{\"size\":2,\"root\":\"%s\"}".formatted(then.root().substring(0, 16)))) {
            assertThat(verify("--head", head(json))).as(json).isZero();
            assertThat(said.toString()).contains(extended);
        }
        assertThat(verify("--head", head("{\"size\":2,\"root\":\"%s\"}".formatted("0".repeat(64)))))
                .isEqualTo(1);
        assertThat(said.toString())
                .contains("does not extend the head of 2 leaves")
                .doesNotContain(extended);
    }

    @Test
    void aFileThatHoldsNoHeadIsRefused() throws Exception {
        for (String json : List.of(
                "{\"size\":2}",
                "{\"size\":2,\"root\":\"0123\"}",
                "{\"size\":\"x\",\"root\":\"%s\"}".formatted("0".repeat(64)),
                "no JSON")) {
            assertThat(verify("--head", head(json))).as(json).isEqualTo(3);
        }
        assertThat(verify("--head", folder.resolve("none.json").toString())).isEqualTo(3);
    }
}
