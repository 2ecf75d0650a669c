package org.knigipamiati.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.Relation;

/** A member of a family as an entry of its own over the text of the head's. */
class MemberTest {

    private static final String RAW = "Лопатьин Фрол. Жена: Анна, ткачиха. Выслан.";

    private static final Member WIFE = new Member(
            "Жена",
            Relation.SPOUSE,
            new Span(15, 34),
            List.of(new FieldReading(RecordField.GIVEN_NAME, 0, "Анна", "Анна", List.of(new Span(21, 25)))),
            List.of(new Inference(
                    new FieldReading(RecordField.SURNAME, 0, "Лопатьин", "Лопатьина", List.of(new Span(0, 8))),
                    Inference.Basis.HEAD)),
            List.of(new Span(15, 21), new Span(25, 27)),
            List.of(new Span(27, 34)),
            List.of(),
            List.of());

    @Test
    void isAReadingThatAccountsForTheWholeEntry() {
        EntryReading entry = WIFE.entry(RAW);

        Coverage.check(entry);
        assertThat(entry.residueTexts()).containsExactly("ткачиха");
    }

    @Test
    void saysNothingInItThatIsNotPrinted() {
        assertThat(WIFE.entry(RAW).value(RecordField.SURNAME)).isEmpty();
        assertThat(WIFE.inferredValue(RecordField.SURNAME)).contains("Лопатьина");
    }

    @Test
    void isWrittenWithWhatIsInferredApart() {
        EntryReading head =
                new EntryReading(RAW, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(WIFE), List.of());

        assertThat(GoldFields.members(head).get(0).toString())
                .isEqualTo("{relation=Жена, kin=SPOUSE, fields={given_name=Анна}, inferred={surname=Лопатьина},"
                        + " residue=[ткачиха]}");
    }
}
