package org.knigipamiati.search;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Copies the records of a running service, in its own database, until there are as many as one asks for, to measure exports, counts and
 * a rebuild at size: {@code ManyRecords DATA-DIR COUNT}. Make some thousand with {@code generate} and {@code import} before and the
 * index anew with {@code reindex} after. A copy differs from its record by its ids and a number at the end of its text. Use a data
 * directory that can be thrown away.
 */
final class ManyRecords {

    /** Ids of one copy lie so far from those of the one before. */
    private static final long STEP = 10_000_000;

    /** In the order in which the rows need each other, each with the columns that are ids of copied rows. */
    private static final List<Map.Entry<String, List<String>>> TABLES = List.of(
            Map.entry("entry", List.of("id")),
            Map.entry("record", List.of("id", "entry_id")),
            Map.entry("record_case", List.of("id", "record_id")),
            Map.entry("operation_claim", List.of("id", "record_id")),
            Map.entry("record_flag", List.of("id", "record_id")));

    private ManyRecords() {}

    public static void main(String[] args) throws IOException, SQLException {
        Properties services = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(args[0], "services.properties"))) {
            services.load(reader);
        }
        long count = Long.parseLong(args[1]);
        try (Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + services.getProperty("postgres.port") + "/knigi",
                "knigi",
                services.getProperty("postgres.password"))) {
            connection.setAutoCommit(false);
            long there = records(connection);
            for (long copy = 1; there * copy < count; copy++) {
                for (Map.Entry<String, List<String>> table : TABLES) {
                    copy(connection, table.getKey(), table.getValue(), copy, Math.min(there, count - there * copy));
                }
                connection.commit();
            }
            System.out.println(records(connection) + " records; make the index anew with reindex");
        }
    }

    private static long records(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from record")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void copy(Connection connection, String table, List<String> ids, long copy, long most)
            throws SQLException {
        List<String> columns = columns(connection, table);
        List<String> values = columns.stream()
                .map(column -> ids.contains(column)
                        ? column + " + " + copy * STEP
                        : table.equals("entry") && column.equals("raw") ? "raw || ' (" + copy + ")'" : column)
                .toList();
        // Those of one record come together: a record is copied whole or not at all.
        String record = table.equals("entry")
                ? "(select r.id from record r where r.entry_id = entry.id)"
                : table.equals("record") ? "id" : "record_id";
        String sql =
                "insert into " + table + " (" + String.join(", ", columns) + ") select " + String.join(", ", values)
                        + " from " + table + " where " + record
                        + " in (select id from record where id < " + STEP + " order by id limit " + most + ")";
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement asked = connection.prepareStatement(
                "select column_name from information_schema.columns"
                        + " where table_schema = 'public' and table_name = ? and is_generated = 'NEVER' order by ordinal_position")) {
            asked.setString(1, table);
            try (ResultSet row = asked.executeQuery()) {
                while (row.next()) {
                    columns.add(row.getString(1));
                }
            }
        }
        return columns;
    }
}
