package org.knigipamiati.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the database holds of records, as it is stored. */
final class StoredRecords {

    private static final String RECORDS =
            """
            select r.id, r.state = 'PUBLISHED' and not r.may_be_living, r.source_id, r.entry_id, r.reading::text
            from record r where r.id = any (?)""";

    private static final String ENTRIES =
            """
            select id, file, position, page, entry_key, form, raw from entry where id = any (?)""";

    private static final String CHANGES =
            """
            select r.record_id, r.no, r.actor, (extract(epoch from r.made_at) * 1000000)::bigint, r.reason,
                r.entry_from, encode(sha256(convert_to(f.raw, 'UTF8')), 'hex'),
                r.entry_to, encode(sha256(convert_to(t.raw, 'UTF8')), 'hex'), r.before::text, r.after::text
            from revision r left join entry f on f.id = r.entry_from left join entry t on t.id = r.entry_to
            where r.record_id = any (?) order by r.record_id, r.no""";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;

    StoredRecords(Connection connection) {
        this.connection = connection;
    }

    /**
     * A record.
     *
     * @param open whether the public may see it
     * @param entry the entry it reads
     */
    record RecordRow(long id, boolean open, String source, long entry, JsonNode reading) {}

    /** An entry. */
    record EntryRow(long id, String file, int position, String page, String key, String form, String raw) {}

    /**
     * An entry that a revision names.
     *
     * @param sha256 of its text as it stands
     */
    record EntryName(long id, String sha256) {}

    /**
     * A revision.
     *
     * @param micros when, in microseconds since 1970
     */
    record Change(
            long record,
            int no,
            String actor,
            long micros,
            String reason,
            EntryName entryFrom,
            EntryName entryTo,
            JsonNode before,
            JsonNode after) {}

    private interface Reading {
        void row(ResultSet row) throws SQLException;
    }

    Map<Long, RecordRow> records(Collection<Long> ids) throws SQLException {
        Map<Long, RecordRow> records = new HashMap<>();
        read(
                RECORDS,
                ids,
                row -> records.put(
                        row.getLong(1),
                        new RecordRow(
                                row.getLong(1),
                                row.getBoolean(2),
                                row.getString(3),
                                row.getLong(4),
                                json(row.getString(5)))));
        return records;
    }

    Map<Long, EntryRow> entries(Collection<Long> ids) throws SQLException {
        Map<Long, EntryRow> entries = new HashMap<>();
        read(
                ENTRIES,
                ids,
                row -> entries.put(
                        row.getLong(1),
                        new EntryRow(
                                row.getLong(1),
                                row.getString(2),
                                row.getInt(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7))));
        return entries;
    }

    /** Revisions by record, in the order of their numbers. */
    Map<Long, List<Change>> changes(Collection<Long> records) throws SQLException {
        Map<Long, List<Change>> changes = new HashMap<>();
        read(CHANGES, records, row -> changes.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                .add(new Change(
                        row.getLong(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        entry(row, 6),
                        entry(row, 8),
                        json(row.getString(10)),
                        json(row.getString(11)))));
        return changes;
    }

    private static EntryName entry(ResultSet row, int column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : new EntryName(id, row.getString(column + 1));
    }

    private void read(String sql, Collection<Long> ids, Reading reading) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        Array array = connection.createArrayOf("bigint", ids.toArray());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, array);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reading.row(rows);
                }
            }
        } finally {
            array.free();
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database keeps JSON", e);
        }
    }
}
