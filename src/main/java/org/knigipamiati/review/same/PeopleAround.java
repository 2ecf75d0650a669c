package org.knigipamiati.review.same;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.knigipamiati.kin.Bearer;
import org.knigipamiati.kin.KinRules;
import org.knigipamiati.kin.Tie;
import org.knigipamiati.record.Family;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.index.PlacesOfPerson;
import org.knigipamiati.record.index.RecordCard;
import org.knigipamiati.search.Around;
import org.knigipamiati.search.PeopleNear;
import org.knigipamiati.search.Search;
import org.knigipamiati.vocabulary.Relation;

/**
 * The people around a person: kin by the rules of {@link KinRules}, others of the flat, house and village, those shot on the same day. What reviewers
 * judged wins: whom they called the same person is, whom they called another is not offered as the same. Who is printed in the same entry is told
 * as the family that it prints, and not once more.
 */
@ApplicationScoped
@Transactional
public class PeopleAround {

    /** Connections of one record that are told. */
    private static final int MOST = 8;

    @Inject
    PeopleNear near;

    @Inject
    Search search;

    @Inject
    SamePersons same;

    /**
     * Somebody and what he or she may be to the person.
     *
     * @param tie null where reviewers judged
     * @param judged what they judged; null where rules say it
     */
    public record Connection(RecordCard card, Tie tie, PersonLink.Outcome judged) {}

    /**
     * What is known.
     *
     * @param connections the surest first, judgements before all
     * @param flat others of the flat who are no connection
     * @param groups others who share a house, a village, or the day of the execution and the place of the burial
     */
    public record People(List<Connection> connections, Around.Group flat, List<Around.Group> groups) {

        /** Whether nobody is known. */
        public boolean isEmpty() {
            return connections.isEmpty() && flat.others() == 0 && groups.isEmpty();
        }
    }

    /**
     * The people around the person of a record that the public may see.
     *
     * @throws java.io.UncheckedIOException if the engine does not answer
     */
    public People of(MemorialRecord record) {
        Around around = near.of(record);
        Map<Long, PersonLink.Outcome> judged = new HashMap<>();
        for (PersonLink link : same.judgements(record.id)) {
            judged.putIfAbsent(link.first.id.equals(record.id) ? link.second.id : link.first.id, link.outcome);
        }
        Set<Long> printed = printedWith(record);
        List<Connection> connections = new ArrayList<>();
        judged.forEach((id, outcome) -> {
            if (!printed.contains(id) && outcome != PersonLink.Outcome.OTHER) {
                search.byId(id).ifPresent(card -> connections.add(new Connection(card, null, outcome)));
            }
        });
        inferred(record, around, judged).stream()
                .filter(one -> !printed.contains(one.card().id()))
                .forEach(connections::add);
        List<Connection> told = connections.subList(0, Math.min(MOST, connections.size()));
        told.forEach(one -> printed.add(one.card().id()));
        return new People(List.copyOf(told), without(around.flat(), printed), around.groups());
    }

    private static List<Connection> inferred(
            MemorialRecord record, Around around, Map<Long, PersonLink.Outcome> judged) {
        Bearer person = PlacesOfPerson.bearer(record);
        List<Connection> inferred = new ArrayList<>();
        for (Around.Namesake one : around.bearers()) {
            PersonLink.Outcome outcome = judged.get(one.card().id());
            if (outcome == null || outcome == PersonLink.Outcome.OTHER) {
                KinRules.between(person, one.bearer(), around.counts())
                        .filter(tie -> outcome == null || tie.rule().relation() != Relation.SAME)
                        .ifPresent(tie -> inferred.add(new Connection(one.card(), tie, null)));
            }
        }
        inferred.sort(Comparator.comparing((Connection one) -> one.tie().rule().surety())
                .thenComparing(one -> one.tie().rule().relation())
                .thenComparing(one -> one.tie().chance()));
        return inferred;
    }

    /** The family with which the person is printed in one entry: the book says what they are to each other, and the page what it says. */
    private static Set<Long> printedWith(MemorialRecord record) {
        return Family.of(record)
                .map(family -> family.everybody().map(one -> one.id).collect(Collectors.toCollection(HashSet::new)))
                .orElseGet(HashSet::new);
    }

    /** The others of the flat but those who are told already. */
    private static Around.Group without(Around.Group flat, Set<Long> ids) {
        List<RecordCard> rest =
                flat.cards().stream().filter(card -> !ids.contains(card.id())).toList();
        long others = flat.others() - (flat.cards().size() - rest.size());
        return new Around.Group(flat.shared(), flat.value(), others, rest, null);
    }
}
