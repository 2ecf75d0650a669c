package org.knigipamiati.attribution;

import static org.knigipamiati.attribution.Level.INFERRED_STRONG;
import static org.knigipamiati.attribution.Level.INFERRED_WEAK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.knigipamiati.attribution.Claim.Evidence;
import org.knigipamiati.vocabulary.LineSign;
import org.knigipamiati.vocabulary.Nationality;
import org.knigipamiati.vocabulary.Operation;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.Vocabularies;

/**
 * Which national line a sentence belongs to, once it is claimed for the national operations. All evidence is collected, none
 * stops the others; a line is never claimed at a better level than the parent, nor before it existed.
 *
 * <table>
 * <caption>The line rules</caption>
 * <tr><td>L1</td><td>country or service of a listed operation in the charge</td><td>strong; weak if there are two countries</td></tr>
 * <tr><td>L2</td><td>Harbin, the Chinese Eastern Railway, Manchuria in the biography; nationality does not matter, but for those of
 *   whom L6 speaks it tells nothing between their lines</td>
 *   <td>strong with R04 or R08 and an arrest from 20 September 1937, else weak</td></tr>
 * <tr><td>L3</td><td>refugee, political exile, party or prisoner of war from Poland</td><td>weak</td></tr>
 * <tr><td>L4</td><td>prisoner of war in Germany, German specialist or citizen</td><td>weak</td></tr>
 * <tr><td>L5</td><td>nationality of a target group</td><td>weak, always with the article's caution</td></tr>
 * <tr><td>L6</td><td>Chinese, Korean, Uighur nationality</td><td>weak: the Kharbin line or the Chinese one</td></tr>
 * <tr><td>L7</td><td>country outside the list in the charge</td><td>weak: "mixed"</td></tr>
 * <tr><td>L9</td><td>none of these, but nearly all others of the album have one line by signs of their own</td><td>weak</td></tr>
 * <tr><td>L8</td><td>none of these</td><td>the line is not known</td></tr>
 * </table>
 */
final class LineRules {

    /** All national operations together: the line where the line is not known. */
    static final String UNSPECIFIED = "NATIONAL_UNSPEC";

    /** Order 00593 on the Kharbintsy. */
    private static final LocalDate KHARBIN_ORDER = LocalDate.of(1937, 9, 20);

    static final List<RecordField> BIOGRAPHY = List.of(
            RecordField.BIRTH_PLACE,
            RecordField.RESIDENCE,
            RecordField.PROFESSION,
            RecordField.PARTY,
            RecordField.CITIZENSHIP,
            RecordField.SOCIAL_ORIGIN);

    private final Vocabularies vocabularies;

    LineRules(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** Claims about the line for a case that a rule claims for the national operations. */
    List<Claim> claims(CaseView view, Claim parent, Supplier<Optional<AlbumLine>> album) {
        List<Claim> claims = new ArrayList<>();
        byCharge(view, parent, claims);
        byBiography(view, parent, claims);
        byNationality(view, parent, claims);
        if (parent.parentLevel().positive() && claims.stream().allMatch(Claim::negative)) {
            album.get().ifPresent(told -> byAlbum(view, parent, told, claims));
        }
        if (parent.parentLevel().positive() && claims.stream().allMatch(Claim::negative)) {
            claims.add(claim(
                    view, parent, Rule.L8, UNSPECIFIED, parent.parentLevel(), Evidence.NONE, Reason.of("rule.L8")));
        }
        return claims;
    }

    private void byCharge(CaseView view, Claim parent, List<Claim> claims) {
        String charge = view.facts.text(RecordField.TRIAL_CHARGE);
        List<LineSign> signs = vocabularies.lineSigns().inCharge(charge);
        for (LineSign sign : signs) {
            boolean alone = signs.stream().allMatch(other -> other.operations().containsAll(sign.operations()));
            boolean strong = sign.strong() && alone && sign.operations().size() == 1;
            Evidence evidence = evidence(RecordField.TRIAL_CHARGE, charge, sign);
            Reason reason = Reason.of(alone ? "rule." + sign.rule() : "rule.L1.several", "country:" + sign.country());
            for (String line : sign.operations()) {
                Level level = strong ? INFERRED_STRONG : INFERRED_WEAK;
                addIfPossible(view, claims, claim(view, parent, rule(sign), line, level, evidence, reason));
            }
        }
    }

    private static Rule rule(LineSign sign) {
        return Rule.byId(sign.rule())
                .orElseThrow(
                        () -> new IllegalStateException("line_signs.csv speaks of an unknown rule: " + sign.rule()));
    }

    private void byBiography(CaseView view, Claim parent, List<Claim> claims) {
        List<String> told = nationality(view).map(Nationality::operations).orElse(List.of());
        List<String> seen = new ArrayList<>();
        for (RecordField field : BIOGRAPHY) {
            String text = view.person.facts().text(field);
            for (LineSign sign : vocabularies.lineSigns().inBiography(text)) {
                String line = sign.operations().get(0);
                // Where a nationality points to several lines, its homeland does not tell which.
                boolean homeland = told.size() > 1 && told.contains(line);
                if (!homeland && !seen.contains(sign.rule())) {
                    seen.add(sign.rule());
                    boolean strong = sign.strong()
                            && parent.parentLevel() == INFERRED_STRONG
                            && view.arrestedFrom(KHARBIN_ORDER);
                    addIfPossible(
                            view,
                            claims,
                            claim(
                                    view,
                                    parent,
                                    rule(sign),
                                    line,
                                    strong ? INFERRED_STRONG : INFERRED_WEAK,
                                    evidence(field, text, sign),
                                    Reason.of("rule." + sign.rule(), "country:" + sign.country())));
                }
            }
        }
    }

    private void byNationality(CaseView view, Claim parent, List<Claim> claims) {
        RecordField field = nationalityField(view);
        String printed = view.person.facts().text(field);
        Optional<Nationality> nationality = nationality(view);
        if (nationality.isEmpty()) {
            return;
        }
        List<String> lines = nationality.get().operations();
        boolean farEastern = lines.contains("KHARBIN_00593") || lines.contains("CHINESE");
        Rule rule = farEastern ? Rule.L6 : Rule.L5;
        for (String line : lines) {
            addIfPossible(
                    view,
                    claims,
                    claim(
                            view,
                            parent,
                            rule,
                            line,
                            INFERRED_WEAK,
                            Evidence.of(field, printed),
                            Reason.of(
                                    "rule." + rule,
                                    "nationality:" + nationality.get().lemma())));
        }
    }

    private void byAlbum(CaseView view, Claim parent, AlbumLine told, List<Claim> claims) {
        addIfPossible(
                view,
                claims,
                claim(view, parent, Rule.L9, told.operation(), INFERRED_WEAK, Evidence.NONE, told.reason()));
    }

    private Optional<Nationality> nationality(CaseView view) {
        return vocabularies.nationalityLookup().nationality(view.person.facts().text(nationalityField(view)));
    }

    private static RecordField nationalityField(CaseView view) {
        return view.person.facts().has(RecordField.NATIONALITY)
                ? RecordField.NATIONALITY
                : RecordField.NATIONALITY_VERBATIM;
    }

    /** Adds the claim, or a denial if the sentence is older than the operation. */
    private void addIfPossible(CaseView view, List<Claim> claims, Claim claim) {
        Operation operation = vocabularies.operations().get(claim.line().orElseThrow());
        LocalDate start = operation.period().from();
        if (view.date != null && start != null && view.date.certainlyBefore(start)) {
            claims.add(Attribution.tooEarly(view, claim.parent(), claim.parentLevel(), operation));
        } else {
            claims.add(claim);
        }
    }

    private static Claim claim(
            CaseView view, Claim parent, Rule rule, String line, Level level, Evidence evidence, Reason reason) {
        return new Claim(
                view.source.caseNo(),
                parent.parent(),
                parent.parentLevel(),
                Optional.of(line),
                level.weaker(parent.parentLevel()),
                rule,
                parent.procedure(),
                evidence,
                false,
                List.of(reason));
    }

    private static Evidence evidence(RecordField field, String text, LineSign sign) {
        return new Evidence(
                Optional.of(field), sign.mention().in(text), sign.mention().start());
    }
}
