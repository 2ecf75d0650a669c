package org.knigipamiati.web.research;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.knigipamiati.web.frame.InventedNotice;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.frame.Pages;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Where researchers begin: questions with the pages that answer them, and all tools. */
@Path("/research")
public class ResearchPage {

    @Inject
    Pages pages;

    @Inject
    InventedNotice invented;

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Blocking
    public TemplateInstance research() {
        invented.refresh();
        Language language = pages.language();
        Words words = Words.of(language);
        Page page = pages.page(words.say("research_title"), words.say("research_lead"));
        return page.in(ResearchTemplates.research(page, ResearchView.of(language)));
    }
}
