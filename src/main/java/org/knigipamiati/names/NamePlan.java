package org.knigipamiati.names;

import java.util.List;
import java.util.Set;

/**
 * How to fetch candidates for a query from an inverted index, in no engine's language. A document is a candidate when it
 * satisfies all the {@code required} clauses of at least one group. Its score is the best of the groups: the highest weight
 * among each required clause's alternatives, plus the weights of the optional clauses it satisfies. All weights are fixed
 * numbers that come from the query alone: no frequency of the record's spelling enters, so that an odd spelling cannot
 * beat the real namesakes. In OpenSearch: a {@code dis_max} of {@code bool} queries, a clause being {@code dis_max} of
 * {@code constant_score} {@code terms} filters.
 *
 * @param groups alternatives; empty when the query has no name in it
 * @param candidates how many of the best documents {@link NameQuery#compare} should see
 */
public record NamePlan(List<Group> groups, int candidates) {
    /** The most clauses (a field with its terms) in a plan. */
    public static final int MAX_CLAUSES = 96;
    /** The most terms in one clause. */
    public static final int MAX_TERMS = 200;
    /** The number of candidates to compare; forty answered the gold queries as well as two hundred did. */
    public static final int CANDIDATES = 60;

    public NamePlan {
        groups = List.copyOf(groups);
    }

    /** Documents that satisfy every {@code required} choice; {@code optional} ones only add to the score. */
    public record Group(List<Choice> required, List<Choice> optional) {
        public Group {
            required = List.copyOf(required);
            optional = List.copyOf(optional);
        }
    }

    /** Satisfied when any of the clauses is; worth the highest weight of those that are. */
    public record Choice(List<Clause> clauses) {
        public Choice {
            clauses = List.copyOf(clauses);
        }
    }

    /** Satisfied when the field has any of the terms. */
    public record Clause(NameField field, Set<String> terms, double weight) {}

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
