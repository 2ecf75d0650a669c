package org.knigipamiati.export;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.ShownEntry;
import org.knigipamiati.record.Source;
import org.knigipamiati.search.Found;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.vocabulary.Licences;
import org.knigipamiati.vocabulary.Licences.ShareAlike;

/** Writes records into files. */
@ApplicationScoped
public class Exports {

    /** Records in memory at a time. */
    private static final int BATCH = 200;

    /** Which records are wanted as to the licences of their sources. */
    public enum Wanted {
        INCLUDE,
        /** Those whose licence asks for nothing of the kind, as far as is known; unknown ones stay, and are marked. */
        EXCLUDE,
        /** Only those whose licence asks for the same licence. */
        ONLY;

        private boolean takes(ShareAlike licence) {
            return this == INCLUDE || (licence == ShareAlike.YES) == (this == ONLY);
        }
    }

    @Inject
    Search search;

    @Inject
    EntityManager em;

    @Inject
    Instance<ExportFormat> formats;

    /** All forms, tables first, by their names. */
    public List<ExportFormat> formats() {
        return formats.stream()
                .sorted(Comparator.comparing(ExportFormat::table).reversed().thenComparing(ExportFormat::title))
                .toList();
    }

    /** The form of that id. */
    public Optional<ExportFormat> format(String id) {
        return formats.stream().filter(format -> format.id().equals(id)).findFirst();
    }

    /** What a search finds, of the licences wanted. */
    public Found find(SearchState state, Wanted wanted) {
        SearchState narrowed = state;
        for (Source source : QuarkusTransaction.requiringNew().call(() -> Source.<Source>listAll())) {
            if (!wanted.takes(Licences.shareAlike(source.licence))) {
                narrowed = narrowed.excluding(Facet.SOURCE, source.id);
                if (narrowed.selected(Facet.SOURCE).isEmpty()
                        && !state.selected(Facet.SOURCE).isEmpty()) {
                    return nothing();
                }
            }
        }
        return search.every(narrowed);
    }

    /** One record, if the public may see it. */
    public Found one(long id) {
        boolean there = !read(List.of(id)).isEmpty();
        return there ? of(List.of(id)) : nothing();
    }

    /** Some records, those of them that the public may see. */
    public Found some(List<Long> ids, Wanted wanted) {
        return of(read(ids).stream()
                .map(Read::record)
                .filter(record -> wanted.takes(Licences.shareAlike(record.source.licence)))
                .map(record -> record.id)
                .toList());
    }

    /** Every record that the public may see, from the database: it needs no index, and lags behind nothing. */
    public Found everything() {
        return new Found() {
            private long last = Long.MIN_VALUE;

            @Override
            public long total() {
                return QuarkusTransaction.requiringNew()
                        .call(() -> MemorialRecord.count("state = ?1 and mayBeLiving = false", RecordState.PUBLISHED));
            }

            @Override
            public List<Long> next(int most) {
                List<Long> ids = QuarkusTransaction.requiringNew().call(() -> em.createQuery(
                                "select r.id from MemorialRecord r where r.id > ?1 and r.state = ?2"
                                        + " and r.mayBeLiving = false order by r.id",
                                Long.class)
                        .setParameter(1, last)
                        .setParameter(2, RecordState.PUBLISHED)
                        .setMaxResults(most)
                        .getResultList());
                last = ids.isEmpty() ? last : ids.get(ids.size() - 1);
                return ids;
            }
        };
    }

    private static Found nothing() {
        return of(List.of());
    }

    private static Found of(List<Long> ids) {
        return new Found() {
            private boolean given;

            @Override
            public long total() {
                return ids.size();
            }

            @Override
            public List<Long> next(int most) {
                List<Long> now = given ? List.of() : ids;
                given = true;
                return now;
            }
        };
    }

    /**
     * Writes a file. What cannot be written to its end is left without one, so that nobody takes it for whole.
     *
     * @param out is not closed
     * @return how many records it holds: those of the search that the public may see when their turn comes
     */
    @ActivateRequestContext
    public long write(Found found, ExportFormat format, ExportHead head, Wanted wanted, OutputStream out)
            throws IOException {
        return write(found, format.begin(out, head), format.most(), head, wanted);
    }

    /**
     * Writes records with a writing that has begun.
     *
     * @param most how many it can hold
     */
    @ActivateRequestContext
    long write(Found found, ExportFormat.Writing writing, long most, ExportHead head, Wanted wanted)
            throws IOException {
        long written = 0;
        for (List<Long> ids = found.next(BATCH); !ids.isEmpty(); ids = found.next(BATCH)) {
            for (Read read : read(ids)) {
                MemorialRecord record = read.record();
                ShareAlike licence = Licences.shareAlike(record.source.licence);
                if (wanted.takes(licence)) {
                    if (++written > most) {
                        throw new IOException(
                                "More than the " + most + " records that this form can hold came meanwhile");
                    }
                    writing.write(new ExportedRecord(
                            record, read.text(), head.base() + "/records/" + record.id, head.edition(), licence));
                }
            }
        }
        writing.end();
        return written;
    }

    /** A record, detached, and the text of its entry as the public may read it. */
    private record Read(MemorialRecord record, String text) {}

    /** Records with all that belongs to them; only those that the public may see now. */
    private List<Read> read(List<Long> ids) {
        return QuarkusTransaction.requiringNew().call(() -> {
            em.unwrap(Session.class).setDefaultReadOnly(true);
            Map<Long, MemorialRecord> byId = em
                    .createQuery(
                            "from MemorialRecord r join fetch r.source join fetch r.entry"
                                    + " where r.id in ?1 and r.state = ?2 and r.mayBeLiving = false",
                            MemorialRecord.class)
                    .setParameter(1, ids)
                    .setParameter(2, RecordState.PUBLISHED)
                    .getResultList()
                    .stream()
                    .collect(Collectors.toMap(record -> record.id, Function.identity()));
            List<Read> read = new ArrayList<>(ids.size());
            for (Long id : ids) {
                MemorialRecord record = byId.get(id);
                if (record != null) {
                    Hibernate.initialize(record.cases);
                    Hibernate.initialize(record.claims);
                    Hibernate.initialize(record.flags);
                    Hibernate.initialize(record.head);
                    read.add(new Read(record, ShownEntry.of(record).text()));
                }
            }
            em.clear();
            return read;
        });
    }
}
