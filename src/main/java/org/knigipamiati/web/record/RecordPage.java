package org.knigipamiati.web.record;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.logging.Logger;
import org.knigipamiati.cite.CitableRecord;
import org.knigipamiati.cite.Citables;
import org.knigipamiati.cite.Cited;
import org.knigipamiati.export.ExportedRecord;
import org.knigipamiati.export.Exports;
import org.knigipamiati.export.JsonLdExport;
import org.knigipamiati.harvest.DublinCore;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Revision;
import org.knigipamiati.record.ShownEntry;
import org.knigipamiati.report.Albums;
import org.knigipamiati.review.same.PeopleAround;
import org.knigipamiati.search.Outage;
import org.knigipamiati.search.Search;
import org.knigipamiati.vocabulary.Licences;
import org.knigipamiati.web.albums.AlbumWords;
import org.knigipamiati.web.asking.NextSteps;
import org.knigipamiati.web.card.Card;
import org.knigipamiati.web.card.RecordCardPage;
import org.knigipamiati.web.frame.FileLinks;
import org.knigipamiati.web.frame.InventedNotice;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.frame.Pages;
import org.knigipamiati.web.frame.Preview;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** The page of one record, {@code /records/{id}}: permanent, citable, and silent about records that are not published. */
@Path("/records/{id: [1-9][0-9]{0,17}}")
public class RecordPage {

    private static final Logger LOG = Logger.getLogger(RecordPage.class);

    @Inject
    Pages pages;

    @Inject
    InventedNotice invented;

    @Inject
    Citables citables;

    @Inject
    Albums albums;

    @Inject
    PeopleAround people;

    @Inject
    Search search;

    @Inject
    Exports exports;

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Blocking
    @Transactional
    public TemplateInstance record(@PathParam("id") long id) {
        MemorialRecord record = MemorialRecord.findById(id);
        if (record == null || !record.isPublished()) {
            throw new NotFoundException();
        }
        invented.refresh();
        Language language = pages.language();
        List<Revision> revisions = Revision.list("record.id = ?1 order by no desc", id);
        String address = pages.publicAddress("/records/" + id);
        Cited cited = citables.cite(CitableRecord.of(record), address, language);
        RecordView view = RecordView.of(record, revisions, language, cited);
        Card card = Card.of(record, language);
        Page page = pages.page(
                title(view, language),
                description(view, language),
                new Preview.Said(
                        card.title(),
                        card.line().isEmpty() ? description(view, language) : card.line(),
                        RecordCardPage.address(id),
                        "profile"));
        return page.in(RecordTemplates.record(
                page,
                view,
                albums.of(id).stream()
                        .map(album -> AlbumWords.besides(album, record.repeats, language))
                        .toList(),
                around(record, language),
                SeeView.of(record, search, language),
                NextSteps.of(record, language),
                FileLinks.ofRecord(exports, id, language),
                DublinCore.of(record, address),
                JsonLdExport.inPage(new ExportedRecord(
                        record,
                        ShownEntry.of(record).text(),
                        address,
                        cited.edition(),
                        Licences.shareAlike(record.source.licence)))));
    }

    /** A life is told without the index too. */
    private AroundView around(MemorialRecord record, Language language) {
        try {
            return AroundView.of(people.of(record), language);
        } catch (RuntimeException e) {
            if (!Outage.caused(e)) {
                throw e;
            }
            LOG.warn("The people around a person cannot be looked for now", e);
            return AroundView.unavailable();
        }
    }

    private static String title(RecordView view, Language language) {
        return view.named()
                ? view.heading()
                : Words.of(language).say("record_title_nameless", Long.toString(view.id()));
    }

    private static String description(RecordView view, Language language) {
        return Words.of(language)
                .say("record_description", view.heading(), view.source().title());
    }
}
