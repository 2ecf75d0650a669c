package org.knigipamiati.web.workshop.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.knigipamiati.cite.SourceLine;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Source;
import org.knigipamiati.record.StoredDate;
import org.knigipamiati.record.index.Property;
import org.knigipamiati.review.same.PersonLink;
import org.knigipamiati.review.same.SamePersons;
import org.knigipamiati.web.workshop.desk.Desk;
import org.knigipamiati.web.workshop.desk.LinkedLine;
import org.knigipamiati.words.Words;

/** Puts likely same persons into words. */
@ApplicationScoped
public class SameShowing {

    @Inject
    Desk desk;

    @Inject
    SamePersons same;

    @Inject
    RecordShowing records;

    /** A record with those that may speak of the same person. Call in a transaction. */
    SameViews.One one(MemorialRecord record) {
        return new SameViews.One(
                record.id,
                Desk.name(record),
                facts(date(record.birth), record.birthPlace, SourceLine.title(record.source, desk.language())),
                likely(record),
                judgements(record.id).map(link -> judged(record.id, link)).toList());
    }

    /** Answers as if there were no such judgement about a record unless the person who asks may see both records. */
    @Transactional
    public void requireVisible(long record, long link) {
        records.visible(record);
        if (judgements(record).noneMatch(judgement -> judgement.id == link)) {
            throw new NotFoundException();
        }
    }

    /** A record that was hidden after it was judged is not named to those who may not see it. */
    private Stream<PersonLink> judgements(long record) {
        return same.judgementsAndProposals(record).stream().filter(link -> records.sees(other(record, link)));
    }

    private static MemorialRecord other(long record, PersonLink link) {
        return link.first.id == record ? link.second : link.first;
    }

    /** The others alone, for a record that is not stored yet. */
    public List<SameViews.Likely> likely(MemorialRecord record) {
        return same.likely(record, desk.language().locale()).stream()
                .map(this::likely)
                .toList();
    }

    /** Those that are not published yet, linked for those who may see them. */
    public List<LinkedLine> unpublished(MemorialRecord record) {
        return same.unpublished(record).stream()
                .map(other -> new LinkedLine(
                        records.sees(other) ? "/workshop/records/" + other.id : "",
                        Desk.name(other),
                        facts(
                                date(other.birth),
                                SourceLine.title(other.source, desk.language()),
                                other.entry.page == null ? null : desk.say("workshop_page", other.entry.page),
                                desk.say("state_" + other.state))))
                .toList();
    }

    private SameViews.Likely likely(SamePersons.Likely likely) {
        List<String> why = new ArrayList<>(likely.why());
        why.add(desk.say("same_births_" + likely.births()));
        if (likely.arrests() != SamePersons.Dates.UNKNOWN) {
            why.add(desk.say("same_arrests_" + likely.arrests()));
        }
        String birth = likely.card().value(Property.BORN) == null
                ? ""
                : Words.of(desk.language()).date(likely.card().value(Property.BORN));
        return new SameViews.Likely(
                likely.card().id(),
                likely.card().name().printed(),
                facts(
                        birth,
                        likely.card().value(Property.BIRTH_PLACE),
                        book(likely.card().place().source())),
                why);
    }

    private SameViews.Judged judged(long record, PersonLink link) {
        MemorialRecord other = other(record, link);
        return new SameViews.Judged(
                link.id,
                other.id,
                Desk.name(other),
                desk.say("same_" + link.outcome),
                waits(link),
                link.proposer() == null
                        || !link.stands && link.decidedBy.equals(desk.actor().name()),
                link.decidedBy,
                desk.day(link.decidedAt),
                link.reason == null ? "" : link.reason);
    }

    private String waits(PersonLink link) {
        if (link.proposer() == null) {
            return "";
        }
        return link.stands ? desk.say("same_undo_waits", link.undoWishedBy) : desk.say("same_waits");
    }

    private String date(StoredDate stored) {
        return stored == null ? "" : Words.of(desk.language()).date(stored.edtf());
    }

    private String book(String id) {
        Source source = Source.findById(id);
        return source == null ? id : SourceLine.title(source, desk.language());
    }

    private static String facts(String... parts) {
        List<String> filled = new ArrayList<>();
        for (String part : parts) {
            if (part != null && !part.isBlank()) {
                filled.add(part);
            }
        }
        return String.join("; ", filled);
    }
}
