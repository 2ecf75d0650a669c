package org.knigipamiati.harvest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What there is to be harvested, by when it changed: the records that the public may see, and those that it could see once, of which a
 * trigger of the database keeps only that they are gone ({@code record_gone}).
 */
@ApplicationScoped
class Harvested {

    private static final String ITEMS =
            """
            (select id, source_id, updated_at as changed, false as gone from record
             where state = 'PUBLISHED' and not may_be_living
             union all select record_id, source_id, since, true from record_gone) item""";

    /**
     * A record says when it was changed before its transaction commits. Up to the beginning of the oldest transaction under way all
     * is known; later changes are given the next time, or a harvester that goes on from the date of an answer would miss some.
     */
    private static final String KNOWN_UNTIL =
            """
            select least(now(), min(xact_start)) from pg_stat_activity
            where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()""";

    @Inject
    DataSource database;

    /**
     * A record, or what is left of one.
     *
     * @param source id of its source
     * @param changed when it was changed, or withdrawn
     * @param gone whether the public may not see it any more
     */
    record Item(long id, String source, Instant changed, boolean gone) {}

    /** Until when every change is known. */
    Instant knownUntil() {
        return one(KNOWN_UNTIL).orElseThrow();
    }

    /** When the oldest was changed; empty if there is none. */
    Optional<Instant> earliest() {
        return one("select min(changed) from " + ITEMS);
    }

    private Optional<Instant> one(String query) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return Optional.ofNullable(rows.getTimestamp(1)).map(Timestamp::toInstant);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** How many records a whole list has. */
    long count(HarvestSpan span) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select count(*) from " + ITEMS + where(span, false))) {
            fill(statement, span, false);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The next of a list, by when they changed. */
    List<Item> next(HarvestSpan span, int most) {
        String query = "select id, source_id, changed, gone from " + ITEMS + where(span, true)
                + " order by changed, id limit " + most;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            fill(statement, span, true);
            return items(statement);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** One record; empty if the public never saw it. */
    Optional<Item> find(long id) {
        String query = "select id, source_id, changed, gone from " + ITEMS + " where id = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, id);
            return items(statement).stream().findFirst();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static String where(HarvestSpan span, boolean further) {
        return " where changed < ?" + (span.from() == null ? "" : " and changed >= ?")
                + (span.set().isEmpty() ? "" : " and source_id = ?")
                + (further && span.lastChange() != null ? " and (changed, id) > (?, ?)" : "");
    }

    private static void fill(PreparedStatement statement, HarvestSpan span, boolean further) throws SQLException {
        int next = 1;
        statement.setTimestamp(next++, Timestamp.from(span.before()));
        if (span.from() != null) {
            statement.setTimestamp(next++, Timestamp.from(span.from()));
        }
        if (!span.set().isEmpty()) {
            statement.setString(next++, span.set());
        }
        if (further && span.lastChange() != null) {
            statement.setTimestamp(next++, Timestamp.from(span.lastChange()));
            statement.setLong(next, span.lastId());
        }
    }

    private static List<Item> items(PreparedStatement statement) throws SQLException {
        List<Item> items = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                items.add(new Item(
                        rows.getLong(1), rows.getString(2), rows.getTimestamp(3).toInstant(), rows.getBoolean(4)));
            }
        }
        return items;
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("The database does not say what there is to be harvested", e);
    }
}
