package org.knigipamiati.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.state.SearchState;

/** Counts records by time, and the time between the events of their cases. */
@ApplicationScoped
public class Timing {

    @Inject
    Search search;

    /**
     * A time series of the records of a search.
     *
     * @throws org.knigipamiati.search.state.InvalidSearch if it would have too many points
     */
    public TimeSeries series(TimeQuestion question, SearchState state, Locale locale) {
        return TimeSeries.of(
                question,
                search.tallies(question.what(), null, question.of(), state, locale)
                        .whole());
    }

    /** The days between two events in the records of a search. */
    public Delays delays(DelayQuestion question, SearchState state, Locale locale) {
        return Delays.of(search.tallies(question.between(), question.by(), question.of(), state, locale));
    }
}
