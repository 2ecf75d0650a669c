package org.knigipamiati.web.cite;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.knigipamiati.cite.Citable;
import org.knigipamiati.cite.Citables;
import org.knigipamiati.search.state.InvalidSearch;
import org.knigipamiati.web.frame.BadParameters;
import org.knigipamiati.web.frame.InventedNotice;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.frame.Pages;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** How to cite a page of this site, {@code /cite?page=/counts?…}, the address of that page being encoded. */
@Path("/cite")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
public class CitePage {

    @Inject
    Pages pages;

    @Inject
    InventedNotice invented;

    @Inject
    Citables citables;

    @Inject
    BadParameters bad;

    @GET
    public Response cite(@QueryParam(Citables.PAGE) String address) {
        Language language = pages.language();
        try {
            Citable cited = citables.read(address);
            invented.refresh();
            Page page = pages.passingPage(Words.of(language).say("cite_title"));
            CiteView view = CiteView.of(cited, citables.cite(cited, pages.publicAddress(cited.address()), language));
            return Response.ok(page.in(CiteTemplates.cite(page, view, ""))).build();
        } catch (InvalidSearch wrong) {
            return bad.page(wrong);
        }
    }
}
