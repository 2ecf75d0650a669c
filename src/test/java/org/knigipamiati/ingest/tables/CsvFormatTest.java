package org.knigipamiati.ingest.tables;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knigipamiati.ingest.fields.Trouble;
import org.knigipamiati.ingest.format.FileFormat;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.ingest.format.FormatFixture;
import org.knigipamiati.ingest.format.Item;
import org.knigipamiati.ingest.format.Items;
import org.knigipamiati.ingest.format.RawEntry;
import org.knigipamiati.ingest.format.Refused;
import org.knigipamiati.ingest.format.TextEncoding;
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
        assertThat(refused.raw()).isEqualTo("surname: Выдумкин\n№ 2: Лука");
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

    @Test
    void aQuoteThatIsNotClosedSwallowsNobodyInSilence() throws IOException {
        List<Item> items = read("id,surname,text\n1,Выдумкин,а\n2,\"Грезин,б\n3,Мнимов,в\n4,Сказкин,г\n", UTF_8);
        assertThat(items).hasSize(2);
        Refused refused = (Refused) items.get(1);
        assertThat(refused.line()).isEqualTo(3);
        assertThat(refused.reason()).contains("3 lines", "not closed");
        assertThat(refused.raw()).contains("Сказкин");
    }

    @Test
    void linesAboveTheHeaderRepeatedHeadersAndTotalsAreNoPeople() throws IOException {
        List<Item> items = read(
                "sep=;\n\"# Набрал\";Доброволец\n\nФамилия;Имя\nВыдумкин;Лука\nФамилия;Имя\nИтого: 1 чел.;\n", UTF_8);
        assertThat(items).filteredOn(Refused.class::isInstance).hasSize(3);
        RawEntry entry = (RawEntry)
                items.stream().filter(RawEntry.class::isInstance).findFirst().orElseThrow();
        assertThat(entry.raw()).isEqualTo("Фамилия: Выдумкин\nИмя: Лука");
    }

    @Test
    void aTableWithoutAHeaderLosesNobody() {
        assertThatThrownBy(() -> read("00001;1937;Мнимов Лука\n00002;1936;Грезина Анна\n", UTF_8))
                .hasMessageContaining("no row that names the columns")
                .hasMessageContaining("'00001', '1937', 'Мнимов Лука'");
    }

    @Test
    void twoColumnsOfOneFieldAreAskedAboutAndInvisibleSignsDoNotCount() throws IOException {
        assertThatThrownBy(() -> read("Фамилия;Дата рождения;Год рождения\nМнимов;1.2.1893;1893\n", UTF_8))
                .hasMessageContaining("'Год рождения' and 'Дата рождения' are both birth.date");
        RawEntry entry = (RawEntry) read("Фамилия\u200b;\"Дата\nрождения\"\nМнимов;12.03.93\n", UTF_8)
                .get(0);
        assertThat(entry.given()).extracting(f -> f.effective()).containsExactly("Мнимов", "1893-03-12");
        assertThat(entry.given().get(1).verbatim()).isEqualTo("12.03.93");
    }

    @Test
    void impossibleDatesAreRefusedInAllRowsAlike() throws IOException {
        assertThat(read("surname,birth.date\nВыдумкин,1890-06-31\nГрезин,1891-00-00\nМнимов,1893\n", UTF_8))
                .filteredOn(Refused.class::isInstance)
                .hasSize(2);
    }

    @Test
    void aTabIsNamedAsSeparatorToo() throws IOException {
        assertThat(names(read("sep=\t\nsurname\tgiven_name\nВыдумкин\tЛука\n", UTF_8)))
                .containsExactly("Выдумкин");
    }

    /** No encoding of Cyrillic letters makes words of a German text in windows-1252. */
    @Test
    void aWesternTextIsNotTakenForACyrillicOne() {
        assertThatThrownBy(() -> read(
                        "surname,given_name,birth.place\nMüller-Größ,Jörg,Köln\n", Charset.forName("windows-1252")))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("--encoding");
    }

    /** Nor is one whose umlauts an encoding takes for signs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "surname,birth.place\nSjöström,Göteborg\nÅkesson,Malmö\nLindström,Växjö\n",
                "surname,given_name\nMüller,Jürgen\n",
            })
    void whatOneEncodingMakesOfAWesternTextIsRefused(String text) {
        assertThatThrownBy(() -> read(text, Charset.forName("windows-1252")))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("no text in Cyrillic letters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "surname,given_name\nОсокин,Тит\n\"Грезин, \\\"Лис\\\" младший\",Пров\n",
                "surname,given_name\r\nОсокин,Тит\r\n\"Грезин, \"Лис\" младший\",Пров\r\n",
            })
    void aQuoteInsideQuotesIsRefusedWithItsLineAndColumn(String text) {
        assertThatThrownBy(() -> read(text, UTF_8))
                .isInstanceOfSatisfying(FileRefused.class, e -> {
                    assertThat(e.reason()).isEqualTo(FileRefused.Reason.QUOTES);
                    assertThat(e.args()).containsExactly(3L, (long)
                            text.lines().toList().get(2).indexOf("Лис"));
                })
                .hasMessageContaining("line 3: column ");
    }

    /** A quote written with a backslash before the end of a cell leaves a table of other cells. */
    @ParameterizedTest
    @ValueSource(strings = {"\"Осокин\\\",Тит\",Пров,", "Осокин \\\"Лис\\\",Тит,Пров"})
    void aQuoteWrittenWithABackslashRefusesItsRow(String row) throws IOException {
        Refused refused = (Refused) read("surname,given_name,patronymic,residence\n" + row + "\n", UTF_8)
                .get(0);
        assertThat(refused.trouble()).isEqualTo(Trouble.UNCLOSED_QUOTE);
        assertThat(refused.line()).isEqualTo(2);
        assertThat(refused.field()).isEqualTo("surname");
    }

    @Test
    void whatNobodySeesRefusesItsRowAndIsShown() throws IOException {
        List<Item> items = read("surname,given_name\nОсо\u0003кин,Тит\nГрезин,П\u0000ров\nМнимов,Лука\n", UTF_8);
        assertThat(items.subList(0, 2))
                .extracting(Item::line, item -> ((Refused) item).field(), item -> ((Refused) item).trouble(), Item::raw)
                .containsExactly(
                        tuple(2L, "surname", Trouble.CONTROL, "surname: Осо␃кин\ngiven_name: Тит"),
                        tuple(3L, "given_name", Trouble.UNSTORABLE, "surname: Грезин\ngiven_name: П␀ров"));
        assertThat(items.get(2)).isInstanceOf(RawEntry.class);
    }

    @Test
    void rowsWithTooFewCellsAreTakenAndTold() throws IOException {
        Path file =
                Files.writeString(folder.resolve("t.csv"), "surname,given_name,residence\nОсокин,Тит\nГрезин,Пров,\n");
        try (Items items = new CsvFormat().open(file, UTF_8, new FileFormat.Options("lists"))) {
            while (items.next() instanceof RawEntry) {}
            assertThat(items.notes())
                    .containsExactly("rows with fewer cells than columns have names, taken as they are: 2");
        }
    }

    private List<Item> read(String text, Charset charset) throws IOException {
        return FormatFixture.read(new CsvFormat(), folder, text, charset);
    }

    private static List<String> names(List<Item> items) {
        return items.stream().map(i -> ((RawEntry) i).given().get(0).verbatim()).toList();
    }
}
