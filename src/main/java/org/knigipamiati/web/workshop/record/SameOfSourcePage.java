package org.knigipamiati.web.workshop.record;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.cite.SourceLine;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Source;
import org.knigipamiati.review.source.Catalogue;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.workshop.desk.Desk;

/** Likely same persons of a whole source, a stretch of its records at a time. */
@Path("/workshop/sources/{source: [a-z0-9-]{1,63}}/same")
@Produces(MediaType.TEXT_HTML)
public class SameOfSourcePage {

    /** Records of a source looked at for one page; each costs a search. */
    private static final int STRETCH = 20;

    @Inject
    Desk desk;

    @Inject
    SameShowing showing;

    @Inject
    Catalogue catalogue;

    @GET
    @Transactional
    public TemplateInstance all(@PathParam("source") String id, @QueryParam("after") @DefaultValue("0") long after) {
        Source source = catalogue.source(id);
        List<MemorialRecord> stretch = MemorialRecord.<MemorialRecord>find(
                        "source = ?1 and id > ?2 and state = 'PUBLISHED' and mayBeLiving = false order by id",
                        source,
                        after)
                .page(0, STRETCH)
                .list();
        List<SameViews.One> likely = new ArrayList<>();
        for (MemorialRecord record : stretch) {
            SameViews.One one = showing.one(record);
            if (!one.likely().isEmpty()) {
                likely.add(one);
            }
        }
        long next = stretch.size() < STRETCH ? 0 : stretch.get(STRETCH - 1).id;
        Page page = desk.page("workshop_same_source", source.title);
        SameViews.All view =
                new SameViews.All(id, SourceLine.title(source, desk.language()), likely, stretch.size(), next);
        return Desk.in(page, RecordWorkTemplates.sameOfSource(page, view));
    }
}
