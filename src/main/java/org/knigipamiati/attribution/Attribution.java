package org.knigipamiati.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.knigipamiati.attribution.Claim.Evidence;
import org.knigipamiati.dates.Overlap;
import org.knigipamiati.vocabulary.Caution;
import org.knigipamiati.vocabulary.Operation;
import org.knigipamiati.vocabulary.OperationLookup;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.Vocabularies;

/**
 * Makes the claims of a record, and draws from them what each case counts as. Pure and safe for many threads; the same facts
 * always give the same claims.
 */
public final class Attribution {

    private static final List<RecordField> STATING =
            List.of(RecordField.TRIAL_CHARGE, RecordField.TRIAL_BODY, RecordField.SENTENCE);

    /** Orders are evidence only in cases of the time of the operations: later papers quote them. */
    private static final int LAST_YEAR_OF_ORDERS = 1938;

    private final Vocabularies vocabularies;
    private final LineRules lineRules;

    public Attribution(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
        this.lineRules = new LineRules(vocabularies);
    }

    /** All claims of all cases, case by case, the parent's before the lines'. Never empty for a person with a case. */
    public List<Claim> claims(RecordFacts person) {
        return claims(person, caseNo -> Optional.empty());
    }

    /**
     * The same, where it may be known what the albums of the cases tell.
     *
     * @param album what the album of the case with that number tells; asked only for a case without signs of a line
     */
    public List<Claim> claims(RecordFacts person, IntFunction<Optional<AlbumLine>> album) {
        List<Claim> claims = new ArrayList<>();
        for (CaseFacts source : person.cases()) {
            claims.addAll(claims(new CaseView(person, source, vocabularies), () -> album.apply(source.caseNo())));
        }
        return claims;
    }

    /** Whether a case was none for a militia troika: a political charge or article, or a death sentence. */
    public boolean beyondTheMilitia(RecordFacts person, CaseFacts source) {
        return new CaseView(person, source, vocabularies).beyondTheMilitia();
    }

    private List<Claim> claims(CaseView view, Supplier<Optional<AlbumLine>> album) {
        List<Claim> claims = new ArrayList<>(stated(view));
        claims.addAll(documented(view));
        boolean told = claims.stream().anyMatch(claim -> !claim.negative());
        Optional<Claim> national = claims.stream()
                .filter(claim -> claim.parent() == Parent.NATIONAL && !claim.negative())
                .findFirst();
        for (ParentRule row : ParentRules.applying(view)) {
            Claim claim = parentClaim(view, row);
            if (claim.parentLevel().positive() || !told) {
                claims.add(claim);
            }
            if (claim.parent() == Parent.NATIONAL) {
                // the line is weighed against what body and date support, not against the order cited
                national = Optional.of(claim);
            } else if (claim.parent() == Parent.UNKNOWN && !told) {
                claims.addAll(candidates(view, row));
            }
        }
        national.ifPresent(parent -> claims.addAll(lineRules.claims(view, parent, album)));
        if (told && view.specialBoard() && !view.beyondTheSpecialBoard()) {
            claims.add(boardWithinItsRights(view));
        }
        return claims;
    }

    /** Lines that come into question where the parent cannot be told: shown with their reasons, never counted. */
    private List<Claim> candidates(CaseView view, ParentRule row) {
        if (!ParentRules.inTheOperations(view)) {
            return List.of();
        }
        Claim open = new Claim(
                view.source.caseNo(),
                Parent.NATIONAL,
                Level.UNKNOWN,
                Optional.empty(),
                Level.UNKNOWN,
                row.rule(),
                Optional.empty(),
                Evidence.NONE,
                false,
                List.of());
        return lineRules.claims(view, open, Optional::empty).stream()
                .filter(claim -> !claim.negative())
                .toList();
    }

    private static Claim parentClaim(CaseView view, ParentRule row) {
        Overlap dated = row.applies(view);
        Level level = row.levelFor(view, dated);
        List<Reason> reasons = new ArrayList<>();
        if (view.hasBody() && view.date != null) {
            String key = view.datedByExecution ? "executed.body" : "sentenced.body";
            reasons.add(Reason.of(key, "date:" + view.date.edtf(), view.bodyText()));
        } else if (view.date != null) {
            reasons.add(Reason.of(view.datedByExecution ? "executed" : "sentenced", "date:" + view.date.edtf()));
        } else if (view.hasBody()) {
            reasons.add(Reason.of("body.undated", view.bodyText()));
        }
        reasons.add(Reason.of(row.message()));
        if (dated == Overlap.OVERLAPS) {
            reasons.add(Reason.of("date.imprecise"));
        } else if (view.datedByExecution && level.positive()) {
            reasons.add(Reason.of("date.execution"));
        }
        Evidence evidence = view.hasBody() ? Evidence.of(RecordField.TRIAL_BODY, view.bodyText()) : Evidence.NONE;
        return new Claim(
                view.source.caseNo(),
                row.parent(),
                level,
                row.line(),
                level,
                row.rule(),
                row.procedure().or(() -> procedure(row.parent(), view)),
                evidence,
                false,
                reasons);
    }

    /** The way of a case whose rule does not tell it: by side and date. */
    private static Optional<Procedure> procedure(Parent parent, CaseView view) {
        return switch (parent) {
            case KULAK -> Optional.of(Procedure.TROIKA);
            case NATIONAL ->
                view.surelyWithin(ParentRules.ALBUM_TIME)
                        ? Optional.of(Procedure.ALBUM)
                        : view.surelyWithin(ParentRules.SPECIAL_TIME)
                                ? Optional.of(Procedure.SPECIAL_TROIKA)
                                : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** R01 and R02: the text names the order or the operation. */
    private List<Claim> stated(CaseView view) {
        if (view.date != null
                && view.date.earliest() != null
                && view.date.earliest().getYear() > LAST_YEAR_OF_ORDERS) {
            return List.of();
        }
        List<Claim> claims = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (RecordField field : STATING) {
            String text = view.facts.text(field);
            for (OperationLookup.Named named : vocabularies.operationLookup().in(text)) {
                if (seen.add(named.operation())) {
                    String words = named.mention().in(text);
                    Rule rule = Character.isDigit(words.charAt(0)) ? Rule.R01 : Rule.R02;
                    Evidence evidence = new Evidence(
                            Optional.of(field), words, named.mention().start());
                    addStated(view, claims, rule, named.operation(), evidence, words, Level.STATED);
                }
            }
        }
        String order = view.facts.text(RecordField.OPERATION);
        vocabularies
                .operationLookup()
                .byOrder(order)
                .filter(seen::add)
                .ifPresent(operation -> addStated(
                        view,
                        claims,
                        Rule.R01,
                        operation,
                        Evidence.of(RecordField.OPERATION, order),
                        order,
                        Level.STATED));
        return claims;
    }

    /** R03: an editor linked a document. */
    private List<Claim> documented(CaseView view) {
        List<Claim> claims = new ArrayList<>();
        for (CaseFacts.DocumentLink link : view.source.documents()) {
            Evidence evidence = new Evidence(Optional.empty(), link.citation(), -1);
            addStated(view, claims, Rule.R03, link.operation(), evidence, link.citation(), Level.DOCUMENTED);
        }
        return claims;
    }

    private void addStated(
            CaseView view, List<Claim> claims, Rule rule, String code, Evidence evidence, String words, Level level) {
        Operation operation = vocabularies.operations().get(code);
        Parent parent = parentOf(operation);
        claims.add(new Claim(
                view.source.caseNo(),
                parent,
                level,
                Optional.of(code),
                level,
                rule,
                procedure(parent, view),
                evidence,
                false,
                List.of(Reason.of("rule." + rule, words, "operation:" + code))));
        if (view.date != null
                && operation.period().from() != null
                && view.date.certainlyBefore(operation.period().from())) {
            claims.add(tooEarly(view, parent, level, operation));
        }
    }

    /** N1: the sentence is older than the operation. It denies inferred claims and puts stated ones in doubt. */
    static Claim tooEarly(CaseView view, Parent parent, Level parentLevel, Operation operation) {
        String start = operation.period().from().toString();
        return new Claim(
                view.source.caseNo(),
                parent,
                parentLevel,
                Optional.of(operation.code()),
                Level.NONE,
                Rule.N1,
                Optional.empty(),
                Evidence.of(RecordField.TRIAL_DATE, view.date.edtf()),
                true,
                List.of(Reason.of("rule.N1", "operation:" + operation.code(), "date:" + start)));
    }

    /** N2: the Special Board imposed what it lawfully could: no mass operation, whatever the text cites. */
    private static Claim boardWithinItsRights(CaseView view) {
        return new Claim(
                view.source.caseNo(),
                Parent.NONE,
                Level.NONE,
                Optional.empty(),
                Level.NONE,
                Rule.N2,
                Optional.empty(),
                Evidence.of(RecordField.TRIAL_BODY, view.bodyText()),
                true,
                List.of(Reason.of("rule.N2")));
    }

    private static Parent parentOf(Operation operation) {
        return switch (operation.kind()) {
            case KULAK -> Parent.KULAK;
            case NATIONAL -> Parent.NATIONAL;
            default -> Parent.OTHER;
        };
    }

    /**
     * What each case counts as. The best level decides; at the same level a charge goes before a biography and that before a
     * nationality; what is still even is a conflict, and the case counts for the parent only.
     */
    public List<Verdict> verdicts(List<Claim> claims) {
        return claims.stream()
                .map(Claim::caseNo)
                .distinct()
                .map(caseNo -> verdict(caseNo, claims))
                .toList();
    }

    private static Verdict verdict(int caseNo, List<Claim> all) {
        List<Claim> claims = all.stream()
                .filter(claim -> claim.caseNo() == caseNo && !claim.negative() && !claim.candidate())
                .toList();
        List<Claim> parents =
                claims.stream().filter(claim -> !claim.rule().aboutLine()).toList();
        Level best = parents.stream()
                .map(Claim::parentLevel)
                .min(Comparator.naturalOrder())
                .orElse(Level.UNKNOWN);
        Set<Parent> sides = parents.stream()
                .filter(claim -> claim.parentLevel() == best)
                .map(Claim::parent)
                .collect(Collectors.toSet());
        if (sides.size() != 1) {
            return new Verdict(caseNo, Parent.UNKNOWN, best, Optional.empty(), best, best.positive(), Optional.empty());
        }
        Parent parent = sides.iterator().next();
        Optional<Procedure> procedure = procedure(parent, best, parents);
        List<Claim> lines = claims.stream()
                .filter(claim -> claim.parent() == parent
                        && claim.line().isPresent()
                        && claim.level().positive())
                .sorted(Comparator.comparing(Claim::level)
                        .thenComparing(claim -> claim.rule().basis()))
                .toList();
        if (lines.isEmpty()) {
            return new Verdict(caseNo, parent, best, Optional.empty(), best, false, procedure);
        }
        Claim first = lines.get(0);
        Set<String> even = lines.stream()
                .filter(claim -> claim.level() == first.level()
                        && claim.rule().basis() == first.rule().basis())
                .map(claim -> claim.line().orElseThrow())
                .collect(Collectors.toSet());
        if (even.size() > 1) {
            Optional<String> general =
                    parent == Parent.NATIONAL ? Optional.of(LineRules.UNSPECIFIED) : Optional.empty();
            return new Verdict(caseNo, parent, best, general, best, true, procedure);
        }
        return new Verdict(caseNo, parent, best, first.line(), first.level(), false, procedure);
    }

    /** The way of a case: what the rules about its body say, else what follows from side and date. */
    private static Optional<Procedure> procedure(Parent parent, Level best, List<Claim> parents) {
        return parents.stream()
                .filter(claim -> claim.parent() == parent && claim.procedure().isPresent())
                .min(Comparator.comparing((Claim claim) -> claim.rule().basis() != Rule.Basis.BODY_AND_DATE)
                        .thenComparing(Claim::parentLevel))
                .filter(claim -> best.positive())
                .flatMap(Claim::procedure);
    }

    /**
     * What must stand beside a claim that rests on nationality: the figures of the founding article about that line, and its
     * warning about some regions. Empty for every other claim.
     *
     * @param rule the rule that makes the claim
     * @param line code of the operation claimed; null if none
     * @param regions codes of the regions that the record names
     */
    public List<Caution> cautions(Rule rule, String line, Set<String> regions) {
        if (!rule.restsOnNationality()) {
            return List.of();
        }
        return vocabularies.cautions().stream()
                .filter(caution ->
                        caution.operation().isEmpty() || caution.operation().equals(line))
                .filter(caution -> caution.regions().isEmpty()
                        || caution.regions().stream().anyMatch(regions::contains))
                .toList();
    }
}
