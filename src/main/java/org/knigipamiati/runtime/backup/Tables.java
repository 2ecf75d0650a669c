package org.knigipamiati.runtime.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the database says of its own tables. A new migration needs no change here. */
final class Tables {

    /**
     * What a backup leaves out: the migrations' own record, which a database brings along; the outbox and what
     * waits for it, since the index is made anew; what a machine read on scans, which waits to be read again; what waits to be sealed, which the records that are loaded
     * note anew; when backups were made; and the sessions and keys of a server, which end with it.
     */
    private static final Set<String> LEFT_OUT = Set.of(
            "flyway_schema_history",
            "hsearch_outbox_event",
            "hsearch_agent",
            "record_withdrawn",
            "index_rollover",
            "index_followed",
            "index_due",
            "index_doubt",
            "prereading",
            "seal_due",
            "backup_run",
            "account_session",
            "server_secret");

    private static final String TABLES =
            """
            select table_name from information_schema.tables
            where table_schema = current_schema() and table_type = 'BASE TABLE' order by table_name""";

    private static final String COLUMNS =
            """
            select column_name from information_schema.columns
            where table_schema = current_schema() and table_name = ? and is_generated = 'NEVER' order by ordinal_position""";

    private static final String REFERENCES =
            """
            select distinct conrelid::regclass::text, confrelid::regclass::text from pg_constraint
            where contype = 'f' and connamespace = current_schema()::regnamespace and conrelid <> confrelid""";

    private static final String SEQUENCES =
            """
            select sequencename, last_value from pg_sequences
            where schemaname = current_schema() and last_value is not null order by sequencename""";

    private Tables() {}

    /** Names of all tables that belong in a backup, those referred to before those that refer to them. */
    static List<String> inOrderOfLoading(Connection connection) throws SQLException {
        Set<String> names = new TreeSet<>();
        Map<String, Set<String>> needs = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(TABLES)) {
                while (rows.next()) {
                    if (!LEFT_OUT.contains(rows.getString(1))) {
                        names.add(rows.getString(1));
                    }
                }
            }
            try (ResultSet rows = statement.executeQuery(REFERENCES)) {
                while (rows.next()) {
                    if (names.contains(rows.getString(1))) {
                        needs.computeIfAbsent(rows.getString(1), name -> new TreeSet<>())
                                .add(rows.getString(2));
                    }
                }
            }
        }
        Set<String> ordered = new LinkedHashSet<>();
        for (String name : names) {
            place(name, needs, ordered, new LinkedHashSet<>());
        }
        return new ArrayList<>(ordered);
    }

    private static void place(String name, Map<String, Set<String>> needs, Set<String> ordered, Set<String> path) {
        if (ordered.contains(name)) {
            return;
        }
        if (!path.add(name)) {
            throw new BackupException("Tables refer to each other in a circle and cannot be loaded: " + path);
        }
        for (String needed : needs.getOrDefault(name, Set.of())) {
            if (LEFT_OUT.contains(needed)) {
                throw new BackupException("Table " + name + " refers to " + needed + ", which no backup holds.");
            }
            place(needed, needs, ordered, path);
        }
        path.remove(name);
        ordered.add(name);
    }

    static List<String> columns(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
        }
        return columns;
    }

    /** The last value of every sequence that was ever used. */
    static Map<String, Long> sequences(Connection connection) throws SQLException {
        Map<String, Long> values = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SEQUENCES)) {
            while (rows.next()) {
                values.put(rows.getString(1), rows.getLong(2));
            }
        }
        return values;
    }

    /** Version of the last migration. */
    static String schemaVersion(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select version from flyway_schema_history"
                        + " where success and version is not null order by installed_rank desc limit 1")) {
            return rows.next() ? rows.getString(1) : "none";
        }
    }

    static boolean isEmpty(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select 1 from " + quote(table) + " limit 1")) {
            return !rows.next();
        }
    }

    static String quote(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    static String quote(List<String> identifiers) {
        return String.join(", ", identifiers.stream().map(Tables::quote).toList());
    }
}
