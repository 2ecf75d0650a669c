package org.knigipamiati.checks;

import static org.knigipamiati.checks.CheckedCase.arg;
import static org.knigipamiati.checks.CheckedCase.before;
import static org.knigipamiati.checks.CheckedCase.inside;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.knigipamiati.attribution.Claim;
import org.knigipamiati.attribution.Level;
import org.knigipamiati.attribution.Parent;
import org.knigipamiati.attribution.Procedure;
import org.knigipamiati.attribution.Rule;
import org.knigipamiati.vocabulary.BodyType;
import org.knigipamiati.vocabulary.LineSign;
import org.knigipamiati.vocabulary.Operation;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.SentenceKind;

/** Whether the body could impose the penalty, and whether charge and order fit: C09 to C14, C36, C41 to C43. */
final class PenaltyChecks {

    /** GKO decree 903ss gave the Special Board the right to sentence to death. */
    private static final LocalDate BOARD_MAY_SHOOT = LocalDate.of(1941, 11, 17);

    /** From 1937 the Special Board could give eight years instead of five. */
    private static final LocalDate BOARD_EIGHT_YEARS = LocalDate.of(1937, 1, 1);

    private static final int FIVE_YEARS = 60;
    private static final int EIGHT_YEARS = 96;
    private static final int TEN_YEARS = 120;

    private static final List<RecordField> BODY_AND_SENTENCE = List.of(RecordField.TRIAL_BODY, RecordField.SENTENCE);

    private PenaltyChecks() {}

    static void run(CheckedCase c) {
        impossible(c);
        unusual(c);
        orders(c);
        charge(c);
        several(c);
    }

    private static void impossible(CheckedCase c) {
        boolean death = c.kind(SentenceKind.DEATH);
        int months = c.termMonths().orElse(0);
        boolean board = c.body.named().equals("OSO_NKVD")
                && c.tried != null
                && ((death && before(c.tried, BOARD_MAY_SHOOT))
                        || (months > FIVE_YEARS && before(c.tried, BOARD_EIGHT_YEARS))
                        || (months > EIGHT_YEARS && before(c.tried, BOARD_MAY_SHOOT)));
        boolean militia = c.body.named().equals("MIL_TROIKA") && (death || months > FIVE_YEARS);
        boolean local =
                death && c.body.type().filter(BodyType.LOCAL_AUTHORITY::equals).isPresent();
        if (board || militia || local) {
            c.flag(
                    Check.PENALTY_IMPOSSIBLE,
                    BODY_AND_SENTENCE,
                    c.text(RecordField.TRIAL_BODY),
                    c.text(RecordField.SENTENCE));
        }
    }

    private static void unusual(CheckedCase c) {
        boolean special = c.took(Procedure.SPECIAL_TROIKA);
        if ((c.commission() || special) && !c.has(RecordField.SENTENCE) && !c.has(RecordField.SENTENCE_KIND)) {
            c.flag(Check.PENALTY_BLANK, BODY_AND_SENTENCE);
        }
        if (c.took(Procedure.ALBUM) && c.commission() && penaltyOtherThan(c, FIVE_YEARS)) {
            c.flag(Check.COMMISSION_PENALTY_UNUSUAL, BODY_AND_SENTENCE, c.text(RecordField.SENTENCE));
        }
        if (c.took(Procedure.TROIKA) && penaltyOtherThan(c, EIGHT_YEARS)) {
            c.flag(Check.TROIKA_PENALTY_UNUSUAL, BODY_AND_SENTENCE, c.text(RecordField.SENTENCE));
        }
    }

    /** A known penalty that is neither death nor a camp term from so many months to ten years. */
    private static boolean penaltyOtherThan(CheckedCase c, int fewest) {
        if (c.kind(SentenceKind.DEATH) || c.executed != null) {
            return false;
        }
        if (c.termMonths().isPresent()) {
            int months = c.termMonths().getAsInt();
            return months < fewest || months > TEN_YEARS;
        }
        return c.kindKnown() && !c.kind(SentenceKind.CAMP, SentenceKind.PRISON);
    }

    private static void orders(CheckedCase c) {
        if (c.tried == null) {
            return;
        }
        for (Claim claim : c.claims) {
            Operation operation =
                    claim.line().map(c.vocabularies.operations()::get).orElse(null);
            if (operation == null) {
                continue;
            }
            boolean stated = claim.level() == Level.STATED && !claim.negative();
            LocalDate start = operation.period().from();
            if (stated && operation.code().equals("KULAK_00447") && before(c.tried, start)) {
                c.flag(
                        Check.ORDER_00447_BEFORE_ITS_START,
                        List.of(RecordField.TRIAL_CHARGE, RecordField.TRIAL_DATE),
                        arg(c.tried));
            } else if (stated && operation.issued() != null && c.tried.certainlyBefore(operation.issued())) {
                c.flag(
                        Check.ORDER_BEFORE_IT_WAS_ISSUED,
                        List.of(RecordField.TRIAL_CHARGE, RecordField.TRIAL_DATE),
                        "operation:" + operation.code(),
                        arg(c.tried));
            } else if (claim.negative() && claim.rule() == Rule.N1 && !statedInText(c, operation.code())) {
                c.flag(
                        Check.LINE_BEFORE_ITS_START,
                        List.of(RecordField.TRIAL_DATE),
                        "operation:" + operation.code(),
                        "date:" + start);
            }
        }
    }

    private static boolean statedInText(CheckedCase c, String operation) {
        return c.claims.stream()
                .anyMatch(claim -> !claim.negative()
                        && claim.level() == Level.STATED
                        && claim.line().filter(operation::equals).isPresent());
    }

    private static void charge(CheckedCase c) {
        String charge = c.text(RecordField.TRIAL_CHARGE);
        if (c.claimedParent(Parent.KULAK)) {
            List<LineSign> signs = c.vocabularies.lineSigns().inCharge(charge);
            if (!signs.isEmpty()) {
                c.flag(
                        Check.KULAK_TROIKA_AND_FOREIGN_SERVICE,
                        List.of(RecordField.TRIAL_CHARGE, RecordField.TRIAL_BODY),
                        "country:" + signs.get(0).country());
            }
        }
        boolean man = c.person.text(RecordField.SEX).equals("m");
        boolean grown = c.born == null || !inside(c.born, "1917", null);
        if (c.claimedLine("WIVES_00486") && man && grown) {
            c.flag(Check.WIVES_ORDER_AND_A_MAN, List.of(RecordField.SEX, RecordField.TRIAL_CHARGE));
        }
        articles(c);
    }

    /** Articles 58 and 54 are those of Russia and Ukraine; both may be right after a move, so this only informs. */
    private static void articles(CheckedCase c) {
        Set<String> republics = PlaceChecks.republics(c);
        if (republics.size() != 1) {
            return;
        }
        String republic = republics.iterator().next();
        for (String article : c.facts.all(RecordField.TRIAL_ARTICLES)) {
            boolean ukrainian = article.startsWith("54-") && republic.equals("RSFSR");
            boolean russian = article.startsWith("58-") && (republic.equals("UKR") || republic.equals("BLR"));
            if ((ukrainian || russian) && !article.contains("УК")) {
                c.flag(
                        Check.ARTICLE_OF_ANOTHER_CODE,
                        List.of(RecordField.TRIAL_ARTICLES, RecordField.TRIAL_BODY),
                        article,
                        "region:" + republic);
                return;
            }
        }
    }

    private static void several(CheckedCase c) {
        boolean split = c.text(RecordField.SENTENCE).contains("|")
                || c.text(RecordField.TRIAL_BODY).contains("|");
        if (split) {
            c.flag(Check.SEVERAL_SENTENCES, List.of(RecordField.SENTENCE), c.text(RecordField.SENTENCE));
        }
    }
}
