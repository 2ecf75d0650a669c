package org.knigipamiati.web.workshop.correction;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.knigipamiati.review.corrections.Correction;
import org.knigipamiati.review.corrections.Corrections;
import org.knigipamiati.review.scan.ScanFolder;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.workshop.desk.Desk;
import org.knigipamiati.web.workshop.desk.FieldForm;

/** The reviewers' side of corrections: the queue and the answer. */
@Path("/workshop/corrections")
@Produces(MediaType.TEXT_HTML)
public class CorrectionDesk {

    private static final int BEGINNING = 120;

    @Inject
    Desk desk;

    @Inject
    Corrections corrections;

    @Inject
    ScanFolder scans;

    @GET
    @Transactional
    public TemplateInstance list() {
        CorrectionViews.Queue queue = new CorrectionViews.Queue(
                corrections.waiting().stream().map(this::line).toList(),
                corrections.setAside(Desk.MOST_ASIDE).stream().map(this::line).toList(),
                desk.say("workshop_set_aside_note", corrections.countSetAside(), Desk.MOST_ASIDE));
        Page page = desk.page("workshop_corrections");
        return Desk.in(page, CorrectionTemplates.corrections(page, queue));
    }

    private CorrectionViews.Waiting line(Correction c) {
        return new CorrectionViews.Waiting(
                c.id, Desk.name(c.record), desk.day(c.sentAt), label(c), beginning(c.message));
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    @Transactional
    public TemplateInstance show(@PathParam("id") long id) {
        Correction correction = corrections.get(id);
        Page page = desk.page("workshop_correction_title", Desk.name(correction.record));
        CorrectionViews.Answer view = new CorrectionViews.Answer(
                id,
                correction.record.id,
                Desk.name(correction.record),
                desk.day(correction.sentAt),
                label(correction),
                correction.message,
                corrections.contact(id).orElse(""),
                correction.document != null,
                Arrays.stream(Correction.Outcome.values())
                        .map(o -> new FieldForm.Choice(o.name(), desk.say("correction_" + o), false))
                        .toList(),
                correction.answer == null ? "" : correction.answer);
        return Desk.in(page, CorrectionTemplates.correction(page, view));
    }

    /** The image that came with it. */
    @GET
    @Path("{id: [0-9]{1,18}}/document")
    @Produces("image/jpeg")
    @Transactional
    public Response document(@PathParam("id") long id) {
        Correction correction = corrections.get(id);
        if (correction.document == null) {
            throw new NotFoundException();
        }
        return Response.ok(scans.path(correction.document).toFile())
                .header("Cache-Control", "private, no-store")
                .build();
    }

    @POST
    @Path("{id: [0-9]{1,18}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            @PathParam("id") long id, @FormParam("outcome") String outcome, @FormParam("answer") String answer) {
        corrections.answer(id, Desk.constant(Correction.Outcome.class, outcome), answer, desk.actor());
        return Desk.see("/workshop/corrections");
    }

    private String label(Correction correction) {
        return RecordField.byPath(correction.field == null ? "" : correction.field)
                .map(field -> FieldForm.label(field, desk.language()))
                .orElse("");
    }

    private static String beginning(String message) {
        return message.length() <= BEGINNING ? message : message.substring(0, BEGINNING) + "…";
    }
}
