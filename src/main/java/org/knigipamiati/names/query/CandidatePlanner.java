package org.knigipamiati.names.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.knigipamiati.names.NameField;
import org.knigipamiati.names.NamePlan;
import org.knigipamiati.names.letters.Initials;
import org.knigipamiati.names.letters.Letters;
import org.knigipamiati.names.letters.Nearness;
import org.knigipamiati.names.letters.Reading;
import org.knigipamiati.names.tables.GivenNames;

/** Makes the plan of a query. */
public final class CandidatePlanner {
    private static final int MAX_OTHERS = 6;

    private final Question query;

    public CandidatePlanner(Question query) {
        this.query = query;
    }

    public NamePlan plan() {
        List<NamePlan.Group> groups = new ArrayList<>();
        for (QueryWord word : surnameWords()) {
            groups.add(bySurname(word));
        }
        NamePlan.Group forgotten = withoutSurname();
        if (forgotten != null) {
            groups.add(forgotten);
        }
        Set<String> wholes = new LinkedHashSet<>();
        wholes.addAll(limited(query.joinedKeys(), NamePlan.MAX_TERMS));
        if (!wholes.isEmpty()) {
            groups.add(new NamePlan.Group(
                    List.of(new NamePlan.Choice(List.of(new NamePlan.Clause(NameField.WHOLE, wholes, 16)))), years()));
        }
        return new NamePlan(groups, NamePlan.CANDIDATES);
    }

    /** The words that may be the surname: first those that are nothing else, then the others, in the order typed. */
    private List<QueryWord> surnameWords() {
        List<QueryWord> out = new ArrayList<>();
        int limit = query.words().size() > 5 ? 3 : 4;
        for (int round = 0; round < 3; round++) {
            for (QueryWord word : query.words()) {
                int rank = word.isPatronymic() ? 2 : word.isGiven() || word.meaning != null ? 1 : 0;
                if (rank == round && out.size() < limit) {
                    out.add(word);
                }
            }
        }
        return out;
    }

    private NamePlan.Group bySurname(QueryWord surname) {
        Set<String> folds = limited(surname.lemmas.keySet(), 120);
        Set<String> sounds = new LinkedHashSet<>();
        Set<String> near = new LinkedHashSet<>();
        Set<String> longer = new LinkedHashSet<>();
        for (QueryWord.Lemma lemma : surname.lemmas.values()) {
            String sound = Letters.sound(lemma.lemma());
            sounds.add(sound);
            if (!lemma.form().oblique() && sound.length() >= 4 && near.size() < 120) {
                near.addAll(Nearness.shortened(sound));
                longer.add(sound);
            }
        }
        for (String written : written(surname)) {
            near.addAll(Nearness.shortenedAsWritten(written));
            longer.add("w:" + written);
        }
        List<NamePlan.Clause> any = new ArrayList<>();
        any.add(new NamePlan.Clause(NameField.SURNAME, folds, 10));
        any.add(new NamePlan.Clause(NameField.SOUND, limited(sounds, 120), 7));
        if (!surname.skeletons.isEmpty()) {
            any.add(new NamePlan.Clause(NameField.SKELETON, limited(surname.skeletons, 60), 8));
        }
        if (!near.isEmpty()) {
            any.add(new NamePlan.Clause(NameField.NEAR, limited(longer, 120), 4.5));
            any.add(new NamePlan.Clause(NameField.NEAR, limited(near, NamePlan.MAX_TERMS), 4));
        }
        return new NamePlan.Group(List.of(new NamePlan.Choice(any)), others(surname));
    }

    /** A word in Russian letters: itself, or the likeliest readings of a foreign one. */
    private static List<String> written(QueryWord word) {
        if (word.russian) {
            return List.of(word.plain);
        }
        return word.readings.stream()
                .filter(reading -> !reading.likeliest().isEmpty())
                .map(Reading::cyrillic)
                .distinct()
                .limit(4)
                .toList();
    }

    /** What adds to the score once the surname agrees. */
    private List<NamePlan.Choice> others(QueryWord surname) {
        List<NamePlan.Choice> out = new ArrayList<>();
        for (QueryWord word : query.words()) {
            if (word == surname || out.size() == MAX_OTHERS) {
                continue;
            }
            List<NamePlan.Clause> any = new ArrayList<>();
            // As it is spelled before another form of it: among thousands of namesakes the window holds the nearest
            // only.
            any.addAll(spelledFirst(NameField.GIVEN, givenTerms(word), 5, 4.3));
            any.addAll(spelledFirst(NameField.PATRONYMIC, patronymicTerms(word), 4, 3.4));
            any.add(new NamePlan.Clause(NameField.CONTEXT, limited(word.contextStems, 24), 3));
            out.add(new NamePlan.Choice(any));
        }
        for (int i = 0; i < query.initials().size() && i < 2; i++) {
            Set<String> letters = new LinkedHashSet<>();
            for (String letter : Initials.cyrillic(query.initials().get(i))) {
                letters.add("g:" + letter);
                letters.add("p:" + letter);
            }
            out.add(new NamePlan.Choice(List.of(new NamePlan.Clause(NameField.INITIAL, letters, 3))));
        }
        out.addAll(years());
        return out;
    }

    private List<NamePlan.Choice> years() {
        if (query.years().isEmpty()) {
            return List.of();
        }
        Set<String> exact = yearTokens();
        Set<String> around = new LinkedHashSet<>();
        for (int year : query.years()) {
            for (int off = -2; off <= 2; off++) {
                around.add(Integer.toString(year + off));
            }
        }
        return List.of(new NamePlan.Choice(List.of(
                new NamePlan.Clause(NameField.YEAR, exact, 4), new NamePlan.Clause(NameField.YEAR, around, 1.5))));
    }

    private Set<String> yearTokens() {
        Set<String> tokens = new LinkedHashSet<>();
        query.years().forEach(year -> tokens.add(Integer.toString(year)));
        return tokens;
    }

    /** A given name, a patronymic and a year lead to someone whose surname the family has wrong. */
    private NamePlan.Group withoutSurname() {
        if (query.years().isEmpty()) {
            return null;
        }
        QueryWord patronymic = query.words().stream()
                .filter(QueryWord::isPatronymic)
                .findFirst()
                .orElse(null);
        QueryWord given = query.words().stream()
                .filter(w -> w != patronymic && w.isGiven())
                .findFirst()
                .orElse(null);
        if (patronymic == null || given == null) {
            return null;
        }
        return new NamePlan.Group(
                List.of(
                        one(NameField.GIVEN, givenTerms(given), 3),
                        one(NameField.PATRONYMIC, patronymicTerms(patronymic), 3),
                        one(NameField.YEAR, yearTokens(), 2)),
                List.of());
    }

    private static List<NamePlan.Clause> spelledFirst(
            NameField field, Set<String> terms, double spelled, double otherwise) {
        Set<String> exact = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        terms.forEach(term -> (term.startsWith("f:") ? exact : others).add(term));
        List<NamePlan.Clause> clauses = new ArrayList<>();
        if (!exact.isEmpty()) {
            clauses.add(new NamePlan.Clause(field, exact, spelled));
        }
        if (!others.isEmpty()) {
            clauses.add(new NamePlan.Clause(field, others, otherwise));
        }
        return clauses;
    }

    private static NamePlan.Choice one(NameField field, Set<String> terms, double weight) {
        return new NamePlan.Choice(List.of(new NamePlan.Clause(field, terms, weight)));
    }

    private static Set<String> givenTerms(QueryWord word) {
        Set<String> terms = new LinkedHashSet<>();
        for (QueryWord.GivenReading given : word.given.values()) {
            terms.add("c:" + given.group());
            GivenNames.tables().customary(given.group()).forEach(group -> terms.add("c:" + group));
        }
        for (Reading reading : word.readings) {
            if (terms.size() < 60) {
                terms.add("f:" + reading.fold());
                terms.add("s:" + Letters.sound(reading.fold()));
            }
        }
        return terms;
    }

    private static Set<String> patronymicTerms(QueryWord word) {
        Set<String> terms = new LinkedHashSet<>();
        for (QueryWord.PatronymicReading reading : word.patronymics) {
            terms.add("f:" + reading.parts().stem());
            terms.add("s:" + Letters.sound(reading.parts().stem()));
            reading.parts().groups().forEach(group -> {
                terms.add("c:" + group);
                GivenNames.tables().customary(group).forEach(other -> terms.add("c:" + other));
            });
        }
        return limited(terms, 60);
    }

    private static Set<String> limited(Set<String> terms, int limit) {
        Set<String> out = new LinkedHashSet<>();
        for (String term : terms) {
            if (out.size() == limit) {
                break;
            }
            out.add(term);
        }
        return out;
    }
}
