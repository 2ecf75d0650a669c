package org.knigipamiati.names.compare;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.names.Candidate;
import org.knigipamiati.names.MatchReason;
import org.knigipamiati.names.MatchVerdict;
import org.knigipamiati.names.NamePart;
import org.knigipamiati.names.WordAgreement;
import org.knigipamiati.names.WordAgreement.Kind;
import org.knigipamiati.names.query.QueryWord;
import org.knigipamiati.names.query.Question;

/** The words of a question in their best parts of one name: what they add up to, and what may be claimed. */
final class Weighing {
    final List<WordAgreement> words = new ArrayList<>();
    double score;
    double surnameQuality;
    String surnameWord = "";

    /** From this quality on a surname is the one that was typed. */
    private static final double SURELY = 0.95;

    private final Question query;
    private final Candidate candidate;
    private final NameForms forms;
    private double givenQuality;
    private double patronymicQuality;
    private boolean fewConsonants;
    private boolean customaryGiven;
    private boolean givenDiffers;
    private boolean surnameDiffers;
    private boolean dateAgrees;
    private boolean initialsAgree;
    private int contradictions;
    private int missing;
    private int doubts;
    /** Words of the entry that the question calls places or occupations, and others, which may be names. */
    private int described;

    private int mentioned;
    /** Whether the question has a word that tells people apart, and whether one of them agrees. */
    private boolean tellingAsked;

    private boolean tellingMet;
    private final boolean turnedRound;

    Weighing(Question query, Candidate candidate, NameForms forms) {
        this.query = query;
        this.candidate = candidate;
        this.forms = forms;
        PartAssignment assignment = new PartAssignment(query, forms, candidate);
        WordAgreement[] best = assignment.best();
        for (int i = 0; i < best.length; i++) {
            add(query.words().get(i), best[i]);
            tellingAsked |= query.words().get(i).isTelling();
            tellingMet |= query.words().get(i).isTelling() && best[i].speaksFor();
        }
        turnedRound = isTurnedRound(best);
        score += turnedRound ? Weights.TURNED_ROUND : 0;
        if (best.length == 0 || best[0].part() != NamePart.WHOLE_NAME) {
            new InitialsComparator(query, forms, givenQuality > 0).compare().forEach(this::addInitial);
        }
        DateComparator dates = new DateComparator(query, candidate);
        dates.compare().forEach(this::addDate);
        for (String house : query.houses()) {
            addHouse(house, assignment.contextStems().contains("#" + house));
        }
        if (forms.other) {
            score -= 0.5; // between equals, the main name first
        }
        score -= assignment.extraGivens() * 0.3;
    }

    /** Whether a given name or patronymic was taken for the surname, and the likely surname is left over. */
    private boolean isTurnedRound(WordAgreement[] best) {
        boolean unlikely = false;
        boolean left = false;
        for (int i = 0; i < best.length; i++) {
            QueryWord word = query.words().get(i);
            boolean ofPerson = word.isGiven() || word.isPatronymic();
            // Усович is a patronymic by its ending only, and the family's name where the given name agrees beside it
            boolean family = !word.isNominativeGiven()
                    && best[i].quality() >= SURELY
                    && (givenQuality >= Weights.SAME || !word.isPatronymic());
            boolean ofName = best[i].speaksFor() && best[i].part() != NamePart.CONTEXT;
            unlikely |= best[i].part() == NamePart.SURNAME && best[i].speaksFor() && ofPerson && !family;
            boolean elsewhere = word.isDescription() || word.meaning != null && best[i].speaksFor();
            left |= !ofName && !ofPerson && !elsewhere && word.maySurname() && !word.isMaidenName();
        }
        return unlikely && left;
    }

    private void add(QueryWord word, WordAgreement match) {
        words.add(match);
        if (!match.speaksFor()) {
            against(match, word.isOrdinary() || word.isMaidenName());
            return;
        }
        double quality = match.quality();
        switch (match.part()) {
            case SURNAME -> {
                if (quality > surnameQuality) {
                    surnameQuality = quality;
                    surnameWord = word.text;
                    fewConsonants = match.kind() == Kind.CONSONANTS;
                }
                score += Weights.SURNAME * quality;
            }
            case GIVEN -> {
                givenQuality = Math.max(givenQuality, quality);
                score += Weights.GIVEN * quality;
                customaryGiven |= match.kind() == Kind.CUSTOMARY;
                doubts += doubts(match, 0.7);
            }
            case PATRONYMIC -> {
                patronymicQuality = Math.max(patronymicQuality, quality);
                score += Weights.PATRONYMIC * quality;
                // another father's name that only usage puts in place of this one is never sure, a whole letter more
                // makes
                // another father
                doubts += doubts(match, 0.8) + (match.kind() == Kind.CUSTOMARY ? 1 : 0);
            }
            case WHOLE_NAME -> {
                surnameQuality = Math.max(surnameQuality, quality);
                givenQuality = surnameQuality;
                surnameWord = query.text();
                score += (Weights.SURNAME + Weights.GIVEN)
                        * quality
                        / query.words().size();
            }
            default -> {
                described += word.isDescription() ? 1 : 0;
                mentioned += word.isDescription() ? 0 : 1;
                score += (query.namesAPerson() ? Weights.CONTEXT : Weights.DESCRIPTION) * quality;
            }
        }
    }

    private static int doubts(WordAgreement match, double grave) {
        if (match.kind() == Kind.ABBREVIATED) {
            return 2;
        }
        return match.quality() >= Weights.SAME ? 0 : match.quality() < grave ? 2 : 1;
    }

    private void against(WordAgreement match, boolean idle) {
        if (match.contradicts()) {
            contradictions++;
            score += Weights.DIFFERS;
            givenDiffers |= match.part() == NamePart.GIVEN;
            surnameDiffers |= match.part() == NamePart.SURNAME;
        } else {
            missing++;
            score += idle ? Weights.MISSING / 3 : Weights.MISSING;
        }
    }

    private void addInitial(WordAgreement match) {
        words.add(match);
        if (match.speaksFor()) {
            initialsAgree = true;
            boolean turned = match.kind() == Kind.CUSTOMARY;
            score += turned ? Weights.INITIAL * 0.5 : Weights.INITIAL;
            missing += turned ? 1 : 0;
        } else {
            against(match, false);
        }
    }

    private void addDate(WordAgreement match) {
        words.add(match);
        if (match.speaksFor()) {
            dateAgrees = true;
            score += Weights.DATE * match.quality();
            doubts += match.kind() == Kind.CUSTOMARY ? 1 : 0;
        } else {
            boolean near = match.contradicts() && match.quality() > 0;
            score += near ? Weights.DATE * match.quality() : match.contradicts() ? Weights.DIFFERS : Weights.MISSING;
            contradictions += match.contradicts() ? 1 : 0;
            missing += match.contradicts() ? 0 : 1;
        }
    }

    private void addHouse(String house, boolean there) {
        words.add(
                there
                        ? WordAgreement.agrees(house, NamePart.CONTEXT, 1, MatchReason.of("context.same", house))
                        : new WordAgreement(
                                house, NamePart.UNMATCHED, Kind.MISSING, 0, MatchReason.of("word.missing", house)));
        score += there ? Weights.CONTEXT / 2 : Weights.MISSING / 2;
        missing += there ? 0 : 1;
    }

    /** Whether the record says that the person was a Jew, so that Герш and Григорий are one man's names. */
    private boolean jewish() {
        return candidate.context().contains("евре");
    }

    MatchVerdict verdict() {
        if (turnedRound) {
            return MatchVerdict.NO;
        }
        boolean complete = contradictions == 0 && missing == 0;
        if (surnameQuality == 0) {
            return withoutSurname(complete);
        }
        boolean strong = surnameQuality >= Weights.STRONG;
        boolean heard = !strong && surnameQuality >= Weights.HEARD;
        boolean supported = givenQuality >= Weights.SAME && doubts == 0;
        boolean enough = !fewConsonants || givenQuality >= Weights.STRONG;
        if (complete && strong && enough && doubts <= 1) {
            boolean merelyCustomary = customaryGiven && patronymicQuality < Weights.SAME && !jewish();
            if (!merelyCustomary) {
                return MatchVerdict.FULL;
            }
        }
        if (complete && heard && (supported || (givenQuality >= 0.8 && patronymicQuality >= 0.7 && doubts <= 1))) {
            return MatchVerdict.FULL;
        }
        if (givenDiffers) {
            // the same father's name and birth: perhaps the given name is wrong
            return strong && patronymicQuality > 0.8 && dateAgrees ? MatchVerdict.PERHAPS : MatchVerdict.NO;
        }
        if (strong && (givenQuality >= 0.8 || contradictions <= 1)) {
            return MatchVerdict.PERHAPS;
        }
        boolean something = givenQuality >= 0.8 || initialsAgree || dateAgrees || described + mentioned > 0;
        boolean alone = query.words().size() == 1
                && query.initials().isEmpty()
                && query.dates().isEmpty();
        if (contradictions == 0 && (something || alone)) {
            return MatchVerdict.PERHAPS;
        }
        boolean namesake = givenQuality > 0.8 && patronymicQuality > 0.8;
        return contradictions == 1 && namesake ? MatchVerdict.PERHAPS : MatchVerdict.NO;
    }

    /** Nothing of the question is the surname: it names no one, or a given name or patronymic only, or the surname is another. */
    private MatchVerdict withoutSurname(boolean complete) {
        boolean named = givenQuality >= Weights.SAME || patronymicQuality >= Weights.SAME;
        boolean sayable = named || !query.namesAPerson() && described > 0;
        if (complete && sayable && mentioned == 0 && doubts == 0 && !initialsAgree) {
            return MatchVerdict.FULL;
        }
        if (givenDiffers) {
            return MatchVerdict.NO;
        }
        if (surnameDiffers) {
            boolean namesake = givenQuality > 0.8 && patronymicQuality > 0.8 && dateAgrees;
            return contradictions <= 1 && namesake ? MatchVerdict.PERHAPS : MatchVerdict.NO;
        }
        boolean nearlyNamed = givenQuality >= 0.8 || patronymicQuality >= 0.8;
        int others = described
                + mentioned
                + (dateAgrees ? 1 : 0)
                + (givenQuality >= 0.8 && patronymicQuality >= 0.8 ? 1 : 0);
        if (query.namesAPerson()) {
            boolean perhaps = nearlyNamed && contradictions == 0 && (others > 0 || complete);
            return perhaps ? MatchVerdict.PERHAPS : MatchVerdict.NO;
        }
        boolean told = tellingMet || !tellingAsked;
        return contradictions == 0 && described + mentioned > 0 && told ? MatchVerdict.PERHAPS : MatchVerdict.NO;
    }
}
