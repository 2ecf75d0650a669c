package org.knigipamiati.web.workshop.correction;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.knigipamiati.accounts.FailureLimits;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.review.corrections.Corrections;
import org.knigipamiati.review.scan.ScanFolder;
import org.knigipamiati.review.scan.ScanRefused;
import org.knigipamiati.review.workflow.NotThere;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.workshop.desk.Desk;
import org.knigipamiati.web.workshop.desk.FieldForm;

/** The public's side of corrections: the form on a record. */
@Path("/records/{id: [0-9]{1,18}}/correction")
@Produces(MediaType.TEXT_HTML)
public class CorrectionPages {

    @Inject
    Desk desk;

    @Inject
    Corrections corrections;

    @Inject
    ScanFolder scans;

    @GET
    @Transactional
    public TemplateInstance form(@PathParam("id") long id) {
        return form(id, "", "", null);
    }

    /** Takes a correction; the address it leads to is the sender's only way to the answer. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send(
            @PathParam("id") long id,
            @RestForm("field") String field,
            @RestForm("message") String message,
            @RestForm("contact") String contact,
            @RestForm("website") String website,
            @RestForm("document") FileUpload document,
            @Context HttpServerRequest request)
            throws IOException {
        if (website != null && !website.isEmpty()) {
            // A field that people do not see; only programs fill it.
            return refused(id, message, contact, desk.say("correction_problem_TOO_MANY"));
        }
        Corrections.Sent sent = new Corrections.Sent(
                id,
                field,
                message,
                contact,
                FailureLimits.network(request.remoteAddress().hostAddress()));
        try {
            corrections.admit(sent, document != null && document.size() > 0);
            return Desk.see("/corrections/" + take(sent, document));
        } catch (ScanRefused refused) {
            String why = desk.say("scan_" + refused.reason(), refused.args().toArray());
            if (refused.reason() == ScanRefused.Reason.BUSY) {
                return Desk.busy(form(sent, why));
            }
            return Desk.answer(Response.Status.BAD_REQUEST, form(sent, why));
        } catch (Corrections.Refused refused) {
            return refused(id, message, contact, desk.say("correction_problem_" + refused.problem()));
        }
    }

    /** Keeps the document, if there is one, and takes the correction; if it is refused, the document goes again. */
    private String take(Corrections.Sent sent, FileUpload document)
            throws ScanRefused, Corrections.Refused, IOException {
        if (document == null || document.size() == 0) {
            return corrections.send(sent, null);
        }
        String image = scans.keepPicture(document.uploadedFile()).get(0).file();
        try {
            return corrections.send(sent, image);
        } catch (Corrections.Refused | NotThere refused) {
            // Only now is it sure that no row names it. After any other failure the row may be there: see
            // ScanFolder.forget.
            scans.forget(image);
            throw refused;
        }
    }

    private TemplateInstance form(Corrections.Sent sent, String problem) {
        return QuarkusTransaction.requiringNew()
                .call(() -> form(sent.record(), sent.message(), sent.contact(), problem));
    }

    private Response refused(long id, String message, String contact, String problem) {
        return Desk.answer(
                Response.Status.BAD_REQUEST,
                QuarkusTransaction.requiringNew().call(() -> form(id, message, contact, problem)));
    }

    private TemplateInstance form(long id, String message, String contact, String problem) {
        MemorialRecord record = published(id);
        List<FieldForm.Choice> fields = new ArrayList<>();
        fields.add(new FieldForm.Choice("", desk.say("correction_no_field"), true));
        for (RecordField field : RecordField.values()) {
            fields.add(new FieldForm.Choice(field.path(), FieldForm.label(field, desk.language()), false));
        }
        Page page = desk.page("correction_title", Desk.name(record));
        return Desk.in(
                page,
                CorrectionTemplates.correctionForm(
                        page,
                        new CorrectionViews.Form(
                                id,
                                Desk.name(record),
                                fields,
                                message == null ? "" : message,
                                contact == null ? "" : contact,
                                problem)));
    }

    private static MemorialRecord published(long id) {
        MemorialRecord record = MemorialRecord.findById(id);
        if (record == null || !record.isPublished()) {
            throw new NotFoundException();
        }
        return record;
    }
}
