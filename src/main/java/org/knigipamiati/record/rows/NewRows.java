package org.knigipamiati.record.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.knigipamiati.record.Entry;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.OperationClaim;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.RecordFlag;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * Writes new records with all that belongs to them by {@code COPY}, in three steps, of which the second may be done by many threads: they are
 * numbered, put into the form of the database, and sent.
 */
@ApplicationScoped
public class NewRows {

    private final EntityManager em;
    private final CopyTable entries;
    private final CopyTable records;
    private final CopyTable cases;
    private final CopyTable claims;
    private final CopyTable flags;

    @Inject
    NewRows(EntityManager em, SessionFactory sessions) {
        SessionFactoryImplementor factory = sessions.unwrap(SessionFactoryImplementor.class);
        this.em = em;
        this.entries = new CopyTable(factory, Entry.class, Set.of());
        // When a record was first public is noted by the database where nobody says it; its document is made before it
        // is asked.
        this.records = new CopyTable(factory, MemorialRecord.class, Set.of("published_at"));
        this.cases = new CopyTable(factory, RecordCase.class, Set.of());
        this.claims = new CopyTable(factory, OperationClaim.class, Set.of());
        this.flags = new CopyTable(factory, RecordFlag.class, Set.of());
    }

    /**
     * A head and those of the family of whom the same entry tells.
     *
     * @param head whose entry is new too
     * @param members in the order of the entry, numbered among themselves
     */
    public record NewFamily(MemorialRecord head, List<MemorialRecord> members) {

        /** All of them, the head first. */
        public Stream<MemorialRecord> everybody() {
            return Stream.concat(Stream.of(head), members.stream());
        }
    }

    /**
     * Letters of a piece of text: what is larger than half a region of the garbage collector (a megabyte of a heap of 512) is kept apart by
     * it, and each such object began a search of the whole heap. It was a quarter of the CPU of a load.
     */
    private static final int PIECE = 64_000;

    /**
     * Rows in the form of the database.
     *
     * @param pieces the text of each table, in the order in which they refer to each other
     */
    public record Rows(Map<String, List<String>> pieces) {}

    /** The text of one table, in pieces. */
    private static final class Text {
        final List<String> pieces = new ArrayList<>();
        final StringBuilder rows = new StringBuilder();

        void end(int least) {
            if (rows.length() > least) {
                pieces.add(rows.toString());
                rows.setLength(0);
            }
        }
    }

    /** Gives ids, in the order of the families: which of two records is the earlier one follows from them. In a transaction. */
    public void number(List<NewFamily> families) {
        SharedSessionContractImplementor session = em.unwrap(SharedSessionContractImplementor.class);
        for (NewFamily family : families) {
            family.head().entry.id = entries.nextId(session, family.head().entry);
            family.everybody().forEach(record -> {
                record.id = records.nextId(session, record);
                record.headId = record == family.head() ? null : family.head().id;
                record.cases.forEach(one -> one.id = cases.nextId(session, one));
                record.claims.forEach(one -> one.id = claims.nextId(session, one));
                record.flags.forEach(one -> one.id = flags.nextId(session, one));
            });
        }
    }

    /** Their rows. They must have been numbered. */
    public Rows of(List<NewFamily> families) {
        List<CopyTable> tables = List.of(entries, records, cases, claims, flags);
        List<Text> texts = tables.stream().map(table -> new Text()).toList();
        for (NewFamily family : families) {
            entries.write(family.head().entry, texts.get(0).rows);
            family.everybody().forEach(record -> {
                records.write(record, texts.get(1).rows);
                record.cases.forEach(one -> cases.write(one, texts.get(2).rows));
                record.claims.forEach(one -> claims.write(one, texts.get(3).rows));
                record.flags.forEach(one -> flags.write(one, texts.get(4).rows));
            });
            texts.forEach(text -> text.end(PIECE));
        }
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            texts.get(i).end(0);
            if (!texts.get(i).pieces.isEmpty()) {
                rows.put(tables.get(i).statement(), texts.get(i).pieces);
            }
        }
        return new Rows(rows);
    }

    /**
     * Sends rows in the transaction of the caller.
     *
     * @throws org.hibernate.JDBCException if the database refuses one of them
     */
    public void copy(Rows rows) {
        em.unwrap(Session.class).doWork(connection -> {
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Map.Entry<String, List<String>> table : rows.pieces().entrySet()) {
                CopyIn copy = copies.copyIn(table.getKey());
                try {
                    for (String piece : table.getValue()) {
                        byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
                        copy.writeToCopy(bytes, 0, bytes.length);
                    }
                    copy.endCopy();
                } finally {
                    if (copy.isActive()) {
                        copy.cancelCopy();
                    }
                }
            }
        });
    }
}
