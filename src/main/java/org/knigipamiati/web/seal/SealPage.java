package org.knigipamiati.web.seal;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.knigipamiati.seal.SealLog;
import org.knigipamiati.web.frame.InventedNotice;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.frame.Pages;
import org.knigipamiati.words.Words;

/** What the seal is, its head, and how to check it. */
@Path("/seal")
public class SealPage {

    @Inject
    Pages pages;

    @Inject
    InventedNotice invented;

    @Inject
    SealLog log;

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Blocking
    public TemplateInstance seal() {
        invented.refresh();
        Words words = Words.of(pages.language());
        Page page = pages.page(words.say("seal_title"), words.say("seal_lead"));
        String site = pages.publicAddress("");
        SealView view = log.head()
                .map(head -> SealView.of(head, log.newestOpen().orElse(0L), site))
                .orElseGet(() -> SealView.none(site));
        return page.in(SealTemplates.seal(page, view));
    }
}
