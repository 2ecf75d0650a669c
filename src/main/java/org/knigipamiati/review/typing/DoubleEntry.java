package org.knigipamiati.review.typing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.record.change.Tidy;
import org.knigipamiati.review.edit.TypedFields;
import org.knigipamiati.review.source.BookPage;
import org.knigipamiati.review.source.SourceWork;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.review.workflow.CannotAct;
import org.knigipamiati.review.workflow.NotThere;
import org.knigipamiati.review.workflow.RecordChanged;

/** Blind double entry: two handed-in typings of one entry, compared and settled by a third person. */
@ApplicationScoped
@Transactional
public class DoubleEntry {

    /** How many type each page. */
    private static final int TYPISTS = 2;

    private static final long EVERY_PAGE = 0;

    @Inject
    EntityManager em;

    @Inject
    RecordMaking making;

    @Inject
    PageClaims claims;

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

    /** The pairs that somebody may settle: both handed in, and neither by that person; aligned by what is alike. */
    public List<Pair> waiting(Actor third) {
        return pairs(handedIn(EVERY_PAGE), third);
    }

    /** Those of one page, in its order. */
    public List<Pair> waiting(BookPage page, Actor third) {
        return pairs(handedIn(page.id), third);
    }

    private static List<Pair> pairs(Map<Long, Map<String, List<Draft>>> typings, Actor third) {
        List<Pair> pairs = new ArrayList<>();
        typings.values().forEach(authors -> {
            if (authors.size() == TYPISTS && !authors.containsKey(third.name())) {
                Iterator<List<Draft>> both = authors.values().iterator();
                pairs.addAll(Likeness.pairs(both.next(), both.next()));
            }
        });
        return pairs;
    }

    /** Handed-in typings without a counterpart on pages that both typists have said to be done, for somebody who typed neither. */
    public List<Draft> alone(Actor third) {
        Map<Long, Map<String, List<Draft>>> typings = handedIn(EVERY_PAGE);
        Set<Long> paired = new HashSet<>();
        pairs(typings, third).forEach(pair -> paired.addAll(List.of(pair.first().id, pair.second().id)));
        Map<BookPage, PageStatus> pages = new HashMap<>();
        return typings.values().stream()
                .filter(authors -> !authors.containsKey(third.name()))
                .flatMap(authors -> authors.values().stream().flatMap(List::stream))
                .filter(draft -> !paired.contains(draft.id))
                .filter(draft -> pages.computeIfAbsent(draft.page, claims::of).state() == PageStatus.State.TYPED)
                .toList();
    }

    /** One that is not settled yet, for somebody who typed neither; it may be without a counterpart. */
    public Draft unsettled(long id, Actor third) {
        Draft draft = Draft.findById(id);
        if (draft == null
                || draft.state != Draft.State.HANDED_IN
                || Draft.count("page = ?1 and author = ?2 and state = ?3", draft.page, third.name(), draft.state) > 0) {
            throw new NotThere();
        }
        return draft;
    }

    /** The handed-in typings of the same page by the other person, which may be of the same entry. */
    public List<Draft> candidates(Draft draft) {
        return handedIn(draft.page.id).get(draft.page.id).entrySet().stream()
                .filter(author -> !author.getKey().equals(draft.author))
                .flatMap(author -> author.getValue().stream())
                .toList();
    }

    /**
     * Says that two typings of one page are of the same entry, whatever they look like.
     *
     * @return the pair
     */
    public Pair realign(long id, long other, Actor third) {
        Draft draft = unsettled(id, third);
        Draft counterpart = candidates(draft).stream()
                .filter(each -> each.id == other)
                .findFirst()
                .orElseThrow(NotThere::new);
        candidates(counterpart).forEach(each -> release(each, counterpart));
        candidates(draft).forEach(each -> release(each, draft));
        draft.counterpart = counterpart;
        counterpart.counterpart = draft;
        return new Pair(draft.id < other ? draft : counterpart, draft.id < other ? counterpart : draft);
    }

    private static void release(Draft draft, Draft from) {
        if (draft.counterpart == from) {
            draft.counterpart = null;
        }
    }

    /**
     * Gives a typing back to its author, who finds it open again with the reason.
     *
     * @throws CannotAct if no reason is given
     */
    public void giveBack(long id, String reason, Actor third) {
        String why = Tidy.remark(reason);
        if (why == null) {
            throw new CannotAct(CannotAct.Why.NO_REASON_GIVEN);
        }
        Draft draft = em.find(Draft.class, unsettled(id, third).id, LockModeType.PESSIMISTIC_WRITE);
        if (draft.state != Draft.State.HANDED_IN) {
            throw new RecordChanged(draft.version);
        }
        candidates(draft).forEach(each -> release(each, draft));
        draft.counterpart = null;
        draft.state = Draft.State.OPEN;
        draft.returned = why;
        PageClaim.update("finishedAt = null where page = ?1 and name = ?2", draft.page, draft.author);
    }

    /** Handed-in typings by page and author, in the order of the page. */
    private Map<Long, Map<String, List<Draft>>> handedIn(long page) {
        Map<Long, Map<String, List<Draft>>> all = new LinkedHashMap<>();
        em.createQuery(
                        "select d from Draft d join fetch d.page p join fetch p.source where d.state = ?1"
                                + " and (?2 = " + EVERY_PAGE + " or p.id = ?2)"
                                + " order by p.source.id, p.position, d.position",
                        Draft.class)
                .setParameter(1, Draft.State.HANDED_IN)
                .setParameter(2, page)
                .getResultList()
                .forEach(draft -> all.computeIfAbsent(draft.page.id, each -> new TreeMap<>())
                        .computeIfAbsent(draft.author, author -> new ArrayList<>())
                        .add(draft));
        return all;
    }

    /** A pair by the number of its first draft, for somebody who typed neither. */
    public Pair pair(long first, Actor third) {
        return waiting(unsettled(first, third).page, third).stream()
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
        return making.read(work.form, a.page.source.descriptor(), raw, StoredReading.EMPTY);
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
