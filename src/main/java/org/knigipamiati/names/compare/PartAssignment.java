package org.knigipamiati.names.compare;

import java.util.Set;
import org.knigipamiati.names.Candidate;
import org.knigipamiati.names.NamePart;
import org.knigipamiati.names.Reason;
import org.knigipamiati.names.WordAgreement;
import org.knigipamiati.names.query.QueryWord;
import org.knigipamiati.names.query.Question;
import org.knigipamiati.names.tables.ContextWords;
import org.knigipamiati.names.tables.Peoples;

/** Finds for each word of a query its best role against one name of a record. */
public final class PartAssignment {
    /** The quality of a surname that sounds the same as a well-known one, and is probably a misspelling of it. */
    public static final double HEARD = 0.7;
    /** The quality of a surname that sounds the same and may as well be another one. */
    public static final double PERHAPS_HEARD = 0.58;
    /** The quality of a surname one letter away. */
    public static final double ONE_LETTER = 0.5;

    private final Question query;
    private final NameForms set;
    private final Candidate candidate;
    private final int n;
    private final WordAgreement[][] table;
    private double[] hopes;
    private WordAgreement[] best;
    private double bestScore = Double.NEGATIVE_INFINITY;
    private Set<String> contextStems;

    private static final NamePart[] ROLES = {NamePart.SURNAME, NamePart.GIVEN, NamePart.PATRONYMIC, NamePart.CONTEXT};
    private static final double[] WEIGHTS = {40, 22, 16, 8};

    public PartAssignment(Question query, NameForms set, Candidate candidate) {
        this.query = query;
        this.set = set;
        this.candidate = candidate;
        this.n = query.words().size();
        this.table = new WordAgreement[n][ROLES.length];
    }

    public WordAgreement[] best() {
        WordAgreement whole = new JoinedNameComparator(query, set).match();
        String nationality = Peoples.language(candidate.context());
        boolean nominative = query.words().stream().anyMatch(PartAssignment::nominativeGiven);
        for (int i = 0; i < n; i++) {
            QueryWord word = query.words().get(i);
            boolean otherNominative =
                    nominative && query.words().stream().anyMatch(w -> w != word && nominativeGiven(w));
            table[i][0] = new SurnameComparator(word, set, !otherNominative, nationality).match();
            table[i][1] = GivenNameComparator.of(word, set, nationality);
            table[i][2] = PatronymicComparator.of(word, set);
        }
        hopes = hopes();
        assign(0, new int[n], new boolean[ROLES.length], 0);
        if (whole != null && (whole.quality() * 62 > bestScore)) {
            WordAgreement[] all = new WordAgreement[n];
            for (int i = 0; i < n; i++) {
                all[i] = new WordAgreement(
                        query.words().get(i).text, NamePart.WHOLE_NAME, whole.quality(), false, whole.reason());
            }
            return all;
        }
        return best;
    }

    private static boolean nominativeGiven(QueryWord word) {
        return word.given.values().stream().anyMatch(g -> !g.oblique() && g.quality() > 0.9)
                && word.given.values().stream().noneMatch(g -> g.oblique() && g.quality() > 0.9);
    }

    public int extraGivens() {
        long spoken = java.util.Arrays.stream(best)
                .filter(m -> m.role() == NamePart.GIVEN)
                .count();
        return spoken == 0 ? 0 : (int) Math.max(0, Math.min(2, set.givens.size() - spoken));
    }

    /** The most that the words from one on can add, so that ways which cannot win need not be gone to their end. */
    private double[] hopes() {
        double[] hopes = new double[n + 1];
        for (int i = n - 1; i >= 0; i--) {
            double most = WEIGHTS[3];
            for (int role = 0; role < 3; role++) {
                most = table[i][role] == null ? most : Math.max(most, WEIGHTS[role] * table[i][role].quality());
            }
            hopes[i] = hopes[i + 1] + most;
        }
        return hopes;
    }

    private void assign(int at, int[] roles, boolean[] used, double score) {
        if (score + hopes[at] <= bestScore) {
            return;
        }
        if (at == n) {
            if (score > bestScore) {
                bestScore = score;
                best = describe(roles);
            }
            return;
        }
        for (int role = 0; role < 3; role++) {
            WordAgreement match = table[at][role];
            if (match == null || (used[role] && !(role == 0 && compound()) && !(role == 1 && set.givens.size() > 1))) {
                continue;
            }
            boolean before = used[role];
            used[role] = true;
            roles[at] = role;
            double bonus = before && role != 2 ? WEIGHTS[role] * 0.3 : WEIGHTS[role];
            assign(at + 1, roles, used, score + bonus * match.quality());
            used[role] = before;
        }
        if (score + WEIGHTS[3] + hopes[at + 1] <= bestScore) {
            return; // the costly look at the words of the entry is not worth it
        }
        WordAgreement context = context(at);
        if (context != null) {
            roles[at] = 3;
            assign(at + 1, roles, used, score + WEIGHTS[3] * context.quality());
        } else {
            roles[at] = -1;
            assign(at + 1, roles, used, score - 7);
        }
    }

    private boolean compound() {
        return set.surnames.stream().anyMatch(s -> s.origin() == NameForms.Origin.HALF);
    }

    private WordAgreement context(int at) {
        if (table[at][3] == null) {
            table[at][3] = contextMatch(query.words().get(at));
        }
        return table[at][3].role() == NamePart.CONTEXT ? table[at][3] : null;
    }

    private WordAgreement contextMatch(QueryWord word) {
        if (contextStems == null) {
            contextStems = ContextWords.stems(candidate.context(), ContextWords.MOST_WORDS);
        }
        for (String stem : word.contextStems) {
            if (stem.length() < 3) {
                continue;
            }
            if (contextStems.contains(stem)) {
                return new WordAgreement(word.text, NamePart.CONTEXT, 1, false, Reason.of("context.same", word.text));
            }
        }
        for (String stem : word.contextStems) {
            for (String own : contextStems) {
                if (ContextWords.alike(stem, own)) {
                    return new WordAgreement(
                            word.text, NamePart.CONTEXT, 0.9, false, Reason.of("context.same", word.text));
                }
            }
        }
        return new WordAgreement(word.text, NamePart.UNMATCHED, 0, false, Reason.of("word.missing", word.text));
    }

    private WordAgreement[] describe(int[] roles) {
        WordAgreement[] out = new WordAgreement[n];
        boolean surname = false;
        boolean given = false;
        boolean patronymic = false;
        for (int i = 0; i < n; i++) {
            surname |= roles[i] == 0;
            given |= roles[i] == 1;
            patronymic |= roles[i] == 2;
        }
        for (int i = 0; i < n; i++) {
            QueryWord word = query.words().get(i);
            if (roles[i] == 3 && !word.isDescription()) {
                roles[i] = namesAnother(word, surname, given, patronymic) ? -1 : 3;
            }
            out[i] =
                    roles[i] >= 0 ? table[i][roles[i]] : unmatched(query.words().get(i), surname, given, patronymic);
        }
        return out;
    }

    /**
     * Whether a word that merely stands in the entry is somebody else's given name or patronymic: the record has other ones, and
     * no word of the query speaks of them.
     */
    private boolean namesAnother(QueryWord word, boolean surname, boolean given, boolean patronymic) {
        return (!given && word.isGiven() && !set.givens.isEmpty())
                || (!patronymic && surname && word.isPatronymic() && !set.patronymics.isEmpty());
    }

    /** A word that matches nothing contradicts the record if it is of a kind that the record states otherwise. */
    private WordAgreement unmatched(QueryWord word, boolean surname, boolean given, boolean patronymic) {
        if (!patronymic && word.isPatronymic() && !set.patronymics.isEmpty() && surname) {
            return differs(word, "patronymic.differs", set.patronymics.get(0).text());
        }
        if (!given && word.isGiven() && !set.givens.isEmpty()) {
            return differs(word, "given.differs", set.givens.get(0).text());
        }
        if (!surname && !set.surnames.isEmpty() && !word.isGiven() && !word.isPatronymic() && word.meaning == null) {
            return differs(word, "surname.differs", set.surnames.get(0).text());
        }
        if (!given && surname && !set.givens.isEmpty() && word.meaning == null && n == 2) {
            return differs(word, "given.differs", set.givens.get(0).text()); // an unknown given name, as in "Raoul"
        }
        return new WordAgreement(word.text, NamePart.UNMATCHED, 0, false, Reason.of("word.missing", word.text));
    }

    private static WordAgreement differs(QueryWord word, String key, String stated) {
        return new WordAgreement(word.text, NamePart.UNMATCHED, 0, true, Reason.of(key, word.text, stated));
    }
}
