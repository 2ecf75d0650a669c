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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.knigipamiati.cite.CitableRecord;
import org.knigipamiati.cite.Citables;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Revision;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.review.begun.BegunForm;
import org.knigipamiati.review.edit.RecordEdits;
import org.knigipamiati.review.typing.TextCorrections;
import org.knigipamiati.review.workflow.Move;
import org.knigipamiati.review.workflow.Proposal;
import org.knigipamiati.review.workflow.Proposals;
import org.knigipamiati.review.workflow.RecordChanged;
import org.knigipamiati.review.workflow.ReviewQueue;
import org.knigipamiati.review.workflow.Workflow;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.record.RecordView;
import org.knigipamiati.web.workshop.begun.Begun;
import org.knigipamiati.web.workshop.desk.Desk;
import org.knigipamiati.web.workshop.desk.FieldForm;
import org.knigipamiati.words.Language;

/** A record as those see it who work on it: moves, edits, history, proposals. */
@Path("/workshop/records/{id: [0-9]{1,18}}")
@Produces(MediaType.TEXT_HTML)
public class RecordPages {

    @Inject
    Desk desk;

    @Inject
    RecordShowing showing;

    @Inject
    Begun begun;

    @Inject
    Workflow workflow;

    @Inject
    ReviewQueue queue;

    @Inject
    RecordEdits edits;

    @Inject
    TextCorrections texts;

    @Inject
    Proposals proposals;

    @Inject
    Citables citables;

    @GET
    @Transactional
    public TemplateInstance show(@PathParam("id") long id, @QueryParam("since") String since) {
        MemorialRecord record = showing.visible(id);
        RecordView view = RecordView.of(
                record,
                Revision.list("record.id = ?1 order by no desc", id),
                desk.language(),
                citables.cite(CitableRecord.of(record), desk.publicAddress("/records/" + id), desk.language()));
        Page page = desk.page("workshop_record_title", Desk.name(record));
        return Desk.in(page, RecordWorkTemplates.record(page, view, showing.work(record, since)));
    }

    @POST
    @Path("moves")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response move(
            @PathParam("id") long id,
            @FormParam("move") String move,
            @FormParam("version") int version,
            @FormParam("reason") String reason,
            @FormParam("then") String then) {
        showing.requireVisible(id);
        // Asked before the move: what is accepted is no longer among those of its page.
        long next = "next".equals(then) ? queue.next(id, desk.actor()) : 0;
        workflow.move(id, version, Desk.constant(Move.class, move), desk.actor(), reason);
        return Desk.see("/workshop/records/" + (next == 0 ? id : next));
    }

    @GET
    @Path("edit")
    @Transactional
    public TemplateInstance edit(@PathParam("id") long id, @QueryParam("begun") Long chosen) {
        return page(showing.edit(showing.visible(id), chosen == null ? Begun.LAST : chosen));
    }

    /**
     * Saves an edit, or keeps what is typed of it. If somebody else changed the record meanwhile, both are shown and nothing is saved.
     */
    @POST
    @Path("edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    public Response save(@PathParam("id") long id, MultivaluedMap<String, String> sent, @Context HttpHeaders headers) {
        MultivaluedMap<String, String> form = showing.changed(id, sent);
        Optional<Response> kept = begun.act(BegunForm.Kind.RECORD_EDIT, id, form, headers);
        if (kept.isPresent()) {
            return kept.get();
        }
        Map<FieldKey, String> typed = FieldForm.typed(form);
        String reason = form.getFirst("reason");
        int version = Desk.number(form.getFirst("version"));
        try {
            begun.send(
                    BegunForm.Kind.RECORD_EDIT, id, form, () -> edits.edit(id, version, typed, desk.actor(), reason));
            return Desk.see("/workshop/records/" + id);
        } catch (RecordChanged changed) {
            return Desk.answer(Response.Status.CONFLICT, page(showing.conflict(id, typed, reason, Begun.LAST)));
        }
    }

    /** Corrects the text of an entry that was typed here, or keeps what is typed of it. */
    @POST
    @Path("text")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    public Response correctText(
            @PathParam("id") long id, MultivaluedMap<String, String> form, @Context HttpHeaders headers) {
        showing.requireVisible(id);
        Optional<Response> kept = begun.act(BegunForm.Kind.RECORD_TEXT, id, form, headers);
        if (kept.isPresent()) {
            return kept.get();
        }
        int version = Desk.number(form.getFirst("version"));
        begun.send(
                BegunForm.Kind.RECORD_TEXT,
                id,
                form,
                () -> texts.correct(id, version, form.getFirst("raw"), form.getFirst("reason"), desk.actor()));
        return Desk.see("/workshop/records/" + id);
    }

    @POST
    @Path("undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response undo(
            @PathParam("id") long id,
            @FormParam("revision") long revision,
            @FormParam("version") int version,
            @FormParam("reason") String reason) {
        showing.requireVisible(id);
        List<FieldKey> stay =
                edits.undo(revision, version, desk.actor(), reason).changedSince();
        String since = stay.stream().map(FieldKey::name).collect(Collectors.joining(","));
        return Desk.see("/workshop/records/" + id + (since.isEmpty() ? "" : "?since=" + since));
    }

    /** Proposes to hide, to show again or to annotate; a second person decides. Edits of what is published are proposed by their own forms. */
    @POST
    @Path("proposals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response propose(
            @PathParam("id") long id,
            @FormParam("kind") String kind,
            @FormParam("reason") String reason,
            MultivaluedMap<String, String> form) {
        showing.requireVisible(id);
        Map<String, String> notes = new HashMap<>();
        for (Language language : Language.all()) {
            notes.put(language.tag(), form.getFirst("note." + language.tag()));
        }
        proposals.propose(id, Desk.constant(Proposal.Kind.class, kind), reason, notes, desk.actor());
        return Desk.see("/workshop/proposals");
    }

    private TemplateInstance page(EditView view) {
        Page page = desk.page("workshop_edit_title", view.name());
        return Desk.in(page, RecordWorkTemplates.edit(page, view));
    }

    /** The moves that are buttons of the page; the others have forms of their own or are of whole imports. */
    static boolean isButton(Move move) {
        return List.of(Move.SUBMIT, Move.WITHDRAW, Move.RETURN, Move.ACCEPT, Move.PUBLISH)
                .contains(move);
    }
}
