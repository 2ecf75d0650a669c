package org.knigipamiati.search.state;

import java.util.Optional;
import org.knigipamiati.record.IndexFields;

/** An event whose date can be asked for as a period. A record matches if any of its cases may have had the event in it. */
public enum DateFilter {
    BORN("born", IndexFields.BORN),
    ARRESTED("arrested", IndexFields.ARRESTED),
    TRIED("tried", IndexFields.TRIED),
    EXECUTED("executed", IndexFields.EXECUTED),
    DIED("died", IndexFields.DIED),
    REHABILITATED("rehabilitated", IndexFields.REHABILITATED);

    private final String parameter;
    private final String field;

    DateFilter(String parameter, String field) {
        this.parameter = parameter;
        this.field = field;
    }

    /** The filter of a query parameter. */
    public static Optional<DateFilter> byParameter(String name) {
        for (DateFilter filter : values()) {
            if (filter.parameter.equals(name)) {
                return Optional.of(filter);
            }
        }
        return Optional.empty();
    }

    /** Its name in addresses and in the API, permanent. */
    public String parameter() {
        return parameter;
    }

    /** The index field behind it. */
    public String field() {
        return field;
    }
}
