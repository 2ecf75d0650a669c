package org.knigipamiati.web.card;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.knigipamiati.web.frame.Pages;

/** The picture of the site, {@code /card.png}, for every page that has none of its own. */
@Path("/card.png")
@Blocking
public class SiteCardPage {

    @Inject
    Pages pages;

    @Inject
    Cards cards;

    @GET
    public Response picture(@Context Request request) {
        return cards.answer(Card.ofSite(pages.language()), request);
    }
}
