package org.knigipamiati.export;

import org.knigipamiati.record.FieldView;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.vocabulary.Licences.ShareAlike;
import org.knigipamiati.vocabulary.RecordField;

/**
 * A record on its way out.
 *
 * @param record read whole and detached: its source, entry, cases, claims and flags are there
 * @param text of the entry, as the public may read it
 * @param url its permanent address
 * @param edition state of the collection, in words
 * @param shareAlike whether the licence of its source binds whoever passes it on
 */
public record ExportedRecord(MemorialRecord record, String text, String url, String edition, ShareAlike shareAlike) {

    /** The fields of the person's case by which the record counts. */
    FieldView counted() {
        RecordCase counted = record.countedCase();
        return view(counted == null ? 0 : counted.caseNo);
    }

    /** The fields of one case. */
    FieldView view(int caseNo) {
        return new FieldView(record.reading(), caseNo);
    }

    /** The fields among which a field is to be looked for. */
    FieldView viewOf(RecordField field) {
        return field.perCase() ? counted() : view(0);
    }

    /** The name, or the number where the source prints none. */
    String name() {
        String printed = record.printedName();
        return printed.isEmpty() ? "№ " + record.id : printed;
    }

    /** The words with which the source is to be named. */
    String attribution() {
        return record.source.attribution != null ? record.source.attribution : record.source.title;
    }
}
