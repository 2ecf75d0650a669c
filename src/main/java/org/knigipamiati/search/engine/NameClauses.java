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

    /** The plan, which holds something. */
    static JsonObject of(NamePlan plan) {
        return best(plan.groups().stream().map(NameClauses::group).toList());
    }

    private static JsonObject group(NamePlan.Group group) {
        JsonObject bool = new JsonObject();
        if (!group.required().isEmpty()) {
            bool.add("must", choices(group.required()));
        }
        if (!group.optional().isEmpty()) {
            bool.add("should", choices(group.optional()));
            bool.addProperty("minimum_should_match", group.least());
        }
        return Json.object("bool", bool);
    }

    private static JsonArray choices(List<NamePlan.Choice> choices) {
        return Json.array(choices.stream().map(NameClauses::choice).toList());
    }

    private static JsonObject choice(NamePlan.Choice choice) {
        return best(choice.clauses().stream().map(NameClauses::clause).toList());
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
