package org.knigipamiati.checks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.knigipamiati.attribution.Claim;
import org.knigipamiati.attribution.Facts;
import org.knigipamiati.attribution.Parent;
import org.knigipamiati.attribution.Procedure;
import org.knigipamiati.attribution.Rule;
import org.knigipamiati.dates.Interval;
import org.knigipamiati.dates.Overlap;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.vocabulary.BodyLookup;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.SentenceKind;
import org.knigipamiati.vocabulary.Vocabularies;

/** A case prepared for the checks, which collects the flags they raise. */
final class CheckedCase {

    final Vocabularies vocabularies;
    final Facts person;
    final Facts facts;
    final List<Claim> claims;
    final Set<String> regions;
    final BodyLookup.Named body;
    final PartialDate born;
    final PartialDate arrested;
    final PartialDate tried;
    final PartialDate executed;
    final PartialDate died;
    final PartialDate rehabilitated;
    private final int caseNo;
    private final List<Flag> flags = new ArrayList<>();

    CheckedCase(
            Vocabularies vocabularies, Facts person, int caseNo, Facts facts, List<Claim> claims, Set<String> regions) {
        this.vocabularies = vocabularies;
        this.person = person;
        this.caseNo = caseNo;
        this.facts = facts;
        this.claims = claims;
        this.regions = regions;
        this.body = vocabularies.bodyLookup().named(text(RecordField.TRIAL_BODY));
        this.born = person.date(RecordField.BIRTH_DATE);
        this.arrested = facts.date(RecordField.ARREST_DATE);
        this.tried = facts.date(RecordField.TRIAL_DATE);
        this.executed = facts.date(RecordField.EXECUTION_DATE);
        this.died = facts.date(RecordField.DEATH_DATE);
        this.rehabilitated = facts.date(RecordField.REHABILITATION_DATE);
    }

    List<Flag> flags() {
        return flags;
    }

    boolean main() {
        return caseNo == 0;
    }

    void flag(Check check, List<RecordField> fields, String... args) {
        flag(check, check.severity(), fields, args);
    }

    void flag(Check check, Severity severity, List<RecordField> fields, String... args) {
        flags.add(new Flag(caseNo, check, severity, fields, List.of(args)));
    }

    String text(RecordField field) {
        return facts.text(field);
    }

    String lower(RecordField field) {
        return text(field).toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    boolean has(RecordField field) {
        return facts.has(field);
    }

    boolean kind(SentenceKind... kinds) {
        String kind = text(RecordField.SENTENCE_KIND);
        for (SentenceKind one : kinds) {
            if (one.name().equals(kind)) {
                return true;
            }
        }
        return false;
    }

    /** A measure that says what it was: neither unread nor a bare term. */
    boolean kindKnown() {
        return has(RecordField.SENTENCE_KIND) && !kind(SentenceKind.UNKNOWN);
    }

    OptionalInt termMonths() {
        return facts.number(RecordField.SENTENCE_TERM);
    }

    boolean commission() {
        return body.named().equals("COMM_NKVD_PROC")
                || body.named().equals("COMM_NKVD_SHORT")
                || body.named().equals("DVOIKA_LOCAL");
    }

    boolean regionalTroika() {
        return body.regionalTroika();
    }

    /** Whether body and date tell that the case took this way. */
    boolean took(Procedure way) {
        return claims.stream()
                .anyMatch(claim -> !claim.negative()
                        && claim.rule().basis() == Rule.Basis.BODY_AND_DATE
                        && claim.procedure().filter(way::equals).isPresent());
    }

    /** Whether body and date tell by what way of the mass operations the case went, whichever. */
    boolean tookAnyWay() {
        return Stream.of(Procedure.values()).anyMatch(this::took);
    }

    /** Whether the case is claimed, at whatever level, for this operation. */
    boolean claimedLine(String operation) {
        return claims.stream()
                .anyMatch(claim -> !claim.negative()
                        && claim.level().positive()
                        && claim.line().filter(operation::equals).isPresent());
    }

    /** Whether the case is claimed, at whatever level, for one of the two mass operations. */
    boolean claimedMass() {
        return claims.stream()
                .anyMatch(claim -> !claim.negative()
                        && claim.parentLevel().positive()
                        && (claim.parent() == Parent.KULAK || claim.parent() == Parent.NATIONAL));
    }

    boolean claimedParent(Parent parent) {
        return claims.stream()
                .anyMatch(claim -> !claim.negative() && claim.parentLevel().positive() && claim.parent() == parent);
    }

    /** Days that certainly passed from one date to another; 0 if they may have been none, or a date is missing. */
    static long daysAtLeast(PartialDate from, PartialDate to) {
        if (from == null || to == null || from.latest() == null || to.earliest() == null) {
            return 0;
        }
        return Math.max(0, ChronoUnit.DAYS.between(from.latest(), to.earliest()));
    }

    static boolean after(PartialDate first, PartialDate second) {
        return first != null && second != null && first.certainlyAfter(second);
    }

    static boolean inside(PartialDate date, String from, String to) {
        return date != null && date.within(Interval.of(from, to)) == Overlap.YES;
    }

    static boolean outside(PartialDate date, String from, String to) {
        return date != null && date.within(Interval.of(from, to)) == Overlap.NO;
    }

    static boolean before(PartialDate date, LocalDate day) {
        return date != null && date.certainlyBefore(day);
    }

    static boolean afterDay(PartialDate date, LocalDate day) {
        return date != null && date.certainlyAfter(day);
    }

    static String arg(PartialDate date) {
        return "date:" + date.edtf();
    }
}
