package org.knigipamiati.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.knigipamiati.parse.EntryForms;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.Origin;
import org.knigipamiati.record.StoredReading;

/** An entry that is read, and of which the file states some fields beside. */
class StatedBesideTextTest {

    private static final String TEXT = "ЯЧЕЙКИН Савва Лукич, 1890 г.р., уроженец дер. Столбцово, русский, кузнец."
            + " Арестован 12 ноября 1937 г. Расстрелян 9 декабря 1937 г.";

    private static StoredReading with(FieldValue... given) {
        StoredReading read = Readings.of(EntryForms.byId("book").orElseThrow().read(TEXT));
        return Readings.with(read, List.of(given));
    }

    private static FieldValue stated(String field, String value) {
        return new FieldValue(field, 0, null, value, List.of(), Origin.FILE);
    }

    @Test
    void whatTheFileStatesHoldsAndTheRestIsRead() {
        StoredReading reading = with(stated("birth.date", "1890"), stated("residence", "с. Клетки"));
        assertThat(reading.fields())
                .extracting(FieldValue::field, FieldValue::effective, FieldValue::origin)
                .contains(
                        tuple("birth.date", "1890", Origin.FILE),
                        tuple("residence", "с. Клетки", Origin.FILE),
                        tuple("arrest.date", "1937-11-12", Origin.PARSER),
                        tuple("execution.date", "1937-12-09", Origin.PARSER));
        assertThat(reading.doubts()).isEmpty();
        assertEveryCharacterCounts(reading);
    }

    @Test
    void whereTheTwoSayDifferentThingsItIsDoubted() {
        StoredReading reading = with(stated("birth.date", "1896"));
        assertThat(reading.fields())
                .filteredOn(value -> value.field().equals("birth.date"))
                .extracting(FieldValue::effective)
                .containsExactly("1896");
        assertThat(reading.doubts()).extracting(StoredReading.Doubt::field).contains("birth.date");
        assertEveryCharacterCounts(reading);
    }

    /** The same characters are in a field, a label or the residue as without the file. */
    private static void assertEveryCharacterCounts(StoredReading reading) {
        boolean[] seen = new boolean[TEXT.length()];
        reading.fields().forEach(value -> value.spans().forEach(span -> mark(seen, span)));
        reading.labels().forEach(span -> mark(seen, span));
        reading.residue().forEach(span -> mark(seen, span));
        for (int i = 0; i < seen.length; i++) {
            assertThat(seen[i]).as("%d: %s", i, TEXT.charAt(i)).isTrue();
        }
    }

    private static void mark(boolean[] seen, List<Integer> span) {
        for (int i = span.get(0); i < span.get(1); i++) {
            seen[i] = true;
        }
    }
}
