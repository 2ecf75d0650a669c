package org.knigipamiati.web.workshop.source;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.knigipamiati.record.Source;
import org.knigipamiati.record.SourceField;
import org.knigipamiati.record.change.Tidy;
import org.knigipamiati.review.scan.ScanFolder;
import org.knigipamiati.review.scan.ScanRefused;
import org.knigipamiati.review.scan.Scans;
import org.knigipamiati.review.source.Catalogue;
import org.knigipamiati.review.source.SourceWork;
import org.knigipamiati.review.typing.PageClaims;
import org.knigipamiati.review.workflow.Move;
import org.knigipamiati.review.workflow.RunProposal;
import org.knigipamiati.review.workflow.RunProposals;
import org.knigipamiati.review.workflow.Workflow;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.workshop.desk.Desk;
import org.knigipamiati.web.workshop.desk.RunWords;

/** The catalogue of sources as the workplace sees it. */
@Path("/workshop/sources")
@Produces(MediaType.TEXT_HTML)
public class CataloguePages {

    @Inject
    Desk desk;

    @Inject
    Catalogue catalogue;

    @Inject
    SourceShowing showing;

    @Inject
    ScanFolder scans;

    @Inject
    Workflow workflow;

    @Inject
    RunProposals hiding;

    @Inject
    RunWords moves;

    @Inject
    PageClaims claims;

    @GET
    @Path("new")
    public TemplateInstance empty() {
        return form(showing.form(new Source(), new SourceWork(), true, null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> form) {
        SourceWork work = work(form);
        try {
            Source source = catalogue.add(form.getFirst("id"), filled(form), work);
            return Desk.see("/workshop/sources/" + source.id);
        } catch (Catalogue.Refused refused) {
            Source typed = new Source();
            filled(form).accept(typed);
            typed.id = form.getFirst("id");
            return refused(showing.form(typed, work, true, refused));
        }
    }

    @GET
    @Path("{source: [a-z0-9-]{1,63}}")
    @Transactional
    public TemplateInstance show(@PathParam("source") String id) {
        return one(id, null);
    }

    @GET
    @Path("{source: [a-z0-9-]{1,63}}/edit")
    @Transactional
    public TemplateInstance edit(@PathParam("source") String id) {
        return form(showing.form(catalogue.source(id), catalogue.work(id), false, null));
    }

    @POST
    @Path("{source: [a-z0-9-]{1,63}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("source") String id, MultivaluedMap<String, String> form) {
        SourceWork work = work(form);
        int version = Desk.number(form.getFirst("version"));
        try {
            boolean waits = catalogue.change(id, version, filled(form), work, desk.actor());
            return Desk.see(waits ? "/workshop/proposals" : "/workshop/sources/" + id);
        } catch (Catalogue.Refused refused) {
            Source typed = new Source();
            filled(form).accept(typed);
            typed.id = id;
            typed.version = version;
            return refused(showing.form(typed, work, false, refused));
        }
    }

    /** Adds pages: with an image or a PDF one for each of its pages, without a file one to be typed from paper. */
    @POST
    @Path("{source: [a-z0-9-]{1,63}}/pages")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response addPages(
            @PathParam("source") String id, @RestForm("label") String label, @RestForm("image") FileUpload image)
            throws IOException {
        // Before a file is decoded for a source that there is not.
        QuarkusTransaction.requiringNew().run(() -> catalogue.source(id));
        List<Scans.Kept> kept = List.of();
        try {
            if (image != null && image.size() > 0) {
                kept = scans.keep(image.uploadedFile());
            }
        } catch (ScanRefused refused) {
            String why = desk.say("scan_" + refused.reason(), refused.args().toArray());
            return refused.reason() == ScanRefused.Reason.BUSY
                    ? Desk.busy(one(id, why))
                    : Desk.answer(Response.Status.BAD_REQUEST, one(id, why));
        }
        try {
            catalogue.addPages(id, label, kept, desk.actor());
        } catch (Catalogue.Refused refused) {
            // Only now is it sure that no row names them. After any other failure the rows may be there: see
            // ScanFolder.forget.
            for (Scans.Kept page : kept) {
                scans.forget(page.file());
            }
            String why = desk.say("source_problem_" + refused.problem(), refused.what());
            return Desk.answer(Response.Status.CONFLICT, one(id, why));
        }
        return Desk.see("/workshop/sources/" + id + "#pages");
    }

    /** Takes the next page that the person may type, after saying that the one before is done, if they say so. */
    @POST
    @Path("{source: [a-z0-9-]{1,63}}/next-page")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response nextPage(
            @PathParam("source") String id, @FormParam("after") long after, @FormParam("finish") String finish) {
        catalogue.source(id);
        if ("yes".equals(finish)) {
            claims.finish(after, desk.actor());
        }
        long next = claims.takeNext(id, after, desk.actor());
        return next == 0
                ? Desk.answer(Response.Status.OK, one(id, desk.say("typing_no_page_left")))
                : Desk.see("/workshop/pages/" + next);
    }

    /** Publishes a trusted import as a whole, or proposes to hide it or to show it again. */
    @POST
    @Path("{source: [a-z0-9-]{1,63}}/runs/{run: [0-9]{1,18}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response run(
            @PathParam("source") String id,
            @PathParam("run") long run,
            @FormParam("act") String act,
            @FormParam("reason") String reason) {
        if (!"publish".equals(Desk.pressed(act, "publish", "take-back", "show-again"))) {
            RunProposal.Kind kind = act.equals("take-back") ? RunProposal.Kind.HIDE : RunProposal.Kind.SHOW_AGAIN;
            hiding.propose(run, kind, reason, desk.actor());
            return Desk.see("/workshop/proposals");
        }
        Workflow.Moved moved = workflow.publishImport(run, desk.actor(), reason);
        if (moved.moved() > 0 && !moved.anyStayed()) {
            return Desk.see("/workshop/sources/" + id);
        }
        Response.Status status = moved.moved() > 0 ? Response.Status.OK : Response.Status.CONFLICT;
        return Desk.answer(status, one(id, moves.say(moved, Move.PUBLISH_IMPORT)));
    }

    private TemplateInstance one(String id, String problem) {
        SourceViews.One one = showing.one(id, problem);
        Page page = desk.page("workshop_source_title", one.source().title);
        return Desk.in(page, SourceTemplates.source(page, one));
    }

    private TemplateInstance form(SourceViews.Form form) {
        Page page = desk.page(form.isNew() ? "workshop_source_new" : "workshop_source_edit");
        return Desk.in(page, SourceTemplates.sourceForm(page, form));
    }

    private Response refused(SourceViews.Form form) {
        return Desk.answer(Response.Status.BAD_REQUEST, form(form));
    }

    private static Consumer<Source> filled(Map<String, List<String>> form) {
        return source -> {
            SourceField.TEXTS.forEach(field -> field.set(source, text(form, field.name())));
            source.kind = Desk.constant(
                    Source.Kind.class,
                    form.getOrDefault("kind", List.of("BOOK")).get(0));
            source.invented = form.containsKey("invented");
        };
    }

    private static SourceWork work(MultivaluedMap<String, String> form) {
        SourceWork work = new SourceWork();
        work.form = form.getFirst("form") == null ? "lists" : form.getFirst("form");
        work.doubleEntry = form.containsKey("double");
        work.printedIn = text(form, "printed");
        String people = form.getFirst("people");
        work.people = people == null
                ? new TreeSet<>()
                : Tidy.storable(people)
                        .lines()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new));
        return work;
    }

    private static String text(Map<String, List<String>> form, String name) {
        return Tidy.remark(form.getOrDefault(name, List.of("")).get(0));
    }
}
