package org.knigipamiati.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.knigipamiati.runtime.OwnerOfTables;
import org.knigipamiati.seal.Verification.Result;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of its own (a schema of the tests' one) with a book of invented people, so that a test may spoil it. */
final class SealedBook implements AutoCloseable {

    private static final String READING =
            """
            {"fields": [{"field": "person.surname", "caseNo": 0, "verbatim": "%s", "spans": [[0, 6]], "origin": "source"},
                        {"field": "birth.date", "caseNo": 0, "verbatim": "1899", "value": "1899", "origin": "person:Ольха"}],
             "residue": [[8, 9]]}""";

    private final DataSource database;
    private final String schema;
    private final List<Connection> opened = new ArrayList<>();
    private final Connection owner;
    private final Connection connection;

    SealedBook(DataSource database, String schema) throws SQLException, IOException {
        this.database = database;
        this.schema = schema;
        this.owner = OwnerOfTables.connect();
        run(owner, "drop schema if exists " + schema + " cascade");
        run(owner, "create schema " + schema);
        run(owner, "set search_path = " + schema);
        this.connection = connect();
        run(owner, Files.readString(Path.of("schema/migration/V1__schema.sql")).replace("${service}", role()));
        run("insert into source (id, title, kind, invented, created_at) values ('book', 'Книга', 'BOOK', true, now())");
    }

    private String role() throws SQLException {
        return connection.getMetaData().getUserName();
    }

    /** One of the service's role. */
    Connection connect() throws SQLException {
        Connection fresh = database.getConnection();
        opened.add(fresh);
        try (Statement statement = fresh.createStatement()) {
            statement.execute("set search_path = " + schema);
        }
        return fresh;
    }

    /** Connections of the service's role that a caller closes. */
    DataSource dataSource() throws SQLException {
        Config config = ConfigProvider.getConfig();
        PGSimpleDataSource own = new PGSimpleDataSource();
        own.setUrl(config.getValue("quarkus.datasource.jdbc.url", String.class));
        own.setUser(role());
        own.setPassword(config.getValue("quarkus.datasource.password", String.class));
        own.setCurrentSchema(schema);
        return own;
    }

    Connection connection() {
        return connection;
    }

    void run(String sql) throws SQLException {
        run(connection, sql);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Whoever owns a table can do this; nobody else. */
    void behindTheBack(String table, String sql) throws SQLException {
        run(owner, "alter table " + table + " disable trigger user");
        run(owner, sql);
        run(owner, "alter table " + table + " enable trigger user");
    }

    /** What the role that owns the tables does, whom the triggers bind. */
    void asOwner(String sql) throws SQLException {
        run(owner, sql);
    }

    long one(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    void record(long id, String surname, String state) throws SQLException {
        run("insert into entry (id, source_id, file, position, form, raw, sha256, created_at) values (" + id
                + ", 'book', 'a.txt', " + id + ", 'book', '" + surname + ", 1899 г.р.', sha256('" + id + "'), now())");
        run(
                "insert into record (id, source_id, entry_id, file, position, state, reading, created_at, updated_at) values ("
                        + id + ", 'book', " + id + ", 'a.txt', " + id + ", '" + state + "', '"
                        + READING.formatted(surname)
                        + "', now(), now())");
    }

    /** What the software does when a reviewer gives another surname. */
    void change(long id, int no, String before, String after) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into revision (id, record_id, no, made_at, actor, reason, entry_from, entry_to, before, after)"
                        + " values (?, ?, ?, now(), 'person:Ольха', 'Так в книге', ?, ?, ?::jsonb, ?::jsonb)")) {
            insert.setLong(1, id * 100 + no);
            insert.setLong(2, id);
            insert.setInt(3, no);
            insert.setLong(4, id);
            insert.setLong(5, id);
            insert.setString(6, READING.formatted(before));
            insert.setString(7, READING.formatted(after));
            insert.executeUpdate();
        }
        run("update record set reading = '" + READING.formatted(after) + "', updated_at = now() where id = " + id);
    }

    /** Seals all that is due. */
    void seal() throws SQLException {
        while (Sealing.some(connection) > 0) {
            continue;
        }
    }

    SealHead head() throws SQLException {
        return SealLog.head(connection).orElseThrow();
    }

    /** What {@code verify} says. */
    List<String> verify() throws SQLException {
        return verify(null);
    }

    List<String> verify(SealHead earlier) throws SQLException {
        List<String> said = new ArrayList<>();
        EarlierHead kept = earlier == null ? null : new EarlierHead(earlier.size(), earlier.root());
        Result result = new Verification(connection, kept, finding -> said.add(finding.toString())).run();
        if (result.found() != said.size()) {
            said.add("counted " + result.found());
        }
        return said;
    }

    @Override
    public void close() throws SQLException {
        for (Connection one : opened) {
            try (one) {
                run(one, "reset search_path");
            }
        }
        try (owner) {
            run(owner, "drop schema " + schema + " cascade");
        }
    }
}
