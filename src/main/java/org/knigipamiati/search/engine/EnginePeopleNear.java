package org.knigipamiati.search.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.kin.Bearer;
import org.knigipamiati.kin.Frequencies;
import org.knigipamiati.names.NameField;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.index.Grain;
import org.knigipamiati.record.index.IndexFields;
import org.knigipamiati.record.index.PlacesOfPerson;
import org.knigipamiati.record.index.Property;
import org.knigipamiati.record.index.RecordCard;
import org.knigipamiati.search.Around;
import org.knigipamiati.search.Around.Group;
import org.knigipamiati.search.Around.Namesake;
import org.knigipamiati.search.Around.Shared;
import org.knigipamiati.search.PeopleNear;
import org.knigipamiati.search.state.DateFilter;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.Period;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.search.state.Sort;

/** {@link PeopleNear} over the engine's index: namesakes, people of the flat and all counts in one request. */
@ApplicationScoped
class EnginePeopleNear implements PeopleNear {

    /** Namesakes that are compared; those who share a place come first. */
    private static final int NAMESAKES = 60;

    /** People of one flat who are listed. */
    private static final int FLATMATES = 10;

    private static final String NUMBERS = "numbers";
    private static final String NAMED = "named";
    private static final String SURNAME = "surname";
    private static final String GIVEN = "given";
    private static final String PATRONYMIC = "patronymic";
    private static final String FATHERS = "fathers";
    private static final String CHILDREN = "children";

    private static final List<String> WANTED =
            List.of(IndexFields.FLAT, IndexFields.BIRTH_TOWN, Property.HOUSE.code(), Property.VILLAGE.code());

    @Inject
    Engine engine;

    @Override
    public Around of(MemorialRecord record) {
        Bearer person = PlacesOfPerson.bearer(record);
        List<Group> groups = groups(record, person);
        JsonObject numbers = numbers(person, groups);
        List<Engine.Request> requests = new ArrayList<>();
        requests.add(Engine.count(
                Json.object("match_all", new JsonObject()),
                Json.object(NUMBERS, Json.object("filters", Json.object("filters", numbers)))));
        requests.add(hits(person.isNamed() ? namesakes(record, person) : nobody(), NAMESAKES, WANTED));
        requests.add(hits(
                person.flats().isEmpty() ? nobody() : others(record, any(IndexFields.FLAT, person.flats())),
                FLATMATES,
                List.of()));
        List<Engine.Answer> answers = engine.askEach(requests);
        Map<String, Long> counted = counted(answers.get(0));
        List<RecordCard> flatmates = cards(answers.get(2));
        Group flat = new Group(
                Shared.FLAT,
                person.flats().stream().findFirst().orElse(null),
                answers.get(2).total(),
                flatmates,
                null);
        return new Around(
                answers.get(1).hits().stream().map(EnginePeopleNear::namesake).toList(),
                frequencies(person, counted, answers.get(2).total()),
                flat,
                groups.stream()
                        .map(group -> counted(group, counted))
                        .filter(group -> group.others() > 0)
                        .toList());
    }

    /** The groups that a search finds; how many they are is not known yet. */
    private static List<Group> groups(MemorialRecord record, Bearer person) {
        List<Group> groups = new ArrayList<>();
        person.houses().forEach(house -> groups.add(group(Shared.HOUSE, house, with(Property.HOUSE, house))));
        person.villages()
                .forEach(village -> groups.add(group(Shared.VILLAGE, village, with(Property.VILLAGE, village))));
        RecordCase main = record.mainCase();
        List<String> sites = Property.BURIAL_SITE.values(record);
        if (main != null && main.executed != null && main.executed.date().isDay() && !sites.isEmpty()) {
            String day = main.executed.edtf();
            groups.add(group(
                    Shared.GRAVE,
                    day,
                    with(Property.BURIAL_SITE, sites.get(0))
                            .with(DateFilter.of(Property.EXECUTED), new Period(day, day))));
        }
        return groups;
    }

    private static SearchState with(Property property, String value) {
        return SearchState.all().with(Facet.of(property, Grain.VALUE), value);
    }

    private static Group group(Shared shared, String value, SearchState search) {
        return new Group(shared, value, 0, List.of(), search);
    }

    private static Group counted(Group group, Map<String, Long> counted) {
        long others = Math.max(0, counted.getOrDefault(name(group), 0L) - 1);
        return new Group(group.shared(), group.value(), others, List.of(), group.search());
    }

    private static String name(Group group) {
        return group.shared() + " " + group.value();
    }

    /** Whom to count, each in a filter of its own. */
    private static JsonObject numbers(Bearer person, List<Group> groups) {
        JsonObject filters = new JsonObject();
        groups.forEach(group -> filters.add(name(group), narrowed(group.search())));
        if (person.isNamed()) {
            filters.add(NAMED, Json.object("exists", Json.object("field", IndexFields.key(NameField.SURNAME))));
            add(filters, SURNAME, NameField.SURNAME, person.surname());
            add(filters, GIVEN, NameField.GIVEN, person.given());
            add(filters, PATRONYMIC, NameField.PATRONYMIC, person.patronymic());
            add(filters, FATHERS, NameField.GIVEN, person.father());
            add(filters, CHILDREN, NameField.PATRONYMIC, person.asFather());
            person.towns().forEach(town -> filters.add(town, any(IndexFields.BIRTH_TOWN, List.of(town))));
        }
        if (filters.size() == 0) {
            filters.add(NAMED, nobody());
        }
        return filters;
    }

    private static void add(JsonObject filters, String name, NameField field, Set<String> tokens) {
        if (!tokens.isEmpty()) {
            filters.add(name, any(IndexFields.key(field), tokens));
        }
    }

    private static JsonObject narrowed(SearchState search) {
        JsonArray all = Conditions.facets(search, null);
        all.addAll(Conditions.periods(search));
        return Conditions.allOf(all);
    }

    /** Everybody of the surname with something else of the name or place in common, those who share a place first. */
    private static JsonObject namesakes(MemorialRecord record, Bearer person) {
        JsonArray more = new JsonArray();
        weigh(more, IndexFields.FLAT, person.flats(), 16);
        weigh(more, Property.HOUSE.code(), person.houses(), 8);
        weigh(more, Property.VILLAGE.code(), person.villages(), 8);
        weigh(more, IndexFields.key(NameField.PATRONYMIC), person.patronymic(), 4);
        weigh(more, IndexFields.key(NameField.GIVEN), person.father(), 2);
        weigh(more, IndexFields.key(NameField.PATRONYMIC), person.asFather(), 2);
        weigh(more, IndexFields.key(NameField.GIVEN), person.given(), 1);
        weigh(more, IndexFields.BIRTH_TOWN, person.towns(), 1);
        JsonObject family = others(record, any(IndexFields.key(NameField.SURNAME), person.surname()));
        return Json.object("bool", Json.object("filter", family, "should", more, "minimum_should_match", 1));
    }

    private static void weigh(JsonArray more, String field, Collection<String> values, int weight) {
        if (!values.isEmpty()) {
            more.add(Json.object("constant_score", Json.object("filter", any(field, values), "boost", weight)));
        }
    }

    private static JsonObject others(MemorialRecord record, JsonObject query) {
        JsonObject itself = Json.object("term", Json.object(IndexFields.ID, record.id));
        return Json.object("bool", Json.object("filter", query, "must_not", itself));
    }

    private static JsonObject any(String field, Collection<String> values) {
        return Conditions.anyOf(field, values);
    }

    private static JsonObject nobody() {
        return Json.object("match_none", new JsonObject());
    }

    private static Engine.Request hits(JsonObject query, int most, List<String> fields) {
        return new Engine.Request(query, new JsonArray(), Sort.RELEVANCE, new JsonObject(), "", most, fields, false);
    }

    private static List<RecordCard> cards(Engine.Answer answer) {
        return answer.hits().stream().map(Engine.Found::card).toList();
    }

    private static Map<String, Long> counted(Engine.Answer answer) {
        Map<String, Long> counted = new HashMap<>();
        answer.counts()
                .getAsJsonObject(NUMBERS)
                .getAsJsonObject("buckets")
                .entrySet()
                .forEach(bucket -> counted.put(
                        bucket.getKey(),
                        bucket.getValue().getAsJsonObject().get("doc_count").getAsLong()));
        return counted;
    }

    private static Frequencies frequencies(Bearer person, Map<String, Long> counted, long flatmates) {
        Map<String, Long> places = new HashMap<>();
        person.flats().forEach(flat -> places.put(flat, flatmates + 1));
        person.houses().forEach(house -> places.put(house, counted.getOrDefault(Shared.HOUSE + " " + house, 0L)));
        person.villages()
                .forEach(village -> places.put(village, counted.getOrDefault(Shared.VILLAGE + " " + village, 0L)));
        person.towns().forEach(town -> places.put(town, counted.getOrDefault(town, 0L)));
        return new Frequencies(
                counted.getOrDefault(NAMED, 0L),
                counted.getOrDefault(SURNAME, 0L),
                counted.getOrDefault(GIVEN, 0L),
                counted.getOrDefault(PATRONYMIC, 0L),
                counted.getOrDefault(FATHERS, 0L),
                counted.getOrDefault(CHILDREN, 0L),
                places);
    }

    private static Namesake namesake(Engine.Found found) {
        RecordCard card = found.card();
        return new Namesake(
                card,
                Bearer.named(
                        card.name().person(),
                        card.value(Property.SEX),
                        date(card, Property.BORN),
                        date(card, Property.EXECUTED),
                        values(found, IndexFields.FLAT),
                        values(found, Property.HOUSE.code()),
                        values(found, Property.VILLAGE.code()),
                        values(found, IndexFields.BIRTH_TOWN)));
    }

    private static PartialDate date(RecordCard card, Property date) {
        return PartialDate.tryParse(card.value(date)).orElse(null);
    }

    private static Set<String> values(Engine.Found found, String field) {
        Set<String> values = new LinkedHashSet<>();
        JsonElement told = found.document().get(field);
        if (told != null && told.isJsonArray()) {
            told.getAsJsonArray().forEach(value -> values.add(value.getAsString()));
        } else if (told != null && !told.isJsonNull()) {
            values.add(told.getAsString());
        }
        values.remove(IndexFields.UNKNOWN);
        return values;
    }
}
