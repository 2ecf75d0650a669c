package org.knigipamiati.web.dataset;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.knigipamiati.export.Exports;
import org.knigipamiati.web.frame.FileLinks;
import org.knigipamiati.web.frame.InventedNotice;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.frame.Pages;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** The whole collection as files. */
@Path("/dataset")
public class DatasetPage {

    @Inject
    Pages pages;

    @Inject
    InventedNotice invented;

    @Inject
    Exports exports;

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Blocking
    public TemplateInstance dataset() {
        invented.refresh();
        Language language = pages.language();
        Words words = Words.of(language);
        Page page = pages.page(words.say("dataset_page_title"), words.say("dataset_lead"));
        FileLinks files = FileLinks.ofSearch(exports, exports.everything().total(), "", language);
        return page.in(DatasetTemplates.dataset(page, DatasetView.of(files, language)));
    }
}
