package org.knigipamiati.web.search;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.knigipamiati.search.Search;
import org.knigipamiati.web.frame.InventedNotice;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.frame.Pages;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** The first page: one question, what the collection holds, and the ways into it. */
@Path("/")
public class HomePage {

    @Inject
    Pages pages;

    @Inject
    InventedNotice invented;

    @Inject
    Search search;

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Blocking
    public TemplateInstance home() {
        invented.refresh();
        Language language = pages.language();
        HoldingsView holdings = HoldingsView.of(search.holdings(language.locale()), language);
        Page page = pages.page(
                Words.of(language).say("home_title"), Words.of(language).say("description_default"));
        return page.in(SearchTemplates.home(page, holdings));
    }
}
