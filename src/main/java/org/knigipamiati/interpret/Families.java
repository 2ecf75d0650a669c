package org.knigipamiati.interpret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.knigipamiati.record.Author;
import org.knigipamiati.record.Entry;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.record.change.RecordChange;

/**
 * Keeps the records of the members of a family in step with the entry that tells of them. A member is a record of its own, which reads the
 * entry of the head. None is ever deleted: whom the entry no longer tells of stays as it was. Call in a transaction.
 */
@ApplicationScoped
public class Families {

    @Inject
    EntityManager em;

    @Inject
    Interpreter interpreter;

    @Inject
    RecordChanges changes;

    /**
     * What became of the members of a family.
     *
     * @param made records of members of whom the entry did not tell before
     * @param changed records that read otherwise now, or another edition of the entry
     * @param gone records of members of whom the entry told and tells no more
     */
    public record Settled(List<MemorialRecord> made, List<MemorialRecord> changed, List<MemorialRecord> gone) {

        private static final Settled NOBODY = new Settled(List.of(), List.of(), List.of());
    }

    /** The members of these heads that are read from their entries, with entries and cases loaded, by the id of the head. */
    public Map<Long, List<MemorialRecord>> of(Collection<Long> heads) {
        return heads.isEmpty()
                ? Map.of()
                : em
                        .createQuery(
                                "select m from MemorialRecord m join fetch m.entry left join fetch m.cases"
                                        + " where m.head.id in ?1 and m.member > 0 order by m.id",
                                MemorialRecord.class)
                        .setParameter(1, heads)
                        .getResultList()
                        .stream()
                        .collect(Collectors.groupingBy(member -> member.head.id));
    }

    /** Stores records for the members of whom the entry of a new record tells. */
    public List<MemorialRecord> make(MemorialRecord head, List<StoredReading> members, RecordState state) {
        List<MemorialRecord> made = new ArrayList<>(members.size());
        for (StoredReading reading : members) {
            made.add(make(head, reading, made.size() + 1, state));
        }
        return made;
    }

    /**
     * Brings the members into agreement with the entry that the head reads now.
     *
     * @param head which reads the entry already
     * @param before the entry that it read before; the same if it was only read again
     * @param known what {@link #of} says of it
     * @param read the members as the entry tells of them now
     * @param state of records that are made; whatever it is, of a hidden head nobody is shown
     */
    public Settled settle(
            MemorialRecord head,
            Entry before,
            List<MemorialRecord> known,
            List<StoredReading> read,
            Author who,
            String why,
            RecordState state) {
        if (known.isEmpty() && read.isEmpty()) {
            return Settled.NOBODY;
        }
        Settled settled = new Settled(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(known));
        Map<Integer, Integer> pairs = FamilyPairs.of(
                known.stream()
                        .map(one -> new FamilyPairs.Told(one.entry.raw, one.reading()))
                        .toList(),
                read.stream()
                        .map(one -> new FamilyPairs.Told(head.entry.raw, one))
                        .toList());
        int last = known.stream().mapToInt(one -> one.member).max().orElse(0);
        for (int i = 0; i < read.size(); i++) {
            if (!pairs.containsKey(i)) {
                RecordState made = head.state == RecordState.HIDDEN ? RecordState.HIDDEN : state;
                settled.made.add(make(head, read.get(i), ++last, made));
                continue;
            }
            MemorialRecord member = known.get(pairs.get(i));
            settled.gone.remove(member);
            changes.make(RecordChange.read(member, who, why, head.entry, read.get(i)))
                    .ifPresent(revision -> settled.changed.add(member));
        }
        // Who was not found in an earlier edition already is not missed once more.
        settled.gone.removeIf(member -> member.entry != before);
        return settled;
    }

    /** Lets the members stand where their head stands; those of whom the newest edition tells no more too. */
    public static void move(MemorialRecord head, List<MemorialRecord> known) {
        for (MemorialRecord member : known) {
            member.file = head.file;
            member.position = head.position;
        }
    }

    private MemorialRecord make(MemorialRecord head, StoredReading reading, int number, RecordState state) {
        MemorialRecord member = imagine(head, reading);
        member.member = number;
        member.state = state;
        em.persist(member);
        return member;
    }

    /** A member's record that is not stored, to see what would follow from a reading. */
    public MemorialRecord imagine(MemorialRecord head, StoredReading reading) {
        return imagine(head, reading, interpreter);
    }

    /** As {@link #imagine(MemorialRecord, StoredReading)}, by a given interpreter. */
    public static MemorialRecord imagine(MemorialRecord head, StoredReading reading, Interpreter interpreter) {
        MemorialRecord member = new MemorialRecord();
        member.source = head.source;
        member.entry = head.entry;
        member.file = head.file;
        member.position = head.position;
        member.headId = head.id;
        member.reads(reading);
        interpreter.interpret(member);
        return member;
    }
}
