package org.knigipamiati.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.knigipamiati.ingest.load.Edition;
import org.knigipamiati.ingest.load.EntryTexts.Said;
import org.knigipamiati.ingest.load.KnownEntries;
import org.knigipamiati.interpret.Readings;
import org.knigipamiati.parse.EntryForm;
import org.knigipamiati.parse.EntryForms;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.KeptReading;
import org.knigipamiati.record.Origin;
import org.knigipamiati.vocabulary.SourceDescriptor;

/** What the database already holds of a source. */
@ApplicationScoped
class Editions {

    private static final int AT_ONCE = 500;

    @Inject
    EntityManager em;

    /** The entries of a source that came from files, as they stand now, each with the record of whom it names first. */
    @Transactional
    KnownEntries of(String source) {
        return of(source, "");
    }

    /** As {@link #of(String)}, without imports that were taken back as a whole: they are as if they had never been. */
    @Transactional
    KnownEntries notTakenBack(String source) {
        return of(
                source,
                " and (r.state <> org.knigipamiati.record.RecordState.HIDDEN or exists (select o.id from MemorialRecord o"
                        + " where o.entry.run = e.run and o.state <> org.knigipamiati.record.RecordState.HIDDEN))");
    }

    private KnownEntries of(String source, String condition) {
        KnownEntries known = new KnownEntries();
        try (Stream<Object[]> rows = em.createQuery(
                        "select r.id, r.file, r.position, e.sha256, e.statedSha256, e.key"
                                + " from MemorialRecord r join r.entry e"
                                + " where r.source.id = ?1 and r.member = 0 and e.run is not null" + condition
                                + " order by r.file, r.position, r.id",
                        Object[].class)
                .setParameter(1, source)
                .setHint("org.hibernate.fetchSize", 1000)
                .getResultStream()) {
            rows.forEach(r -> known.add(
                    (Long) r[0], (String) r[1], (Integer) r[2], Edition.hash((byte[]) r[3], (byte[]) r[4]), (String)
                            r[5]));
        }
        return known;
    }

    /** Tells what known entries say: their texts, and fields that their files stated or the parser of today reads. */
    @Transactional
    void tell(KnownEntries known, List<Integer> indices, SourceDescriptor descriptor, ObjIntConsumer<Said> each) {
        for (int from = 0; from < indices.size(); from += AT_ONCE) {
            Map<Long, Integer> byRecord = new HashMap<>();
            for (int index : indices.subList(from, Math.min(indices.size(), from + AT_ONCE))) {
                byRecord.put(known.record(index), index);
            }
            em.createQuery(
                            "select r.id, e.form, e.raw, r.kept from MemorialRecord r join r.entry e where r.id in ?1",
                            Object[].class)
                    .setParameter(1, byRecord.keySet())
                    .getResultList()
                    .forEach(r -> each.accept(
                            said((String) r[1], (String) r[2], (String) r[3], descriptor), byRecord.get((Long) r[0])));
        }
    }

    private static Said said(String form, String raw, String kept, SourceDescriptor descriptor) {
        // What a person corrected says nothing of what the file will say.
        Supplier<List<FieldValue>> stored = () -> KeptReading.read(kept, raw).fields().stream()
                .filter(field -> field.origin() instanceof Origin.Machine)
                .toList();
        return EntryForms.byId(form, descriptor)
                .map(f -> new Said(raw, read(f, raw).reading(), stored))
                .orElseGet(() -> new Said(raw, stored));
    }

    /** What an entry says that a form is to read. */
    static Said read(EntryForm form, String raw) {
        return new Said(raw, () -> Readings.of(form.read(raw)).fields());
    }
}
