package org.knigipamiati.accounts.gate;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.knigipamiati.accounts.Permission;

/**
 * The table of addresses: the permission that each route wants. What is public is public because a line here says so; a route
 * without a line is refused to everybody, and the build fails until it has one (and while a line has no route any more).
 */
public final class RouteRules {

    /** One line per method and path, the path as the resource declares it, without the patterns of its parameters. */
    private static final String TABLE =
            """
            # Pages for everybody
            GET    /                                       READ_PUBLISHED
            GET    /records                                READ_PUBLISHED
            GET    /records/{id}                           READ_PUBLISHED
            GET    /card.png                               READ_PUBLISHED
            GET    /records/{id}/card.png                  READ_PUBLISHED
            GET    /records/{id}/letter                    READ_PUBLISHED
            GET    /records/{id}/letter.txt                READ_PUBLISHED
            GET    /records/{id}/letter.pdf                READ_PUBLISHED
            GET    /operations                             READ_PUBLISHED
            GET    /operations/{code}                      READ_PUBLISHED
            GET    /albums                                 READ_PUBLISHED
            GET    /albums/{album}                         READ_PUBLISHED
            GET    /sources                                READ_PUBLISHED
            GET    /sources/{id}                           READ_PUBLISHED
            GET    /counts                                 READ_PUBLISHED
            GET    /figures                                READ_PUBLISHED
            GET    /cite                                   READ_PUBLISHED
            GET    /time                                   READ_PUBLISHED
            GET    /delays                                 READ_PUBLISHED
            GET    /snapshots/{id}                         READ_PUBLISHED
            POST   /snapshots                              FREEZE_PAGE
            GET    /flow                                   READ_PUBLISHED
            GET    /map                                    READ_PUBLISHED
            GET    /facets/{name}                          READ_PUBLISHED
            GET    /about                                  READ_PUBLISHED
            GET    /knowledge                              READ_PUBLISHED
            GET    /knowledge/{table}                      READ_PUBLISHED
            GET    /knowledge/{table}/{id}                 READ_PUBLISHED
            GET    /kept                                   READ_PUBLISHED
            POST   /kept                                   KEEP
            GET    /research                               READ_PUBLISHED
            GET    /dataset                                READ_PUBLISHED
            GET    /seal                                   READ_PUBLISHED

            # For harvesters and search engines
            GET    /oai                                    READ_PUBLISHED
            POST   /oai                                    READ_PUBLISHED
            GET    /feeds/records.atom                     READ_PUBLISHED
            GET    /feeds/books.atom                       READ_PUBLISHED
            GET    /robots.txt                             READ_PUBLISHED
            GET    /sitemap.xml                            READ_PUBLISHED
            GET    /sitemap/pages.xml                      READ_PUBLISHED
            GET    /sitemap/records-{number}.xml           READ_PUBLISHED

            # The API for everybody
            GET    /api/v1/records                         READ_PUBLISHED
            GET    /api/v1/records/{id}                    READ_PUBLISHED
            GET    /api/v1/records/{id}/related            READ_PUBLISHED
            GET    /api/v1/records/{id}/seal               READ_PUBLISHED
            GET    /api/v1/seal                            READ_PUBLISHED
            GET    /api/v1/seal/consistency                READ_PUBLISHED
            GET    /api/v1/seal/leaves/{no}                READ_PUBLISHED
            GET    /api/v1/reports/counts                  READ_PUBLISHED
            GET    /api/v1/reports/figures                 READ_PUBLISHED
            GET    /api/v1/exports/figures.{format}        READ_PUBLISHED
            GET    /api/v1/exports/counts.{format}         READ_PUBLISHED
            GET    /api/v1/exports/records.{format}        READ_PUBLISHED
            GET    /api/v1/exports/records/{id}.{format}   READ_PUBLISHED
            GET    /api/v1/reports/time                    READ_PUBLISHED
            GET    /api/v1/reports/delays                  READ_PUBLISHED
            GET    /api/v1/snapshots/{id}                  READ_PUBLISHED
            GET    /api/v1/exports/time.{format}           READ_PUBLISHED
            GET    /api/v1/exports/delays.{format}         READ_PUBLISHED
            GET    /api/v1/citations                       READ_PUBLISHED
            GET    /api/v1/sources                         READ_PUBLISHED
            GET    /api/v1/sources/{id}                    READ_PUBLISHED
            GET    /api/v1/operations                      READ_PUBLISHED
            GET    /api/v1/knowledge                       READ_PUBLISHED
            GET    /api/v1/knowledge/{table}               READ_PUBLISHED
            GET    /api/v1/knowledge/{table}.csv           READ_PUBLISHED
            GET    /api/v1/suggest                         READ_PUBLISHED

            # Signing in
            GET    /sign-in                                SIGN_IN
            POST   /sign-in                                SIGN_IN
            GET    /sign-in/elsewhere                      SIGN_IN
            POST   /sign-out                               OWN_ACCOUNT
            GET    /account                                OWN_ACCOUNT
            POST   /account/password                       OWN_ACCOUNT
            POST   /account/mail                           OWN_ACCOUNT
            POST   /account/sessions                       OWN_ACCOUNT
            POST   /account/factor                         OWN_ACCOUNT
            GET    /account/confirm                        OWN_ACCOUNT
            POST   /account/confirm                        OWN_ACCOUNT

            # The workplace; what may be done with a record also depends on its state (review.Move)
            GET    /workshop                               SEE_WORKPLACE
            GET    /workshop/sources/new                   EDIT_SOURCES
            POST   /workshop/sources                       EDIT_SOURCES
            GET    /workshop/sources/{source}              SEE_WORKPLACE
            GET    /workshop/sources/{source}/edit         EDIT_SOURCES
            POST   /workshop/sources/{source}              EDIT_SOURCES
            GET    /workshop/sources/{source}/descriptor   EDIT_SOURCES
            POST   /workshop/sources/{source}/descriptor   EDIT_SOURCES
            POST   /workshop/sources/{source}/descriptor/reading EDIT_SOURCES
            POST   /workshop/sources/{source}/pages        TRANSCRIBE
            GET    /workshop/sources/{source}/runs/{run}   REVIEW
            POST   /workshop/sources/{source}/runs/{run}   BULK_PUBLISH
            GET    /workshop/pages/{page}                  TRANSCRIBE
            GET    /workshop/pages/{page}/image            TRANSCRIBE
            POST   /workshop/pages/{page}/drafts           TRANSCRIBE
            POST   /workshop/pages/{page}/preread          TRANSCRIBE
            GET    /workshop/practice                      TRANSCRIBE
            POST   /workshop/practice                      TRANSCRIBE
            GET    /workshop/pages/{page}/edit             TRANSCRIBE
            POST   /workshop/pages/{page}/edit             TRANSCRIBE
            POST   /workshop/pages/{page}/notes            TRANSCRIBE
            POST   /workshop/pages/{page}/claim            TRANSCRIBE
            POST   /workshop/sources/{source}/next-page    TRANSCRIBE
            GET    /workshop/drafts/{draft}                TRANSCRIBE
            POST   /workshop/drafts/{draft}                TRANSCRIBE
            GET    /workshop/pairs/{draft}                 SETTLE_DIFFERENCES
            POST   /workshop/pairs/{draft}                 SETTLE_DIFFERENCES
            POST   /workshop/pairs/{draft}/alignment       SETTLE_DIFFERENCES
            GET    /workshop/queue                         REVIEW
            GET    /workshop/records/{id}                  SEE_WORKPLACE
            POST   /workshop/records/{id}/moves            TRANSCRIBE
            GET    /workshop/records/{id}/edit             TRANSCRIBE
            POST   /workshop/records/{id}/edit             TRANSCRIBE
            POST   /workshop/records/{id}/text             TRANSCRIBE
            POST   /workshop/records/{id}/undo             REVISE
            POST   /workshop/records/{id}/proposals        HIDE
            POST   /workshop/sources/{source}/sheets       IMPORT_SPREADSHEET
            GET    /workshop/sheets/{id}                   IMPORT_SPREADSHEET
            POST   /workshop/sheets/{id}                   IMPORT_SPREADSHEET
            GET    /workshop/sheets/{id}/refused.xlsx      IMPORT_SPREADSHEET
            GET    /workshop/sources/{source}/same         JUDGE_DUPLICATES
            GET    /workshop/records/{id}/same             JUDGE_DUPLICATES
            POST   /workshop/records/{id}/same             JUDGE_DUPLICATES
            POST   /workshop/records/{id}/same/{link}/undo JUDGE_DUPLICATES
            GET    /workshop/proposals                     HIDE
            POST   /workshop/proposals/{id}                HIDE
            POST   /workshop/proposals/runs/{id}           HIDE
            POST   /workshop/proposals/sources/{id}        HIDE
            POST   /workshop/proposals/same/{id}           HIDE
            GET    /workshop/corrections                   ANSWER_CORRECTIONS
            GET    /workshop/corrections/{id}              ANSWER_CORRECTIONS
            GET    /workshop/corrections/{id}/document     ANSWER_CORRECTIONS
            POST   /workshop/corrections/{id}              ANSWER_CORRECTIONS

            # What readers report
            GET    /records/{id}/correction                SEND_CORRECTION
            POST   /records/{id}/correction                SEND_CORRECTION
            GET    /corrections/{token}                    SEND_CORRECTION

            # What people who are meant ask
            GET    /requests                               SEND_REQUEST
            POST   /requests                               SEND_REQUEST
            GET    /requests/{token}                       SEND_REQUEST
            GET    /workshop/requests                      HIDE
            GET    /workshop/requests/{id}                 HIDE
            POST   /workshop/requests/{id}                 HIDE
            POST   /workshop/requests/{id}/proposals       HIDE

            # Accounts
            GET    /accounts                               MANAGE_ACCOUNTS
            POST   /accounts                               MANAGE_ACCOUNTS
            GET    /accounts/{id}                          MANAGE_ACCOUNTS
            POST   /accounts/{id}/roles                    MANAGE_ACCOUNTS
            POST   /accounts/{id}/password                 MANAGE_ACCOUNTS
            POST   /accounts/{id}/deactivate               MANAGE_ACCOUNTS
            POST   /accounts/{id}/activate                 MANAGE_ACCOUNTS
            POST   /accounts/proposals/{id}                MANAGE_ACCOUNTS
            """;

    private static final Map<String, Permission> RULES = read(TABLE);

    private static final Set<Permission> GRAVE = EnumSet.of(Permission.MANAGE_ACCOUNTS, Permission.BULK_PUBLISH);

    private static final Set<String> GRAVE_ROUTES = Set.of("POST /workshop/proposals/runs/{id}");

    private RouteRules() {}

    /** All lines in their order: {@code "GET /records/{id}"} to permission. */
    public static Map<String, Permission> all() {
        return RULES;
    }

    /**
     * Whether a route lets others in, or shows or hides a whole import: whoever asks for it must have proved lately who it is, so that a
     * browser left open, or a stolen session, does not suffice.
     */
    static boolean isGrave(String route) {
        return of(route).filter(GRAVE::contains).isPresent() || GRAVE_ROUTES.contains(route);
    }

    /** The page nearest above an address, itself included: the longest beginning of it that is read; {@code /} if there is none. */
    public static String pageAbove(String path) {
        String above = path;
        while (above.length() > 1 && !isRead(above)) {
            above = above.substring(0, above.lastIndexOf('/'));
        }
        return above.isEmpty() ? "/" : above;
    }

    private static boolean isRead(String path) {
        return RULES.keySet().stream()
                .filter(route -> route.startsWith("GET "))
                .anyMatch(route -> path.matches(route.substring("GET ".length()).replaceAll("\\{[^}]*}", "[^/]+")));
    }

    /** The permission that a route wants; empty if nobody has decided about it. */
    static Optional<Permission> of(String route) {
        return Optional.ofNullable(RULES.get(route));
    }

    /**
     * The name of a resource method's route, as it stands in the table.
     *
     * @return empty if the method is no route
     */
    public static Optional<String> route(Class<?> resource, Method method) {
        String verb = null;
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (http != null) {
                verb = http.value();
            }
        }
        if (verb == null) {
            return Optional.empty();
        }
        String path = path(resource.getAnnotation(Path.class)) + path(method.getAnnotation(Path.class));
        return Optional.of(verb + " " + (path.isEmpty() ? "/" : path));
    }

    /** {@code "/a/{id}"} for {@code "a/{id: \\d+}/"}. */
    private static String path(Path path) {
        if (path == null) {
            return "";
        }
        String plain = path.value().replaceAll("\\{\\s*([^:}\\s]+)\\s*(?::(?:[^{}]|\\{[^{}]*})*)?}", "{$1}");
        plain = plain.replaceAll("^/+|/+$", "");
        return plain.isEmpty() ? "" : "/" + plain;
    }

    static Map<String, Permission> read(String table) {
        Map<String, Permission> rules = new LinkedHashMap<>();
        for (String line : table.split("\n")) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.trim().split("\\s+");
            if (cells.length != 3) {
                throw new IllegalStateException("Not method, path and permission: " + line);
            }
            if (rules.put(cells[0] + " " + cells[1], Permission.valueOf(cells[2])) != null) {
                throw new IllegalStateException("Two rules for " + line);
            }
        }
        return java.util.Collections.unmodifiableMap(rules);
    }
}
