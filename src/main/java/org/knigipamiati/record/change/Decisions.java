package org.knigipamiati.record.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.Origin;
import org.knigipamiati.record.Person;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.record.StoredReading.Decided;

/**
 * What people decide about the fields of a reading. A decision stays when the entry is read again, by whatever parser, rules or
 * edition of a file, until a person takes it back; what is read there meanwhile is kept beneath it. Spans of labels and residue
 * stay as they were read.
 */
public final class Decisions {

    private Decisions() {}

    /** What the reading holds of a field, in order. */
    public static List<FieldValue> of(StoredReading reading, FieldKey key) {
        return reading.fields().stream().filter(value -> isOf(value, key)).toList();
    }

    /** The decision about a field, if a person made one. */
    public static Optional<Decided> about(StoredReading reading, FieldKey key) {
        return reading.decided().stream().filter(d -> isAbout(d, key)).findFirst();
    }

    /** What is read of a field, whatever a person decided about it. */
    public static List<FieldValue> read(StoredReading reading, FieldKey key) {
        return about(reading, key).map(Decided::read).orElseGet(() -> of(reading, key));
    }

    /**
     * The reading with these fields replaced: an empty list empties a field. A replaced field keeps its place; a new one comes at
     * the end of the reading.
     *
     * @param by who says so; of a person it becomes a decision
     */
    public static StoredReading with(StoredReading reading, Map<FieldKey, List<FieldValue>> said, Origin by) {
        if (said.isEmpty()) {
            return reading;
        }
        List<Decided> decided = new ArrayList<>(reading.decided());
        if (by instanceof Person person) {
            for (FieldKey key : said.keySet()) {
                Decided now = new Decided(key.field().path(), key.caseNo(), person, read(reading, key));
                decided.removeIf(d -> isAbout(d, key));
                decided.add(now);
            }
        }
        return OtherCases.settled(reading.with(replaced(reading, said), decided));
    }

    /** The reading without a person's decisions about these fields: they hold what is read. */
    public static StoredReading withdrawn(StoredReading reading, Iterable<FieldKey> keys) {
        List<Decided> decided = new ArrayList<>(reading.decided());
        Map<FieldKey, List<FieldValue>> read = new LinkedHashMap<>();
        for (FieldKey key : keys) {
            about(reading, key).ifPresent(decision -> {
                decided.remove(decision);
                read.put(key, decision.read());
            });
        }
        return read.isEmpty() ? reading : OtherCases.settled(reading.with(replaced(reading, read), decided));
    }

    /**
     * A new reading of an entry in which everything stands that people decided about the old one.
     *
     * @param sameText whether it is the same text; places in another text mean nothing
     */
    public static StoredReading kept(StoredReading before, StoredReading readAgain, boolean sameText) {
        if (before.decided().isEmpty()) {
            return readAgain;
        }
        Map<Integer, Integer> cases = CaseNumbers.of(before, readAgain);
        List<FieldValue> fields = new ArrayList<>(readAgain.fields());
        List<Decided> decided = new ArrayList<>();
        for (Decided old : before.decided()) {
            int no = cases.getOrDefault(old.caseNo(), old.caseNo());
            List<FieldValue> read = readAgain.fields().stream()
                    .filter(value -> value.caseNo() == no && value.field().equals(old.field()))
                    .toList();
            List<FieldValue> said = before.fields().stream()
                    .filter(old::holds)
                    .map(value -> (sameText ? value : value.unplaced()).inCase(no))
                    .toList();
            Decided now = new Decided(old.field(), no, old.by(), read);
            int place = fields.size();
            for (int i = fields.size() - 1; i >= 0; i--) {
                if (now.holds(fields.get(i))) {
                    fields.remove(i);
                    place = i;
                }
            }
            fields.addAll(place, said);
            decided.add(now);
        }
        return OtherCases.settled(readAgain.with(fields, decided));
    }

    private static List<FieldValue> replaced(StoredReading reading, Map<FieldKey, List<FieldValue>> said) {
        Map<FieldKey, List<FieldValue>> left = new LinkedHashMap<>(said);
        List<FieldValue> fields = new ArrayList<>();
        for (FieldValue value : reading.fields()) {
            FieldKey key = said.keySet().stream()
                    .filter(k -> isOf(value, k))
                    .findFirst()
                    .orElse(null);
            if (key == null) {
                fields.add(value);
            } else if (left.containsKey(key)) {
                fields.addAll(left.remove(key));
            }
        }
        left.values().forEach(fields::addAll);
        return fields;
    }

    private static boolean isOf(FieldValue value, FieldKey key) {
        return value.caseNo() == key.caseNo()
                && value.field().equals(key.field().path());
    }

    private static boolean isAbout(Decided decided, FieldKey key) {
        return decided.caseNo() == key.caseNo()
                && decided.field().equals(key.field().path());
    }
}
