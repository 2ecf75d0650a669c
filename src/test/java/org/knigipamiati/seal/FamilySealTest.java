package org.knigipamiati.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knigipamiati.ingest.ImportRequest;
import org.knigipamiati.ingest.ImportService;
import org.knigipamiati.ingest.Progress;
import org.knigipamiati.ingest.format.JsonLinesFormat;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/** Families and entries of several cases, as the reader of any book reads them, are sealed like everybody and found unaltered. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class FamilySealTest {

    private static final String SOURCE = "family-seal-test";
    private static final List<String> ENTRIES = List.of(
            "Печатник Фока Лукич, 1880 г.р. Раскулачен и выслан в 1930 г. в Сибирь. Состав семьи: жена Печатник Агафья, 1885"
                    + " г.р.; сын Гурий, 1905 г.р., его жена Домна, 1907 г.р.",
            "Печатенко Памфил Саввич, 1881 г.р. Арестован 14.01.1931. Тройка ПП ОГПУ 20.03.1931, 3 года ссылки. Вторично арестован"
                    + " 18.12.1937. Тройка УНКВД 29.12.1937, ВМН. Расстрелян 15.01.1938. По делу 1931 г. реабилитирован"
                    + " 07.09.1989, по делу 1937 г. – 28.07.1956.");

    private static final String OF_THIS = " and source_id = '" + SOURCE + "'";

    @TempDir
    Path folder;

    @Inject
    ImportService imports;

    @Inject
    JsonLinesFormat jsonl;

    @Inject
    Sealer sealer;

    @Inject
    ColumnsCheck columns;

    @Inject
    DataSource database;

    @Test
    void familiesAndSeveralCasesAreFoundAsTheyWereSealed() throws IOException, SQLException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < ENTRIES.size(); i++) {
            lines.add("{\"id\": \"" + i + "\", \"text\": \"" + ENTRIES.get(i) + "\"}");
        }
        Path file = Files.write(folder.resolve("sealed.jsonl"), lines);
        imports.run(new ImportRequest(jsonl, SOURCE, null, List.of(file), null, "book"), Progress.SILENT);
        List<String> names = QuarkusTransaction.requiringNew()
                .call(() -> MemorialRecord.<MemorialRecord>list("source.id", SOURCE).stream()
                        .map(record -> "record " + record.id)
                        .toList());
        assertThat(names).hasSize(5);

        sealer.sealAll();

        List<String> found = found(null);
        columns.run(finding -> found.add(finding.of()));
        assertThat(found).doesNotContainAnyElementsOf(names);
        List<String> rehabilitated = QuarkusTransaction.requiringNew()
                .call(() ->
                        MemorialRecord.<MemorialRecord>list("source.id = ?1 and surname = 'Печатенко'", SOURCE)
                                .get(0)
                                .cases
                                .stream()
                                .map(one -> String.valueOf(one.rehabilitated))
                                .toList());
        assertThat(rehabilitated).hasSize(2).noneMatch("null"::equals);

        // Whose member somebody is, as what, and whom the head names are parts of what was sealed.
        String son = "surname = 'Печатник' and given_name = 'Гурий'";
        String head = "surname = 'Печатник' and given_name = 'Фока'";
        assertThat(found("head_id = (select id from record where surname = 'Печатенко'" + OF_THIS + ") where " + son))
                .containsOnlyOnce(name("Гурий"));
        assertThat(found("reading = (reading::jsonb #- '{member,kin}')::text where " + son))
                .containsOnlyOnce(name("Гурий"));
        assertThat(found("reading = (reading::jsonb #- '{family,0}')::text where " + head))
                .containsOnlyOnce(name("Фока"));
        assertThat(found("reading = (reading::jsonb #- '{otherCases,0}')::text where surname = 'Печатенко'"))
                .containsOnlyOnce(name("Памфил"));
    }

    /** What a verification finds, after rows of the book were altered by hand, if any; nothing stays altered. */
    private List<String> found(String alteration) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            if (alteration != null) {
                try (Statement statement = connection.createStatement()) {
                    assertThat(statement.executeUpdate("update record set " + alteration + OF_THIS))
                            .isEqualTo(1);
                }
            }
            new Verification(connection, null, finding -> found.add(finding.of())).run();
            connection.rollback();
        }
        return found;
    }

    private static String name(String given) {
        return QuarkusTransaction.requiringNew()
                .call(() -> "record "
                        + MemorialRecord.<MemorialRecord>find("source.id = ?1 and givenName = ?2", SOURCE, given)
                                .singleResult()
                                .id);
    }
}
