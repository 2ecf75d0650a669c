package org.knigipamiati.web.about;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.knigipamiati.search.CollectionEdition;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.web.frame.InventedNotice;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.frame.Pages;
import org.knigipamiati.web.frame.WebConfig;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** What this is, how readings and inferences are made, what is missing, and where else to ask. */
@Path("/about")
public class AboutPage {

    @Inject
    Pages pages;

    @Inject
    InventedNotice invented;

    @Inject
    CollectionEdition edition;

    @Inject
    WebConfig config;

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Blocking
    public TemplateInstance about() {
        invented.refresh();
        Language language = pages.language();
        Page page = pages.page(
                Words.of(language).say("about_title"), Words.of(language).say("about_lead"));
        return page.in(AboutTemplates.about(
                page,
                edition.words(language),
                Vocabularies.load().version(),
                config.contact().orElse("")));
    }
}
