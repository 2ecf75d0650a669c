package org.knigipamiati.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void aRowIsReadByColumnName() throws IOException {
        Table table = Table.read("t.csv", new StringReader("\uFEFFcode,names,n\nA,\"x | y\",3\n"));
        Table.Row row = table.rows().get(0);
        assertEquals("A", row.get("code"));
        assertEquals(List.of("x", "y"), row.list("names"));
        assertEquals(3, row.integer("n"));
        assertEquals(2, row.line());
    }

    @Test
    void anErrorNamesFileLineAndColumn() throws IOException {
        Table.Row row = Table.read("t.csv", new StringReader("code,type\nA,NONSENSE\n"))
                .rows()
                .get(0);
        String message = assertThrows(IllegalStateException.class, () -> row.constant("type", BodyType.class))
                .getMessage();
        assertTrue(message.startsWith("t.csv, line 2, column 'type': 'NONSENSE'"), message);
    }

    @Test
    void aRowWithTooFewValuesIsAnError() {
        String message = assertThrows(
                        IllegalStateException.class, () -> Table.read("t.csv", new StringReader("a,b\n1,2\n3\n")))
                .getMessage();
        assertTrue(message.contains("line 3"), message);
    }

    @Test
    void aMissingTableIsSaidSo() {
        assertThrows(IllegalStateException.class, () -> Table.read("vocabulary/no-such.csv"));
    }

    @Test
    void everyFieldIsFoundByItsPath() {
        for (RecordField field : RecordField.values()) {
            assertEquals(field, RecordField.byPath(field.path()).orElseThrow());
        }
        assertTrue(RecordField.byPath("trial.nothing").isEmpty());
    }
}
