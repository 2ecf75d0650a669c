package org.knigipamiati.attribution;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The rules by which claims are made. What follows from a rule follows from its properties here, never from its name.
 *
 * <p>Rules about the parent (R) are rows of {@link ParentRules}, rules about the line (L) are in {@link LineRules}, denials (N) in
 * {@link Attribution}. The sentence for readers is {@code rule.ID} of {@code messages/attribution_*.properties}.
 */
public enum Rule {
    /** The text cites the order. */
    R01(1, Basis.STATEMENT),
    /** The text names the operation. */
    R02(1, Basis.STATEMENT),
    /** An editor linked a document. */
    R03(1, Basis.DOCUMENT),
    /** The Commission of the NKVD and the Procurator in the months of the albums. */
    R04(2, Basis.BODY_AND_DATE),
    /** The Commission after the albums were abolished. */
    R05(1, Basis.BODY_AND_DATE),
    /** The commission with the chairman of the Military Collegium, "special order". */
    R06(1, Basis.BODY_AND_DATE),
    /** A regional troika in the months of order 00447. */
    R07(1, Basis.BODY_AND_DATE),
    /** A special troika, the arrest in time or not dated. */
    R08(1, Basis.BODY_AND_DATE),
    /** A special troika, the arrest too late for it. */
    R09(1, Basis.BODY_AND_DATE),
    /** The West Siberian troika of June 1937. */
    R10(1, Basis.BODY_AND_DATE),
    /** A militia troika. */
    R11(2, Basis.BODY_AND_DATE),
    /** The troika of Dalstroi. */
    R12(1, Basis.BODY_AND_DATE),
    /** The Special Board and the family of a "traitor". */
    R13(1, Basis.BODY_AND_DATE),
    /** The Special Board with a penalty that it could not impose. */
    R14(3, Basis.BODY_AND_DATE),
    /** The Military Collegium in the years of the lists. */
    R15(1, Basis.BODY_AND_DATE),
    /** Words that name no body ("НКВД", "судебный орган"), with a penalty of the operations. */
    R16(4, Basis.SIGNS),
    /** A court or another body that did not carry out mass operations. */
    R17(2, Basis.BODY_AND_DATE),
    /** Another time. */
    R18(1, Basis.BODY_AND_DATE),
    /** No body, and no sign by which to decide. */
    R19(2, Basis.NOTHING),
    /** A name of the OGPU, after its end. */
    R20(1, Basis.BODY_AND_DATE),
    /** A body without a date; the arrest leaves one window. */
    R21(2, Basis.BODY_AND_DATE),
    /** No body; date, penalty and signs together. */
    R22(3, Basis.SIGNS),
    /** No rule applies. */
    R00(1, Basis.NOTHING),

    /** A listed country, service or organisation in the charge. */
    L1(2, Basis.CHARGE),
    /** Harbin and the railway in the biography. */
    L2(2, Basis.BIOGRAPHY),
    /** Ties to Poland in the biography. */
    L3(1, Basis.BIOGRAPHY),
    /** Ties to Germany in the biography. */
    L4(1, Basis.BIOGRAPHY),
    /** Nationality of a target group. */
    L5(1, Basis.NATIONALITY),
    /** Chinese, Korean, Uighur nationality: the Kharbin line or the Chinese one. */
    L6(2, Basis.NATIONALITY),
    /** A country without an order of its own in the charge. */
    L7(1, Basis.CHARGE),
    /** No sign of a line. */
    L8(1, Basis.NOTHING),
    /** No sign of its own, but the line that nearly all others of its album have by theirs. */
    L9(1, Basis.ALBUM),

    /** The sentence is older than the operation. */
    N1(1, Basis.DENIAL),
    /** The Special Board within its rights. */
    N2(1, Basis.DENIAL);

    /** What a rule rests on, the weightiest first: between claims of one level the earlier decides. */
    public enum Basis {
        STATEMENT,
        DOCUMENT,
        BODY_AND_DATE,
        /** Date, penalty, charge and nationality, where no body is named. */
        SIGNS,
        CHARGE,
        BIOGRAPHY,
        NATIONALITY,
        /** What other cases of the same decision show. */
        ALBUM,
        NOTHING,
        DENIAL
    }

    private static final Set<Rule> LINE_RULES = EnumSet.range(L1, L9);

    private final int version;
    private final Basis basis;

    Rule(int version, Basis basis) {
        this.version = version;
        this.basis = basis;
    }

    /** The rule with that name, as {@code R04}; empty for a claim that no rule made. */
    public static Optional<Rule> byId(String id) {
        for (Rule rule : values()) {
            if (rule.name().equals(id)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** Raised whenever its outcome changes. */
    public int version() {
        return version;
    }

    /** What it rests on. */
    public Basis basis() {
        return basis;
    }

    /** Whether it is about the line inside the national operations, not about the parent. */
    boolean aboutLine() {
        return LINE_RULES.contains(this);
    }

    /** Whether it rests on nationality alone, so that the article's caution must stand beside it. */
    public boolean restsOnNationality() {
        return basis == Basis.NATIONALITY;
    }
}
