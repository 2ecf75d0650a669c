package org.knigipamiati.harvest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The addresses of all public records, for search engines (sitemaps.org, protocol 0.9). A part holds the records of one span of ids,
 * which are never more than the protocol allows in one file; so a part keeps its address, and its date changes only with its records.
 */
@ApplicationScoped
public class SiteMap {

    /** Most addresses that the protocol allows in one file. */
    public static final int MOST = 50_000;

    private static final String PUBLIC = " from record where state = 'PUBLISHED' and not may_be_living";
    private static final int FETCHED_AT_ONCE = 1_000;

    @Inject
    DataSource database;

    /**
     * A part of the map.
     *
     * @param number in its address
     * @param changed the newest change of its records
     */
    public record Part(long number, Instant changed) {}

    /** The parts that hold any record. */
    public List<Part> parts() {
        String query = "select id / " + MOST + ", max(updated_at)" + PUBLIC + " group by 1 order by 1";
        List<Part> parts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                parts.add(new Part(rows.getLong(1), rows.getTimestamp(2).toInstant()));
            }
            return parts;
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not say which records are public", e);
        }
    }

    /** Writes a part, row by row, so that its size costs no memory. */
    public void write(long number, String base, OutputStream out) throws IOException {
        String query = "select id, updated_at" + PUBLIC + " and id >= ? and id < ? order by id";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            // Without a transaction of its own the driver would fetch all rows at once.
            connection.setAutoCommit(false);
            try {
                statement.setFetchSize(FETCHED_AT_ONCE);
                statement.setLong(1, number * MOST);
                statement.setLong(2, (number + 1) * MOST);
                Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        writer.write("<url><loc>" + base + "/records/" + rows.getLong(1) + "</loc><lastmod>"
                                + day(rows.getTimestamp(2).toInstant()) + "</lastmod></url>\n");
                    }
                }
                writer.write("</urlset>\n");
                writer.flush();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IOException("The map of the site breaks off: the database does not answer", e);
        }
    }

    /** A date as the protocol writes it: the day in UTC. */
    public static String day(Instant moment) {
        return XmlText.day(moment);
    }
}
