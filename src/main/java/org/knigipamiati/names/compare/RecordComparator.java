package org.knigipamiati.names.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.knigipamiati.names.Candidate;
import org.knigipamiati.names.NameComparison;
import org.knigipamiati.names.NamePart;
import org.knigipamiati.names.Reason;
import org.knigipamiati.names.Verdict;
import org.knigipamiati.names.WordAgreement;
import org.knigipamiati.names.letters.Initials;
import org.knigipamiati.names.query.QueryWord;
import org.knigipamiati.names.query.Question;

/**
 * Compares one record with a query: tries each of the record's names, gives every word of the query the role in which the
 * whole scores best, and draws the verdict from what is left unexplained.
 */
public final class RecordComparator {
    /** From this quality on a surname is the same one in another form or spelling, not a misspelling of it. */
    public static final double STRONG = 0.85;

    private static final double SURNAME = 40;
    private static final double GIVEN = 22;
    private static final double PATRONYMIC = 16;
    private static final double YEAR = 14;
    private static final double CONTEXT = 8;
    private static final double INITIAL = 9;
    private static final double UNMATCHED = -7;
    private static final double CONTRADICTED = -12;
    /** Somebody called Ян, when a Kowalski Jan is looked for, comes after everybody of that family. */
    private static final double TURNED_ROUND = -25;

    private final Question query;
    private final Candidate candidate;

    public RecordComparator(Question query, Candidate candidate) {
        this.query = query;
        this.candidate = candidate;
    }

    public NameComparison compare() {
        Weighing best = null;
        for (NameForms set : NameForms.of(candidate.name())) {
            Weighing weighing = new Weighing(set);
            if (best == null
                    || weighing.verdict().compareTo(best.verdict()) < 0
                    || (weighing.verdict() == best.verdict() && weighing.score > best.score)) {
                best = weighing;
            }
        }
        Weighing won = best == null ? new Weighing(new NameForms(candidate.name(), false)) : best;
        Verdict verdict = won.verdict();
        double top = SURNAME + GIVEN * Math.max(1, query.words().size() - 1);
        double confidence = Math.max(0.05, Math.min(1, won.score / top));
        if (verdict == Verdict.FULL) {
            confidence = Math.max(0.8, confidence);
        } else if (verdict == Verdict.PERHAPS) {
            confidence = Math.min(0.7, confidence);
        } else {
            confidence = Math.min(0.3, confidence);
        }
        return new NameComparison(
                candidate.id(), verdict, won.score, confidence, won.matches, won.surnameQuality, won.surnameWord);
    }

    /** The words of the query in their best roles against one name. */
    private final class Weighing {
        private final List<WordAgreement> matches = new ArrayList<>();
        private final NameForms set;
        private double score;
        private double surnameQuality;
        private double givenQuality;
        private double patronymicQuality;
        private boolean customary;
        private String surnameWord = "";
        private boolean givenContradicted;
        private boolean yearMatched;
        private int contradictions;
        private int unmatched;
        private int doubts;
        private boolean turnedRound;
        private boolean initialsMatched;
        private boolean contextMatched;

        Weighing(NameForms set) {
            this.set = set;
            PartAssignment matching = new PartAssignment(query, set, candidate);
            WordAgreement[] roles = matching.best();
            for (int i = 0; i < roles.length; i++) {
                add(query.words().get(i), roles[i]);
            }
            turnedRound = isTurnedRound(roles);
            score += turnedRound ? TURNED_ROUND : 0;
            if (roles.length == 0 || roles[0].role() != NamePart.WHOLE_NAME) {
                initials();
            }
            years();
            if (set.other) {
                score -= 0.5; // between equals, the main name first
            }
            score -= matching.extraGivens() * 0.3;
        }

        /** Whether a given name or patronymic was taken for the surname, and the likely surname is left over. */
        private boolean isTurnedRound(WordAgreement[] roles) {
            boolean unlikely = false;
            boolean left = false;
            for (int i = 0; i < roles.length; i++) {
                QueryWord word = query.words().get(i);
                boolean ofPerson = word.isGiven() || word.isPatronymic();
                unlikely |= roles[i].role() == NamePart.SURNAME && ofPerson;
                left |= (roles[i].role() == NamePart.CONTEXT || roles[i].role() == NamePart.UNMATCHED)
                        && !ofPerson
                        && !word.isDescription();
            }
            return unlikely && left;
        }

        private void add(QueryWord word, WordAgreement match) {
            WordAgreement shown = match;
            switch (match.role()) {
                case SURNAME -> {
                    if (match.quality() > surnameQuality) {
                        surnameQuality = match.quality();
                        surnameWord = word.text;
                    }
                    score += SURNAME * match.quality();
                }
                case GIVEN -> {
                    givenQuality = Math.max(givenQuality, match.quality());
                    score += GIVEN * match.quality();
                    customary |= match.reason().key().equals("given.customary");
                    if (match.quality() < 0.9) {
                        doubts += match.quality() < 0.7 ? 2 : 1;
                    }
                }
                case PATRONYMIC -> {
                    patronymicQuality = Math.max(patronymicQuality, match.quality());
                    // another father's name that only usage puts in place of this one is never sure
                    doubts += match.reason().key().equals("patronymic.customary") ? 1 : 0;
                    score += PATRONYMIC * match.quality();
                    if (match.quality() < 0.9) {
                        // a whole letter more makes another father
                        doubts += match.quality() < 0.8 ? 2 : 1;
                    }
                }
                case WHOLE_NAME -> {
                    surnameQuality = Math.max(surnameQuality, match.quality());
                    givenQuality = surnameQuality;
                    surnameWord = query.text();
                    score += (SURNAME + GIVEN) * match.quality() / query.words().size();
                }
                case CONTEXT -> {
                    contextMatched = true;
                    score += CONTEXT * match.quality();
                }
                default -> {
                    if (match.contradicts()) {
                        contradictions++;
                        score += CONTRADICTED;
                        givenContradicted |= match.reason().key().equals("given.differs");
                    } else {
                        unmatched++;
                        score += UNMATCHED;
                    }
                }
            }
            matches.add(shown);
        }

        private void initials() {
            List<String> initials = query.initials();
            boolean givenSpoken = givenQuality > 0;
            boolean wrong = false;
            List<Set<String>> letters = new ArrayList<>();
            initials.forEach(i -> letters.add(Initials.cyrillic(i)));
            boolean straight = fits(letters, givenSpoken ? 1 : 0);
            boolean turned = !straight && letters.size() == 2 && fits(List.of(letters.get(1), letters.get(0)), 0);
            for (int i = 0; i < initials.size() && i < 2; i++) {
                boolean given = !givenSpoken && i == 0;
                boolean ok = straight || turned || letterFits(letters.get(i), given);
                if (ok) {
                    initialsMatched = true;
                    score += turned ? INITIAL * 0.5 : INITIAL;
                    unmatched += turned && i == 0 ? 1 : 0;
                    matches.add(new WordAgreement(
                            initials.get(i),
                            given ? NamePart.GIVEN : NamePart.PATRONYMIC,
                            turned ? 0.6 : 0.9,
                            false,
                            Reason.of(turned ? "initial.turned" : "initial.fits", initials.get(i), initialOf(given))));
                } else {
                    wrong = true;
                    boolean unknown = (given ? set.givens.isEmpty() : set.patronymics.isEmpty());
                    unmatched += unknown ? 1 : 0;
                    contradictions += unknown ? 0 : 1;
                    givenContradicted |= given && !unknown;
                    score += unknown ? UNMATCHED : CONTRADICTED;
                    matches.add(new WordAgreement(
                            initials.get(i),
                            NamePart.UNMATCHED,
                            0,
                            !unknown,
                            Reason.of(
                                    unknown ? "initial.unknown" : "initial.differs",
                                    initials.get(i),
                                    initialOf(given))));
                }
            }
            if (!wrong && initials.size() > 2) {
                unmatched++;
            }
        }

        private boolean fits(List<Set<String>> letters, int from) {
            for (int i = 0; i < letters.size() && i < 2; i++) {
                if (!letterFits(letters.get(i), i + from == 0)) {
                    return false;
                }
            }
            return !letters.isEmpty();
        }

        private boolean letterFits(Set<String> letters, boolean given) {
            return given
                    ? set.givens.stream()
                            .anyMatch(g -> letters.contains(g.plain().substring(0, 1)))
                    : set.patronymics.stream()
                            .anyMatch(p -> letters.contains(p.plain().substring(0, 1)));
        }

        private String initialOf(boolean given) {
            if (given) {
                return set.givens.isEmpty() ? "" : set.givens.get(0).text();
            }
            return set.patronymics.isEmpty() ? "" : set.patronymics.get(0).text();
        }

        private void years() {
            if (query.years().isEmpty()) {
                return;
            }
            for (int year : query.years()) {
                matches.add(year(year));
            }
        }

        private WordAgreement year(int year) {
            String typed = Integer.toString(year);
            if (candidate.birthYears().contains(year)) {
                yearMatched = true;
                score += YEAR;
                return new WordAgreement(typed, NamePart.YEAR, 1, false, Reason.of("year.same", typed));
            }
            if (candidate.birthYears().isEmpty()) {
                unmatched++;
                score += UNMATCHED;
                return new WordAgreement(typed, NamePart.UNMATCHED, 0, false, Reason.of("year.unknown", typed));
            }
            int off = Integer.MAX_VALUE;
            int nearest = 0;
            for (int born : candidate.birthYears()) {
                if (Math.abs(born - year) < off) {
                    off = Math.abs(born - year);
                    nearest = born;
                }
            }
            String born = Integer.toString(nearest);
            if (off <= 2 && query.approximateYear()) {
                yearMatched = true;
                score += YEAR * (off == 1 ? 0.6 : 0.5);
                return new WordAgreement(typed, NamePart.YEAR, 0.7, false, Reason.of("year.about", typed, born));
            }
            contradictions++;
            score += off == 1 ? YEAR * 0.3 : off == 2 ? YEAR * 0.1 : CONTRADICTED;
            return new WordAgreement(typed, NamePart.UNMATCHED, 0, true, Reason.of("year.differs", typed, born));
        }

        /** Whether the record says that the person was a Jew, so that Герш and Григорий are one man's names. */
        private boolean jewish() {
            return candidate.context().contains("евре");
        }

        Verdict verdict() {
            if (turnedRound) {
                return Verdict.NO;
            }
            boolean strong = surnameQuality >= STRONG;
            boolean heard = !strong && surnameQuality >= PartAssignment.HEARD;
            boolean supported = givenQuality >= 0.9 && doubts == 0;
            if (contradictions == 0 && unmatched == 0) {
                if (strong && doubts <= 1 && !(customary && patronymicQuality < 0.9 && !jewish())) {
                    return Verdict.FULL;
                }
                if (heard && (supported || (givenQuality >= 0.8 && patronymicQuality >= 0.7 && doubts <= 1))) {
                    return Verdict.FULL;
                }
            }
            if (strong && contradictions <= 1 && (!givenContradicted || patronymicQuality > 0.8 || yearMatched)) {
                return Verdict.PERHAPS;
            }
            if (strong && contradictions == 2 && givenQuality > 0.8 && !givenContradicted) {
                return Verdict.PERHAPS;
            }
            boolean something = givenQuality >= 0.8 || initialsMatched || yearMatched || contextMatched;
            boolean alone = query.words().size() == 1
                    && query.initials().isEmpty()
                    && query.years().isEmpty();
            if (surnameQuality > 0 && contradictions == 0 && (something || alone)) {
                return Verdict.PERHAPS;
            }
            if (surnameQuality > 0 && contradictions == 1 && givenQuality > 0.8 && patronymicQuality > 0.8) {
                return Verdict.PERHAPS;
            }
            if (givenQuality > 0.8 && patronymicQuality > 0.8 && yearMatched && contradictions <= 1) {
                return Verdict.PERHAPS;
            }
            return Verdict.NO;
        }
    }
}
