package org.knigipamiati.web.history;

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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.knigipamiati.record.ImportRun;
import org.knigipamiati.record.Source;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.web.frame.InventedNotice;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.frame.Pages;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** The sources: a list, and a page for each with its bibliography, terms, counts and imports. */
@Path("/sources")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
public class SourcePages {

    /** A page shows the imports of some years; older ones are in the database. */
    private static final int RUNS_SHOWN = 20;

    @Inject
    Pages pages;

    @Inject
    InventedNotice invented;

    @Inject
    Search search;

    @GET
    @Transactional
    public TemplateInstance list() {
        invented.refresh();
        Language language = pages.language();
        Map<String, Long> counts = search.records(Facet.SOURCE);
        List<SourceView> sources = Source.shown().stream()
                .sorted(Comparator.comparing(source -> source.title))
                .map(source -> SourceView.of(source, counts.getOrDefault(source.id, 0L), List.of(), language))
                .toList();
        Page page = pages.page(
                Words.of(language).say("sources_title"), Words.of(language).say("sources_lead"));
        return page.in(HistoryTemplates.sources(page, sources));
    }

    @GET
    @Path("{id: [a-z0-9][a-z0-9-]{0,62}}")
    @Transactional
    public TemplateInstance one(@PathParam("id") String id) {
        Source source = Source.shown(id).orElseThrow(NotFoundException::new);
        invented.refresh();
        Language language = pages.language();
        List<ImportRun> runs = ImportRun.<ImportRun>find("source = ?1 order by id desc", source)
                .page(0, RUNS_SHOWN)
                .list();
        SourceView view = SourceView.of(source, search.records(Facet.SOURCE).getOrDefault(id, 0L), runs, language);
        Page page = pages.page(view.title(), view.reference());
        return page.in(HistoryTemplates.source(page, view));
    }
}
