package org.knigipamiati.seal;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.knigipamiati.seal.SealLog.Contents;
import org.knigipamiati.seal.SealLog.Kept;
import org.knigipamiati.seal.StoredRecords.Change;
import org.knigipamiati.seal.StoredRecords.EntryName;
import org.knigipamiati.seal.StoredRecords.EntryRow;
import org.knigipamiati.seal.StoredRecords.RecordRow;
import org.knigipamiati.seal.StoredRecords.Revisions;

/**
 * Compares the log with itself and with what is stored. Everything is read in the order of its numbers, a page at a time: memory is
 * bounded whatever the size of the collection. What waits to be sealed is no difference.
 */
final class Verification {

    private static final int PAGE = 500;

    private static final String STATES =
            """
            select r.id, r.state = 'PUBLISHED' and not r.may_be_living, r.id in (select record_id from seal_due),
                s.last, s.revision, (select count(*) from revision v where v.record_id = r.id)
            from record r left join lateral (
                select max(l.revision) filter (where l.kind = 'REVISION') as revision,
                    (array_agg(l.kind order by l.no desc) filter (where l.kind <> 'REVISION'))[1] as last
                from seal_leaf l where l.record_id = r.id) s on true
            where r.id > ? order by r.id limit\s"""
                    + PAGE;

    private final Connection connection;
    private final StoredRecords stored;
    private final Consumer<Finding> findings;
    private final EarlierHead earlier;
    private final MerkleTree.Growing tree = new MerkleTree.Growing();

    /** How many leaves were read so far, with those that are not there. */
    private long size;

    private long found;

    /**
     * A verification.
     *
     * @param connection in a transaction that sees one moment
     * @param earlier a head that the log must extend, null if none is known
     * @param findings is told what is not as it was sealed
     */
    Verification(Connection connection, EarlierHead earlier, Consumer<Finding> findings) {
        this.connection = connection;
        this.stored = new StoredRecords(connection);
        this.earlier = earlier;
        this.findings = findings;
    }

    /**
     * What was compared.
     *
     * @param leaves how many leaves the log has
     * @param root what their root is by our own reckoning, in hexadecimal digits
     * @param records how many records were compared
     * @param found how many findings
     */
    record Result(long leaves, String root, long records, long found) {}

    Result run() throws SQLException {
        leaves();
        upperTiles();
        if (earlier != null && earlier.size() > size) {
            tell(Finding.log("the log", "has " + size + " leaves, and had " + earlier.size() + ": it was cut short"));
        }
        long records = records();
        return new Result(size, MerkleTree.hex(tree.root()), records, found);
    }

    private void tell(Finding finding) {
        found++;
        findings.accept(finding);
    }

    private void leaves() throws SQLException {
        Tiles tiles = new Tiles(connection);
        compareEarlier();
        SealHead head = nextHead(0);
        List<Kept> page;
        do {
            page = SealLog.leaves(connection, SealLog.LEAF + "where no >= ? order by no limit " + PAGE, size);
            contents(page);
            for (Kept kept : page) {
                long no = kept.leaf().no();
                if (no != size) {
                    // No root over what comes after can be right; content is compared all the same.
                    tell(Finding.log(
                            size == no - 1 ? "leaf " + size : "leaves " + size + " to " + (no - 1), "not in the log"));
                }
                byte[] hash = kept.leaf().hash();
                if (!Arrays.equals(hash, atPlace(tiles, no))) {
                    tell(Finding.log(
                            "leaf " + no, "of record " + kept.leaf().record() + " is not the one that was sealed"));
                }
                tree.add(hash);
                size = no + 1;
                compareEarlier();
                while (head != null && head.size() <= size) {
                    if (!head.root().equals(MerkleTree.hex(tree.root()))) {
                        tell(Finding.log("head " + head.size(), "is not the root of the leaves before it"));
                    }
                    head = nextHead(head.size());
                }
            }
        } while (page.size() == PAGE);
        if (head != null) {
            tell(Finding.log("head " + head.size(), "has no leaves: the log has " + size));
        } else if (SealLog.size(connection) != size) {
            tell(Finding.log("the log", "has leaves after its last head, " + SealLog.size(connection)));
        }
    }

    private void compareEarlier() {
        if (earlier != null
                && earlier.size() == size
                && !MerkleTree.hex(tree.root()).startsWith(earlier.root())) {
            tell(Finding.log(
                    "the log", "does not extend the head of " + earlier.size() + " leaves: it was written anew"));
        }
    }

    private static byte[] atPlace(Tiles tiles, long no) {
        byte[] tile = tiles.tile(0, no / Tiles.WIDTH);
        int from = (int) (no % Tiles.WIDTH) * Tiles.HASH;
        return from + Tiles.HASH > tile.length ? null : Arrays.copyOfRange(tile, from, from + Tiles.HASH);
    }

    private SealHead nextHead(long after) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select size, root, made_at from seal_head where size > ? order by size limit 1")) {
            statement.setLong(1, after);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? SealLog.head(row) : null;
            }
        }
    }

    /** Hashes above the leaves, each against the tile below it. */
    private void upperTiles() throws SQLException {
        Tiles tiles = new Tiles(connection);
        long below = tree.size() / Tiles.WIDTH;
        for (int level = 1; below > 0; level++, below /= Tiles.WIDTH) {
            for (long no = 0; no < below; no++) {
                byte[] tile = tiles.tile(level, no / Tiles.WIDTH);
                int from = (int) (no % Tiles.WIDTH) * Tiles.HASH;
                byte[] under = tiles.tile(level - 1, no);
                if (under.length < Tiles.WIDTH * Tiles.HASH
                        || tile.length < from + Tiles.HASH
                        || !Arrays.equals(
                                Tiles.merged(under, 0, Tiles.WIDTH),
                                Arrays.copyOfRange(tile, from, from + Tiles.HASH))) {
                    tell(Finding.log("hash " + no + " of level " + level, "is not that of what lies below it"));
                }
            }
        }
    }

    private void contents(List<Kept> page) throws SQLException {
        Contents contents = Contents.of(stored, page);
        for (Kept kept : page) {
            Leaf leaf = kept.leaf();
            RecordRow record = contents.records().get(leaf.record());
            if (record == null) {
                if (leaf.kind() == Leaf.Kind.RECORD) {
                    tell(Finding.record(leaf.record(), "is gone" + in(leaf)));
                }
            } else if (leaf.commitment() != null) {
                compare(kept, record, contents);
            }
        }
    }

    private void compare(Kept kept, RecordRow record, Contents contents) {
        Leaf leaf = kept.leaf();
        if (kept.secret() == null) {
            if (record.open()) {
                tell(Finding.record(record.id(), "cannot be proved: its secret is gone" + in(leaf)));
            }
            return;
        }
        String of = leaf.kind() == Leaf.Kind.REVISION ? "revision " + leaf.revision() + ": " : "";
        SealedContent content;
        try {
            content = contents.of(kept);
        } catch (IllegalStateException unreadable) {
            tell(Finding.record(record.id(), of + "reading cannot be read any more" + in(leaf)));
            return;
        }
        if (content == null) {
            tell(Finding.record(record.id(), of + "is gone" + in(leaf)));
        } else if (!Arrays.equals(kept.secret().commitment(content.bytes()), leaf.commitment())) {
            List<String> differing = kept.marks() == null ? List.of() : content.differing(kept.marks(), kept.secret());
            String what = differing.isEmpty() ? "it" : String.join(", ", differing);
            tell(Finding.record(record.id(), of + what + " is not as it was sealed" + in(leaf)));
        }
    }

    private static String in(Leaf leaf) {
        return " (leaf " + leaf.no() + ")";
    }

    private long records() throws SQLException {
        long records = 0;
        long after = 0;
        int read;
        try (PreparedStatement statement = connection.prepareStatement(STATES)) {
            do {
                read = 0;
                Set<Long> revised = new TreeSet<>();
                statement.setLong(1, after);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        read++;
                        after = row.getLong(1);
                        boolean sealed = row.getString(4) != null || row.getLong(5) > 0;
                        if (row.getBoolean(2) || sealed) {
                            records++;
                            if (!row.getBoolean(3)) {
                                state(row);
                            }
                            if (row.getLong(6) > 0) {
                                revised.add(after);
                            }
                        }
                    }
                }
                history(revised);
            } while (read == PAGE);
        }
        return records;
    }

    private void state(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        boolean shown = Leaf.Kind.RECORD.name().equals(row.getString(4));
        if (row.getBoolean(2) && !shown) {
            tell(Finding.record(id, "is public, and the log does not say so"));
        } else if (!row.getBoolean(2) && shown) {
            tell(Finding.record(id, "is not public, and the log says that it is"));
        }
        if (row.getLong(6) > row.getLong(5)) {
            tell(Finding.record(
                    id, "has " + row.getLong(6) + " revisions, of which " + row.getLong(5) + " are sealed"));
        }
    }

    /** A record reads as its last revision left it, and each revision begins where the one before it ended. */
    private void history(Set<Long> ids) throws SQLException {
        List<Long> all = new ArrayList<>(ids);
        var records = stored.records(all);
        var entries =
                stored.entries(records.values().stream().map(RecordRow::entry).toList());
        var changes = stored.changes(all.stream().map(Revisions::all).toList());
        for (long id : all) {
            Change last = null;
            for (Change change : changes.getOrDefault(id, List.of())) {
                int no = change.no();
                if (last == null ? no != 1 : no != last.no() + 1) {
                    tell(Finding.record(id, "no revision " + (last == null ? 1 : last.no() + 1) + " before " + no));
                } else if (last != null
                        && !(last.after().equals(change.before()) && same(last.entryTo(), change.entryFrom()))) {
                    tell(Finding.record(id, "revision " + no + " does not begin where the one before it ended"));
                }
                last = change;
            }
            RecordRow record = records.get(id);
            if (last != null
                    && !(last.entryTo() != null
                            && last.entryTo().id() == record.entry()
                            && reads(record, entries.get(record.entry()), last.after()))) {
                tell(Finding.record(id, "does not read as revision " + last.no() + " left it"));
            }
        }
    }

    private static boolean reads(RecordRow record, EntryRow entry, JsonNode reading) {
        try {
            return reading.equals(record.reading(entry));
        } catch (IllegalStateException unreadable) {
            return false;
        }
    }

    private static boolean same(EntryName one, EntryName other) {
        return Objects.equals(one, other);
    }

    /** How many rows wait to be sealed. */
    static long waiting(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from seal_due")) {
            row.next();
            return row.getLong(1);
        }
    }
}
