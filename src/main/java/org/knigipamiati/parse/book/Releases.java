package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.ARREST_BODY;
import static org.knigipamiati.vocabulary.RecordField.ARREST_DATE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import java.time.LocalDate;
import java.util.List;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;

/**
 * A release right behind an arrest, with no verdict between: how the case ended, if it came soon or its words say so. Else the entry
 * leaves the verdict out, which {@link Missed} says.
 */
final class Releases {

    /** A release as many years behind an arrest, or more, is rather the end of a term of which the entry says nothing. */
    private static final int LONGEST_INQUIRY = 2;

    private Releases() {}

    /** The statement, told as the end of the case where it is that. */
    static Unit meant(Source source, Unit unit, List<CaseUnit> cases) {
        Fact arrest = unit.topic() == Topic.RELEASE ? undecided(cases) : null;
        if (arrest == null) {
            return unit;
        }
        int mark = unit.mark().start();
        // "вернулся", "бежал" and "снят с учета" end no case
        boolean freed = source.words().dropped.at(source.text(), mark, unit.to()) != null;
        boolean ends = source.words().dropped.within(source.text(), unit.mark().end(), unit.to());
        if (!ends && !(freed && soon(source, unit, arrest)) || decidedLater(source, unit.to())) {
            return unit;
        }
        Mark closed = new Mark(
                Topic.CLOSED, unit.mark().meaning().sex(), unit.mark().meaning().form());
        return new Unit(
                unit.from(), unit.to(), new Phrases.Hit<>(mark, unit.mark().end(), closed), unit.cell());
    }

    /** The arrest that was told last, null if a verdict is told behind it. */
    private static Fact undecided(List<CaseUnit> cases) {
        for (int i = cases.size() - 1; i >= 0; i--) {
            List<Fact> facts = cases.get(i).facts();
            if (Fact.has(facts, SENTENCE) || Fact.has(facts, TRIAL_DATE) || Fact.has(facts, TRIAL_BODY)) {
                return null;
            }
            Fact arrest = Fact.first(facts, ARREST_DATE);
            if (arrest != null || i == 0) {
                return arrest == null ? Fact.first(facts, ARREST_BODY) : arrest;
            }
        }
        return null;
    }

    /** Whether a verdict is told behind, and no further arrest before it: then somebody was free while the case went on. */
    private static boolean decidedLater(Source source, int from) {
        for (int i = from; i < source.length(); i++) {
            Phrases.Hit<Mark> hit = source.text().wordStart(i) ? source.markAt(i, source.length()) : null;
            Topic topic = hit == null ? null : hit.meaning().topic();
            if (topic == Topic.ARREST || topic == Topic.REHABILITATION) {
                return false;
            }
            if (topic == Topic.TRIAL || topic == Topic.SENTENCE) {
                return true;
            }
        }
        return false;
    }

    private static boolean soon(Source source, Unit unit, Fact arrest) {
        DateFinder.Found day = source.date(unit.from(), unit.to());
        LocalDate begun = arrest.value() == null
                ? null
                : PartialDate.tryParse(arrest.value()).map(PartialDate::latest).orElse(null);
        LocalDate freed = day == null ? null : day.date().latest();
        return begun != null && freed != null && freed.isBefore(begun.plusYears(LONGEST_INQUIRY));
    }
}
