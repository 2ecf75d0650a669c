package org.knigipamiati.database;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knigipamiati.accounts.Permission;
import org.knigipamiati.accounts.gate.RouteRules;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.runtime.OwnerOfTables;

/**
 * What is public is read as a role of the database that can do nothing else. That all pages can be made as that role is shown by every
 * other test that asks for them; this one tries at every address what a fault in its code could do.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class ReadersRoleTest {

    /** Columns of tables of which it reads no others. */
    private static final Set<String> COLUMNS = Set.of(
            "correction: answer answered_at id outcome record_id",
            "record_proposal: id kind notes outcome record_id",
            "draft: id marks record_id");

    /** Tables that the role reads; a new table is not among them until somebody decides it here and in the migration. */
    private static final Set<String> READ =
            Set.of("source import_run entry record record_case operation_claim album_line record_flag person_link"
                    .concat(" revision record_withdrawn record_gone index_rollover index_doubt index_due")
                    .concat(" hsearch_outbox_event seal_due seal_leaf seal_tile seal_head snapshot")
                    .split(" "));

    @Inject
    MeterRegistry metrics;

    /** At every address whose pages are public, to read and to harvest: writing, seeing secrets, and becoming somebody else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update record set state = 'HIDDEN' where false ~ 25006",
                "insert into account_role (account_id, role) values (1, 'ADMINISTRATOR') ~ 25006",
                "set transaction read write; delete from record_withdrawn where false ~ 42501",
                "set session characteristics as transaction read write; create table t (x int) ~ 25006",
                "select name from account ~ 42501",
                "select value from server_secret ~ 42501",
                "select token_hash from account_session ~ 42501",
                "select message from correction ~ 42501",
                "select raw from draft ~ 42501",
                "set role knigi ~ 42501",
                "select current_user ~ knigi_readers"
            })
    void theDatabaseRefusesWhatAPublicPageHasNoBusinessWith(String line) {
        String sql = line.split(" ~ ")[0];
        SoftAssertions all = new SoftAssertions();
        for (String route : publicRoutes()) {
            all.assertThat(tried(route, sql)).as("%s at %s", sql, route).isEqualTo(line.split(" ~ ")[1]);
        }
        all.assertAll();
    }

    private static List<String> publicRoutes() {
        List<String> routes = RouteRules.all().entrySet().stream()
                .filter(rule -> rule.getValue() == Permission.READ_PUBLISHED)
                .map(java.util.Map.Entry::getKey)
                .toList();
        assertThat(routes).hasSizeGreaterThan(50);
        return routes;
    }

    private static String tried(String route, String sql) {
        String path = route.split(" ")[1]
                .replace("/snapshots/{id}", "/snapshots/0123456789abcdef")
                .replace("/knowledge/{table}/{id}", "/knowledge/works/X")
                .replaceAll("\\{(id|no|number)}", "1")
                .replace("{format}", "csv")
                .replaceAll("\\{[^}]*}", "x");
        Response answer = given().header(RoleProbe.HEADER, sql)
                .contentType(route.startsWith("POST") ? "application/x-www-form-urlencoded" : "*/*")
                .request(route.split(" ")[0], path);
        return String.valueOf(answer.header(RoleProbe.HEADER));
    }

    /** The probe itself would do all that, were it not for the role. */
    @Test
    void whatIsNoPublicReadIsAskedAsTheService() {
        assertThat(tried("GET /sign-in", "select current_user")).isEqualTo("knigi");
        assertThat(tried("GET /sign-in", "update record set state = 'HIDDEN' where false"))
                .isEqualTo("done");
        assertThat(tried("GET /records/{id}/correction", "select count(*) < 0 from account"))
                .isEqualTo("f");
    }

    /** One request's role is not the next one's. */
    @Test
    void noPublicReadOfAVisitorTakesAConnectionOfTheService() {
        given().get("/").then().statusCode(200);
        double service = taken("service");
        double readers = taken("readers");
        for (String path :
                List.of("/", "/records?q=x", "/sources", "/counts", "/about", "/api/v1/sources", "/albums")) {
            given().get(path).then().statusCode(200);
        }
        assertThat(taken("service")).isEqualTo(service);
        assertThat(taken("readers")).isGreaterThan(readers + 5);
    }

    private double taken(String whose) {
        return metrics.get("knigi.database.connections")
                .tag("for", whose)
                .counter()
                .count();
    }

    @Test
    void theRoleReadsTheTablesThatWereDecidedAndChangesNone() throws SQLException {
        String readers = ConfigProvider.getConfig().getValue("quarkus.datasource.readers.username", String.class);
        Set<String> read = new TreeSet<>();
        try (Connection owner = OwnerOfTables.connect();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(PRIVILEGES.replace("?", "'" + readers + "'"))) {
            while (rows.next()) {
                assertThat(rows.getBoolean("changes"))
                        .as(rows.getString("relname"))
                        .isFalse();
                String columns = rows.getString("columns");
                if (rows.getBoolean("whole")) {
                    read.add(rows.getString("relname"));
                } else if (columns != null) {
                    read.add(rows.getString("relname") + ": " + columns);
                }
            }
        }
        Set<String> decided = new TreeSet<>(READ);
        decided.addAll(COLUMNS);
        assertThat(read).containsExactlyElementsOf(decided);
    }

    private static final String PRIVILEGES =
            """
            select relname,
                   has_any_column_privilege(?, c.oid, 'insert, update, references')
                       or has_table_privilege(?, c.oid, 'delete, truncate, trigger') as changes,
                   has_table_privilege(?, c.oid, 'select') as whole,
                   (select string_agg(attname, ' ' order by attname) from pg_attribute a
                    where a.attrelid = c.oid and attnum > 0 and not attisdropped
                      and has_column_privilege(?, c.oid, attnum, 'select')) as columns
            from pg_class c
            where relkind in ('r', 'p', 'v', 'm') and relnamespace = 'public'::regnamespace
            """;
}
