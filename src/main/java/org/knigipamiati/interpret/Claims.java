package org.knigipamiati.interpret;

import java.util.List;
import org.knigipamiati.attribution.Attribution;
import org.knigipamiati.attribution.CaseFacts;
import org.knigipamiati.attribution.Claim;
import org.knigipamiati.attribution.Outcome;
import org.knigipamiati.attribution.RecordFacts;
import org.knigipamiati.attribution.Rule;
import org.knigipamiati.attribution.Verdict;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.OperationClaim;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.vocabulary.RecordField;

/** Replaces the claims that rules made, leaves those of editors, and notes on each case what it counts as. */
final class Claims {

    private final Attribution attribution;

    Claims(Attribution attribution) {
        this.attribution = attribution;
    }

    List<Claim> assertOn(MemorialRecord record, RecordFacts facts, AlbumLookup albums) {
        List<Claim> claims = attribution.claims(facts, caseNo -> record.cases.stream()
                .filter(one -> one.caseNo == caseNo)
                .findFirst()
                .flatMap(albums::lineBesides));
        List<Verdict> verdicts = attribution.verdicts(claims);
        record.claims.removeIf(c -> !c.byAnEditor());
        for (Claim claim : claims) {
            // What an editor linked comes back as a claim of rule R03; the editor's own row says it already.
            if (claim.rule() != Rule.R03) {
                record.claims.add(row(record, claim, verdicts));
            }
        }
        for (RecordCase one : record.cases) {
            verdicts.stream().filter(v -> v.caseNo() == one.caseNo).findFirst().ifPresent(v -> note(one, v));
        }
        for (CaseFacts told : facts.cases()) {
            record.cases.stream()
                    .filter(one -> one.caseNo == told.caseNo())
                    .forEach(one -> note(one, Outcome.of(told.facts())));
        }
        return claims;
    }

    private static OperationClaim row(MemorialRecord record, Claim claim, List<Verdict> verdicts) {
        OperationClaim row = new OperationClaim();
        row.record = record;
        row.caseNo = claim.caseNo();
        row.parent = claim.parent().name();
        row.parentLevel = claim.parentLevel().name();
        row.line = claim.line().orElse(null);
        row.level = claim.level().name();
        row.rule = claim.rule().name();
        row.ruleVersion = claim.rule().version();
        row.evidenceField = claim.evidence().field().map(RecordField::path).orElse(null);
        row.evidence =
                claim.evidence().text().isEmpty() ? null : claim.evidence().text();
        row.negative = claim.negative();
        row.best = verdicts.stream().anyMatch(v -> supports(claim, v));
        row.reasons = claim.reasons();
        return row;
    }

    private static boolean supports(Claim claim, Verdict verdict) {
        return !claim.negative()
                && claim.caseNo() == verdict.caseNo()
                && claim.parent() == verdict.parent()
                && claim.line().equals(verdict.line())
                && claim.level() == verdict.level();
    }

    private static void note(RecordCase one, Outcome outcome) {
        one.outcome = outcome.category().name();
        one.outcomeGround = outcome.ground().name();
    }

    private static void note(RecordCase one, Verdict verdict) {
        one.operationParent = verdict.parent().name();
        one.operationParentLevel = verdict.parentLevel().name();
        one.operationLine = verdict.line().orElse(null);
        one.operationLevel = verdict.level().name();
        one.operationConflict = verdict.conflict();
        one.procedure = verdict.procedure().map(Enum::name).orElse(null);
    }
}
