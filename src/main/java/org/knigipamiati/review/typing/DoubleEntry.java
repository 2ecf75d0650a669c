package org.knigipamiati.review.typing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.record.change.Tidy;
import org.knigipamiati.review.edit.TypedFields;
import org.knigipamiati.review.source.SourceWork;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.review.workflow.NotThere;
import org.knigipamiati.review.workflow.RecordChanged;

/** Blind double entry: two handed-in typings of one entry, compared and settled by a third person. */
@ApplicationScoped
@Transactional
public class DoubleEntry {

    @Inject
    EntityManager em;

    @Inject
    RecordMaking making;

    /**
     * Two typings of the same entry.
     *
     * @param first the one handed in under the smaller number
     * @param second the other
     */
    public record Pair(Draft first, Draft second) {}

    /**
     * How often two typings of a field agreed.
     *
     * @param field path of the field, or {@link TypingComparison#TEXT}
     * @param compared entries in which at least one filled it
     * @param agreed those in which both said the same
     */
    public record Agreement(String field, long compared, long agreed) {}

    /** The pairs that somebody may settle: both handed in, and neither by that person. */
    public List<Pair> waiting(Actor third) {
        List<Object[]> rows = em.createQuery(
                        "select a, b from Draft a join Draft b on a.page = b.page and a.position = b.position"
                                + " and a.id < b.id and a.author <> b.author join fetch a.page p join fetch p.source"
                                + " where a.state = :in and b.state = :in and a.author <> :me and b.author <> :me"
                                + " order by p.source.id, p.position, a.position",
                        Object[].class)
                .setParameter("in", Draft.State.HANDED_IN)
                .setParameter("me", third.name())
                .getResultList();
        return rows.stream()
                .map(row -> new Pair((Draft) row[0], (Draft) row[1]))
                .toList();
    }

    /** A pair by the number of its first draft, for somebody who typed neither. */
    public Pair pair(long first, Actor third) {
        return waiting(third).stream()
                .filter(pair -> pair.first().id == first)
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    /**
     * Settles a pair: a record is made of what was decided, submitted for review in the names of all three.
     *
     * @param decided text by {@link TypingComparison.Line#name} for the lines on which they differ; a line without one takes the first
     * @return the record
     */
    public MemorialRecord settle(long first, Map<String, String> decided, Actor third) {
        Pair pair = pair(first, third);
        Draft a = em.find(Draft.class, pair.first().id, LockModeType.PESSIMISTIC_WRITE);
        Draft b = em.find(Draft.class, pair.second().id, LockModeType.PESSIMISTIC_WRITE);
        if (a.state != Draft.State.HANDED_IN || b.state != Draft.State.HANDED_IN) {
            throw new RecordChanged(a.version);
        }
        Settlement settlement = new Settlement();
        settlement.first = a;
        settlement.second = b;
        settlement.settledBy = third.name();
        Map<FieldKey, String> values = new LinkedHashMap<>();
        String raw = a.raw;
        for (TypingComparison.Line line : TypingComparison.of(a, b)) {
            String value = line.agreed() ? line.first() : decided.getOrDefault(line.name(), line.first());
            if (line.key() == null) {
                raw = Tidy.storable(value).replace("\r\n", "\n");
            } else {
                values.put(line.key(), value);
            }
            settlement.fields.add(compared(line, Tidy.storable(value)));
        }
        StoredReading reading =
                TypedFields.apply(base(a, b, raw), values, third.person()).reading();
        Draft origin = a.proposedBy == null ? b : a;
        MemorialRecord record =
                making.make(origin, raw, reading, List.of(volunteer(a.author), volunteer(b.author), third));
        settlement.record = record;
        settlement.persist();
        a.state = Draft.State.ENTERED;
        b.state = Draft.State.ENTERED;
        a.record = record;
        b.record = record;
        return record;
    }

    /** Agreement by field, of one source or, with null, of all; fields with the lowest rate first. */
    public List<Agreement> agreement(String source) {
        List<Object[]> rows = em.createQuery(
                        "select f.field, count(*), sum(case when f.agreed then 1 else 0 end)"
                                + " from Settlement s join s.fields f where :source is null or s.first.page.source.id = :source"
                                + " group by f.field",
                        Object[].class)
                .setParameter("source", source)
                .getResultList();
        return rows.stream()
                .map(row ->
                        new Agreement((String) row[0], ((Number) row[1]).longValue(), ((Number) row[2]).longValue()))
                .sorted(Comparator.comparingDouble(a -> a.agreed() / (double) a.compared()))
                .toList();
    }

    /** The reading whose places fit the decided text. */
    private StoredReading base(Draft a, Draft b, String raw) {
        if (raw.equals(a.raw)) {
            return a.reading;
        }
        if (raw.equals(b.raw)) {
            return b.reading;
        }
        SourceWork work = SourceWork.findById(a.page.source.id);
        return making.read(work.form, raw, StoredReading.EMPTY);
    }

    private static Settlement.Compared compared(TypingComparison.Line line, String decided) {
        Settlement.Compared compared = new Settlement.Compared();
        compared.field = line.key() == null ? line.name() : line.key().field().path();
        compared.caseNo = line.key() == null ? 0 : line.key().caseNo();
        compared.first = line.first();
        compared.second = line.second();
        compared.decided = decided;
        compared.agreed = line.agreed();
        return compared;
    }

    private static Actor volunteer(String name) {
        return new Actor(name, Set.of(Role.VOLUNTEER));
    }
}
