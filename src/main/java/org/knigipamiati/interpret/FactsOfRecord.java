package org.knigipamiati.interpret;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.knigipamiati.attribution.CaseFacts;
import org.knigipamiati.attribution.CaseFacts.DocumentLink;
import org.knigipamiati.attribution.Facts;
import org.knigipamiati.attribution.RecordFacts;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.vocabulary.RecordField;

/** A record as the rules and checks see it. */
final class FactsOfRecord {

    private FactsOfRecord() {}

    static RecordFacts of(MemorialRecord record) {
        Map<RecordField, List<String>> person = new EnumMap<>(RecordField.class);
        List<CaseFacts> cases = new ArrayList<>();
        for (FieldValue field : record.reading().fields()) {
            RecordField.byPath(field.field())
                    .filter(f -> !f.perCase() && field.caseNo() == 0)
                    .ifPresent(f ->
                            person.computeIfAbsent(f, key -> new ArrayList<>()).add(field.effective()));
        }
        for (RecordCase one : record.cases) {
            cases.add(new CaseFacts(one.caseNo, facts(record, one), documents(record, one.caseNo)));
        }
        return new RecordFacts(Facts.of(person), cases);
    }

    private static Facts facts(MemorialRecord record, RecordCase one) {
        Map<RecordField, List<String>> facts = new EnumMap<>(RecordField.class);
        for (FieldValue field : record.reading().fields()) {
            RecordField.byPath(field.field())
                    // What the source takes for granted is shown, and no rule rests on it.
                    .filter(f -> f.perCase() && field.caseNo() == one.caseNo && field.said() != null)
                    .ifPresent(f ->
                            facts.computeIfAbsent(f, key -> new ArrayList<>()).add(field.said()));
        }
        if (one.bodyType != null) {
            facts.put(RecordField.TRIAL_BODY_TYPE, List.of(one.bodyType));
        }
        return Facts.of(facts);
    }

    /** Documents that an editor linked: they are claims of editors, with the citation as the note. */
    private static List<DocumentLink> documents(MemorialRecord record, int caseNo) {
        return record.claims.stream()
                .filter(c -> c.caseNo == caseNo && c.byAnEditor() && c.line != null && !c.negative)
                .map(c -> new DocumentLink(c.line, c.evidence == null ? c.note : c.evidence))
                .toList();
    }
}
