package org.knigipamiati.accounts.gate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.knigipamiati.accounts.Account;
import org.knigipamiati.accounts.Accounts;
import org.knigipamiati.accounts.Permission;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.accounts.Sessions;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/**
 * Every route that is deployed, tried by everybody. The routes come from the running application, so that a new one without a
 * line in {@link RouteRules} fails here.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class RouteRightsTest {

    /** What stands for the parameters of a path: of each the first that its pattern allows. */
    private static final List<String> PARAMETERS =
            List.of("7", "a", "A", "7".repeat(22), "a".repeat(22), "7".repeat(43), "7".repeat(16), "csv");

    private static final Pattern PARAMETER =
            Pattern.compile("\\{\\s*[^:}\\s]+\\s*(?::\\s*((?:[^{}]|\\{[^{}]*})*?)\\s*)?}");

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Test
    void everyRouteHasARule() {
        assertThat(routes().keySet()).isNotEmpty();
        assertThat(RouteRules.all().keySet())
                .as("Add a line to accounts.RouteRules for each new route")
                .containsAll(routes().keySet());
    }

    @Test
    void everyRuleHasARoute() {
        assertThat(routes().keySet())
                .as("Take the lines out of accounts.RouteRules whose routes are gone")
                .containsAll(RouteRules.all().keySet());
    }

    @Test
    void everyRouteIsOpenToThoseWhoMayAndToNobodyElse() {
        Map<Role, String> tokens = tokens();
        SoftAssertions all = new SoftAssertions();
        routes().forEach((route, path) -> {
            Permission wanted = RouteRules.all().get(route);
            for (Role role : Role.values()) {
                boolean allowed = wanted != null && wanted.roles().contains(role);
                Response answer = send(route, path, tokens.get(role));
                all.assertThat(describe(answer)).as(route + " as " + role).isEqualTo(expected(route, role, allowed));
            }
        });
        all.assertAll();
    }

    @Test
    void aOneTimePasswordOpensNothingButThePageWhereItIsReplacedAndWhatIsPublic() {
        Accounts.Created created = accounts.create(name(), Role.GIVEN, "test");
        String token = sessions.open(created.account()).orElseThrow();
        SoftAssertions all = new SoftAssertions();
        routes().forEach((route, path) -> {
            Permission wanted = RouteRules.all().get(route);
            boolean allowed = wanted != null && (wanted.isPublic() || wanted == Permission.OWN_ACCOUNT);
            String answer = describe(send(route, path, token));
            String otherwise = path.startsWith("/api/") ? "refused to the account" : "sent elsewhere";
            if (route.startsWith("POST /workshop/")
                    && !MEDIA_TYPES.getOrDefault(route, "").startsWith("multipart")) {
                // What a form sent is given back on the page that asks for it.
                otherwise = "asked to sign in";
            }
            all.assertThat(answer).as(route).isEqualTo(allowed ? "let in" : otherwise);
        });
        all.assertAll();
    }

    @Test
    void whoIsRefusedStandsInTheLogByWhatWasTriedAndNotByName() {
        Account account = accounts.createWithPassword(name(), "четыре тихих слова", Set.of(Role.VOLUNTEER), "test");
        String token = sessions.open(account).orElseThrow();
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler kept = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(new SimpleFormatter().formatMessage(line) + " " + Arrays.toString(line.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger gate = Logger.getLogger("org.knigipamiati.accounts.gate");
        gate.addHandler(kept);
        try {
            given().cookie("knigi-session", token).get("/accounts").then().statusCode(403);
            given().header("Sec-Fetch-Site", "cross-site")
                    .contentType("application/x-www-form-urlencoded")
                    .post("/sign-in")
                    .then()
                    .statusCode(403);
        } finally {
            gate.removeHandler(kept);
        }
        assertThat(lines)
                .anyMatch(line -> line.contains("/accounts"))
                .anyMatch(line -> line.contains("another site"))
                .noneMatch(line -> line.contains(account.name));
    }

    private static String expected(String route, Role role, boolean allowed) {
        if (allowed) {
            return "let in";
        }
        if (role != Role.READER) {
            return "refused to the account";
        }
        boolean page = !route.contains(" /api/");
        return page && route.startsWith("GET ") ? "sent elsewhere" : "asked to sign in";
    }

    private static String describe(Response answer) {
        switch (answer.statusCode()) {
            case RightsProbe.LET_IN:
                return "let in";
            case 303:
                return "sent elsewhere";
            case 401:
                return "asked to sign in";
            case 403:
                return "refused to the account";
            default:
                return "status " + answer.statusCode();
        }
    }

    private static Response send(String route, String path, String token) {
        RequestSpecification request = given().redirects()
                .follow(false)
                .header(RightsProbe.HEADER, "1")
                .header("Accept", "*/*");
        if (token != null) {
            request.cookie("knigi-session", token);
        }
        String verb = route.substring(0, route.indexOf(' '));
        if (!verb.equals("GET")) {
            request.contentType(MEDIA_TYPES.getOrDefault(route, "application/x-www-form-urlencoded"));
        }
        return request.request(verb, path);
    }

    /** What each route consumes, if it says so; a request of another type is not matched to it at all. */
    private static final Map<String, String> MEDIA_TYPES = new TreeMap<>();

    /** Name of every route deployed, and an address that leads to it. */
    private static Map<String, String> routes() {
        Map<String, String> routes = new TreeMap<>();
        for (Class<?> type : Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .filter(type -> type.getName().startsWith("org.knigipamiati"))
                .collect(Collectors.toSet())) {
            for (Method method : type.getDeclaredMethods()) {
                RouteRules.route(type, method).ifPresent(route -> {
                    jakarta.ws.rs.Consumes consumes = method.isAnnotationPresent(jakarta.ws.rs.Consumes.class)
                            ? method.getAnnotation(jakarta.ws.rs.Consumes.class)
                            : type.getAnnotation(jakarta.ws.rs.Consumes.class);
                    if (consumes != null) {
                        MEDIA_TYPES.put(route, consumes.value()[0]);
                    }
                    routes.put(route, address(type, method));
                });
            }
        }
        return routes;
    }

    private static String address(Class<?> type, Method method) {
        Path inner = method.getAnnotation(Path.class);
        String declared = type.getAnnotation(Path.class).value() + "/" + (inner == null ? "" : inner.value());
        String filled = PARAMETER.matcher(declared).replaceAll(found -> value(found.group(1)));
        return ("/" + filled).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }

    private static String value(String pattern) {
        return PARAMETERS.stream()
                .filter(value -> pattern == null || value.matches(pattern))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Add a value that matches " + pattern));
    }

    private Map<Role, String> tokens() {
        Map<Role, String> tokens = new EnumMap<>(Role.class);
        for (Role role : Role.GIVEN) {
            Account account = accounts.createWithPassword(name(), "четыре тихих слова", Set.of(role), "test");
            tokens.put(role, sessions.open(account).orElseThrow());
        }
        return tokens;
    }

    private static String name() {
        return "Rights " + UUID.randomUUID().toString().substring(0, 13);
    }
}
