package org.knigipamiati.attribution;

import static org.knigipamiati.attribution.ParentRules.OPERATIONS_END;
import static org.knigipamiati.attribution.ParentRules.day;
import static org.knigipamiati.attribution.ParentRules.period;

import java.util.List;
import org.knigipamiati.dates.Interval;
import org.knigipamiati.dates.Overlap;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.vocabulary.RecordField;

/** What place and month of an execution tell of the body, where none is printed; how often each is right stands in docs/attribution.md. */
final class SiteRules {

    /** From the first troikas to the day before the earliest decision of the Commission that entries print, 25 August 1937. */
    private static final Interval BEFORE_ALBUMS = period(day(1937, 8, 5), day(1937, 8, 24));

    /** Months of executions at the place of troikas and Commission, of people without a foreign sign: all were before troikas. */
    private static final List<Interval> MONTHS_OF_TROIKA_SITES =
            List.of(period(day(1937, 8, 25), day(1937, 11, 30)), period(day(1938, 1, 1), day(1938, 3, 31)));

    /** Months of executions there of people born abroad: nearly all were the Commission's. */
    private static final Interval ALBUMS_OF_FOREIGNERS = period(day(1938, 5, 1), OPERATIONS_END);

    private SiteRules() {}

    static boolean foreignerOfTheLastAlbums(CaseView view) {
        return view.bornAbroad()
                && view.shotWhereTroikasShot()
                && view.surelyWithin(ALBUMS_OF_FOREIGNERS)
                && !view.kulakCharge();
    }

    /** Shot where troikas and the Commission had people shot, in months when only troikas did so of those like them. */
    static boolean monthOfTroikasAtTheSite(CaseView view) {
        return view.death()
                && view.shotWhereTroikasShot()
                && MONTHS_OF_TROIKA_SITES.stream().anyMatch(view::surelyWithin)
                && !view.anyNationalSign()
                && !view.bornAbroad()
                && !view.communist();
    }

    /** Shot where troikas and the Commission had people shot; those whose body is known were the Commission's, few as they are. */
    static boolean communistFromAbroad(CaseView view) {
        return view.communist() && view.bornAbroad() && view.shotWhereTroikasShot() && !view.kulakCharge();
    }

    /** Shot where troikas and the Commission had people shot, and nobody else, before an album had come back from Moscow. */
    static boolean beforeTheFirstAlbum(CaseView view) {
        PartialDate executed = view.facts.date(RecordField.EXECUTION_DATE);
        return view.death()
                && executed != null
                && executed.within(BEFORE_ALBUMS) == Overlap.YES
                && view.shotWhereTroikasShot();
    }
}
