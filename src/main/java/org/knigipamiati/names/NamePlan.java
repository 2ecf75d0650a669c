package org.knigipamiati.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How to fetch candidates for a query from an inverted index, in no engine's language. A document is a candidate when it
 * satisfies all the {@code required} clauses of at least one group. Its score is the best of the groups: the highest weight
 * among each required clause's alternatives, plus the weights of the optional clauses it satisfies. All weights are fixed
 * numbers that come from the query alone: no frequency of the record's spelling enters, so that an odd spelling cannot
 * beat the real namesakes. In OpenSearch: a {@code dis_max} of {@code bool} queries, a clause being {@code dis_max} of
 * {@code constant_score} {@code terms} filters.
 *
 * @param groups alternatives; empty when the query has no name in it
 */
public record NamePlan(List<Group> groups) {
    /** The most clauses (a field with its terms) in a plan. */
    public static final int MAX_CLAUSES = 128;
    /** The most terms in one clause. */
    public static final int MAX_TERMS = 200;
    /** The number of candidates to compare; forty answered the gold queries as well as two hundred did. */
    public static final int CANDIDATES = 60;

    /** Clauses of less weight hold what is about right: a year or two beside the one asked for, another day of the year. */
    public static final double ABOUT_RIGHT = 2;

    public NamePlan {
        groups = List.copyOf(groups);
    }

    /**
     * Documents that satisfy every {@code required} choice and {@code least} of the {@code optional} ones; more of these only add to
     * the score. Something is always asked for.
     *
     * @param mayFit whether who satisfies all the choices fits in full; not where a word that may be a surname merely stands in the entry
     */
    public record Group(List<Choice> required, List<Choice> optional, int least, boolean mayFit) {
        public Group {
            required = List.copyOf(required);
            optional = List.copyOf(optional);
            if (required.isEmpty() && least < 1) {
                throw new IllegalArgumentException("A group of candidates that asks for nothing");
            }
        }

        public Group(List<Choice> required, List<Choice> optional) {
            this(required, optional, 0, true);
        }
    }

    /** Satisfied when any of the clauses is; worth the highest weight of those that are. */
    public record Choice(List<Clause> clauses) {
        public Choice {
            clauses = List.copyOf(clauses);
            if (clauses.isEmpty()) {
                throw new IllegalArgumentException("A choice of nothing");
            }
        }
    }

    /** Satisfied when the field has any of the terms. */
    public record Clause(NameField field, Set<String> terms, double weight) {
        public Clause {
            if (terms.isEmpty()) {
                throw new IllegalArgumentException("A clause without terms");
            }
        }
    }

    /**
     * The plan of those who fit: every choice is asked for, and nothing that is merely near. An approximation of
     * {@link MatchVerdict#FULL} for counting beyond the candidates that are compared.
     */
    public NamePlan fitting() {
        return new NamePlan(groups.stream().flatMap(NamePlan::fitting).toList());
    }

    private static Stream<Group> fitting(Group group) {
        if (!group.mayFit()) {
            return Stream.empty();
        }
        List<Choice> choices = new ArrayList<>();
        for (Choice choice : Stream.concat(group.required().stream(), group.optional().stream())
                .toList()) {
            List<Clause> clauses = choice.clauses().stream()
                    .filter(clause -> clause.field() != NameField.NEAR && clause.field() != NameField.SOUND)
                    .filter(clause -> clause.weight() >= ABOUT_RIGHT)
                    .filter(clause -> clause.field() != NameField.CONTEXT || !isOfKnownName(choice))
                    .toList();
            if (clauses.isEmpty()) {
                return Stream.empty();
            }
            choices.add(new Choice(clauses));
        }
        return Stream.of(new Group(choices, List.of()));
    }

    /** Whether the word is a given name of the tables: who fits is called so, and has it not merely in the entry. */
    private static boolean isOfKnownName(Choice choice) {
        return choice.clauses().stream()
                .flatMap(clause -> clause.terms().stream())
                .anyMatch(term -> term.startsWith("c:"));
    }

    /** How many clauses the plan has in all. */
    public int clauseCount() {
        int count = 0;
        for (Group group : groups) {
            for (Choice choice : group.required()) {
                count += choice.clauses().size();
            }
            for (Choice choice : group.optional()) {
                count += choice.clauses().size();
            }
        }
        return count;
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }
}
