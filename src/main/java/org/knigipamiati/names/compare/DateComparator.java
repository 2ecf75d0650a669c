package org.knigipamiati.names.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.knigipamiati.names.Candidate;
import org.knigipamiati.names.LifeDate;
import org.knigipamiati.names.LifeEvent;
import org.knigipamiati.names.MatchReason;
import org.knigipamiati.names.NamePart;
import org.knigipamiati.names.WordAgreement;
import org.knigipamiati.names.WordAgreement.Kind;
import org.knigipamiati.names.query.DateMention;
import org.knigipamiati.names.query.Question;

/** Compares the dates of a question with the events of a life that they fit. */
final class DateComparator {
    /** Before it nobody of the books was arrested, so that a bare year is one of birth. */
    private static final int FIRST_ARRESTS = 1917;
    /** The last year in which a bare year is rather one of birth. */
    private static final int LAST_BIRTHS = 1930;

    private final Question query;
    private final Candidate candidate;

    DateComparator(Question query, Candidate candidate) {
        this.query = query;
        this.candidate = candidate;
    }

    /** How each date fared. */
    List<WordAgreement> compare() {
        List<WordAgreement> out = new ArrayList<>();
        query.dates().forEach(date -> out.add(one(date)));
        return out;
    }

    private WordAgreement one(DateMention date) {
        for (LifeDate known : candidate.dates()) {
            if (date.agrees(known)) {
                return known.event() == LifeEvent.BIRTH
                        ? agrees(date, 1, MatchReason.of("year.same", date.text()))
                        : agrees(
                                date,
                                1,
                                MatchReason.of(
                                        "year.event",
                                        date.text(),
                                        "@" + known.event().key()));
            }
        }
        LifeEvent event = date.event() != null ? date.event() : date.year() < LAST_BIRTHS ? LifeEvent.BIRTH : null;
        boolean mayBeLater = event != LifeEvent.BIRTH || date.event() == null && date.year() >= FIRST_ARRESTS;
        if (mayBeLater && date.month() == 0 && isInEntry(date)) {
            return agrees(date, 0.8, MatchReason.of("context.same", date.text()));
        }
        LifeDate nearest = nearest(date, event);
        if (nearest == null) {
            return new WordAgreement(
                    date.text(), NamePart.DATE, Kind.UNKNOWN, 0, MatchReason.of("year.unknown", date.text()));
        }
        String stated = Integer.toString(nearest.year());
        int off = date.yearsFrom(nearest.year());
        if (off == 0) {
            return new WordAgreement(
                    date.text(),
                    NamePart.DATE,
                    Kind.CUSTOMARY,
                    0.5,
                    MatchReason.of(
                            "year.day", date.text(), "@" + nearest.event().key()));
        }
        if (off <= 2 && query.approximateYear()) {
            return agrees(date, off == 1 ? 0.6 : 0.5, MatchReason.of("year.about", date.text(), stated));
        }
        MatchReason reason = nearest.event() == LifeEvent.BIRTH
                ? MatchReason.of("year.differs", date.text(), stated)
                : MatchReason.of(
                        "event.differs", date.text(), "@" + nearest.event().key(), stated);
        return new WordAgreement(date.text(), NamePart.DATE, Kind.DIFFERS, off == 1 ? 0.3 : off == 2 ? 0.1 : 0, reason);
    }

    private static WordAgreement agrees(DateMention date, double quality, MatchReason reason) {
        return WordAgreement.agrees(date.text(), NamePart.DATE, quality, reason);
    }

    private boolean isInEntry(DateMention date) {
        return date.year() == date.lastYear() && candidate.context().contains(Integer.toString(date.year()));
    }

    /** The event of that kind, or of any, nearest to the date; a bare year of the terror is of no certain event. */
    private LifeDate nearest(DateMention date, LifeEvent event) {
        return candidate.dates().stream()
                .filter(known -> event == null ? known.event() != LifeEvent.BIRTH : known.event() == event)
                .min(Comparator.comparingInt(known -> date.yearsFrom(known.year())))
                .orElse(null);
    }
}
