package org.knigipamiati.checks;

import static org.knigipamiati.checks.Severity.ERROR;
import static org.knigipamiati.checks.Severity.INFO;
import static org.knigipamiati.checks.Severity.WARN;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Every check with its severity and what it rests on. The sentence for readers is the message of its id in
 * {@code messages/LANGUAGE/checks.properties}.
 */
public enum Check {
    DATE_DOES_NOT_EXIST("C01", ERROR, "calendar"),
    ARREST_AFTER_SENTENCE("C02", ERROR, Basis.PROCEDURE),
    SENTENCE_AFTER_EXECUTION("C03", ERROR, Basis.PROCEDURE),
    ARREST_AFTER_EXECUTION("C04", ERROR, Basis.PROCEDURE),
    EXECUTION_VERY_LATE(
            "C05",
            WARN,
            "99th percentile of the Memorial lists: Commission 181 days, troika 99, Military Collegium 35"),
    SENTENCE_VERY_LATE("C06", WARN, "no delay of that length is known for 1937-38"),
    BODY_OUT_OF_ITS_TIME("C07", WARN, "dates of the body, sentencing_bodies.csv"),
    OGPU_TROIKA_AFTER_OGPU("C07a", WARN, "the OGPU was dissolved on 10 July 1934"),
    NKVD_TROIKA_BEFORE_NKVD("C07b", WARN, "the NKVD of the USSR was founded on 10 July 1934"),
    NKVD_TROIKA_BETWEEN("C07c", WARN, "order 00192 of 27 May 1935; Politburo, 28 June 1937"),
    TROIKA_AFTER_ABOLITION("C07d", ERROR, Basis.END),
    COMMISSION_OUT_OF_ITS_TIME("C07e", WARN, Basis.ALBUM),
    OGPU_COLLEGIUM_OUT_OF_ITS_TIME("C07f", WARN, "the OGPU existed from 15 November 1923 to 10 July 1934"),
    SPECIAL_IN_NAME_ONLY("C08", INFO, "order 00606 of 17 September 1938; Lukin"),
    SPECIAL_TROIKA_LATE_ARREST("C08a", WARN, "order 00606: arrests before 1 August 1938"),
    PENALTY_IMPOSSIBLE("C09", WARN, "GKO decree 903ss of 17 November 1941; dates of the body's powers"),
    COMMISSION_PENALTY_UNUSUAL("C10", WARN, "order 00485; Werth 2010"),
    PENALTY_BLANK("C11", INFO, "the execution often implies it"),
    TROIKA_PENALTY_UNUSUAL("C12", WARN, "order 00447: death or 8 to 10 years"),
    ORDER_00447_BEFORE_ITS_START("C13", ERROR, "order 00447: from 5 August 1937"),
    ORDER_BEFORE_IT_WAS_ISSUED("C13a", ERROR, "operations.csv"),
    LINE_BEFORE_ITS_START("C14", WARN, "operations.csv"),
    EXECUTED_WITHOUT_DEATH_SENTENCE("C15", WARN, "a second sentence may stand in the text"),
    DEATH_SENTENCE_WITHOUT_EXECUTION("C16", INFO, "it may have been commuted, or the book has a gap"),
    REHABILITATED_BEFORE_SENTENCE("C17", ERROR, Basis.PROCEDURE),
    REHABILITATED_BEFORE_1953("C17a", WARN, Basis.REHABILITATION),
    REHABILITATED_IN_THE_PAUSE("C17b", INFO, Basis.REHABILITATION),
    RELEASE_IS_NO_REHABILITATION("C17c", WARN, Basis.REHABILITATION),
    AGE_IMPOSSIBLE("C18", ERROR, "age at arrest"),
    DEATH_SENTENCE_OF_A_CHILD("C18a", WARN, "general knowledge, unverified"),
    BORN_AT_OR_AFTER_ARREST("C19", ERROR, "a date was copied"),
    BORN_AFTER_EXECUTION("C19a", ERROR, "a century was misread or a date was copied"),
    DEATH_CERTIFICATE_SUSPECT("C20", WARN, Basis.CERTIFICATE),
    DIED_AFTER_DEATH_SENTENCE("C21", WARN, Basis.CERTIFICATE),
    TWO_DEATHS("C22", WARN, Basis.CERTIFICATE),
    NO_RIGHT_OF_CORRESPONDENCE("C23", WARN, "general knowledge, unverified"),
    DEATH_IN_A_NAMED_CAMP("C23a", INFO, "Werth 2010: up to 20 % a year died in the camps in 1942 and 1943"),
    EXECUTED_WITH_A_TERM("C24", WARN, "two cases, or a misreading"),
    EXECUTED_ON_THE_DAY_OF_THE_PROTOCOL("C25", WARN, "the protocol had to travel from Moscow"),
    EXECUTED_AFTER_THE_STOP("C26", WARN, "executions were stopped on 17 November 1938 (unverified)"),
    EXECUTION_PLACE_IS_BURIAL_PLACE("C27", INFO, "Werth 2010 on Butovo: two different facts"),
    NATIONALITY_MISSING("C28", INFO, "Werth 2010: nationality was collected only after September 1938"),
    TWO_NATIONALITIES("C29", INFO, "both are kept"),
    NATIONALITY_UNKNOWN("C29a", INFO, "nationality_forms.csv"),
    BODY_REGION_ANACHRONISM("C30", WARN, "dates of the region, regions.csv; most of them unverified"),
    REGION_AMBIGUOUS("C31", WARN, "regions.csv"),
    PLACE_OF_SEVERAL("C31a", INFO, "gazetteer.csv"),
    BODY_IS_NO_BODY("C32", WARN, "a place, or the rehabilitating body, where the body should stand"),
    NOTHING_BUT_THE_BODY("C33", INFO, "the entry prints neither charge nor sentence"),
    SEVERAL_SENTENCES("C36", WARN, "two sentences in one line"),
    SEX_DISAGREES("C37", WARN, "verb forms of the sentence"),
    RESIDENCE_ANACHRONISM("C38", INFO, "dates of the region, regions.csv; most of them unverified"),
    ARREST_AFTER_THE_ALBUMS("C39", ERROR, Basis.ALBUM),
    COMMISSION_BEFORE_THE_ORDER("C40", ERROR, "order 00485 of 11 August 1937"),
    ARTICLE_OF_ANOTHER_CODE("C41", INFO, "criminal codes of the RSFSR (58), Ukraine (54) and Belorussia (63-78)"),
    KULAK_TROIKA_AND_FOREIGN_SERVICE("C42", WARN, "troikas tried alleged spies too; Werth 2010"),
    WIVES_ORDER_AND_A_MAN("C43", WARN, "order 00486 was aimed at wives and children"),
    SURNAME_MISSING("C44", WARN, "a given name or patronymic stands without a surname"),
    NAME_OF_TWO_SCRIPTS("C45", WARN, "letters that look alike in two alphabets; whoever searches types one");

    private static final class Basis {
        static final String PROCEDURE = "order of procedure; Werth 2010";
        static final String END = "decision of 17 November 1938 that abolished the troikas; Werth 2010";
        static final String ALBUM = "album procedure from 11 August 1937 to 15 September 1938; Werth 2010";
        static final String REHABILITATION = "course of the rehabilitations; Werth 2010";
        static final String CERTIFICATE =
                "KGB instruction 108ss of 24 August 1955 on invented dates of death; Werth 2010";
    }

    private static final Map<String, Check> BY_ID = new HashMap<>();

    static {
        for (Check check : values()) {
            BY_ID.put(check.id, check);
        }
    }

    private final String id;
    private final Severity severity;
    private final String basis;

    Check(String id, Severity severity, String basis) {
        this.id = id;
        this.severity = severity;
        this.basis = basis;
    }

    /** The check with that id, as {@code C07a}. */
    public static Optional<Check> byId(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** Stable id; it is also the message key. */
    public String id() {
        return id;
    }

    /** Whether it doubts a death that the entry prints: families were given invented certificates. */
    public boolean doubtsADeath() {
        return basis.equals(Basis.CERTIFICATE);
    }

    /** How serious it usually is; a flag may say otherwise. */
    public Severity severity() {
        return severity;
    }

    /** What the check rests on, in English, for reviewers. */
    public String basis() {
        return basis;
    }
}
