package org.knigipamiati.record;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.knigipamiati.attribution.Level;
import org.knigipamiati.attribution.Outcome;
import org.knigipamiati.attribution.Parent;

/**
 * The one of several cases by which a record counts: operation, body, outcome and dates are all of it. An entry need not begin with
 * the case that it is about: many tell of an arrest of 1931 in their labelled lines and of the one that ended in 1937 behind them.
 */
final class CountedCase {

    private static final Set<String> OF_THE_TERROR = Set.of(Parent.KULAK.name(), Parent.NATIONAL.name());

    private CountedCase() {}

    /**
     * That in which the person was shot, or condemned to it with no case after; else that of an operation, the two of 1937–38 first, the
     * surest first; else the main one. Null if there is none.
     */
    static RecordCase of(List<RecordCase> cases) {
        if (cases.size() < 2) {
            return cases.isEmpty() ? null : cases.get(0);
        }
        RecordCase last = cases.stream()
                .max(Comparator.comparing((RecordCase one) -> time(one.role)).thenComparing(one -> one.caseNo))
                .orElseThrow();
        return cases.stream()
                .min(Comparator.comparing((RecordCase one) -> !endedInDeath(one, one == last))
                        .thenComparing(CountedCase::operation)
                        .thenComparing(CountedCase::level)
                        .thenComparing(one -> one.role != RecordCase.Role.MAIN)
                        .thenComparing(one -> one.caseNo))
                .orElseThrow();
    }

    /** A sentence of death before a later arrest was not carried out. */
    private static boolean endedInDeath(RecordCase one, boolean last) {
        return Outcome.Category.FIRST_CATEGORY.name().equals(one.outcome) && (one.executed != null || last);
    }

    private static int operation(RecordCase one) {
        if (OF_THE_TERROR.contains(String.valueOf(one.operationParent))) {
            return 0;
        }
        return Parent.OTHER.name().equals(one.operationParent) ? 1 : 2;
    }

    /** Rank of the link to an operation; cases of none are alike, however surely they are of none. */
    private static Level level(RecordCase one) {
        return operation(one) == 2 || one.operationParentLevel == null
                ? Level.UNKNOWN
                : Level.valueOf(one.operationParentLevel);
    }

    private static int time(RecordCase.Role role) {
        return switch (role) {
            case EARLIER -> 0;
            case MAIN -> 1;
            case LATER -> 2;
        };
    }
}
