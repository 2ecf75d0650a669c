package org.knigipamiati.attribution;

import static org.knigipamiati.attribution.Level.INFERRED_STRONG;
import static org.knigipamiati.attribution.Level.INFERRED_WEAK;
import static org.knigipamiati.attribution.Parent.KULAK;
import static org.knigipamiati.attribution.Parent.NATIONAL;
import static org.knigipamiati.attribution.Parent.OTHER;
import static org.knigipamiati.attribution.ParentRule.row;
import static org.knigipamiati.attribution.Procedure.ALBUM;
import static org.knigipamiati.attribution.Procedure.SPECIAL_TROIKA;
import static org.knigipamiati.attribution.Rule.*;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.knigipamiati.dates.Interval;
import org.knigipamiati.dates.Overlap;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.vocabulary.CaseSign;
import org.knigipamiati.vocabulary.RecordField;

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

    static final Interval ALBUM_TIME = period(ORDER_00485, ALBUMS_ABOLISHED);
    static final Interval AFTER_ALBUM = period(day(1938, 9, 16), OPERATIONS_END);
    static final Interval KULAK_TIME = period(day(1937, 8, 5), day(1938, 9, 16));
    static final Interval SPECIAL_TIME = period(day(1938, 9, 17), OPERATIONS_END);
    static final Interval WEST_SIBERIAN_TROIKA = period(day(1937, 6, 28), day(1937, 8, 4));
    static final Interval MILITIA_TROIKA = period(day(1935, 5, 27), day(1937, 8, 4));
    static final Interval WIVES = period(day(1937, 8, 15), OPERATIONS_END);
    static final Interval LISTS = period(day(1936, 10, 1), OPERATIONS_END);
    static final Interval TERROR = period(day(1937, 6, 28), OPERATIONS_END);
    static final Interval OPERATIONS = period(day(1937, 8, 5), OPERATIONS_END);
    /** From the first national order on: a sentence that its body could not pass was the Commission's or a special troika's. */
    static final Interval BOARD_TIME = period(ORDER_00485, OPERATIONS_END);

    /** The months in which a death sentence on a political charge, without a foreign sign, was nearly always a troika's. */
    private static final Interval MONTHS_OF_KULAK_CHARGES = period(day(1937, 8, 5), day(1938, 3, 31));

    /** Months in which most of those whom no sign but their nationality tells were before troikas; in January 1938 most were not. */
    private static final List<Interval> MONTHS_OF_BARE_NATIONALITY =
            List.of(period(day(1937, 8, 5), day(1937, 12, 31)), period(day(1938, 2, 1), day(1938, 6, 30)));

    private static final Interval ARRESTS_OF_AUTUMN = period(day(1937, 8, 5), day(1937, 12, 31));

    /** Months of executions that were hardly any more of order 00447, at the place of which that is known. */
    private static final Interval LAST_ALBUMS = period(ARREST_LIMIT, OPERATIONS_END);

    /** From the first sentences to the end of the year: no album came back with ten years for want of any sign. */
    private static final Interval AUTUMN_1937 = period(day(1937, 8, 15), day(1937, 12, 31));

    private static final Interval YEAR_1937 = period(day(1937, 1, 1), day(1937, 12, 31));

    /** From here on who was arrested and given a term was before a court, as far as bodies are printed. */
    private static final LocalDate LAST_ARRESTS = day(1938, 11, 1);

    /** In days. */
    private static final int FORTNIGHT = 14;

    /** In days. */
    private static final int TWO_MONTHS = 60;

    private static final Interval NAMED_MILITIA_TROIKA = period(day(1935, 5, 27), OPERATIONS_END);
    private static final Interval YEARS = period(day(1937, 1, 1), day(1938, 12, 31));

    /** Arrests after which, without a date of sentence, only the troika of order 00447 is left: those cases took four months at most. */
    private static final Interval ARRESTS_OF_KULAK_TROIKAS = period(day(1937, 8, 5), day(1938, 2, 28));

    private static final Interval ARRESTS_JUST_BEFORE = period(day(1937, 7, 1), day(1937, 8, 4));

    /** Arrests after which the Military Collegium decided within the time of the lists, be it a year later. */
    private static final Interval ARRESTS_OF_LISTS = period(day(1936, 10, 1), day(1937, 12, 31));

    private static final Interval ARRESTS_OF_OPERATIONS = period(ORDER_00485, ARREST_LIMIT.minusDays(1));

    private static final Predicate<CaseView> TROIKA = view -> view.body.regionalTroika();
    private static final Predicate<CaseView> OGPU_TROIKA = view -> view.body.ogpuTroika();
    private static final Predicate<CaseView> DALSTROI = view -> view.body.dalstroi();
    private static final Predicate<CaseView> IN_TIME = view -> view.arrestedBefore(ARREST_LIMIT);
    private static final Predicate<CaseView> TOO_LATE = view -> view.arrestedFrom(ARREST_LIMIT);
    private static final Predicate<CaseView> COMMISSION =
            view -> view.commission() || view.commissionWithoutProcurator();
    private static final Predicate<CaseView> BOARD_BEYOND_ITS_RIGHTS =
            view -> view.specialBoard() && view.beyondTheSpecialBoard();
    private static final Predicate<CaseView> UNNAMED =
            view -> view.unnamedBody() && view.penaltyOfTheOperations() && !view.chargedAsFamily();
    private static final Predicate<CaseView> NO_BODY = view ->
            !view.hasBody() && view.penaltyOfTheOperations() && !view.chargedAsFamily() && !view.executedTheSameDay();

    private static final String KULAK_OPERATION = "KULAK_00447";
    private static final String LISTS_OPERATION = "MIL_COLLEGIUM_LISTS";
    private static final String MILITIA_OPERATION = "MILITIA_00192";

    private static final List<ParentRule> TABLE = List.of(
            // the Commission of the NKVD and the Procurator
            row(R04, CaseView::commission, ALBUM_TIME)
                    .claims(NATIONAL, INFERRED_STRONG)
                    .by(ALBUM),
            row(R04, CaseView::commissionWithoutProcurator, ALBUM_TIME)
                    .claims(NATIONAL, INFERRED_WEAK)
                    .by(ALBUM)
                    .saying("short"),
            row(R05, COMMISSION, AFTER_ALBUM).claims(NATIONAL, INFERRED_WEAK).by(ALBUM),
            row(R21, COMMISSION.and(view -> view.datedOnlyByArrest(ALBUM_TIME)), null)
                    .claims(NATIONAL, INFERRED_WEAK)
                    .by(ALBUM),
            row(R06, CaseView::specialOrder, YEARS).claims(OTHER, LISTS_OPERATION, INFERRED_WEAK),
            // troikas
            row(R12, DALSTROI.and(CaseView::prisoner), KULAK_TIME)
                    .claims(KULAK, "PRISON_00447", INFERRED_STRONG)
                    .by(Procedure.TROIKA),
            row(R12, DALSTROI, KULAK_TIME)
                    .claims(KULAK, KULAK_OPERATION, INFERRED_STRONG)
                    .by(Procedure.TROIKA),
            row(R07, TROIKA.and(CaseView::prisoner), KULAK_TIME)
                    .claims(KULAK, "PRISON_00447", INFERRED_STRONG)
                    .by(Procedure.TROIKA)
                    .saying("prisoner"),
            row(R07, TROIKA, KULAK_TIME)
                    .claims(KULAK, KULAK_OPERATION, INFERRED_STRONG)
                    .by(Procedure.TROIKA),
            row(R08, TROIKA.and(IN_TIME), SPECIAL_TIME)
                    .claims(NATIONAL, INFERRED_STRONG)
                    .by(SPECIAL_TROIKA),
            row(R09, TROIKA.and(TOO_LATE), SPECIAL_TIME)
                    .claims(NATIONAL, INFERRED_WEAK)
                    .by(SPECIAL_TROIKA),
            row(R08, TROIKA, SPECIAL_TIME).claims(NATIONAL, INFERRED_WEAK).by(SPECIAL_TROIKA),
            row(R21, TROIKA.and(view -> view.datedOnlyByArrest(ARRESTS_OF_KULAK_TROIKAS)), null)
                    .claims(KULAK, KULAK_OPERATION, INFERRED_WEAK)
                    .by(Procedure.TROIKA),
            row(R21, TROIKA.and(ParentRules::takenJustBefore), null)
                    .claims(KULAK, KULAK_OPERATION, INFERRED_WEAK)
                    .by(Procedure.TROIKA),
            row(R10, TROIKA.and(CaseView::westernSiberia), WEST_SIBERIAN_TROIKA)
                    .claims(OTHER, "ROVS_ZSK", INFERRED_STRONG),
            row(R11, TROIKA.and(CaseView::fiveYearsAtMost).and(view -> !view.beyondTheMilitia()), MILITIA_TROIKA)
                    .claims(OTHER, MILITIA_OPERATION, INFERRED_WEAK),
            row(R11, TROIKA.and(CaseView::beyondTheMilitia), MILITIA_TROIKA).saying("undecided"),
            row(R11, view -> view.body.named().equals("MIL_TROIKA"), NAMED_MILITIA_TROIKA)
                    .claims(OTHER, MILITIA_OPERATION, INFERRED_STRONG),
            // the Special Board and the Military Collegium
            row(R13, view -> view.specialBoard() && view.chargedAsFamily(), WIVES)
                    .claims(OTHER, "WIVES_00486", INFERRED_STRONG),
            row(R14, BOARD_BEYOND_ITS_RIGHTS.and(CaseView::death).and(CaseView::anyNationalSign), BOARD_TIME)
                    .claims(NATIONAL, INFERRED_WEAK),
            row(R14, BOARD_BEYOND_ITS_RIGHTS.and(CaseView::anyNationalSign), BOARD_TIME)
                    .saying("candidate"),
            row(R14, BOARD_BEYOND_ITS_RIGHTS.and(CaseView::death), BOARD_TIME).saying("undecided"),
            row(R14, BOARD_BEYOND_ITS_RIGHTS, BOARD_TIME).saying("term"),
            row(R15, CaseView::militaryCollegium, LISTS).claims(OTHER, LISTS_OPERATION, INFERRED_WEAK),
            row(R21, view -> view.militaryCollegium() && view.datedOnlyByArrest(ARRESTS_OF_LISTS), null)
                    .claims(OTHER, LISTS_OPERATION, INFERRED_WEAK),
            // no body, or words that name none
            row(R16, UNNAMED.and(CaseView::nationalBySigns), BOARD_TIME)
                    .claims(NATIONAL, INFERRED_WEAK)
                    .saying("national"),
            // kulak cases had the troika: what a local commission proposed was for an album, whatever it charged
            row(R16, UNNAMED.and(CaseView::localCommission).and(CaseView::anyNationalSign), ALBUM_TIME)
                    .claims(NATIONAL, INFERRED_WEAK)
                    .saying("national"),
            row(R16, UNNAMED.and(CaseView::kulakBySigns), KULAK_TIME)
                    .claims(KULAK, KULAK_OPERATION, INFERRED_WEAK)
                    .by(Procedure.TROIKA)
                    .saying("kulak"),
            row(R16, UNNAMED.and(IN_TIME), SPECIAL_TIME)
                    .claims(NATIONAL, INFERRED_WEAK)
                    .by(SPECIAL_TROIKA)
                    .saying("special"),
            row(R16, UNNAMED.and(CaseView::death), OPERATIONS).claims(KULAK, KULAK_OPERATION, INFERRED_WEAK),
            row(R16, UNNAMED.and(CaseView::death), OPERATIONS).claims(NATIONAL, INFERRED_WEAK),
            row(R20, OGPU_TROIKA, KULAK_TIME)
                    .claims(KULAK, KULAK_OPERATION, INFERRED_WEAK)
                    .by(Procedure.TROIKA),
            row(R20, OGPU_TROIKA, SPECIAL_TIME).claims(NATIONAL, INFERRED_WEAK).by(SPECIAL_TROIKA),
            row(R17, CaseView::otherNamedBody, TERROR).claims(Parent.NONE, Level.NONE),
            row(R17, view -> view.court() && view.date == null, null).claims(Parent.NONE, Level.NONE),
            row(R22, view -> !view.hasBody() && view.death() && view.shotWhereTheCollegiumShot(), LISTS)
                    .claims(OTHER, LISTS_OPERATION, INFERRED_WEAK)
                    .saying("collegium"),
            row(R18, ParentRules::outsideTheTerror, null).claims(Parent.NONE, Level.NONE),
            row(R22, NO_BODY.and(SiteRules::beforeTheFirstAlbum), null)
                    .claims(KULAK, KULAK_OPERATION, INFERRED_WEAK)
                    .by(Procedure.TROIKA)
                    .saying("site"),
            row(R22, NO_BODY.and(SiteRules::monthOfTroikasAtTheSite), null)
                    .claims(KULAK, KULAK_OPERATION, INFERRED_WEAK)
                    .by(Procedure.TROIKA)
                    .saying("kulak"),
            row(R22, NO_BODY.and(ParentRules::nationalWithoutBody), null)
                    .claims(NATIONAL, INFERRED_WEAK)
                    .saying("national"),
            row(R22, NO_BODY.and(ParentRules::kulakWithoutBody), null)
                    .claims(KULAK, KULAK_OPERATION, INFERRED_WEAK)
                    .by(Procedure.TROIKA)
                    .saying("kulak"),
            row(R22, ParentRules::lateWithoutBody, null)
                    .claims(NATIONAL, INFERRED_WEAK)
                    .by(SPECIAL_TROIKA)
                    .saying("special"),
            row(R22, NO_BODY.and(CaseView::shotWhereTroikasShot).and(TOO_LATE.negate()), LAST_ALBUMS)
                    .claims(NATIONAL, INFERRED_WEAK)
                    .saying("late"),
            row(R22, ParentRules::beforeACourt, null)
                    .claims(Parent.NONE, Level.NONE)
                    .saying("court"),
            row(R19, ParentRules::condemnedWithoutBody, null),
            row(R00, view -> true, null));

    /** The rows that apply: the first, and the others of the same rule where it has several outcomes. */
    static List<ParentRule> applying(CaseView view) {
        for (int i = 0; i < TABLE.size(); i++) {
            ParentRule first = TABLE.get(i);
            if (first.applies(view) != Overlap.NO) {
                return TABLE.subList(i, TABLE.size()).stream()
                        .filter(row -> row == first || otherOutcome(first, row, view))
                        .toList();
            }
        }
        throw new IllegalStateException("The last rule applies always");
    }

    private static boolean otherOutcome(ParentRule first, ParentRule row, CaseView view) {
        return row.message().equals(first.message())
                && row.parent() != first.parent()
                && row.applies(view) != Overlap.NO;
    }

    /** Sentence, execution or, without either, arrest surely in the months of the operations, and signs of a national case. */
    private static boolean nationalWithoutBody(CaseView view) {
        boolean tooLate = view.arrestedFrom(ARREST_LIMIT) && !view.surelyWithin(ALBUM_TIME);
        boolean then = view.surelyWithin(BOARD_TIME) || view.datedOnlyByArrest(ARRESTS_OF_OPERATIONS);
        boolean told = !view.communist()
                || view.foreignCharge()
                || view.shotWhereTroikasShot()
                || view.surelyWithin(SPECIAL_TIME);
        boolean signs = view.nationalBySigns()
                || SiteRules.communistFromAbroad(view)
                || SiteRules.foreignerOfTheLastAlbums(view);
        return then && !tooLate && told && signs;
    }

    /**
     * Arrested in the weeks before order 00447 and sentenced by an undated troika with a charge or penalty that no militia troika had:
     * outside Western Siberia there was no other troika than that of the order to come.
     */
    private static boolean takenJustBefore(CaseView view) {
        return view.datedOnlyByArrest(ARRESTS_JUST_BEFORE) && view.beyondTheMilitia() && !view.westernSiberia();
    }

    /**
     * Without a charge of the operation a communist was rather before the Military Collegium, and who was born abroad before the
     * Commission; the clergy was before troikas (docs/attribution.md).
     */
    private static boolean kulakWithoutBody(CaseView view) {
        boolean then = view.surelyWithin(KULAK_TIME) || view.datedOnlyByArrest(ARRESTS_OF_KULAK_TROIKAS);
        boolean told = view.kulakCharge() || view.clergy() || !(view.communist() || view.bornAbroad());
        boolean more = view.hasCharge() || view.prisoner() || view.clergy();
        boolean signs = view.kulakBySigns() && (more || monthOfBareNationality(view));
        boolean fate = fateOfKulakTroikas(view) || sentencedInTheAutumn(view);
        boolean year = view.datedOnlyByArrest(YEAR_1937) && !view.arrested.isDay();
        boolean autumn = view.datedOnlyByArrest(ARRESTS_OF_AUTUMN) && !view.hasCharge();
        boolean byArrest = (year || autumn) && view.tenYears();
        return told && ((then && signs) || (!view.anyNationalSign() && ((then && fate) || byArrest)));
    }

    /** Without a charge: what else is printed hardly matters (docs/attribution.md). */
    private static boolean sentencedInTheAutumn(CaseView view) {
        return !view.hasCharge()
                && !view.datedByExecution
                && view.date != null
                && view.date.isDay()
                && view.surelyWithin(AUTUMN_1937)
                && (view.death() || view.tenYears());
    }

    /** A term too short for order 00447, for agitation alone, or one after an arrest when the operations ended: the matter of courts. */
    private static boolean beforeACourt(CaseView view) {
        boolean agitation = view.charged(CaseSign.KULAK)
                && view.sevenYearsAtMost()
                && !view.anyNationalSign()
                && (view.surelyWithin(OPERATIONS) || view.datedOnlyByArrest(OPERATIONS));
        boolean late = view.arrestedFrom(LAST_ARRESTS) && view.hasTerm() && !view.death();
        return !view.hasBody() && (agitation || late);
    }

    private static boolean monthOfBareNationality(CaseView view) {
        return view.date == null || MONTHS_OF_BARE_NATIONALITY.stream().anyMatch(view::surelyWithin);
    }

    /**
     * Condemned to death within a fortnight of the arrest; in the months when troikas hardly knew another charge, on a political one or,
     * none being printed, to death or camp within sixty days: so were nearly always those whose body is printed, and no nationality (docs/attribution.md).
     */
    private static boolean fateOfKulakTroikas(CaseView view) {
        boolean soon = view.endedWithin(FORTNIGHT) && !view.datedByExecution && view.surelyWithin(KULAK_TIME);
        boolean political = view.charged(CaseSign.POLITICAL);
        boolean then = view.surelyWithin(MONTHS_OF_KULAK_CHARGES);
        return (view.death() && (soon || (political && then)))
                || (then && !view.hasCharge() && view.endedWithin(TWO_MONTHS));
    }

    /**
     * After Moscow's part ended only special troikas sentenced in numbers, and only those arrested in time. To death hardly anybody else
     * condemned, but the Military Collegium, on whose day of sentence people were shot; of those given a term and without a printed
     * nationality half were before courts.
     */
    private static boolean lateWithoutBody(CaseView view) {
        return !view.hasBody()
                && view.surelyWithin(SPECIAL_TIME)
                && !view.datedByExecution
                && (view.death()
                        ? !view.arrestedFrom(ARREST_LIMIT)
                        : view.arrestedBefore(ARREST_LIMIT)
                                && (view.anyNationalSign()
                                        || !view.nationality().isEmpty()))
                && view.penaltyOfSpecialTroikas()
                && !view.chargedAsFamily()
                && !view.executedTheSameDay();
    }

    /** Whether the sentence, or without its date the execution or the arrest, may lie in the months of the operations. */
    static boolean inTheOperations(CaseView view) {
        return view.date != null ? view.within(OPERATIONS) != Overlap.NO : overlaps(view.arrested, OPERATIONS);
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

    static Interval period(LocalDate from, LocalDate to) {
        return new Interval(from, to);
    }

    static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
