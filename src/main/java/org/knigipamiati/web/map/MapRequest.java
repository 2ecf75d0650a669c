package org.knigipamiati.web.map;

import org.knigipamiati.report.GroupQuestion;
import org.knigipamiati.search.Counted;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;

/**
 * What a map is asked for.
 *
 * @param units regions or union republics
 */
record MapRequest(MapPart part, Facet units, Counted of, SearchState state) {

    String href() {
        String filters = state.toQueryString();
        String own = (part == MapPart.WHOLE ? "" : '&' + MapPart.PARAMETER + '=' + part.code())
                + (units == Facet.REGION ? "" : '&' + GroupQuestion.BY + '=' + units.parameter())
                + (of == Counted.DISTINCT ? "" : '&' + Counted.PARAMETER + '=' + of.code())
                + (filters.isEmpty() ? "" : '&' + filters.substring(1));
        return "/map" + (own.isEmpty() ? "" : '?' + own.substring(1));
    }

    /** The same numbers with all outcomes, as a table. */
    String table() {
        String filters = state.toQueryString();
        return "/counts?rows=" + units.parameter() + "&columns=" + Facet.OUTCOME.parameter()
                + (of == Counted.DISTINCT ? "" : '&' + Counted.PARAMETER + '=' + of.code())
                + (filters.isEmpty() ? "" : '&' + filters.substring(1));
    }

    MapRequest with(MapPart other) {
        return new MapRequest(other, units, of, state);
    }

    MapRequest with(Facet other) {
        return new MapRequest(part, other, of, state);
    }

    MapRequest with(Counted other) {
        return new MapRequest(part, units, other, state);
    }
}
