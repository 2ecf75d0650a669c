package org.knigipamiati.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knigipamiati.ingest.tables.CsvFormat;
import org.knigipamiati.record.IndexBacklog;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/** What an import changes in the database must show in search, whichever table it stands in. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class ReindexAfterImportTest {

    private static final String HEADER = "surname,given_name,birth.date,birth.place,sentence.kind,execution.date\n";
    private static final String ANNA = "Грезина,Анна,1871,с. Сказкино,DEATH,1938-01-20\n";

    private static int sources;

    @TempDir
    Path folder;

    @Inject
    ImportService imports;

    @Inject
    CsvFormat csv;

    @Inject
    IndexBacklog backlog;

    @Inject
    SearchMapping mapping;

    private String source;

    @BeforeEach
    void aSourceOfItsOwn() {
        source = "reindex-test-" + ++sources;
    }

    @Test
    void anEntryThatMovedIsFoundAtItsNewPlace() throws Exception {
        run(HEADER + ANNA);
        assertThat(found().getInt("hits[0].source.position")).isEqualTo(1);
        run(HEADER + "Выдумкин,Лука,1890,дер. Небывалово,DEATH,1938-01-20\n" + ANNA);
        assertThat(found().getInt("hits[0].source.position")).isEqualTo(2);
    }

    @Test
    void aChangeOfTheCaseAloneIsFoundToo() throws Exception {
        run(HEADER + ANNA);
        assertThat(found().getInt("total.value")).isEqualTo(1);
        run(HEADER + ANNA.replace("DEATH", "CAMP"));
        assertThat(search("CAMP").getInt("total.value")).isEqualTo(1);
        assertThat(search("DEATH").getInt("total.value")).isZero();
    }

    private void run(String table) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("a.csv"), table);
        imports.run(new ImportRequest(csv, source, null, List.of(file), null, "lists"), Progress.SILENT);
        for (int i = 0; i < 600 && backlog.size() > 0; i++) {
            Thread.sleep(50);
        }
        assertThat(backlog.size()).isZero();
        mapping.scope(MemorialRecord.class).workspace().refresh();
    }

    private JsonPath found() {
        return given().queryParam("q", "Грезина Анна")
                .queryParam("source", source)
                .get("/api/v1/records")
                .jsonPath();
    }

    private JsonPath search(String sentence) {
        return given().queryParam("source", source)
                .queryParam("sentence", sentence)
                .get("/api/v1/records")
                .jsonPath();
    }
}
