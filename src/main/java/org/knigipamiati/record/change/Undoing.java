package org.knigipamiati.record.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.Person;
import org.knigipamiati.record.Revision;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.record.StoredReading.Decided;

/**
 * What a record says once a change of it is undone. A field says again what it said before the change; where the entry, as it is
 * read today, does not say so by itself, this is a decision of whoever undoes, so that it stays when the entry is read again.
 *
 * @param after the reading then; the present one if nothing can be undone
 * @param undone fields that say again what they said
 * @param changedSince fields that were changed once more since then, and stay as they are now
 */
public record Undoing(StoredReading after, List<FieldKey> undone, List<FieldKey> changedSince) {

    /**
     * Plans it.
     *
     * @param now what the record says at present
     * @param sameEntry whether it still reads the entry that it read before the change
     */
    public static Undoing of(Revision revision, StoredReading now, boolean sameEntry, Person who) {
        List<FieldKey> undone = new ArrayList<>();
        List<FieldKey> changedSince = new ArrayList<>();
        Map<FieldKey, List<String>> saying = Differences.values(now);
        StoredReading after = now;
        for (Differences.Difference difference : differences(revision)) {
            FieldKey key = difference.key();
            if (saying.getOrDefault(key, List.of()).equals(difference.after())) {
                after = back(key, revision.before, after, sameEntry, who);
                undone.add(key);
            } else {
                changedSince.add(key);
            }
        }
        return new Undoing(after, List.copyOf(undone), List.copyOf(changedSince));
    }

    /** The fields that the revision changed: what they say, or only who decided it. */
    private static Iterable<Differences.Difference> differences(Revision revision) {
        Map<FieldKey, Differences.Difference> all = new TreeMap<>();
        Differences.between(revision.before, revision.after).forEach(d -> all.put(d.key(), d));
        Map<FieldKey, List<String>> values = Differences.values(revision.after);
        for (Decided decided : revision.after.decided()) {
            FieldKey.find(decided.field(), decided.caseNo())
                    .filter(key -> Decisions.about(revision.before, key)
                            .map(Decided::by)
                            .filter(decided.by()::equals)
                            .isEmpty())
                    .ifPresent(key -> {
                        List<String> same = values.getOrDefault(key, List.of());
                        all.putIfAbsent(key, new Differences.Difference(key, same, same));
                    });
        }
        return all.values();
    }

    private static StoredReading back(
            FieldKey key, StoredReading before, StoredReading now, boolean sameEntry, Person who) {
        List<FieldValue> was = Decisions.of(before, key);
        Optional<Decided> decision = Decisions.about(before, key);
        if (decision.isEmpty() && said(was).equals(said(Decisions.read(now, key)))) {
            return Decisions.withdrawn(now, List.of(key));
        }
        Person by = decision.map(Decided::by).orElse(who);
        List<FieldValue> again = was.stream()
                .map(value -> sameEntry ? value : value.unplaced())
                .map(value -> value.origin() instanceof Person ? value : value.saidBy(by))
                .toList();
        Map<FieldKey, List<FieldValue>> said = new LinkedHashMap<>();
        said.put(key, again);
        return Decisions.with(now, said, by);
    }

    private static List<String> said(List<FieldValue> values) {
        return values.stream().map(FieldValue::effective).map(Tidy::words).toList();
    }
}
