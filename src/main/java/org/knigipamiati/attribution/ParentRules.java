package org.knigipamiati.attribution;

import static org.knigipamiati.attribution.Level.INFERRED_STRONG;
import static org.knigipamiati.attribution.Level.INFERRED_WEAK;
import static org.knigipamiati.attribution.Level.NONE;
import static org.knigipamiati.attribution.Level.UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.knigipamiati.dates.Interval;
import org.knigipamiati.dates.Overlap;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.Vocabularies;

/**
 * The decision table: which side of the Terror a sentence belongs to, by body and date. The first row that applies wins. What
 * the text itself states (R01, R02) and what an editor documents (R03) is claimed beside it, see {@link Attribution}.
 */
final class ParentRules {

    /** Order 00485, the model of the national operations; nothing of them can be older. */
    static final LocalDate ORDER_00485 = day(1937, 8, 11);

    /** The Politburo abolished the album procedure on this day. */
    static final LocalDate ALBUMS_ABOLISHED = day(1938, 9, 15);

    /** All troikas and dvoikas were abolished on this day. */
    static final LocalDate OPERATIONS_END = day(1938, 11, 17);

    /** Special troikas could judge only people arrested before this day. */
    static final LocalDate ARREST_LIMIT = day(1938, 8, 1);

    static final Interval ALBUM = period(ORDER_00485, ALBUMS_ABOLISHED);
    static final Interval AFTER_ALBUM = period(day(1938, 9, 16), OPERATIONS_END);
    static final Interval KULAK_TROIKA = period(day(1937, 8, 5), day(1938, 9, 16));
    static final Interval SPECIAL_TROIKA = period(day(1938, 9, 17), OPERATIONS_END);
    static final Interval WEST_SIBERIAN_TROIKA = period(day(1937, 6, 28), day(1937, 8, 4));
    static final Interval MILITIA_TROIKA = period(day(1935, 5, 27), day(1937, 8, 4));
    static final Interval WIVES = period(day(1937, 8, 15), OPERATIONS_END);
    static final Interval LISTS = period(day(1936, 10, 1), OPERATIONS_END);
    static final Interval TERROR = period(day(1937, 6, 28), OPERATIONS_END);
    static final Interval OPERATIONS = period(day(1937, 8, 5), OPERATIONS_END);
    /** The Special Board had no right to sentence to death before 1941: such a sentence was the Commission's or a special troika's. */
    static final Interval BOARD_WITH_DEATH = period(ORDER_00485, OPERATIONS_END);

    private static final Interval NAMED_MILITIA_TROIKA = period(day(1935, 5, 27), OPERATIONS_END);
    private static final Interval YEARS = period(day(1937, 1, 1), day(1938, 12, 31));

    private final List<ParentRule> table;

    ParentRules(Vocabularies vocabularies) {
        Predicate<CaseView> arrestUnknown =
                view -> !view.arrestedBefore(ARREST_LIMIT) && !view.arrestedFrom(ARREST_LIMIT);
        Predicate<CaseView> troika = view -> view.body.regionalTroika();
        Predicate<CaseView> ogpuTroika = view -> view.body.ogpuTroika();
        table = List.of(
                national("R04", CaseView::commission, ALBUM, INFERRED_STRONG),
                national("R04", CaseView::commissionWithoutProcurator, ALBUM, INFERRED_WEAK),
                national(
                        "R05",
                        view -> view.commission() || view.commissionWithoutProcurator(),
                        AFTER_ALBUM,
                        INFERRED_WEAK),
                other("R06", CaseView::specialOrder, YEARS, "MIL_COLLEGIUM_LISTS", INFERRED_WEAK),
                kulak(
                        "R12",
                        view -> view.body.dalstroi() && view.prisoner(),
                        KULAK_TROIKA,
                        "PRISON_00447",
                        INFERRED_STRONG),
                kulak("R12", view -> view.body.dalstroi(), KULAK_TROIKA, "KULAK_00447", INFERRED_STRONG),
                kulak("R07", troika, KULAK_TROIKA, "KULAK_00447", INFERRED_STRONG),
                national("R08", troika.and(view -> view.arrestedBefore(ARREST_LIMIT)), SPECIAL_TROIKA, INFERRED_STRONG),
                national("R08", troika.and(arrestUnknown), SPECIAL_TROIKA, INFERRED_WEAK),
                national("R09", troika.and(view -> view.arrestedFrom(ARREST_LIMIT)), SPECIAL_TROIKA, INFERRED_WEAK),
                other(
                        "R10",
                        troika.and(view -> view.westernSiberia(vocabularies)),
                        WEST_SIBERIAN_TROIKA,
                        "ROVS_ZSK",
                        INFERRED_STRONG),
                other("R11", troika.and(CaseView::fiveYearsAtMost), MILITIA_TROIKA, "MILITIA_00192", INFERRED_WEAK),
                other(
                        "R11",
                        view -> view.body.named().equals("MIL_TROIKA"),
                        NAMED_MILITIA_TROIKA,
                        "MILITIA_00192",
                        INFERRED_STRONG),
                other(
                        "R13",
                        view -> view.specialBoard() && view.chargedAsFamily(),
                        WIVES,
                        "WIVES_00486",
                        INFERRED_STRONG),
                national("R14", view -> view.specialBoard() && view.death(), BOARD_WITH_DEATH, INFERRED_WEAK),
                other("R15", CaseView::militaryCollegium, LISTS, "MIL_COLLEGIUM_LISTS", INFERRED_WEAK),
                kulak("R16", view -> view.nkvdWithoutBody() && view.death(), OPERATIONS, "KULAK_00447", INFERRED_WEAK),
                national("R16", view -> view.nkvdWithoutBody() && view.death(), OPERATIONS, INFERRED_WEAK),
                kulak("R20", ogpuTroika, KULAK_TROIKA, "KULAK_00447", INFERRED_WEAK),
                national("R20", ogpuTroika, SPECIAL_TROIKA, INFERRED_WEAK),
                none("R17", CaseView::otherNamedBody, TERROR),
                none("R18", ParentRules::outsideTheTerror, null),
                unknown("R19", ParentRules::condemnedWithoutBody),
                unknown("R00", view -> true));
    }

    /** The rows that apply: the first, and the others of the same rule where it has several outcomes. */
    List<ParentRule> applying(CaseView view) {
        for (int i = 0; i < table.size(); i++) {
            ParentRule first = table.get(i);
            if (first.applies(view) != Overlap.NO) {
                return table.subList(i, table.size()).stream()
                        .filter(rule -> rule == first || otherOutcome(first, rule, view))
                        .toList();
            }
        }
        throw new IllegalStateException("The last rule applies always");
    }

    private static boolean otherOutcome(ParentRule first, ParentRule rule, CaseView view) {
        return rule.id().equals(first.id()) && rule.parent() != first.parent() && rule.applies(view) != Overlap.NO;
    }

    /** Every possible day of the sentence, or without one of the arrest, lies outside the time of the operations. */
    private static boolean outsideTheTerror(CaseView view) {
        if (view.date != null) {
            // sentences of the last albums were carried out until the end of 1938
            Interval time = view.datedByExecution ? period(TERROR.from(), day(1938, 12, 31)) : TERROR;
            return view.date.within(time) == Overlap.NO;
        }
        return view.arrestedFrom(OPERATIONS_END.plusDays(1));
    }

    /** Executed or condemned to death in the time of the operations, by a body that is not named. */
    private static boolean condemnedWithoutBody(CaseView view) {
        Interval executions = period(day(1937, 8, 5), day(1938, 11, 30));
        boolean executedThen = overlaps(view.facts.date(RecordField.EXECUTION_DATE), executions);
        boolean arrestedThen = overlaps(view.arrested, executions);
        return !view.hasBody()
                && (executedThen || (view.death() && (arrestedThen || view.within(OPERATIONS) != Overlap.NO)));
    }

    private static boolean overlaps(PartialDate date, Interval period) {
        return date != null && date.within(period) != Overlap.NO;
    }

    private static ParentRule national(String id, Predicate<CaseView> condition, Interval window, Level level) {
        return new ParentRule(id, 1, condition, window, Parent.NATIONAL, "", level);
    }

    private static ParentRule kulak(
            String id, Predicate<CaseView> condition, Interval window, String line, Level level) {
        return new ParentRule(id, 1, condition, window, Parent.KULAK, line, level);
    }

    private static ParentRule other(
            String id, Predicate<CaseView> condition, Interval window, String line, Level level) {
        return new ParentRule(id, 1, condition, window, Parent.OTHER, line, level);
    }

    private static ParentRule none(String id, Predicate<CaseView> condition, Interval window) {
        return new ParentRule(id, 1, condition, window, Parent.NONE, "", NONE);
    }

    private static ParentRule unknown(String id, Predicate<CaseView> condition) {
        return new ParentRule(id, 1, condition, null, Parent.UNKNOWN, "", UNKNOWN);
    }

    private static Interval period(LocalDate from, LocalDate to) {
        return new Interval(from, to);
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
