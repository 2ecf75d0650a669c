package org.knigipamiati.web.workshop.correction;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.knigipamiati.review.corrections.Correction;
import org.knigipamiati.review.corrections.Corrections;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.workshop.desk.Desk;

/** Where the sender of a correction finds the answer: only who knows the word in the address. */
@Path("/corrections/{token: [A-Za-z0-9_-]{22}}")
@Produces(MediaType.TEXT_HTML)
public class CorrectionStatusPage {

    @Inject
    Desk desk;

    @Inject
    Corrections corrections;

    @GET
    @Transactional
    public TemplateInstance status(@PathParam("token") String token) {
        Correction correction = corrections.byToken(token).orElseThrow(NotFoundException::new);
        boolean shown = correction.record.isPublished();
        Page page = desk.page("correction_status_title");
        CorrectionViews.Status status = new CorrectionViews.Status(
                shown ? correction.record.id : 0,
                shown ? Desk.name(correction.record) : "",
                correction.message,
                desk.day(correction.sentAt),
                correction.outcome == null ? "" : desk.say("correction_" + correction.outcome),
                correction.answer == null ? "" : correction.answer,
                desk.publicAddress("/corrections/" + token));
        return Desk.in(page, CorrectionTemplates.correctionStatus(page, status));
    }
}
