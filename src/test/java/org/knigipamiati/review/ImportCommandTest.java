package org.knigipamiati.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.knigipamiati.review.InventedBook.IVA;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knigipamiati.ingest.ImportCommand;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.review.sheet.SheetFile;
import org.knigipamiati.review.sheet.SheetImport;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import picocli.CommandLine;

/** Columns matched by the command line and on the pages: each knows what the other was told. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class ImportCommandTest {

    private static final String TABLE = "Фамилия;Наречён;Волость;Селение\nПопытнов;Лука;Мнимая вол.;дер. Небывалово\n";

    @TempDir
    Path dir;

    @Inject
    CommandLine.IFactory factory;

    @Inject
    InventedBook book;

    @Inject
    SheetImport sheets;

    private final StringWriter said = new StringWriter();

    @Test
    void whatTheCommandWasToldThePageKnowsAndTheOtherWayRound() throws Exception {
        String source = book.page(false).source.id;
        Path file = Files.writeString(dir.resolve("волость.csv"), TABLE);
        assertThat(run(source, file)).isEqualTo(3);
        assertThat(said.toString()).contains("волость.csv", "there is no field 'Наречён'", "--column");
        assertThat(run(
                        source,
                        file,
                        "--column",
                        "Наречён=given_name",
                        "--column",
                        "волость=birth.place",
                        "--column",
                        "#4=место рождения"))
                .isZero();
        String place = QuarkusTransaction.requiringNew()
                .call(() ->
                        MemorialRecord.<MemorialRecord>find("source.id", source).firstResult().birthPlace);
        assertThat(place).isEqualTo("Мнимая вол., дер. Небывалово");

        SheetFile sheet = sheets.upload(source, file, "ещё.csv", IVA);
        assertThat(sheet.targets.columns()).containsExactly("surname", "given_name", "birth.place", "");
        sheets.match(sheet.id, List.of("surname", "given_name", "birth.place", "birth.place"), IVA);
        assertThat(run(source, file)).as("as matched on the page").isZero();
        assertThat(said.toString()).contains("as for this source before, the column 'Селение' is birth.place");
    }

    @Test
    void whatIsNoFieldOrNoColumnIsSaidBeforeAnythingIsRead() {
        Path file = dir.resolve("none.csv");
        assertThat(run("x", file, "--column", "Графа=выдумка")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(said.toString()).contains("for the column 'Графа' there is no field 'выдумка'");
        assertThat(run("x", file, "--column", "surname")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(said.toString()).contains("'surname' is not COLUMN=FIELD");
        assertThat(run("x", file, "--column", "А=surname", "--column", "А=sex")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(said.toString()).contains("'А' is said twice");
    }

    private int run(String source, Path file, String... more) {
        said.getBuffer().setLength(0);
        List<String> line = new ArrayList<>(List.of("--no-wait", "--format", "csv", "--source", source));
        line.addAll(List.of(more));
        line.add(file.toString());
        PrintWriter both = new PrintWriter(said, true);
        return new CommandLine(ImportCommand.class, factory)
                .setOut(both)
                .setErr(both)
                .execute(line.toArray(String[]::new));
    }
}
