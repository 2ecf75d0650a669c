package org.knigipamiati.web.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.knigipamiati.record.Author;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.Revision;
import org.knigipamiati.record.SiteClock;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.record.change.RecordChange;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * A change of a record.
 *
 * @param no its number
 * @param date day it was made
 * @param actor who made it, in words
 * @param reason why, in the words of who made it
 * @param changes what became of each field that changed
 */
public record RevisionView(int no, String date, String actor, String reason, List<Change> changes) {

    /** One field before and after; empty where it was or is absent. */
    public record Change(String field, String before, String after) {}

    static RevisionView of(Revision revision, Language language) {
        return new RevisionView(
                revision.no,
                Words.of(language).date(SiteClock.day(revision.madeAt)),
                actor(revision.actor, language),
                revision.reason.equals(RecordChange.NO_REASON) ? "" : revision.reason,
                changes(revision.before, revision.after, language));
    }

    private static String actor(Author actor, Language language) {
        Words words = Words.of(language);
        if (actor instanceof Author.Import by) {
            return words.say("revision_import", Long.toString(by.run()));
        }
        return actor instanceof Author.Reread by
                ? words.say("revision_reread", by.version())
                : words.say("revision_editor");
    }

    private static List<Change> changes(StoredReading before, StoredReading after, Language language) {
        Set<String> keys = new LinkedHashSet<>();
        before.fields().forEach(value -> keys.add(key(value)));
        after.fields().forEach(value -> keys.add(key(value)));
        List<Change> changes = new ArrayList<>();
        for (String key : keys) {
            String was = words(before, key, language);
            String is = words(after, key, language);
            if (!was.equals(is)) {
                changes.add(new Change(
                        Words.of(language).label(CodeKind.FIELD, key.substring(0, key.indexOf('#'))), was, is));
            }
        }
        return changes;
    }

    private static String key(FieldValue value) {
        return value.field() + '#' + value.caseNo();
    }

    private static String words(StoredReading reading, String key, Language language) {
        RecordField field =
                RecordField.byPath(key.substring(0, key.indexOf('#'))).orElse(null);
        return reading.fields().stream()
                .filter(value -> key(value).equals(key))
                .map(FieldValue::effective)
                .filter(words -> words != null)
                .map(words -> field == null ? words : FieldWords.of(field, words, language))
                .collect(Collectors.joining("; "));
    }
}
