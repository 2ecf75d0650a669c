package org.knigipamiati.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Origin;
import org.knigipamiati.record.Source;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.vocabulary.RecordField;

/** That a column which somebody altered is named, and one that the interpreter filled is not. */
class AgreementTest {

    private final Agreement agreement = new Agreement();
    private final MemorialRecord record = new MemorialRecord();

    @BeforeEach
    void interpret() {
        agreement.interpreter = new Interpreter();
        record.source = new Source();
        record.source.id = "invented";
        record.reads(new StoredReading(
                List.of(
                        value(RecordField.SURNAME, "Заквасин", null),
                        value(RecordField.BIRTH_DATE, null, "1899"),
                        value(RecordField.NATIONALITY, "поляк", null),
                        value(RecordField.TRIAL_BODY, "Комиссия НКВД СССР и Прокурора СССР", null),
                        value(RecordField.TRIAL_DATE, null, "1938-01-14"),
                        value(RecordField.TRIAL_CHARGE, "агент польской разведки", null)),
                List.of(),
                List.of(),
                List.of()));
        agreement.interpreter.interpret(record);
    }

    private static FieldValue value(RecordField field, String words, String value) {
        return new FieldValue(field.path(), 0, words, value, List.of(), Origin.PARSER);
    }

    @Test
    void whatTheInterpreterFilledAgrees() {
        assertThat(record.mainCase().operationLine).isEqualTo("POLISH_00485");
        assertThat(agreement.differences(record)).isEmpty();
    }

    @Test
    void anAlteredColumnIsNamed() {
        record.surname = "Заквасина";
        record.birth = null;
        record.nameVariants = List.of("Пузырник");
        record.mainCase().operationLine = "GERMAN_00439";
        assertThat(agreement.differences(record))
                .containsExactlyInAnyOrder("surname", "birth", "nameVariants", "operationLine of case 0");
    }

    @Test
    void aCaseThatIsNotReadOrIsGoneIsNamed() {
        record.cases.get(0).caseNo = 1;
        assertThat(agreement.differences(record)).containsExactlyInAnyOrder("case 0", "case 1");
    }
}
