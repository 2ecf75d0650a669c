package org.knigipamiati.web.workshop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knigipamiati.accounts.Account;
import org.knigipamiati.accounts.Accounts;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.accounts.Sessions;
import org.knigipamiati.accounts.gate.FormToken;
import org.knigipamiati.accounts.gate.RouteRules;
import org.knigipamiati.harvest.SiteMap;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.Withdrawn;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.seal.Sealer;
import org.knigipamiati.search.InventedBook;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.web.workshop.RecordsOfEveryKind.Kind;
import org.knigipamiati.web.workshop.RecordsOfEveryKind.Place;

/**
 * Who sees which record on which way. {@link #TABLE} has a line for every address that shows records, a column for every state, and
 * is held to both: a new route or state without its line or column fails here.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class RecordVisibilityTest {

    /** Those who ask, by their letter in the table. */
    private enum Person {
        READER('r', null),
        /** A volunteer who had nothing to do with the records. */
        VOLUNTEER('v', Role.VOLUNTEER),
        /** The volunteer who typed or uploaded them. */
        OWNER('o', Role.VOLUNTEER),
        REVIEWER('w', Role.REVIEWER),
        ADMINISTRATOR('a', Role.ADMINISTRATOR);

        final char letter;
        final Role role;

        Person(char letter, Role role) {
            this.letter = letter;
            this.role = role;
        }
    }

    private static final long NEVER_EXISTED = 987_654_321_012_345L;

    private static final Map<Person, String> SESSIONS = new TreeMap<>();
    private static Map<Kind, Place> places;
    private static Place witness;
    private static Map<Kind, Long> links;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    RecordsOfEveryKind records;

    @Inject
    Search search;

    @Inject
    InventedBook book;

    @Inject
    Withdrawn withdrawn;

    @Inject
    Sealer sealer;

    @BeforeEach
    void makeOneOfEveryKind() throws Exception {
        if (places != null) {
            return;
        }
        String owner = null;
        for (Person person : Person.values()) {
            if (person.role != null) {
                String name = "Тополь " + UUID.randomUUID().toString().replaceAll("[^0-9]", "");
                Account account = accounts.createWithPassword(name, "четыре тихих слова", Set.of(person.role), "test");
                SESSIONS.put(person, sessions.open(account).orElseThrow());
                owner = person == Person.OWNER ? name : owner;
            }
        }
        Actor author = new Actor(owner, Set.of(Role.VOLUNTEER));
        Map<Kind, Place> made = records.make(author);
        witness = records.published("Свидетелев", "Родился в 1899 г.\nРасстрелян 9 апреля 1938 г.", author);
        links = new HashMap<>();
        made.forEach((kind, place) -> links.put(kind, records.judgeSame(witness.id(), place.id(), author)));
        // A second one that may be the same person, for the page of likely same persons of a book.
        records.published(Kind.PUBLISHED.surname, "Родился в 1899 г.\nРасстрелян 9 апреля 1938 г.", author);
        awaitIndex();
        sealer.sealAll();
        places = made;
    }

    static Stream<String> lines() {
        return RecordAddresses.TABLE.lines().skip(1).filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everybodySeesThereWhatTheTableSays(String line) {
        String way = line.substring(0, line.lastIndexOf('|')).strip();
        String[] cells = line.substring(line.lastIndexOf('|') + 1).strip().split("\\s+");
        String address = way.split("\\s+~")[0];
        SoftAssertions all = new SoftAssertions();
        List<Kind> columns = columns();
        assertThat(cells).as(line).hasSameSizeAs(columns);
        // One page may be that of several kinds.
        Map<String, String> answers = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            Kind kind = columns.get(i);
            String sign = way.contains("~") ? filled(way.split("~\\s*")[1], kind) : "(?iu)" + kind.surname;
            String seenBy = Arrays.stream(Person.values())
                    .filter(person -> Pattern.compile(sign)
                            .matcher(answers.computeIfAbsent(
                                    person + " " + filled(address, kind),
                                    each -> get(filled(address, kind), person).asString()))
                            .find())
                    .map(person -> String.valueOf(person.letter))
                    .collect(Collectors.joining());
            all.assertThat(seenBy.isEmpty() ? "-" : seenBy)
                    .as("%s at %s is seen by", kind, address)
                    .isEqualTo(cells[i]);
        }
        all.assertAll();
    }

    @Test
    void everyStateHasAColumnAndEveryAddressThatIsReadALine() {
        Set<String> columns = columns().stream().map(Enum::name).collect(Collectors.toSet());
        assertThat(columns)
                .containsAll(Arrays.stream(RecordState.values()).map(Enum::name).toList());
        assertThat(columns()).containsExactlyInAnyOrder(Kind.values());
        Set<String> known = Stream.of(
                        lines().map(line -> line.strip().split("[\\s?]")[0]),
                        RecordAddresses.NUMBERS.stream().map(address -> address.split("\\?")[0]),
                        RecordAddresses.WITHOUT_RECORDS.keySet().stream(),
                        RecordAddresses.OF_READERS.stream())
                .flatMap(addresses -> addresses)
                .map(RecordVisibilityTest::shape)
                .collect(Collectors.toSet());
        assertThat(RouteRules.all().keySet().stream()
                        .filter(route -> route.startsWith("GET "))
                        .map(route -> shape(route.substring(4))))
                .as("an address that is read has a line in this test's table, or a reason why it needs none")
                .isSubsetOf(known);
    }

    /** A direct link to what somebody may not see answers, whatever is asked of it, like a number that never was. */
    @Test
    void whatIsNotSeenAnswersLikeWhatNeverWas() {
        SoftAssertions all = new SoftAssertions();
        RouteRules.all().forEach((route, permission) -> {
            if (!route.contains("/records/{id}")) {
                return;
            }
            for (Person person : List.of(Person.READER, Person.VOLUNTEER)) {
                Role role = person.role == null ? Role.READER : person.role;
                if (!permission.roles().contains(role)) {
                    continue;
                }
                String never = answer(route, NEVER_EXISTED, 0, person);
                all.assertThat(never).as("%s of a record that never was", route).startsWith("404 ");
                for (Kind kind : Kind.values()) {
                    if (kind != Kind.PUBLISHED) {
                        all.assertThat(answer(route, places.get(kind).id(), links.get(kind), person))
                                .as("%s of a record that is %s, to a %s", route, kind, person)
                                .isEqualTo(never);
                    }
                }
            }
        });
        all.assertAll();
        // Nor can it be said of a record that is seen that it is the same as one that is not.
        Map<String, String> judgement =
                Map.of("other", "" + places.get(Kind.HIDDEN).id(), "outcome", "OTHER");
        assertThat(post("/workshop/records/" + witness.id() + "/same", judgement, Person.VOLUNTEER)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void numbersOfTheWholeCollectionForgetAHiddenRecord() throws Exception {
        String text = "Родился в 1899 г.; поляк.\nАрестован 12 марта 1938 г.\nПриговорен: тройка 2 апреля 1938 г."
                + "\nПриговор: ВМН\nРасстрелян 9 апреля 1938 г.";
        Place place = records.reviewed("Пересчитов", text, new Actor("Тис", Set.of(Role.VOLUNTEER)));
        awaitIndex();
        Map<String, String> before = numbers("{}");
        records.publish(place.id());
        awaitIndex();
        String linked = get("/api/v1/records?source=" + place.source(), Person.READER)
                .jsonPath()
                .getString("facets.operation[0].value");
        Map<String, String> published = numbers(linked);
        records.hide(place.id());
        Map<String, String> hidden = numbers(linked);
        published.forEach((address, numbers) -> {
            assertThat(hidden.get(address)).as(address).isNotEqualTo(numbers);
            if (!address.contains("{}") && before.containsKey(address)) {
                assertThat(hidden.get(address)).as(address).isEqualTo(before.get(address));
            }
        });
    }

    /** What the pages of numbers say, without the parts that differ from one request to the next. */
    private Map<String, String> numbers(String operation) {
        Map<String, String> said = new LinkedHashMap<>();
        for (String address : RecordAddresses.NUMBERS) {
            String filled = address.replace("{code}", operation).replace("{format}", "csv");
            if (!filled.contains("{}")) {
                Response answer = get(filled, Person.READER);
                assertThat(answer.statusCode()).as(filled).isEqualTo(200);
                said.put(
                        filled,
                        filled.startsWith("/api/")
                                ? answer.asString()
                                : Jsoup.parse(answer.asString()).body().text());
            }
        }
        return said;
    }

    /** Status and words of an answer, without the number that was asked for. */
    private String answer(String route, long id, long link, Person person) {
        String path = route.substring(route.indexOf(' ') + 1)
                .replace("{id}", Long.toString(id))
                .replace("{link}", Long.toString(link))
                .replace("{format}", "csv");
        Response answer = route.startsWith("GET ") ? get(path, person) : post(path, FORM, person);
        String words = answer.asString().replaceAll("(?<![\\d.])" + id + "(?![\\d.])", "ID");
        String body = path.startsWith("/api/")
                ? words.replaceAll("\"(instance|request|id)\":\"[^\"]*\"", "")
                : Jsoup.parse(words).body().text();
        return answer.statusCode() + " " + body;
    }

    /** What any form about a record needs. */
    private static final Map<String, String> FORM = Stream.of(
                    "move=PUBLISH version=0 reason=x revision=1 kind=HIDE other=1 outcome=OTHER message=x".split(" "))
            .map(field -> field.split("="))
            .collect(Collectors.toMap(field -> field[0], field -> field[1]));

    /** A page with a form on it, as each of them was given it: its token is good for all that is sent afterwards. */
    private static final Map<Person, Response> FORMS = new EnumMap<>(Person.class);

    private static Response post(String path, Map<String, String> form, Person person) {
        Response page = FORMS.computeIfAbsent(
                person,
                each -> get(each == Person.READER ? "/records/" + witness.id() + "/correction" : "/account", each));
        String token = Jsoup.parse(page.asString())
                .select("[name=" + FormToken.FIELD + "]")
                .val();
        RequestSpecification request = request(person).cookies(page.cookies()).header(FormToken.HEADER, token);
        if (path.endsWith("/correction")) {
            request.multiPart(FormToken.FIELD, token);
            form.forEach(request::multiPart);
        } else {
            request.contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .formParam(FormToken.FIELD, token)
                    .formParams(form);
        }
        return request.post(path);
    }

    private static Response get(String address, Person person) {
        return request(person).get(address);
    }

    private static RequestSpecification request(Person person) {
        RequestSpecification request = given().header("Accept", "*/*")
                .header("Accept-Language", "en")
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false);
        return person.role == null ? request : request.cookie("knigi-session", SESSIONS.get(person));
    }

    private static String filled(String address, Kind kind) {
        Place place = places.get(kind);
        return address.replace("{id}", Long.toString(place.id()))
                .replace("{part}", Long.toString(place.id() / SiteMap.MOST))
                .replace("{witness}", Long.toString(witness.id()))
                .replace("{source}", place.source())
                .replace("{facet}", "citizenship")
                .replace("{page}", Long.toString(place.page()))
                .replace("{draft}", Long.toString(place.draft()))
                .replace("{sheet}", Long.toString(place.sheet()))
                .replace("{run}", Long.toString(place.run()))
                .replace("{latin}", kind.latin)
                .replace("{format}", "csv")
                .replace("{beginning}", kind.surname.substring(0, kind.surname.length() - 2));
    }

    private static List<Kind> columns() {
        String header = RecordAddresses.TABLE.lines().findFirst().orElseThrow();
        return Arrays.stream(header.substring(header.indexOf('|') + 1).strip().split("\\s+"))
                .map(Kind::valueOf)
                .toList();
    }

    private static String shape(String address) {
        return address.replaceAll("\\{[^}]*}", "{}");
    }

    private void awaitIndex() throws InterruptedException {
        Instant limit = Instant.now().plus(Duration.ofSeconds(120));
        book.waitForIndex();
        while (!withdrawn.spans().isEmpty()) {
            assertThat(Instant.now()).as("the index has followed").isBefore(limit);
            Thread.sleep(100);
        }
        assertThat(search.search(SearchState.of("Свидетелев"), Locale.ENGLISH).hits())
                .isNotEmpty();
    }
}
