package org.knigipamiati.review.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.ingest.DescriptorProposal;
import org.knigipamiati.ingest.FirstEntries;
import org.knigipamiati.ingest.format.AbbreviationList;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.Source;
import org.knigipamiati.record.change.DescriptorChange;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.vocabulary.SourceDescriptor;

/** Says what those who read the entries of a source are told. */
@ApplicationScoped
@Transactional
public class SourceDescribing {

    /** So many entries are looked at for the full words of an abbreviation; the first fifty of them for the abbreviations. */
    private static final int FOR_FULL_WORDS = 300;

    /** Newest lists of abbreviations that are looked at. */
    private static final int LISTS = 5;

    @Inject
    EntityManager em;

    @Inject
    Catalogue catalogue;

    /** What the first entries of a source propose, and the lists of abbreviations that were refused beside them; nothing is changed. */
    public DescriptorProposal firstEntries(String id) {
        List<String> entries = new ArrayList<>(em.createQuery(
                        "select r.raw from Reject r where r.run.source.id = ?1 and r.reason = ?2 order by r.id desc",
                        String.class)
                .setParameter(1, id)
                .setParameter(2, AbbreviationList.REFUSED)
                .setMaxResults(LISTS)
                .getResultList());
        entries.addAll(em.createQuery(
                        "select e.raw from MemorialRecord r join r.entry e where r.source.id = ?1 order by r.id",
                        String.class)
                .setParameter(1, id)
                .setMaxResults(FOR_FULL_WORDS)
                .getResultList());
        return FirstEntries.ofEntries(entries);
    }

    /**
     * Whether somebody may let the entries of a source be read again: where some of them are published, not who changed what its readers are
     * told since they were read again last, or one person would change what the public reads of a whole book.
     */
    public boolean mayReadAgain(String id, Actor actor) {
        boolean published = MemorialRecord.count("source.id = ?1 and state = ?2", id, RecordState.PUBLISHED) > 0;
        if (!published) {
            return true;
        }
        // A reading that changed nothing left no trace: then a change before it still counts, and somebody else reads.
        return em.createNativeQuery(
                        "select 1 from descriptor_change where source_id = ?1 and actor = ?2 and at > coalesce("
                                + "(select max(v.made_at) from revision v join record r on r.id = v.record_id"
                                + " where r.source_id = ?1 and v.actor like 'reread:%'), '-infinity')")
                .setParameter(1, id)
                .setParameter(2, actor.person().stored())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * Gives a source another descriptor. Records stay as they were read until they are read again.
     *
     * @param version version of the source that the person saw
     * @return whether it is another
     * @throws Catalogue.Refused if the source was changed meanwhile
     */
    public boolean describe(String id, int version, SourceDescriptor descriptor, Actor actor) throws Catalogue.Refused {
        Source source = catalogue.source(id);
        if (source.version != version) {
            throw new Catalogue.Refused(Catalogue.Problem.CHANGED_MEANWHILE);
        }
        return DescriptorChange.make(source, descriptor, actor.person());
    }
}
