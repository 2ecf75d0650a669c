package org.knigipamiati.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knigipamiati.record.FieldValue;

class CsvFormatTest {

    private static final String TABLE =
            "surname,given_name,birth.date,trial.articles\nВыдумкин,Лука,1890,58-10|58-11\nГрезина,\"Анна, Мария\",,\n";

    @TempDir
    Path folder;

    @Test
    void aRowBecomesFieldsAndStaysReadableAsItWas() throws IOException {
        List<Item> items = read(TABLE, UTF_8);
        RawEntry first = (RawEntry) items.get(0);
        assertThat(first.raw())
                .isEqualTo("surname: Выдумкин\ngiven_name: Лука\nbirth.date: 1890\ntrial.articles: 58-10|58-11");
        assertThat(first.given())
                .extracting(FieldValue::field, FieldValue::effective)
                .containsExactly(
                        tuple("surname", "Выдумкин"),
                        tuple("given_name", "Лука"),
                        tuple("birth.date", "1890"),
                        tuple("trial.articles", "58-10"),
                        tuple("trial.articles", "58-11"));
        for (FieldValue field : first.given()) {
            List<Integer> span = field.spans().get(0);
            assertThat(first.raw().substring(span.get(0), span.get(1))).isEqualTo(field.effective());
        }
        assertThat(((RawEntry) items.get(1)).position()).isEqualTo(2);
        assertThat(items).hasSize(2);
    }

    @Test
    void semicolonsAndAByteOrderMarkAsExcelWritesThemAreUnderstood() throws IOException {
        assertThat(names(read("\uFEFF" + TABLE.replace(',', ';'), UTF_8))).containsExactly("Выдумкин", "Грезина");
    }

    @Test
    void windows1251IsUnderstood() throws IOException {
        assertThat(names(read(TABLE, Charset.forName("windows-1251")))).containsExactly("Выдумкин", "Грезина");
    }

    @Test
    void aWrongDateIsRefusedWithItsLineAndFieldAndTheRowIsKept() throws IOException {
        Refused refused =
                (Refused) read("surname,birth.date\nВыдумкин,весной\n", UTF_8).get(0);
        assertThat(refused.line()).isEqualTo(2);
        assertThat(refused.field()).isEqualTo("birth.date");
        assertThat(refused.reason()).contains("весной");
        assertThat(refused.raw()).contains("Выдумкин");
    }

    @Test
    void anUnknownColumnRefusesTheFileAndNamesIt() {
        assertThatThrownBy(() -> read("surname,colour\nВыдумкин,red\n", UTF_8))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining("colour");
    }

    @Test
    void moreCellsThanColumnsAreRefusedNotDropped() throws IOException {
        Refused refused = (Refused) read("surname\nВыдумкин,Лука\n", UTF_8).get(0);
        assertThat(refused.raw()).isEqualTo("Выдумкин|Лука");
    }

    @Test
    void aTextWithoutFieldsIsLeftToTheForm() throws IOException {
        RawEntry entry = (RawEntry)
                read("text,form,id\n\"Родился в 1890 г.\",lists,a-1\n", UTF_8).get(0);
        assertThat(entry.given()).isNull();
        assertThat(entry.form()).isEqualTo("lists");
        assertThat(entry.key()).isEqualTo("a-1");
    }

    @Test
    void wordsOfAFieldAreFoundInThePrintedText() throws IOException {
        RawEntry entry = (RawEntry) read("text,surname\nЛука Выдумкин из Небывалова,Выдумкин\n", UTF_8)
                .get(0);
        assertThat(entry.given().get(0).spans()).containsExactly(List.of(5, 13));
    }

    @Test
    void bytesThatAreNoTextInTheirEncodingRefuseTheFileAndNameTheLine() throws IOException {
        Path file = folder.resolve("broken.csv");
        byte[] good = ("surname\n" + "Выдумкин\n".repeat(50)).getBytes(UTF_8);
        byte[] bad = Arrays.copyOf(good, good.length + 2);
        bad[good.length] = (byte) 0xD0;
        bad[good.length + 1] = '\n';
        Files.write(file, bad);
        assertThatThrownBy(() -> TextEncoding.verify(file, UTF_8))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("line 52");
    }

    private List<Item> read(String text, Charset charset) throws IOException {
        return FormatFixture.read(new CsvFormat(), folder, text, charset);
    }

    private static List<String> names(List<Item> items) {
        return items.stream().map(i -> ((RawEntry) i).given().get(0).verbatim()).toList();
    }
}
