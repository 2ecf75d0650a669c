package org.knigipamiati.web.workshop.record;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.knigipamiati.review.same.PersonLink;
import org.knigipamiati.review.same.SamePersons;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.workshop.desk.Desk;

/** Records that may speak of one person: shown with reasons, judged, and the judgement undone. */
@Path("/workshop/records/{id: [0-9]{1,18}}/same")
@Produces(MediaType.TEXT_HTML)
public class SamePages {

    @Inject
    Desk desk;

    @Inject
    SamePersons same;

    @Inject
    SameShowing showing;

    @Inject
    RecordShowing records;

    @GET
    @Transactional
    public TemplateInstance one(@PathParam("id") long id) {
        SameViews.One one = showing.one(records.visible(id));
        Page page = desk.page("workshop_same_title", one.name());
        return Desk.in(page, RecordWorkTemplates.same(page, one));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response judge(
            @PathParam("id") long id,
            @FormParam("other") long other,
            @FormParam("outcome") String outcome,
            @FormParam("reason") String reason) {
        records.requireVisible(id);
        records.requireVisible(other);
        same.judge(id, other, Desk.constant(PersonLink.Outcome.class, outcome), reason, desk.actor());
        return Desk.see("/workshop/records/" + id + "/same");
    }

    @POST
    @Path("{link: [0-9]{1,18}}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response undo(@PathParam("id") long id, @PathParam("link") long link) {
        showing.requireVisible(id, link);
        same.undo(link, desk.actor());
        return Desk.see("/workshop/records/" + id + "/same");
    }
}
