package org.knigipamiati.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An inverted index in memory that fetches candidates as an engine would by a {@link NamePlan}, for measuring without one. */
final class OfflineIndex {
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<String, Map<String, List<Integer>>> postings = new HashMap<>();

    void add(Candidate candidate) {
        int id = candidates.size();
        candidates.add(candidate);
        NameKeys.of(candidate.name()).forEach((field, tokens) -> tokens.forEach(t -> post(field, t, id)));
        NameKeys.years(candidate.dates()).forEach(t -> post(NameField.YEAR.code(), t, id));
        NameKeys.context(candidate.context()).forEach(t -> post(NameField.CONTEXT.code(), t, id));
    }

    private void post(String field, String token, int id) {
        postings.computeIfAbsent(field, f -> new HashMap<>())
                .computeIfAbsent(token, t -> new ArrayList<>())
                .add(id);
    }

    /** The best candidates of a plan, by score, then in order of adding. */
    List<Candidate> fetch(NamePlan plan) {
        Map<Integer, Double> best = new HashMap<>();
        for (NamePlan.Group group : plan.groups()) {
            Map<Integer, Double> scores = null;
            for (NamePlan.Choice choice : group.required()) {
                Map<Integer, Double> own = scores(choice);
                if (scores == null) {
                    scores = own;
                } else {
                    scores.keySet().retainAll(own.keySet());
                    scores.replaceAll((id, score) -> score + own.get(id));
                }
            }
            Map<Integer, Double> more = new HashMap<>();
            Map<Integer, Integer> satisfied = new HashMap<>();
            for (NamePlan.Choice choice : group.optional()) {
                scores(choice).forEach((id, score) -> {
                    more.merge(id, score, Double::sum);
                    satisfied.merge(id, 1, Integer::sum);
                });
            }
            Map<Integer, Double> asked = scores == null ? more : scores;
            asked.keySet().removeIf(id -> satisfied.getOrDefault(id, 0) < group.least());
            if (scores != null) {
                scores.replaceAll((id, score) -> score + more.getOrDefault(id, 0.0));
            }
            asked.forEach((id, score) -> best.merge(id, score, Math::max));
        }
        return best.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(NamePlan.CANDIDATES)
                .map(e -> candidates.get(e.getKey()))
                .toList();
    }

    private Map<Integer, Double> scores(NamePlan.Choice choice) {
        Map<Integer, Double> scores = new HashMap<>();
        for (NamePlan.Clause clause : choice.clauses()) {
            Map<String, List<Integer>> field =
                    postings.getOrDefault(clause.field().code(), Map.of());
            Set<Integer> seen = new HashSet<>();
            for (String term : clause.terms()) {
                seen.addAll(field.getOrDefault(term, List.of()));
            }
            seen.forEach(id -> scores.merge(id, clause.weight(), Math::max));
        }
        return scores;
    }

    Ranking search(NameQuery query) {
        return query.rank(fetch(query.plan()));
    }
}
