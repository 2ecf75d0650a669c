package org.knigipamiati.web.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.knigipamiati.attribution.Attribution;
import org.knigipamiati.attribution.Level;
import org.knigipamiati.attribution.Reason;
import org.knigipamiati.attribution.Rule;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.OperationClaim;
import org.knigipamiati.record.change.Decisions;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.vocabulary.Caution;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.words.CodeKind;
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
 * @param evidence the words it rests on, empty if none
 * @param evidenceLabel whose words those are: the entry's, or of a person who is named
 * @param evidenceField what those words are
 * @param cautions what to beware of
 * @param candidate whether it only comes into question and is counted nowhere
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
        String evidenceLabel,
        String evidenceField,
        List<String> cautions,
        boolean candidate,
        boolean negative,
        String rule,
        boolean inferred) {

    /** The claim in words. */
    static ClaimView of(OperationClaim claim, MemorialRecord record, Language language) {
        Words words = Words.of(language);
        String code = claim.line != null ? claim.line : claim.parent;
        boolean parentDiffers =
                claim.line != null && claim.parentLevel != null && !claim.parentLevel.equals(claim.level);
        return new ClaimView(
                words.label(CodeKind.OPERATION, code),
                Vocabularies.load().operations().containsKey(code) ? "/operations/" + code : "",
                words.label(CodeKind.LEVEL, claim.level),
                parentDiffers
                        ? words.say(
                                "claim_parent",
                                words.label(CodeKind.OPERATION, claim.parent),
                                words.label(CodeKind.LEVEL, claim.parentLevel))
                        : "",
                reasons(claim, language),
                claim.evidence == null ? "" : claim.evidence,
                evidenceLabel(claim, record, words),
                claim.evidenceField == null ? "" : Words.of(language).label(CodeKind.FIELD, claim.evidenceField),
                cautions(claim, record, language),
                isCandidate(claim),
                claim.negative,
                !claim.byAnEditor()
                        ? words.say("claim_rule", claim.rule, Integer.toString(claim.ruleVersion))
                        : words.say("claim_editor"),
                claim.level.startsWith("INFERRED"));
    }

    private static String evidenceLabel(OperationClaim claim, MemorialRecord record, Words words) {
        boolean said = claim.byAnEditor()
                || RecordField.byPath(claim.evidenceField == null ? "" : claim.evidenceField)
                        .flatMap(field -> Decisions.about(
                                record.reading(), new FieldKey(field, field.perCase() ? claim.caseNo : 0)))
                        .isPresent();
        return said ? words.say("claim_evidence_said", words.say("revision_editor")) : words.say("claim_evidence");
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

    private static boolean isCandidate(OperationClaim claim) {
        return claim.level.equals(Level.UNKNOWN.name()) && claim.line != null && !claim.negative;
    }

    /** The general caution, with the figures of the line, and one about the regions of the record: the rules say which. */
    private static List<String> cautions(OperationClaim claim, MemorialRecord record, Language language) {
        Vocabularies vocabularies = Vocabularies.load();
        Optional<Rule> rule = claim.negative ? Optional.empty() : Rule.byId(claim.rule);
        List<Caution> all = rule.map(made -> new Attribution(vocabularies).cautions(made, claim.line, record.regions()))
                .orElse(List.of());
        Words words = Words.of(language);
        List<String> said = new ArrayList<>();
        if (rule.map(Rule::restsOnNationality).orElse(false)) {
            said.add(words.sayOr("claim_caution_" + claim.line, words.say("claim_caution")));
        }
        if (all.stream().anyMatch(caution -> caution.kind() == Caution.Kind.REGION)) {
            said.add(words.say("claim_caution_region"));
        }
        return said;
    }
}
