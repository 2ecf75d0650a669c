package org.knigipamiati.record.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.Entry;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Origin;
import org.knigipamiati.record.Source;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.vocabulary.RecordField;

class RecordDocumentTest {

    /** Longest term that the engine takes, in bytes of UTF-8; it refuses the whole document with a longer one. */
    private static final int ENGINE_LIMIT = 32_766;

    @Test
    void noTermIsTooLongForTheEngine() {
        Map<String, List<String>> document = document("я".repeat(30_000), "слово" + "ка".repeat(20_000) + " Выдумкин");

        document.forEach((field, values) -> {
            if (field.startsWith(IndexFields.KEY_PREFIX) || field.equals(IndexFields.NAME_PRINTED)) {
                assertThat(values)
                        .as(field)
                        .allMatch(value -> value.getBytes(StandardCharsets.UTF_8).length <= ENGINE_LIMIT);
            }
        });
        assertThat(document).containsKey(IndexFields.CARD);
    }

    @Test
    void aLongNameIsFoundByItsBeginningAndTheRestOfItsRecord() {
        Map<String, List<String>> document = document("Выдумкин".repeat(10_000), "Род. в дер. Небывалово");

        assertThat(document.get(IndexFields.KEY_PREFIX + "surname")).isNotEmpty();
        assertThat(document.get(IndexFields.TEXT)).containsExactly("Род. в дер. Небывалово");
    }

    private static Map<String, List<String>> document(String surname, String raw) {
        MemorialRecord record = new MemorialRecord();
        record.id = 1L;
        record.source = new Source();
        record.source.id = "invented";
        record.file = "book";
        record.position = 1;
        record.entry = new Entry();
        record.entry.raw = raw;
        record.surname = surname;
        record.reads(new StoredReading(
                List.of(new FieldValue(RecordField.SURNAME.path(), 0, surname, null, List.of(), Origin.PARSER)),
                List.of(),
                List.of(),
                List.of()));
        Map<String, List<String>> written = new HashMap<>();
        DocumentElement target = (DocumentElement) Proxy.newProxyInstance(
                DocumentElement.class.getClassLoader(),
                new Class<?>[] {DocumentElement.class},
                (self, method, with) -> {
                    written.computeIfAbsent((String) with[0], field -> new ArrayList<>())
                            .add(String.valueOf(with[1]));
                    return null;
                });
        new RecordDocument().write(target, record, null);
        return written;
    }
}
