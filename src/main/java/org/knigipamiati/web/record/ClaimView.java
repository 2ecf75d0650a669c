package org.knigipamiati.web.record;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.attribution.Explanation;
import org.knigipamiati.attribution.Reason;
import org.knigipamiati.record.OperationClaim;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.web.text.Codes;
import org.knigipamiati.web.text.Language;
import org.knigipamiati.web.text.Texts;

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
        Codes codes = new Codes(language);
        Texts texts = Texts.bundled();
        String code = claim.line != null ? claim.line : claim.parent;
        boolean parentDiffers =
                claim.line != null && claim.parentLevel != null && !claim.parentLevel.equals(claim.level);
        return new ClaimView(
                codes.operation(code),
                codes.hasOperation(code) ? "/operations/" + code : "",
                codes.level(claim.level),
                parentDiffers
                        ? texts.say(
                                language, "claim_parent", codes.operation(claim.parent), codes.level(claim.parentLevel))
                        : "",
                reasons(claim, language),
                claim.evidence == null ? "" : claim.evidence,
                claim.evidenceField == null ? "" : FieldNames.of(claim.evidenceField, language),
                caution(claim, language),
                claim.negative,
                !claim.byAnEditor()
                        ? texts.say(language, "claim_rule", claim.rule, Integer.toString(claim.ruleVersion))
                        : texts.say(language, "claim_editor", claim.assertedBy),
                claim.level.startsWith("INFERRED"));
    }

    private static List<String> reasons(OperationClaim claim, Language language) {
        List<String> reasons = new ArrayList<>();
        Explanation explanation = Explanation.ofClaims(Vocabularies.load());
        for (Reason reason : claim.reasons) {
            reasons.add(explanation.of(reason.key(), reason.args(), language.locale()));
        }
        if (claim.note != null && !claim.note.isBlank()) {
            reasons.add(claim.note);
        }
        return List.copyOf(reasons);
    }

    private static String caution(OperationClaim claim, Language language) {
        boolean onNationality = claim.evidenceField != null && claim.evidenceField.startsWith("nationality");
        return onNationality && !claim.negative
                ? Texts.bundled()
                        .sayOr(
                                language,
                                "claim_caution_" + claim.line,
                                Texts.bundled().say(language, "claim_caution"))
                : "";
    }
}
