package org.knigipamiati.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knigipamiati.interpret.Readings;
import org.knigipamiati.parse.EntryForms;
import org.knigipamiati.parse.Reading;

class KeptReadingTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String TEXT = "Выдумкин Пров Лукич, 1890 г. р., русский. Расстрелян 5 марта 1938 г.";

    private static StoredReading of(FieldValue... fields) {
        return new StoredReading(List.of(fields), List.of(), List.of(), List.of());
    }

    private static FieldValue value(String field, String words, String value, Origin origin, int... offsets) {
        List<List<Integer>> spans = new ArrayList<>();
        for (int i = 0; i < offsets.length; i += 2) {
            spans.add(List.of(offsets[i], offsets[i + 1]));
        }
        return new FieldValue(field, 0, words, value, spans, origin);
    }

    private static void isWholeAgain(StoredReading reading, String text) throws JsonProcessingException {
        String kept = KeptReading.of(reading, text);
        assertThat(KeptReading.read(kept, text)).isEqualTo(reading);
        // What is sealed, and what revisions keep, is this form.
        assertThat(KeptReading.whole(kept, text)).isEqualTo(JSON.readTree(JSON.writeValueAsString(reading)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TEXT,
                "",
                "  \n ",
                "ъ ъ ъ 17",
                "Выдумкин Пров Лукич, р. 1890, арест. 1931, сослан; арест. в 1937 г., ВМН, расстрелян 5 марта 1938 г. Жена Агния, 1895 г. р.",
                "Сыпучев Фома Лукич, 1890, выслан в Заречье. Семья: жена Агния, 1895; сын Назар, 1915."
            })
    void everyReadingIsWholeAgain(String text) throws JsonProcessingException {
        for (String form : List.of("book", "lists", "mos")) {
            Reading reading = EntryForms.byId(form).orElseThrow().read(text);
            isWholeAgain(Readings.of(reading), text);
            for (StoredReading member : Readings.members(reading)) {
                isWholeAgain(member, text);
            }
        }
    }

    @Test
    void whatTheTextDoesNotTellIsKept() throws JsonProcessingException {
        isWholeAgain(
                of(
                        value("surname", "Выдумкин", null, Origin.PARSER, 0, 8),
                        value("surname", "Выдумкинъ", null, Origin.PARSER, 0, 8),
                        value("given_name", "Пров", null, Origin.FILE, 9, 13),
                        value("patronymic", "Лукич", null, Person.of("person:Ольха"), 14, 19),
                        value("birth.date", null, "1890", Origin.PARSER, 21, 25),
                        value("nationality", "русский", "русский", Origin.PARSER),
                        value("trial.charge", "Выдумкин Лукич", "#1", Origin.PARSER, 0, 8, 14, 19),
                        value("residence", "далеко", null, Origin.PARSER, 60, 600),
                        value("profession", null, null, Origin.PARSER, 5, 5),
                        value("occupation", "Пров", null, Origin.PARSER, 9, 13, 14, 14),
                        new FieldValue("trial.date", 11, "1890", "1890", List.of(List.of(21, 25)), Origin.PARSER)),
                TEXT);
        isWholeAgain(
                new StoredReading(
                        List.of(value("surname", "Выдумкин", null, Origin.PARSER, 0, 8)),
                        List.of(List.of(8, 9), List.of(9, 20)),
                        List.of(List.of(20, TEXT.length())),
                        List.of(new StoredReading.OtherCase(1, RecordCase.Role.EARLIER, List.of(9, 20))),
                        List.of(new StoredReading.Decided("sex", 0, Person.of("person:Ольха"), List.of())),
                        List.of(new StoredReading.Doubt("surname", "two words"))),
                TEXT);
    }

    @Test
    void wordsOfTheTextAreNotRepeated() throws JsonProcessingException {
        StoredReading reading =
                Readings.of(EntryForms.byId("book").orElseThrow().read(TEXT));
        String kept = KeptReading.of(reading, TEXT);
        assertThat(kept).doesNotContain("Выдумкин", "марта").contains("1938-03-05");
        assertThat(kept.getBytes(StandardCharsets.UTF_8).length * 3)
                .isLessThan(JSON.writeValueAsString(reading).getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void anotherTextIsRefusedAndNeverLendsItsWords() {
        String kept = KeptReading.of(of(value("surname", "Выдумкин", null, Origin.PARSER, 0, 8)), TEXT);
        assertThatIllegalStateException()
                .isThrownBy(() -> KeptReading.read(kept, TEXT + "."))
                .withMessageContaining("68");
        assertThatIllegalStateException().isThrownBy(() -> KeptReading.read("[]", TEXT));
        assertThatIllegalStateException().isThrownBy(() -> KeptReading.read("{", TEXT));
    }

    @Test
    void aRecordThatReadsAnotherEntryKeepsItsWords() {
        MemorialRecord record = new MemorialRecord();
        record.entry = entry(TEXT);
        StoredReading reading = of(value("surname", "Выдумкин", null, Origin.PARSER, 0, 8));
        record.reads(reading);
        assertThat(record.reading()).isEqualTo(reading);
        StoredReading after = of(value("surname", "Небылицын", null, Origin.PARSER, 0, 9));
        record.reads(entry("Небылицын Пров"), after);
        assertThat(record.reading()).isEqualTo(after);
        assertThat(record.text(org.knigipamiati.vocabulary.RecordField.SURNAME)).isEqualTo("Небылицын");
    }

    private static Entry entry(String raw) {
        Entry entry = new Entry();
        entry.raw = raw;
        return entry;
    }
}
