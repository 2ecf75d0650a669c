package org.knigipamiati.names.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.knigipamiati.names.NameField;
import org.knigipamiati.names.NamePlan;
import org.knigipamiati.names.NamePlan.Choice;
import org.knigipamiati.names.NamePlan.Clause;
import org.knigipamiati.names.NamePlan.Group;
import org.knigipamiati.names.letters.Initials;
import org.knigipamiati.names.letters.Korean;
import org.knigipamiati.names.letters.Letters;
import org.knigipamiati.names.letters.Nearness;
import org.knigipamiati.names.letters.UnreadLetters;
import org.knigipamiati.names.letters.WordReading;
import org.knigipamiati.names.tables.GivenNames;
import org.knigipamiati.names.tables.KnownSurnames;

/**
 * Makes the plan of a question: by the name as it is printed, by each word that may be a surname, by a given name or patronymic
 * with whatever else is known, by places and occupations alone. A clause without terms is never made.
 */
public final class CandidatePlanner {
    private static final int MAX_OTHERS = 6;
    private static final int MAX_SURNAMES = 4;

    private final Question query;

    public CandidatePlanner(Question query) {
        this.query = query;
    }

    /** The plan; empty if the question holds nothing to look for. */
    public NamePlan plan() {
        List<Group> groups = new ArrayList<>();
        if (!query.identities().isEmpty()) {
            Set<String> whole =
                    query.identities().stream().map(CandidatePlanner::asPrinted).collect(Collectors.toSet());
            add(groups, any(clauses(NameField.WHOLE, whole, 30)), List.of());
            if (query.words().isEmpty()) {
                add(groups, any(clauses(NameField.SURNAME, whole, 30)), List.of());
            }
        }
        for (QueryWord word : surnameWords()) {
            add(groups, any(surname(word)), others(word, 1));
        }
        halfName(groups);
        withoutSurname(groups);
        described(groups);
        Set<String> joined = limited(query.joinedKeys(), NamePlan.MAX_TERMS);
        add(groups, any(clauses(NameField.WHOLE, joined, 16)), DateClauses.of(query));
        boolean onlyDates = query.words().isEmpty()
                && !query.namesAPerson()
                && !query.dates().isEmpty();
        return bounded(new NamePlan(onlyDates ? List.of() : groups));
    }

    /** What weighs least of what is not required is left out, of the group that asks for most, until the plan is as small as it may be. */
    private static NamePlan bounded(NamePlan plan) {
        NamePlan now = plan;
        while (now.clauseCount() > NamePlan.MAX_CLAUSES) {
            List<Group> groups = new ArrayList<>(now.groups());
            Group largest = groups.stream()
                    .max(Comparator.comparingInt(group -> group.optional().size() - group.least()))
                    .orElseThrow();
            if (largest.optional().size() == largest.least()) {
                groups.remove(groups.size() - 1);
            } else {
                List<Choice> rest = new ArrayList<>(largest.optional());
                rest.remove(rest.stream()
                        .min(Comparator.comparingDouble(CandidatePlanner::weight))
                        .orElseThrow());
                groups.set(
                        groups.indexOf(largest),
                        new Group(largest.required(), rest, largest.least(), largest.mayFit()));
            }
            now = new NamePlan(groups);
        }
        return now;
    }

    private static double weight(Choice choice) {
        return choice.clauses().stream().mapToDouble(Clause::weight).max().orElse(0);
    }

    /** The token of a whole name, by {@link Letters#identity}. */
    public static String asPrinted(String identity) {
        return "=" + (identity.length() > 120 ? identity.substring(0, 120) : identity);
    }

    private static void add(List<Group> groups, Choice required, List<Choice> optional) {
        if (required != null) {
            groups.add(new Group(List.of(required), optional));
        }
    }

    /** The words that may be the surname: what looks like one, then what is nothing else, then given names, then patronymics. */
    private List<QueryWord> surnameWords() {
        List<QueryWord> out = new ArrayList<>();
        int limit = query.words().size() > 5 ? MAX_SURNAMES - 1 : MAX_SURNAMES;
        for (int round = 0; round < 4; round++) {
            for (QueryWord word : query.words()) {
                if (rank(word) == round && out.size() < limit && word.maySurname()) {
                    out.add(word);
                }
            }
        }
        return out;
    }

    private int rank(QueryWord word) {
        if (word.isPatronymic()) {
            return 3;
        }
        if (word.isGiven() || word.meaning != null) {
            return 2;
        }
        boolean many = query.words().size() > MAX_SURNAMES;
        return !many || KnownSurnames.tables().looksLikeOne(word.plain) ? 0 : 1;
    }

    private static List<Clause> surname(QueryWord surname) {
        Set<String> folds = limited(surname.lemmas.keySet(), 118);
        if (!surname.russian || folds.isEmpty()) {
            folds.add(asPrinted(surname.identity));
        }
        Korean.tables().surname(surname.plain).forEach(key -> folds.add("k:" + key));
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
        List<Clause> any = new ArrayList<>();
        any.addAll(clauses(NameField.SURNAME, folds, 10));
        any.addAll(clauses(NameField.SOUND, limited(sounds, 120), 7));
        any.addAll(clauses(NameField.SKELETON, limited(surname.skeletons, 60), 8));
        if (!near.isEmpty()) {
            any.addAll(clauses(NameField.NEAR, limited(longer, 120), 4.5));
            any.addAll(clauses(NameField.NEAR, limited(near, NamePlan.MAX_TERMS), 4));
        }
        any.addAll(clauses(NameField.NEAR, unread(surname), 3));
        return any;
    }

    /** Names of which some letters could not be read, in the book or by who asks. */
    private static Set<String> unread(QueryWord surname) {
        return surname.unread.map(UnreadLetters::wanted).orElseGet(() -> UnreadLetters.wanted(surname.lemmas.keySet()));
    }

    /** A word in Russian letters: itself, or the likeliest readings of a foreign one. */
    private static List<String> written(QueryWord word) {
        if (word.russian) {
            return List.of(word.plain);
        }
        return word.readings.stream()
                .filter(reading -> !reading.likeliest().isEmpty())
                .map(WordReading::cyrillic)
                .distinct()
                .limit(4)
                .toList();
    }

    /**
     * What adds to the score once the rest agrees.
     *
     * @param asked the word that is asked for already, null for none
     * @param context what the words of the entry weigh, against the usual
     */
    private List<Choice> others(QueryWord asked, double context) {
        List<Choice> out = new ArrayList<>();
        for (QueryWord word : query.words()) {
            if (word == asked || out.size() == MAX_OTHERS) {
                continue;
            }
            List<Clause> any = new ArrayList<>();
            // As it is spelled before another form of it: among thousands of namesakes the window holds the nearest
            // only.
            if (!word.isOrdinary() && !word.isPlace()) {
                any.addAll(spelledFirst(NameField.GIVEN, givenTerms(word), 5, 4.3));
                any.addAll(spelledFirst(NameField.PATRONYMIC, patronymicTerms(word), 4, 3.4));
            }
            any.addAll(clauses(NameField.CONTEXT, limited(word.contextStems, 24), 3 * context));
            addChoice(out, any);
        }
        for (int i = 0; i < query.initials().size() && i < 2; i++) {
            addChoice(out, clauses(NameField.INITIAL, initials(query.initials().get(i)), 3));
        }
        for (int i = 0; i < query.abbreviations().size() && i < 2; i++) {
            String letter = query.abbreviations().get(i).substring(0, 1);
            addChoice(out, clauses(NameField.INITIAL, initials(letter), 3));
        }
        for (String house : query.houses()) {
            addChoice(out, clauses(NameField.CONTEXT, Set.of("#" + house), 2 * context));
        }
        out.addAll(DateClauses.of(query));
        return out;
    }

    private static Set<String> initials(String letter) {
        Set<String> letters = new LinkedHashSet<>();
        for (String cyrillic : Initials.cyrillic(letter)) {
            letters.add("g:" + cyrillic);
            letters.add("p:" + cyrillic);
        }
        return letters;
    }

    /**
     * A given name or a patronymic, with whatever else is known of the person: another part of the name, a year, a place, an
     * occupation. Where a word may be a surname, it must stand in the entry.
     */
    private void halfName(List<Group> groups) {
        QueryWord asked = query.words().stream()
                .filter(w -> w.isGiven() && !w.isPatronymic())
                .findFirst()
                .or(() -> query.words().stream()
                        .filter(w -> w.isPatronymic() || w.isFathersName())
                        .findFirst())
                .orElse(null);
        if (asked == null) {
            onlyGivenName(groups);
            return;
        }
        Choice name = any(
                asked.isPatronymic() || asked.isFathersName()
                        ? spelledFirst(NameField.PATRONYMIC, patronymicTerms(asked), 5, 4)
                        : spelledFirst(NameField.GIVEN, givenTerms(asked), 5, 4));
        List<Choice> required = new ArrayList<>();
        required.add(name);
        List<Clause> elsewhere = new ArrayList<>();
        List<QueryWord> unknown = query.words().stream()
                .filter(CandidatePlanner::mayBeNothingElse)
                .toList();
        for (QueryWord word : unknown) {
            elsewhere.addAll(clauses(NameField.CONTEXT, limited(word.contextStems, 24), 1));
            if (asked.isPatronymic() && unknown.size() == 1) {
                elsewhere.addAll(clauses(NameField.GIVEN, folds(word), 4)); // a given name of no table
            }
        }
        if (!unknown.isEmpty() && elsewhere.isEmpty()) {
            return;
        }
        if (!unknown.isEmpty()) {
            required.add(new Choice(elsewhere));
        }
        List<Choice> optional = others(asked, 2);
        if (name != null) {
            groups.add(new Group(required, optional, optional.isEmpty() ? 0 : 1, unknown.isEmpty()));
        }
    }

    /** A word that no table knows as a given name may be one all the same: Ия, Мамед, Фу; alone, or with what else is known. */
    private void onlyGivenName(List<Group> groups) {
        List<QueryWord> unknown = query.words().stream()
                .filter(word -> word.maySurname() && word.meaning == null)
                .toList();
        if (unknown.size() > 2) {
            return;
        }
        for (QueryWord word : unknown) {
            Choice given = any(clauses(NameField.GIVEN, folds(word), 6));
            List<Choice> optional = others(word, 2);
            if (given != null) {
                groups.add(new Group(List.of(given), optional, optional.isEmpty() ? 0 : 1, true));
            }
        }
    }

    private static Set<String> folds(QueryWord word) {
        Set<String> folds = new LinkedHashSet<>();
        word.readings.stream().limit(12).forEach(reading -> folds.add("f:" + reading.fold()));
        return folds;
    }

    /** Whether a word is a surname or nothing that the tables know. */
    private static boolean mayBeNothingElse(QueryWord word) {
        return word.maySurname() && !word.isGiven() && !word.isPatronymic() && !word.isDescription();
    }

    /** A given name, a patronymic and a year lead to someone whose surname the family has wrong. */
    private void withoutSurname(List<Group> groups) {
        QueryWord patronymic = query.words().stream()
                .filter(w -> w.isPatronymic() || w.isFathersName())
                .findFirst()
                .orElse(null);
        QueryWord given = query.words().stream()
                .filter(w -> w != patronymic && w.isGiven())
                .findFirst()
                .orElse(null);
        List<Choice> years = DateClauses.of(query);
        if (years.isEmpty() || patronymic == null || given == null) {
            return;
        }
        Choice first = any(clauses(NameField.GIVEN, givenTerms(given), 3));
        Choice second = any(clauses(NameField.PATRONYMIC, patronymicTerms(patronymic), 3));
        if (first != null && second != null) {
            groups.add(new Group(List.of(first, second, years.get(0)), List.of()));
        }
    }

    /** Places, houses and occupations, where no person is named: those that fit best, though not everything does. */
    private void described(List<Group> groups) {
        if (query.namesAPerson()) {
            return;
        }
        List<Choice> choices = new ArrayList<>();
        int words = 0;
        for (QueryWord word : query.words()) {
            int before = choices.size();
            addChoice(choices, clauses(NameField.CONTEXT, limited(word.contextStems, 24), 6));
            words += choices.size() - before;
        }
        for (String house : query.houses()) {
            addChoice(choices, clauses(NameField.CONTEXT, Set.of("#" + house), 3));
        }
        choices.addAll(DateClauses.of(query));
        if (words > 0) {
            groups.add(new Group(List.of(), choices, Math.max(1, (choices.size() + 1) / 2), query.isDescription()));
        }
    }

    private static List<Clause> spelledFirst(NameField field, Set<String> terms, double spelled, double otherwise) {
        Set<String> exact = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        terms.forEach(term -> (term.startsWith("f:") ? exact : others).add(term));
        List<Clause> clauses = new ArrayList<>(clauses(field, exact, spelled));
        clauses.addAll(clauses(field, others, otherwise));
        return clauses;
    }

    private static List<Clause> clauses(NameField field, Set<String> terms, double weight) {
        return terms.isEmpty() ? List.of() : List.of(new Clause(field, terms, weight));
    }

    private static void addChoice(List<Choice> choices, List<Clause> clauses) {
        if (!clauses.isEmpty()) {
            choices.add(new Choice(clauses));
        }
    }

    /** A choice of clauses; null if there are none. */
    private static Choice any(List<Clause> clauses) {
        return clauses.isEmpty() ? null : new Choice(clauses);
    }

    private static Set<String> givenTerms(QueryWord word) {
        Set<String> terms = new LinkedHashSet<>();
        for (QueryWord.GivenReading given : word.given.values()) {
            terms.add("c:" + given.group());
            GivenNames.tables().customary(given.group()).forEach(group -> terms.add("c:" + group));
        }
        for (WordReading reading : word.readings) {
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

    private static Set<String> limited(Collection<String> terms, int limit) {
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
