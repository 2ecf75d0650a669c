package org.knigipamiati.seal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.knigipamiati.seal.StoredRecords.Change;
import org.knigipamiati.seal.StoredRecords.EntryRow;
import org.knigipamiati.seal.StoredRecords.RecordRow;
import org.knigipamiati.seal.StoredRecords.Revisions;

/**
 * Takes what has become due into the log. Triggers note in {@code seal_due} which records there is something to seal of, in the
 * transaction that made it so; nobody waits for the log. One process at a time seals, under a lock of the database that ends with its
 * connection, and one transaction takes the notes away, writes the leaves and the new head: a leaf is written once or not yet.
 */
final class Sealing {

    /** Any number that no other program uses on this database. */
    private static final long KEY = (56444L << 8) + 1;

    /** Notes taken in one transaction. */
    private static final int DUE = 5_000;

    /** Records in memory at a time. */
    private static final int BATCH = 250;

    private static final String SEALED =
            """
            select record_id, coalesce(max(revision) filter (where kind = 'REVISION'), 0),
                coalesce((array_agg(kind order by no desc) filter (where kind <> 'REVISION'))[1], '')
            from seal_leaf where record_id = any (?) group by record_id""";

    private static final String INSERT =
            """
            insert into seal_leaf (no, record_id, kind, revision, day, commitment, secret, marks)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Connection connection;
    private final StoredRecords stored;
    private final List<byte[]> hashes = new ArrayList<>();
    private long size;

    private Sealing(Connection connection) {
        this.connection = connection;
        this.stored = new StoredRecords(connection);
    }

    /**
     * What is known of a record's leaves.
     *
     * @param revision number of the last revision that is sealed
     * @param shown whether the last that was said of it is that the public can see it
     */
    private record Sealed(int revision, boolean shown) {

        private static final Sealed NOTHING = new Sealed(0, false);
    }

    /**
     * Seals some of what is due.
     *
     * @param connection one that is in no transaction; it is left so
     * @return how many notes were worked off; 0 if there are none, or another process seals
     */
    static int some(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        if (!ask(connection, "select pg_try_advisory_lock(" + KEY + ")")) {
            return 0;
        }
        try {
            // Record and revisions are of one moment, or a record would be sealed with another's revision.
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            int done = new Sealing(connection).seal();
            connection.commit();
            return done;
        } finally {
            connection.rollback();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(true);
            ask(connection, "select pg_advisory_unlock(" + KEY + ")");
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private int seal() throws SQLException {
        List<Long> notes = new ArrayList<>();
        Set<Long> due = new LinkedHashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select no, record_id from seal_due order by no limit " + DUE)) {
            while (rows.next()) {
                notes.add(rows.getLong(1));
                due.add(rows.getLong(2));
            }
        }
        if (notes.isEmpty()) {
            return 0;
        }
        long before = SealLog.size(connection);
        size = before;
        List<Long> records = List.copyOf(due);
        for (int from = 0; from < records.size(); from += BATCH) {
            seal(records.subList(from, Math.min(records.size(), from + BATCH)));
        }
        if (size > before) {
            Tiles tiles = new Tiles(connection);
            tiles.append(before, hashes);
            head(new MerkleTree(tiles).root(size));
        }
        forget(notes);
        return notes.size();
    }

    private void seal(List<Long> ids) throws SQLException {
        Map<Long, RecordRow> records = stored.records(ids);
        Map<Long, Sealed> sealed = sealed(ids);
        List<RecordRow> wanted = ids.stream()
                .filter(records::containsKey)
                .map(records::get)
                .filter(record -> record.open() || sealed.containsKey(record.id()))
                .toList();
        Map<Long, List<Change>> changes = stored.changes(wanted.stream()
                .map(record ->
                        Revisions.after(record.id(), known(sealed, record).revision()))
                .toList());
        Map<Long, EntryRow> entries = stored.entries(wanted.stream()
                .filter(record -> record.open() && !known(sealed, record).shown())
                .map(RecordRow::entry)
                .toList());
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (RecordRow record : wanted) {
                long id = record.id();
                Sealed known = known(sealed, record);
                int last = known.revision();
                for (Change change : changes.getOrDefault(id, List.of())) {
                    LeafSecret secret = LeafSecret.fresh();
                    add(insert, id, Leaf.Kind.REVISION, change.no(), SealedContent.of(change, secret), secret);
                    last = change.no();
                }
                if (record.open() && !known.shown()) {
                    LeafSecret secret = LeafSecret.fresh();
                    EntryRow entry = entries.get(record.entry());
                    SealedContent content = SealedContent.of(record, last, entry, record.reading(entry), secret);
                    add(insert, id, Leaf.Kind.RECORD, last, content, secret);
                } else if (!record.open() && known.shown()) {
                    add(insert, id, Leaf.Kind.WITHDRAWN, 0, null, null);
                }
            }
            insert.executeBatch();
        }
    }

    private static Sealed known(Map<Long, Sealed> sealed, RecordRow record) {
        return sealed.getOrDefault(record.id(), Sealed.NOTHING);
    }

    private void add(
            PreparedStatement insert,
            long record,
            Leaf.Kind kind,
            int revision,
            SealedContent content,
            LeafSecret secret)
            throws SQLException {
        byte[] commitment = content == null ? null : secret.commitment(content.bytes());
        Leaf leaf = new Leaf(size, record, kind, revision, LocalDate.now(ZoneOffset.UTC), commitment);
        insert.setLong(1, leaf.no());
        insert.setLong(2, leaf.record());
        insert.setString(3, kind.name());
        insert.setObject(4, revision, Types.INTEGER);
        insert.setObject(5, leaf.day(), Types.DATE);
        insert.setBytes(6, commitment);
        insert.setBytes(7, secret == null ? null : secret.stored());
        insert.setBytes(8, content == null ? null : content.marks(secret));
        insert.addBatch();
        hashes.add(leaf.hash());
        size++;
    }

    private Map<Long, Sealed> sealed(List<Long> ids) throws SQLException {
        Map<Long, Sealed> sealed = new HashMap<>();
        Array array = connection.createArrayOf("bigint", ids.toArray());
        try (PreparedStatement statement = connection.prepareStatement(SEALED)) {
            statement.setArray(1, array);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    boolean shown = rows.getString(3).equals(Leaf.Kind.RECORD.name());
                    sealed.put(rows.getLong(1), new Sealed(rows.getInt(2), shown));
                }
            }
        } finally {
            array.free();
        }
        return sealed;
    }

    private void head(byte[] root) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into seal_head (size, root, made_at) values (?, ?, date_trunc('second', now()))")) {
            insert.setLong(1, size);
            insert.setBytes(2, root);
            insert.executeUpdate();
        }
    }

    private void forget(List<Long> notes) throws SQLException {
        Array array = connection.createArrayOf("bigint", notes.toArray());
        try (PreparedStatement delete = connection.prepareStatement("delete from seal_due where no = any (?)")) {
            delete.setArray(1, array);
            delete.executeUpdate();
        } finally {
            array.free();
        }
    }
}
