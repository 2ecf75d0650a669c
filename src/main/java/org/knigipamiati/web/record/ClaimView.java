package org.knigipamiati.web.record;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.attribution.Reason;
import org.knigipamiati.record.OperationClaim;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.words.Kind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * A claim that a case belongs to an operation, as the page shows it.
 *
 * @param operation name of the operation, or of the group of operations
 * @param address page of the operation, empty if there is none
 * @param level how far it is sure, in words
 * @param parent what is said of the group when its level is another, empty if the same
 * @param reasons sentences that say why
 * @param evidence the words of the entry it rests on, empty if none
 * @param evidenceField what those words are
 * @param caution what to beware of, empty if nothing
 * @param negative whether it says that the case does not belong there
 * @param rule which rule says so, with its version; or the editor
 * @param inferred whether nobody but our rules says so
 */
public record ClaimView(
        String operation,
        String address,
        String level,
        String parent,
        List<String> reasons,
        String evidence,
        String evidenceField,
        String caution,
        boolean negative,
        String rule,
        boolean inferred) {

    /** The claim in words. */
    static ClaimView of(OperationClaim claim, Language language) {
        Words words = Words.of(language);
        String code = claim.line != null ? claim.line : claim.parent;
        boolean parentDiffers =
                claim.line != null && claim.parentLevel != null && !claim.parentLevel.equals(claim.level);
        return new ClaimView(
                words.label(Kind.OPERATION, code),
                Vocabularies.load().operations().containsKey(code) ? "/operations/" + code : "",
                words.label(Kind.LEVEL, claim.level),
                parentDiffers
                        ? words.say(
                                "claim_parent",
                                words.label(Kind.OPERATION, claim.parent),
                                words.label(Kind.LEVEL, claim.parentLevel))
                        : "",
                reasons(claim, language),
                claim.evidence == null ? "" : claim.evidence,
                claim.evidenceField == null ? "" : Words.of(language).label(Kind.FIELD, claim.evidenceField),
                caution(claim, language),
                claim.negative,
                !claim.byAnEditor()
                        ? words.say("claim_rule", claim.rule, Integer.toString(claim.ruleVersion))
                        : words.say("claim_editor", claim.assertedBy.text()),
                claim.level.startsWith("INFERRED"));
    }

    private static List<String> reasons(OperationClaim claim, Language language) {
        List<String> reasons = new ArrayList<>();
        for (Reason reason : claim.reasons) {
            reasons.add(Words.of(language).claim(reason.key(), reason.args()));
        }
        if (claim.note != null && !claim.note.isBlank()) {
            reasons.add(claim.note);
        }
        return List.copyOf(reasons);
    }

    private static String caution(OperationClaim claim, Language language) {
        boolean onNationality = claim.evidenceField != null && claim.evidenceField.startsWith("nationality");
        return onNationality && !claim.negative
                ? Words.of(language)
                        .sayOr("claim_caution_" + claim.line, Words.of(language).say("claim_caution"))
                : "";
    }
}
