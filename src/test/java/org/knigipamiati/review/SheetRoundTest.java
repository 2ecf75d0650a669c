package org.knigipamiati.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.knigipamiati.review.InventedBook.IVA;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knigipamiati.ingest.Progress;
import org.knigipamiati.ingest.Rereading;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.ImportRun;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Origin;
import org.knigipamiati.review.sheet.RefusedRows;
import org.knigipamiati.review.sheet.SheetFile;
import org.knigipamiati.review.sheet.SheetImport;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/** A table on its way: what is refused comes back, columns are matched once, a printed text is read beside columns. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class SheetRoundTest {

    @TempDir
    Path dir;

    @Inject
    InventedBook book;

    @Inject
    SheetImport sheets;

    @Inject
    Rereading rereading;

    @Test
    void whatWasRefusedIsMendedAndSentAgain() throws Exception {
        String source = book.page(false).source.id;
        SheetFile sheet = upload(
                source,
                "Список школы\nФамилия;Имя;Отчество;Год рождения\nКлеточкин;Савва;Лукич;1890\nФормулин;=A1;Титович;1891\nИтого: 2;;;\n");
        RefusedRows before = refused(sheet);
        ImportRun run = sheets.take(sheet.id, IVA);
        RefusedRows after = refused(sheet);
        assertThat(after).isEqualTo(before);
        assertThat(after.header()).containsExactly("Фамилия", "Имя", "Отчество", "Год рождения");
        assertThat(after.rows()).extracting(RefusedRows.Row::number).containsExactly(4L, 5L);
        assertThat(after.rows().get(0).reasons()).containsExactly("FORMULA");
        assertThat(after.rows().get(0).cells()).containsExactly("Формулин", "=A1", "Титович", "1891");

        List<String> lines =
                new ArrayList<>(List.of(String.join(";", after.header()) + ";Почему не принято;Строка в файле"));
        lines.add(String.join(";", after.rows().get(0).cells()).replace("=A1", "Пров") + ";формула;4");
        ImportRun again = sheets.take(upload(source, String.join("\n", lines) + "\n").id, IVA);
        assertThat(List.of(again.read, again.added, again.missing)).containsExactly(1L, 1L, 1L);
        QuarkusTransaction.requiringNew().run(() -> {
            List<MemorialRecord> records = MemorialRecord.list("source.id = ?1 order by id", source);
            assertThat(records).extracting(record -> record.surname).containsExactly("Клеточкин", "Формулин");
            assertThat(records.get(1).entry.raw).endsWith("Год рождения: 1891");
        });
        assertThat(run.rejected).isEqualTo(3);
    }

    @Test
    void aColumnThatWasMatchedForOneSourceIsKnownToOthers() throws Exception {
        String one = book.page(false).source.id;
        String header = "Кликуха;Прозванье;Вера и толк\n";
        SheetFile first = upload(one, header + "Клеточкин;Савва;старовер\n");
        assertThat(first.targets.columns()).containsExactly("", "", "");
        sheets.match(first.id, List.of("surname", "given_name", ""), IVA);
        SheetFile elsewhere = upload(book.page(false).source.id, header + "Клеточкина;Вера;старовер\n");
        assertThat(elsewhere.targets.columns()).containsExactly("surname", "given_name", "");
        assertThat(elsewhere.targets.elsewhere()).containsExactly(0, 1);
        assertThat(upload(one, header + "Клеточкина;Вера;старовер\n").targets.elsewhere())
                .isEmpty();
        // once two sources disagree, nobody is followed
        sheets.match(elsewhere.id, List.of("name_variants", "given_name", ""), IVA);
        assertThat(upload(book.page(false).source.id, header + "Клеточкин;Пров;нет\n")
                        .targets
                        .columns())
                .containsExactly("", "given_name", "");
    }

    @Test
    void aPrintedTextIsReadBesideTheColumns() throws Exception {
        String source = book.page(false).source.id;
        String text =
                "КЛЕТОЧКИН Савва Лукич, 1890 г.р., русский, кузнец. Арестован 12 ноября 1937 г. Расстрелян 9 декабря 1937 г.";
        SheetFile sheet = upload(source, "Фамилия;Место жительства;Текст\nКлеточкин;с. Клеточки;\"" + text + "\"\n");
        sheets.take(sheet.id, IVA);
        assertReadAndStated(source);
        rereading.run(source, Progress.SILENT);
        assertReadAndStated(source);
    }

    private static void assertReadAndStated(String source) {
        QuarkusTransaction.requiringNew().run(() -> {
            MemorialRecord record =
                    MemorialRecord.<MemorialRecord>find("source.id", source).firstResult();
            assertThat(record.entry.raw).startsWith("КЛЕТОЧКИН").endsWith("1937 г.");
            assertThat(record.reading().fields())
                    .extracting(FieldValue::field, FieldValue::effective, FieldValue::origin)
                    .contains(
                            tuple("surname", "Клеточкин", Origin.FILE),
                            tuple("residence", "с. Клеточки", Origin.FILE),
                            tuple("arrest.date", "1937-11-12", Origin.PARSER),
                            tuple("execution.date", "1937-12-09", Origin.PARSER));
        });
    }

    private RefusedRows refused(SheetFile sheet) {
        return QuarkusTransaction.requiringNew().call(() -> sheets.refused(sheets.get(sheet.id, IVA)));
    }

    private SheetFile upload(String source, String table) throws Exception {
        return sheets.upload(source, Files.writeString(dir.resolve("upload"), table), "люди.csv", IVA);
    }
}
