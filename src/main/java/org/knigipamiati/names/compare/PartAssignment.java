package org.knigipamiati.names.compare;

import java.util.Arrays;
import java.util.Set;
import org.knigipamiati.names.Candidate;
import org.knigipamiati.names.MatchReason;
import org.knigipamiati.names.NamePart;
import org.knigipamiati.names.WordAgreement;
import org.knigipamiati.names.WordAgreement.Kind;
import org.knigipamiati.names.query.QueryWord;
import org.knigipamiati.names.query.Question;
import org.knigipamiati.names.tables.ContextWords;
import org.knigipamiati.names.tables.Peoples;

/** Finds for each word of a question the part of one name of a record that it agrees with, so that the whole agrees best. */
final class PartAssignment {
    private static final NamePart[] PARTS = {NamePart.SURNAME, NamePart.GIVEN, NamePart.PATRONYMIC, NamePart.CONTEXT};
    private static final int CONTEXT = 3;
    /** A word of the entry in another form than was typed. */
    private static final double ANOTHER_FORM = 0.97;
    /** Of a place in -ов or -ин, of which any other form may be another place: Калинина, but not Калининская. */
    private static final String CASES = " а у е ом ым ";

    private final Question query;
    private final NameForms forms;
    private final Candidate candidate;
    private final int n;
    private final double[] weights;
    private final WordAgreement[][] table;
    private double[] hopes;
    private WordAgreement[] best;
    private double bestScore = Double.NEGATIVE_INFINITY;
    private Set<String> contextStems;

    PartAssignment(Question query, NameForms forms, Candidate candidate) {
        this.query = query;
        this.forms = forms;
        this.candidate = candidate;
        this.n = query.words().size();
        this.table = new WordAgreement[n][PARTS.length];
        this.weights = new double[] {
            Weights.SURNAME,
            Weights.GIVEN,
            Weights.PATRONYMIC,
            query.namesAPerson() ? Weights.CONTEXT : Weights.DESCRIPTION
        };
    }

    WordAgreement[] best() {
        WordAgreement whole = new JoinedNameComparator(query, forms).match();
        String nationality = Peoples.language(candidate.context());
        boolean nominative = query.words().stream().anyMatch(PartAssignment::nominativeGiven);
        for (int i = 0; i < n; i++) {
            QueryWord word = query.words().get(i);
            boolean otherNominative =
                    nominative && query.words().stream().anyMatch(w -> w != word && nominativeGiven(w));
            if (word.maySurname()) {
                table[i][0] = new SurnameComparator(word, forms, !otherNominative, nationality).match();
            }
            if (!word.isPlace() && !word.isFathersName() && !word.isMaidenName()) {
                table[i][1] = GivenNameComparator.of(word, forms);
            }
            if (!word.isPlace() && !word.isMaidenName()) {
                table[i][2] = PatronymicComparator.of(word, forms);
            }
        }
        hopes = hopes();
        assign(0, new int[n], new boolean[PARTS.length], 0);
        if (whole != null && whole.quality() * (Weights.SURNAME + Weights.GIVEN) > bestScore) {
            WordAgreement[] all = new WordAgreement[n];
            for (int i = 0; i < n; i++) {
                all[i] = WordAgreement.agrees(
                        query.words().get(i).text, NamePart.WHOLE_NAME, whole.quality(), whole.reason());
            }
            best = all;
        }
        return best;
    }

    private static boolean nominativeGiven(QueryWord word) {
        return word.given.values().stream().anyMatch(g -> !g.oblique() && g.quality() > 0.9)
                && word.given.values().stream().noneMatch(g -> g.oblique() && g.quality() > 0.9);
    }

    /** How many given names of the record nobody asked for, at most two. */
    int extraGivens() {
        long spoken = Arrays.stream(best)
                .filter(m -> m.part() == NamePart.GIVEN && m.speaksFor())
                .count();
        return spoken == 0 ? 0 : (int) Math.max(0, Math.min(2, forms.givens.size() - spoken));
    }

    /** The stems of the entry, made when first asked for. */
    Set<String> contextStems() {
        if (contextStems == null) {
            contextStems = ContextWords.stemsOfEntry(candidate.context());
        }
        return contextStems;
    }

    /** The most that the words from one on can add, so that ways which cannot win need not be gone to their end. */
    private double[] hopes() {
        double[] most = new double[n + 1];
        for (int i = n - 1; i >= 0; i--) {
            double own = weights[CONTEXT];
            for (int part = 0; part < CONTEXT; part++) {
                own = table[i][part] == null ? own : Math.max(own, weights[part] * table[i][part].quality());
            }
            most[i] = most[i + 1] + own;
        }
        return most;
    }

    private void assign(int at, int[] parts, boolean[] used, double score) {
        if (score + hopes[at] <= bestScore) {
            return;
        }
        if (at == n) {
            if (score > bestScore) {
                bestScore = score;
                best = describe(parts);
            }
            return;
        }
        for (int part = 0; part < CONTEXT; part++) {
            WordAgreement match = table[at][part];
            if (match == null || (used[part] && !mayRepeat(part))) {
                continue;
            }
            boolean before = used[part];
            used[part] = true;
            parts[at] = part;
            double worth = before && part != 2 ? weights[part] * Weights.SECOND : weights[part];
            assign(at + 1, parts, used, score + worth * match.quality());
            used[part] = before;
        }
        if (score + weights[CONTEXT] + hopes[at + 1] <= bestScore) {
            return; // the costly look at the words of the entry is not worth it
        }
        WordAgreement context = context(at);
        if (context != null) {
            parts[at] = CONTEXT;
            assign(at + 1, parts, used, score + weights[CONTEXT] * context.quality());
        } else {
            parts[at] = -1;
            assign(at + 1, parts, used, score + Weights.MISSING);
        }
    }

    /** Two surnames of a compound, or one before and one after a marriage; several given names. */
    private boolean mayRepeat(int part) {
        return part == 0
                        && (forms.surnames.stream().anyMatch(s -> s.origin() != NameForms.Origin.MAIN)
                                || query.words().stream().anyMatch(QueryWord::isMaidenName))
                || part == 1 && forms.givens.size() > 1;
    }

    private WordAgreement context(int at) {
        if (table[at][CONTEXT] == null) {
            table[at][CONTEXT] = contextMatch(query.words().get(at));
        }
        return table[at][CONTEXT].speaksFor() ? table[at][CONTEXT] : null;
    }

    private WordAgreement contextMatch(QueryWord word) {
        if (word.looksLikeSurname() && !standsInEntry(word.text, CASES)) {
            return missing(word); // Кузнецов is no кузнец, and Иванов not of Иваново
        }
        for (String stem : word.contextStems) {
            if (stem.length() >= 3 && contextStems().contains(stem)) {
                return inEntry(word, standsInEntry(word.text) ? 1 : ANOTHER_FORM);
            }
        }
        for (String stem : word.contextStems) {
            for (String own : contextStems()) {
                if (ContextWords.alike(stem, own)) {
                    return inEntry(word, 0.9);
                }
            }
        }
        return missing(word);
    }

    /** Whether the entry has a word as it was typed: Красное, and not a red factory or a town of Krasny. */
    private boolean standsInEntry(String word) {
        return standsInEntry(word, "");
    }

    /** @param more endings, with a space after each, that the word may have in the entry beside what was typed */
    private boolean standsInEntry(String word, String more) {
        String entry = candidate.context();
        for (int at = 0; at + word.length() <= entry.length(); at++) {
            boolean begins = (at == 0 || !Character.isLetter(entry.charAt(at - 1)))
                    && entry.regionMatches(true, at, word, 0, word.length());
            if (begins) {
                int end = at + word.length();
                while (end < entry.length() && Character.isLetter(entry.charAt(end))) {
                    end++;
                }
                String ending = entry.substring(at + word.length(), end);
                if (ending.isEmpty() || more.contains(" " + ending + " ")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static WordAgreement inEntry(QueryWord word, double quality) {
        return WordAgreement.agrees(word.text, NamePart.CONTEXT, quality, MatchReason.of("context.same", word.text));
    }

    private static WordAgreement missing(QueryWord word) {
        return new WordAgreement(
                word.text, NamePart.UNMATCHED, Kind.MISSING, 0, MatchReason.of("word.missing", word.text));
    }

    private WordAgreement[] describe(int[] parts) {
        WordAgreement[] out = new WordAgreement[n];
        boolean[] spoken = new boolean[PARTS.length];
        for (int i = 0; i < n; i++) {
            if (parts[i] >= 0) {
                spoken[parts[i]] = true;
            }
        }
        for (int i = 0; i < n; i++) {
            QueryWord word = query.words().get(i);
            boolean another = parts[i] == CONTEXT && !word.isDescription() && namesAnother(word, spoken);
            out[i] = parts[i] >= 0 && !another ? table[i][parts[i]] : unmatched(word, spoken);
        }
        return out;
    }

    /**
     * Whether a word that merely stands in the entry is somebody else's given name or patronymic: the record has other ones, and
     * no word of the question speaks of them.
     */
    private boolean namesAnother(QueryWord word, boolean[] spoken) {
        return (!spoken[1] && word.isGiven() && !forms.givens.isEmpty())
                || (!spoken[2] && spoken[0] && word.isPatronymic() && !forms.patronymics.isEmpty());
    }

    /** A word that matches nothing contradicts the record if it is of a kind that the record states otherwise. */
    private WordAgreement unmatched(QueryWord word, boolean[] spoken) {
        if (word.isOrdinary() || word.isPlace() || word.isMaidenName()) {
            return missing(word);
        }
        boolean patronymic = word.isPatronymic() || word.isFathersName();
        if (!spoken[2] && patronymic && !forms.patronymics.isEmpty() && (spoken[0] || spoken[1])) {
            return differs(word, NamePart.PATRONYMIC, forms.patronymics.get(0).text());
        }
        if (!spoken[1] && word.isGiven() && !forms.givens.isEmpty()) {
            return differs(word, NamePart.GIVEN, forms.givens.get(0).text());
        }
        if (!spoken[0] && !forms.surnames.isEmpty() && !word.isGiven() && !patronymic && !word.isKnown()) {
            return differs(word, NamePart.SURNAME, forms.surnames.get(0).text());
        }
        long patronymics = query.words().stream()
                .filter(w -> w.isPatronymic() || w.isFathersName())
                .count();
        boolean nothingElse = n - patronymics == 2;
        if (!spoken[1] && spoken[0] && !forms.givens.isEmpty() && !word.isKnown() && nothingElse) {
            return differs(word, NamePart.GIVEN, forms.givens.get(0).text()); // an unknown given name, as in "Raoul"
        }
        return missing(word);
    }

    private static WordAgreement differs(QueryWord word, NamePart part, String stated) {
        String key = part.name().toLowerCase(java.util.Locale.ROOT) + ".differs";
        return new WordAgreement(word.text, part, Kind.DIFFERS, 0, MatchReason.of(key, word.text, stated));
    }
}
