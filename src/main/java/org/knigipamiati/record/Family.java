package org.knigipamiati.record;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The people of whom one entry tells: who is named first, and the members of the family. Each has a record of its own, which is public, hidden or
 * held back by {@link LivingRule} for itself. Call in a session that holds the record.
 *
 * @param head who is named first
 * @param members the others, in the order of the text; those of whom only an earlier edition tells are the last
 */
public record Family(MemorialRecord head, List<MemorialRecord> members) {

    private static final Comparator<MemorialRecord> IN_ORDER =
            Comparator.comparingInt(Family::start).thenComparing(member -> member.id);

    /** The family with which a record is printed; empty, and nothing is asked of the database, for everybody who is printed alone. */
    public static Optional<Family> of(MemorialRecord record) {
        if (record.head == null && record.reading().family().isEmpty()) {
            return Optional.empty();
        }
        MemorialRecord head = record.head == null ? record : record.head;
        return Optional.of(new Family(
                head,
                head.members.stream()
                        .sorted(Comparator.comparing((MemorialRecord member) -> !sameText(member, head))
                                .thenComparing(IN_ORDER))
                        .toList()));
    }

    /** All of them, the head first. */
    public Stream<MemorialRecord> everybody() {
        return Stream.concat(Stream.of(head), members.stream());
    }

    /** Whether two records read one text. */
    static boolean sameText(MemorialRecord one, MemorialRecord other) {
        return one.entry == other.entry || one.entry.raw.equals(other.entry.raw);
    }

    /** The words of its entry that tell of a member alone; empty for everybody else. */
    static List<Integer> span(MemorialRecord record) {
        return record.reading().member() == null
                ? List.of()
                : record.reading().member().span();
    }

    private static int start(MemorialRecord record) {
        return span(record).isEmpty() ? Integer.MAX_VALUE : span(record).get(0);
    }
}
