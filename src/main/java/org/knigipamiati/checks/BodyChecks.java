package org.knigipamiati.checks;

import static org.knigipamiati.checks.CheckedCase.afterDay;
import static org.knigipamiati.checks.CheckedCase.arg;
import static org.knigipamiati.checks.CheckedCase.before;
import static org.knigipamiati.checks.CheckedCase.inside;
import static org.knigipamiati.checks.CheckedCase.outside;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.knigipamiati.vocabulary.BodyLookup;
import org.knigipamiati.vocabulary.BodyType;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.SentenceKind;

/** Whether the body could sentence on that day: C07, C08, C32, C33, C39, C40. */
final class BodyChecks {

    private static final List<RecordField> BODY_AND_DATE = List.of(RecordField.TRIAL_BODY, RecordField.TRIAL_DATE);

    private static final LocalDate ALBUMS_ABOLISHED = LocalDate.of(1938, 9, 15);
    private static final LocalDate TROIKAS_ABOLISHED = LocalDate.of(1938, 11, 17);
    private static final LocalDate ARREST_LIMIT = LocalDate.of(1938, 8, 1);

    /** A word that must stand in the printed name before the body is held to its dates: "ОСО" alone served under three names. */
    private static final Map<String, String> SURE_NAMES =
            Map.of("OSO_NKVD", "нквд", "OSO_OGPU", "огпу", "OSO_MGB", "м", "COLL_GPU", "гпу", "MIL_TROIKA", "");

    private BodyChecks() {}

    static void run(CheckedCase c) {
        if (c.tried != null && c.has(RecordField.TRIAL_BODY)) {
            troikas(c);
            commission(c);
            others(c);
        }
        text(c);
    }

    private static void troikas(CheckedCase c) {
        String printed = c.text(RecordField.TRIAL_BODY);
        boolean saysNkvd = c.lower(RecordField.TRIAL_BODY).contains("нквд");
        if (c.body.ogpuTroika()
                && !before(c.tried, BodyLookup.NKVD_FOUNDED)
                && !mayLieBefore(c, BodyLookup.NKVD_FOUNDED)) {
            c.flag(Check.OGPU_TROIKA_AFTER_OGPU, BODY_AND_DATE, printed, arg(c.tried));
        }
        if (!c.regionalTroika()) {
            return;
        }
        if (saysNkvd && before(c.tried, BodyLookup.NKVD_FOUNDED)) {
            c.flag(Check.NKVD_TROIKA_BEFORE_NKVD, BODY_AND_DATE, printed, arg(c.tried));
        }
        // militia troikas, the deportations of 1935 and the West Siberian troika of June 1937 explain themselves
        boolean deported = c.kind(SentenceKind.SPECIAL_SETTLEMENT, SentenceKind.EXILE, SentenceKind.DEKULAKISATION);
        if (inside(c.tried, "1934-07-10", "1937-08-04")
                && !c.claimedLine("ROVS_ZSK")
                && !c.claimedLine("MILITIA_00192")
                && !deported) {
            c.flag(Check.NKVD_TROIKA_BETWEEN, BODY_AND_DATE, printed, arg(c.tried));
        }
        if (afterDay(c.tried, TROIKAS_ABOLISHED)) {
            c.flag(Check.TROIKA_AFTER_ABOLITION, BODY_AND_DATE, printed, arg(c.tried));
        }
        if (c.body.named().equals("OSOBAYA_TROIKA_NAME") && inside(c.tried, "1937-08-05", "1938-09-16")) {
            c.flag(Check.SPECIAL_IN_NAME_ONLY, BODY_AND_DATE, arg(c.tried));
        }
        boolean lateArrest = c.arrested != null
                && c.arrested.earliest() != null
                && !c.arrested.earliest().isBefore(ARREST_LIMIT);
        if (lateArrest && inside(c.tried, "1938-09-17", "1938-11-17")) {
            c.flag(
                    Check.SPECIAL_TROIKA_LATE_ARREST,
                    List.of(RecordField.ARREST_DATE, RecordField.TRIAL_BODY),
                    arg(c.arrested));
        }
    }

    private static boolean mayLieBefore(CheckedCase c, LocalDate day) {
        return c.tried.earliest() == null || c.tried.earliest().isBefore(day);
    }

    private static void commission(CheckedCase c) {
        if (!c.commission()) {
            return;
        }
        if (inside(c.tried, "1937-01-01", "1937-08-10")) {
            c.flag(Check.COMMISSION_BEFORE_THE_ORDER, BODY_AND_DATE, arg(c.tried));
        } else if (outside(c.tried, "1937-08-11", "1938-09-15")) {
            c.flag(Check.COMMISSION_OUT_OF_ITS_TIME, BODY_AND_DATE, arg(c.tried));
        }
        if (afterDay(c.arrested, ALBUMS_ABOLISHED)) {
            c.flag(
                    Check.ARREST_AFTER_THE_ALBUMS,
                    List.of(RecordField.ARREST_DATE, RecordField.TRIAL_BODY),
                    arg(c.arrested));
        }
    }

    private static void others(CheckedCase c) {
        String named = c.body.named();
        if (named.equals("COLL_OGPU") && outside(c.tried, "1923-11-15", "1934-07-10")) {
            c.flag(Check.OGPU_COLLEGIUM_OUT_OF_ITS_TIME, BODY_AND_DATE, arg(c.tried));
        }
        String word = SURE_NAMES.get(named);
        if (word == null || !c.lower(RecordField.TRIAL_BODY).contains(word)) {
            return;
        }
        var validity = c.vocabularies.bodies().get(named).validity();
        boolean early = before(c.tried, validity.from());
        boolean late = afterDay(c.tried, validity.to());
        if (early || late) {
            boolean far = before(c.tried, validity.from().minusYears(1))
                    || afterDay(c.tried, validity.to().plusYears(1));
            c.flag(
                    Check.BODY_OUT_OF_ITS_TIME,
                    far ? Severity.ERROR : Severity.WARN,
                    BODY_AND_DATE,
                    c.text(RecordField.TRIAL_BODY),
                    arg(c.tried));
        }
    }

    private static void text(CheckedCase c) {
        if (!c.has(RecordField.TRIAL_BODY)) {
            return;
        }
        String printed = c.text(RecordField.TRIAL_BODY);
        String rehabilitating = c.text(RecordField.REHABILITATION_BODY);
        // a court may annul its own sentence; a tribunal or an office that stands in both places was copied
        boolean court = c.body.type()
                .filter(type -> type == BodyType.COURT || type == BodyType.MILITARY_COLLEGIUM)
                .isPresent();
        if (c.body.named().equals("PLACE_ONLY") || (!court && same(printed, rehabilitating))) {
            c.flag(Check.BODY_IS_NO_BODY, List.of(RecordField.TRIAL_BODY), printed);
        }
        boolean bare = !c.has(RecordField.TRIAL_CHARGE) && !c.has(RecordField.SENTENCE);
        if (bare) {
            c.flag(Check.NOTHING_BUT_THE_BODY, List.of(RecordField.TRIAL_CHARGE, RecordField.SENTENCE));
        }
    }

    private static boolean same(String one, String other) {
        return !other.isEmpty()
                && one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }
}
