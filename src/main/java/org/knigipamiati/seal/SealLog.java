package org.knigipamiati.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.knigipamiati.seal.StoredRecords.Change;
import org.knigipamiati.seal.StoredRecords.EntryRow;
import org.knigipamiati.seal.StoredRecords.RecordRow;
import org.knigipamiati.seal.StoredRecords.Revisions;

/** Reads the log: heads and proofs. */
@ApplicationScoped
public class SealLog {

    static final String LEAF = "select no, record_id, kind, revision, day, commitment, secret, marks from seal_leaf ";

    private static final String HEAD = "select size, root, made_at from seal_head ";

    @Inject
    DataSource database;

    /** A leaf as it is stored, with what is told to nobody. */
    record Kept(Leaf leaf, LeafSecret secret, byte[] marks) {}

    /**
     * A leaf with its way to the root.
     *
     * @param leaf its bytes, as text
     * @param hash of the leaf
     * @param salt what its commitment is salted with, null if the leaf has no content or it is not told
     * @param content what it is of, null likewise
     * @param path hashes that lead to the root, from below
     */
    public record Proof(String leaf, String hash, String salt, String content, List<String> path) {}

    /**
     * Proofs under one head.
     *
     * @param head the head whose root they lead to
     * @param proofs in the order of the log
     */
    public record Proofs(SealHead head, List<Proof> proofs) {}

    /**
     * Proof that one head extends another.
     *
     * @param from the size of the earlier
     * @param fromRoot its root
     * @param to the size of the later
     * @param toRoot its root
     * @param proof hashes of RFC 9162
     */
    public record Extension(long from, String fromRoot, long to, String toRoot, List<String> proof) {}

    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /** The newest head; empty while nothing is sealed. */
    public Optional<SealHead> head() {
        return plainly(SealLog::head);
    }

    /** The head as it was at a moment; empty if nothing was sealed then. */
    public Optional<SealHead> headAt(Instant moment) {
        return plainly(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement(HEAD + "where made_at <= ? order by size desc limit 1")) {
                statement.setTimestamp(1, Timestamp.from(moment));
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? Optional.of(head(row)) : Optional.empty();
                }
            }
        });
    }

    /** The leaf at a place, without what it is of; empty if there is none. */
    public Optional<Proofs> leaf(long no) {
        return read(connection -> {
            Optional<SealHead> head = head(connection);
            if (head.isEmpty() || no >= head.get().size()) {
                return Optional.empty();
            }
            Kept kept = leaves(connection, LEAF + "where no = ?", no).get(0);
            return Optional.of(new Proofs(
                    head.get(),
                    List.of(proof(
                            kept,
                            null,
                            new MerkleTree(new Tiles(connection)),
                            head.get().size()))));
        });
    }

    /** The record of the newest leaf whose record the public may see; empty if there is none among the last hundred. */
    public Optional<Long> newestOpen() {
        return plainly(connection -> {
            List<Long> ids = leaves(connection, LEAF + "order by no desc limit 100").stream()
                    .map(kept -> kept.leaf().record())
                    .toList();
            Map<Long, RecordRow> records = new StoredRecords(connection).records(ids);
            return ids.stream()
                    .filter(id -> records.containsKey(id) && records.get(id).open())
                    .findFirst();
        });
    }

    /** All that is sealed of a record, with what is sealed; empty if the public may not see it, or nothing is sealed yet. */
    public Optional<Proofs> ofRecord(long id) {
        return read(connection -> ofRecord(connection, id));
    }

    static Optional<Proofs> ofRecord(Connection connection, long id) throws SQLException {
        StoredRecords stored = new StoredRecords(connection);
        RecordRow record = stored.records(List.of(id)).get(id);
        Optional<SealHead> head = head(connection);
        List<Kept> leaves = leaves(connection, LEAF + "where record_id = ? order by no", id);
        if (record == null || !record.open() || head.isEmpty() || leaves.isEmpty()) {
            return Optional.empty();
        }
        Contents contents = Contents.of(stored, leaves);
        MerkleTree tree = new MerkleTree(new Tiles(connection));
        List<Proof> proofs = new ArrayList<>();
        for (Kept kept : leaves) {
            SealedContent content = kept.secret() == null ? null : contents.of(kept);
            proofs.add(proof(kept, content, tree, head.get().size()));
        }
        return Optional.of(new Proofs(head.get(), proofs));
    }

    /** Proof that the log of now, or of a later size, begins with that of an earlier size; empty if it never had such sizes. */
    public Optional<Extension> extension(long from, Long until) {
        return read(connection -> {
            long size = size(connection);
            long to = until == null ? size : until;
            if (from < 0 || from > to || to > size) {
                return Optional.empty();
            }
            MerkleTree tree = new MerkleTree(new Tiles(connection));
            return Optional.of(new Extension(
                    from,
                    MerkleTree.hex(tree.root(from)),
                    to,
                    MerkleTree.hex(tree.root(to)),
                    hex(tree.consistency(from, to))));
        });
    }

    /** One statement, in whatever transaction the caller has. */
    private <T> T plainly(Question<T> question) {
        try (Connection connection = database.getConnection()) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The log cannot be read", e);
        }
    }

    /** Everything of one moment, so that a proof fits its head. Not to be called in a transaction. */
    private <T> T read(Question<T> question) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return question.ask(connection);
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The log cannot be read", e);
        }
    }

    private static Proof proof(Kept kept, SealedContent content, MerkleTree tree, long size) {
        return new Proof(
                new String(kept.leaf().bytes(), StandardCharsets.UTF_8),
                MerkleTree.hex(kept.leaf().hash()),
                content == null ? null : MerkleTree.hex(kept.secret().salt()),
                content == null ? null : content.text(),
                hex(tree.inclusion(kept.leaf().no(), size)));
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(MerkleTree::hex).toList();
    }

    static Optional<SealHead> head(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(HEAD + "order by size desc limit 1")) {
            return row.next() ? Optional.of(head(row)) : Optional.empty();
        }
    }

    static SealHead head(ResultSet row) throws SQLException {
        return new SealHead(
                row.getLong(1),
                MerkleTree.hex(row.getBytes(2)),
                row.getTimestamp(3).toInstant());
    }

    static long size(Connection connection) throws SQLException {
        return head(connection).map(SealHead::size).orElse(0L);
    }

    static List<Kept> leaves(Connection connection, String sql, Object... values) throws SQLException {
        List<Kept> leaves = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    byte[] secret = rows.getBytes(7);
                    Leaf leaf = new Leaf(
                            rows.getLong(1),
                            rows.getLong(2),
                            Leaf.Kind.valueOf(rows.getString(3)),
                            rows.getInt(4),
                            rows.getObject(5, LocalDate.class),
                            rows.getBytes(6));
                    leaves.add(new Kept(leaf, secret == null ? null : new LeafSecret(secret), rows.getBytes(8)));
                }
            }
        }
        return leaves;
    }

    /** What leaves are of, composed from the records and their revisions. */
    record Contents(Map<Long, RecordRow> records, Map<Long, List<Change>> changes, Map<Long, EntryRow> entries) {

        /** Reads what some leaves are of, and no other revisions: a record may have many, and leaves all over the log. */
        static Contents of(StoredRecords stored, Collection<Kept> leaves) throws SQLException {
            Set<Long> ids = new TreeSet<>();
            Set<Revisions> wanted = new HashSet<>();
            for (Kept kept : leaves) {
                Leaf leaf = kept.leaf();
                ids.add(leaf.record());
                switch (leaf.kind()) {
                    case REVISION -> wanted.add(Revisions.one(leaf.record(), leaf.revision()));
                    case RECORD -> wanted.add(Revisions.one(leaf.record(), leaf.revision() + 1));
                    case WITHDRAWN -> {}
                }
            }
            Contents contents = new Contents(stored.records(ids), stored.changes(wanted), new HashMap<>());
            contents.entries.putAll(stored.entries(leaves.stream()
                    .map(Kept::leaf)
                    .filter(leaf -> leaf.kind() == Leaf.Kind.RECORD && contents.records.containsKey(leaf.record()))
                    .map(contents::entry)
                    .toList()));
            return contents;
        }

        /** Which entry a record read when it was sealed: that which the next revision says was before it, or that of now. */
        private long entry(Leaf leaf) {
            Change next = change(leaf.record(), leaf.revision() + 1);
            return next == null || next.entryFrom() == null
                    ? records.get(leaf.record()).entry()
                    : next.entryFrom().id();
        }

        /** What a leaf is of, null if it is not there any more. */
        SealedContent of(Kept kept) {
            Leaf leaf = kept.leaf();
            RecordRow record = records.get(leaf.record());
            if (leaf.kind() == Leaf.Kind.REVISION) {
                Change change = change(leaf.record(), leaf.revision());
                return change == null ? null : SealedContent.of(change, kept.secret());
            }
            if (record == null) {
                return null;
            }
            // Its reading likewise.
            Change next = change(leaf.record(), leaf.revision() + 1);
            EntryRow read = entries.get(entry(leaf));
            return SealedContent.of(
                    record, leaf.revision(), read, next == null ? record.reading(read) : next.before(), kept.secret());
        }

        private Change change(long record, int no) {
            return changes.getOrDefault(record, List.of()).stream()
                    .filter(change -> change.no() == no)
                    .findFirst()
                    .orElse(null);
        }
    }
}
