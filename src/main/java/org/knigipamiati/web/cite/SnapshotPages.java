package org.knigipamiati.web.cite;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.knigipamiati.accounts.FailureLimits;
import org.knigipamiati.cite.Citable;
import org.knigipamiati.cite.CitableSnapshot;
import org.knigipamiati.cite.Citables;
import org.knigipamiati.cite.Snapshots;
import org.knigipamiati.search.state.InvalidSearch;
import org.knigipamiati.web.frame.BadParameters;
import org.knigipamiati.web.frame.InventedNotice;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.frame.Pages;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Pages as they were when somebody froze them, {@code /snapshots/{id}}, with what has changed since. */
@Path("/snapshots")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
public class SnapshotPages {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int HOUR_SECONDS = 3_600;

    @Inject
    Pages pages;

    @Inject
    InventedNotice invented;

    @Inject
    Citables citables;

    @Inject
    Snapshots snapshots;

    @Inject
    BadParameters bad;

    @GET
    @Path("{id: [0-9a-v]{16}}")
    public Response show(@PathParam("id") String id) {
        CitableSnapshot frozen;
        try {
            frozen = (CitableSnapshot) citables.read(CitableSnapshot.PATH + id);
        } catch (InvalidSearch none) {
            throw new NotFoundException();
        }
        invented.refresh();
        Language language = pages.language();
        SnapshotView view = SnapshotView.of(
                frozen, citables.cite(frozen, pages.publicAddress(frozen.address()), language), language);
        Page page = pages.passingPage(Words.of(language).say("snapshot_title"));
        return Response.ok(page.in(CiteTemplates.snapshot(page, view))).build();
    }

    /** Freezes a page and leads to the snapshot. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response freeze(@FormParam(Citables.PAGE) String address, @Context HttpServerRequest request) {
        Language language = pages.language();
        try {
            Citable page = citables.read(address);
            try {
                String network = FailureLimits.network(request.remoteAddress().hostAddress());
                return Response.seeOther(URI.create(snapshots.freeze(page, network)))
                        .build();
            } catch (Snapshots.Refused refused) {
                return refused(page, refused.reason(), language);
            }
        } catch (InvalidSearch wrong) {
            return bad.page(wrong);
        }
    }

    private Response refused(Citable asked, Snapshots.Reason reason, Language language) {
        Page page = pages.passingPage(Words.of(language).say("cite_title"));
        CiteView view = CiteView.of(asked, citables.cite(asked, pages.publicAddress(asked.address()), language));
        Response.ResponseBuilder answer =
                switch (reason) {
                    case TOO_MANY -> Response.status(TOO_MANY_REQUESTS).header("Retry-After", HOUR_SECONDS);
                    case FULL -> Response.status(Response.Status.SERVICE_UNAVAILABLE);
                    case TOO_LARGE -> Response.status(Response.Status.BAD_REQUEST);
                };
        return answer.type(Pages.HTML)
                .entity(page.in(
                        CiteTemplates.cite(page, view, Words.of(language).say("snapshot_refused." + reason))))
                .build();
    }
}
