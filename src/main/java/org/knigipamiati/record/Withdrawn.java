package org.knigipamiati.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/**
 * Records that the public could see and may not see any more, as long as the index may still hold them. A trigger of the database
 * writes them down in the transaction that hides them, whoever does; so this is the same truth for every process, and survives
 * each of them.
 */
@ApplicationScoped
public class Withdrawn {

    /** The records of one import stand side by side, so a run of thousands is one span. */
    private static final String SPANS =
            """
            select min(record_id), max(record_id)
            from (select record_id, record_id - row_number() over (order by record_id) as island
                  from record_withdrawn) numbered
            group by island order by 1""";

    private static final String SETTLED =
            """
            select record_id, ticket from record_withdrawn w
            where ticket > ? and not exists (select 1 from hsearch_outbox_event e where e.entityid = w.record_id::text)
              and not exists (select 1 from index_due d where w.record_id between d.first_id and d.last_id)
            order by ticket limit ?""";

    /** Rows that somebody is changing this moment are not the ones that were looked at; they wait for the next time. */
    private static final String FORGET =
            """
            delete from record_withdrawn where ticket in
                (select ticket from record_withdrawn where ticket = any(?) for update skip locked)""";

    @Inject
    DataSource database;

    /** Ids side by side, both ends included. */
    public record Span(long first, long last) {

        /** How many. */
        public long size() {
            return last - first + 1;
        }
    }

    /**
     * A withdrawal.
     *
     * @param record id of the record
     * @param ticket number of the withdrawal; a record that is withdrawn again gets another
     */
    public record Ticket(long record, long ticket) {}

    /** All of them now; empty as a rule. */
    public List<Span> spans() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SPANS);
                ResultSet rows = statement.executeQuery()) {
            List<Span> spans = new ArrayList<>();
            while (rows.next()) {
                spans.add(new Span(rows.getLong(1), rows.getLong(2)));
            }
            return spans;
        } catch (SQLException e) {
            // Rather no answer than one that may show what is hidden.
            throw new IllegalStateException("The database does not say which records are withdrawn", e);
        }
    }

    /** Some of those about which no change waits for the index any more, in the order of their tickets. */
    public List<Ticket> settled(long after, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SETTLED)) {
            statement.setLong(1, after);
            statement.setInt(2, most);
            try (ResultSet rows = statement.executeQuery()) {
                List<Ticket> tickets = new ArrayList<>();
                while (rows.next()) {
                    tickets.add(new Ticket(rows.getLong(1), rows.getLong(2)));
                }
                return tickets;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not say which withdrawals are settled", e);
        }
    }

    /** Strikes withdrawals out, once the index is known not to hold their records. */
    public void forget(Collection<Long> tickets) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(FORGET)) {
            statement.setArray(1, connection.createArrayOf("bigint", tickets.toArray()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Settled withdrawals could not be struck out", e);
        }
    }
}
