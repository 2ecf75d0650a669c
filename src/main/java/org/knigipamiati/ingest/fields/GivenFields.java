package org.knigipamiati.ingest.fields;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.Origin;
import org.knigipamiati.vocabulary.RecordField;

/** Fields that a structured file states, checked one by one. What is wrong is collected with the field's name, never guessed. */
public final class GivenFields {

    private final List<FieldValue> values = new ArrayList<>();
    private String wrongField;
    private String problem;

    /**
     * Adds a value of the main case or the person.
     *
     * @param field which field
     * @param text the value as the file has it
     * @param spans where it stands in the raw text
     */
    public void add(RecordField field, String text, List<List<Integer>> spans) {
        StatedValue said = StatedValue.read(field, text);
        if (said.trouble() != null && problem == null) {
            wrongField = field.path();
            problem = said.problem();
        }
        add(field, said, spans);
    }

    /** Adds a value that was read already. */
    public void add(RecordField field, StatedValue said, List<List<Integer>> spans) {
        values.add(said.of(field.path(), 0, spans, Origin.FILE));
    }

    /** The fields, in the order in which they were added. */
    public List<FieldValue> values() {
        return List.copyOf(values);
    }

    /** What the file states, in its own words, so that a change of it is seen. */
    public String stated(String page) {
        StringBuilder stated = new StringBuilder("page=").append(page);
        for (FieldValue value : values) {
            String words = value.verbatim() == null ? value.value() : value.verbatim();
            stated.append('\n').append(value.field()).append('=').append(words);
        }
        return stated.toString();
    }

    /** The fields with their places in a printed text: those whose words stand in it as they are, once the ones before. */
    public List<FieldValue> valuesIn(String text) {
        List<FieldValue> located = new ArrayList<>(values.size());
        int from = 0;
        for (FieldValue value : values) {
            int at = value.verbatim() == null ? -1 : text.indexOf(value.verbatim(), from);
            if (at < 0 && value.verbatim() != null) {
                at = text.indexOf(value.verbatim());
            }
            List<List<Integer>> spans = at < 0
                    ? List.of()
                    : List.of(List.of(at, at + value.verbatim().length()));
            from = at < 0 ? from : at + value.verbatim().length();
            located.add(new FieldValue(
                    value.field(), value.caseNo(), value.verbatim(), value.value(), spans, value.origin()));
        }
        return located;
    }

    /** The first field with a value that cannot stand, null if all are good. */
    public String wrongField() {
        return wrongField;
    }

    /** What is wrong with it, null if all are good. */
    public String problem() {
        return problem;
    }
}
