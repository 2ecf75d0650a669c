package org.knigipamiati.search.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.knigipamiati.names.NamePlan;
import org.knigipamiati.record.index.IndexFields;

/**
 * A {@link NamePlan} in the engine's words. Every clause has a constant score, so that neither the rarity of a record's spelling
 * nor the length of its name enters: what a word is worth, the plan says.
 */
final class NameClauses {

    private NameClauses() {}

    static JsonObject of(NamePlan plan) {
        return best(plan.groups().stream().map(NameClauses::group).toList());
    }

    private static JsonObject group(NamePlan.Group group) {
        return Json.object("bool", Json.object("must", choices(group.required()), "should", choices(group.optional())));
    }

    private static JsonArray choices(List<NamePlan.Choice> choices) {
        return Json.array(choices.stream().map(NameClauses::choice).toList());
    }

    private static JsonObject choice(NamePlan.Choice choice) {
        return best(choice.clauses().stream()
                .filter(clause -> !clause.terms().isEmpty())
                .map(NameClauses::clause)
                .toList());
    }

    private static JsonObject clause(NamePlan.Clause clause) {
        return Json.object(
                "constant_score",
                Json.object(
                        "filter",
                        Conditions.anyOf(IndexFields.key(clause.field()), clause.terms()),
                        "boost",
                        clause.weight()));
    }

    /** The best of several; one alone needs no choice. */
    private static JsonObject best(List<JsonObject> queries) {
        return queries.size() == 1
                ? queries.get(0)
                : Json.object("dis_max", Json.object("queries", Json.array(queries)));
    }
}
