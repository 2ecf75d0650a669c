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
import org.knigipamiati.record.KeptReading;

/** What the database holds of records, as it is stored. */
final class StoredRecords {

    private static final String RECORDS =
            """
            select r.id, r.state = 'PUBLISHED' and not r.may_be_living, r.source_id, r.head_id, r.entry_id, r.reading
            from record r where r.id = any (?)""";

    private static final String ENTRIES =
            """
            select id, file, position, page, entry_key, form, raw from entry where id = any (?)""";

    private static final String CHANGES =
            """
            select r.record_id, r.no, r.actor, (extract(epoch from r.made_at) * 1000000)::bigint, r.reason,
                r.entry_from, encode(sha256(convert_to(f.raw, 'UTF8')), 'hex'),
                r.entry_to, encode(sha256(convert_to(t.raw, 'UTF8')), 'hex'), r.before::text, r.after::text
            from unnest(?, ?, ?) as wanted (record, first, last)
                join revision r on r.record_id = wanted.record and r.no between wanted.first and wanted.last
                left join entry f on f.id = r.entry_from left join entry t on t.id = r.entry_to
            order by r.record_id, r.no""";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;

    StoredRecords(Connection connection) {
        this.connection = connection;
    }

    /**
     * A record.
     *
     * @param open whether the public may see it
     * @param head of a member of a family: the record of whom the entry names first; null for everybody else
     * @param entry the entry it reads
     * @param kept its reading, as it is kept beside the text of the entry
     */
    record RecordRow(long id, boolean open, String source, Long head, long entry, String kept) {

        /**
         * The reading with the words that the text has.
         *
         * @throws IllegalStateException if it is no reading of that text, which only an alteration by hand makes it
         */
        JsonNode reading(EntryRow of) {
            return KeptReading.whole(kept, of.raw());
        }
    }

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

    /**
     * Some revisions of a record: from a number to a number, both included.
     *
     * @param record whose
     */
    record Revisions(long record, int first, int last) {

        static Revisions all(long record) {
            return after(record, 0);
        }

        static Revisions after(long record, int no) {
            return new Revisions(record, no + 1, Integer.MAX_VALUE);
        }

        static Revisions one(long record, int no) {
            return new Revisions(record, no, no);
        }
    }

    private interface Reading {
        void row(ResultSet row) throws SQLException;
    }

    Map<Long, RecordRow> records(Collection<Long> ids) throws SQLException {
        Map<Long, RecordRow> records = new HashMap<>();
        read(
                RECORDS,
                List.of(bigints(ids)),
                row -> records.put(
                        row.getLong(1),
                        new RecordRow(
                                row.getLong(1),
                                row.getBoolean(2),
                                row.getString(3),
                                row.getObject(4, Long.class),
                                row.getLong(5),
                                row.getString(6))));
        return records;
    }

    Map<Long, EntryRow> entries(Collection<Long> ids) throws SQLException {
        Map<Long, EntryRow> entries = new HashMap<>();
        read(
                ENTRIES,
                List.of(bigints(ids)),
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

    /**
     * Revisions by record, in the order of their numbers.
     *
     * @param wanted none of which overlaps another
     */
    Map<Long, List<Change>> changes(Collection<Revisions> wanted) throws SQLException {
        Map<Long, List<Change>> changes = new HashMap<>();
        List<Array> columns = List.of(
                bigints(wanted.stream().map(Revisions::record).toList()),
                array("integer", wanted.stream().map(Revisions::first).toList()),
                array("integer", wanted.stream().map(Revisions::last).toList()));
        read(CHANGES, columns, row -> changes.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
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

    private Array bigints(Collection<Long> ids) throws SQLException {
        return array("bigint", ids);
    }

    private Array array(String type, Collection<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    private void read(String sql, List<Array> arrays, Reading reading) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arrays.size(); i++) {
                statement.setArray(i + 1, arrays.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reading.row(rows);
                }
            }
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
