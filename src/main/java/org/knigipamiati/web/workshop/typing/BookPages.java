package org.knigipamiati.web.workshop.typing;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.knigipamiati.accounts.Permission;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.review.begun.BegunForm;
import org.knigipamiati.review.preread.PrereadQueue;
import org.knigipamiati.review.preread.Prereading;
import org.knigipamiati.review.scan.ScanFolder;
import org.knigipamiati.review.source.BookPage;
import org.knigipamiati.review.source.Catalogue;
import org.knigipamiati.review.source.SourceWork;
import org.knigipamiati.review.typing.Draft;
import org.knigipamiati.review.typing.Drafts;
import org.knigipamiati.review.typing.PageClaims;
import org.knigipamiati.review.typing.PageNote;
import org.knigipamiati.review.typing.PageNotes;
import org.knigipamiati.review.typing.PageProposal;
import org.knigipamiati.review.typing.PageStatus;
import org.knigipamiati.review.workflow.Visibility;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.workshop.begun.Begun;
import org.knigipamiati.web.workshop.begun.BegunView;
import org.knigipamiati.web.workshop.desk.Desk;
import org.knigipamiati.web.workshop.desk.LinkedLine;
import org.knigipamiati.web.workshop.desk.PageWords;
import org.knigipamiati.web.workshop.desk.ScanView;

/** A page of a book: its image and the drafts that the asking person typed of it. */
@Path("/workshop/pages/{page: [0-9]{1,18}}")
@Produces(MediaType.TEXT_HTML)
public class BookPages {

    @Inject
    Desk desk;

    @Inject
    Catalogue catalogue;

    @Inject
    Begun begun;

    @Inject
    Drafts drafts;

    @Inject
    PageClaims claims;

    @Inject
    PageNotes notes;

    @Inject
    Visibility visibility;

    @Inject
    ScanFolder scans;

    @Inject
    PrereadQueue queue;

    @Inject
    PageProposal proposals;

    @GET
    @Transactional
    public TemplateInstance show(
            @PathParam("page") long id,
            @QueryParam("done") Long done,
            @QueryParam("again") String again,
            @QueryParam("begun") Long chosen) {
        BookPage bookPage = existing(id);
        Page page = desk.page("workshop_page_title", bookPage.label, bookPage.source.title);
        SourceWork work = catalogue.work(bookPage.source.id);
        PageStatus status = claims.of(bookPage);
        List<Draft> own = drafts.of(id, desk.actor());
        long inBox = again != null ? Begun.NONE : chosen == null ? Begun.LAST : chosen;
        BegunView kept = begun.view(BegunForm.Kind.PAGE_TEXT, id, inBox);
        HandedIn before = HandedIn.of(done, desk.actor());
        String me = desk.actor().name();
        PageView view = new PageView(
                bookPage,
                own.stream().map(this::line).toList(),
                drafts.ofOthers(id, desk.actor()).stream()
                        .filter(this::visible)
                        .map(this::lineOfAnother)
                        .toList(),
                PageWords.of(status, desk.language()),
                status.isTypedBy(me) && status.isOpenTo(me),
                !status.isOpenTo(me),
                before != null && own.stream().noneMatch(draft -> draft.state == Draft.State.OPEN),
                notes.of(bookPage, desk.actor()).stream().map(this::note).toList(),
                drafts.givenUp(id, desk.actor()).stream().map(this::line).toList(),
                work.isOpenTo(desk.actor().name())
                        ? ""
                        : desk.say("cannot_NOT_WORKING_HERE", String.join(", ", work.people)),
                work.doubleEntry,
                ScanView.of(bookPage),
                machine(bookPage, work, again != null || own.isEmpty() && !kept.filled()),
                kept,
                before);
        return Desk.in(page, TypingTemplates.bookPage(page, view));
    }

    private MachineView machine(BookPage page, SourceWork work, boolean inBox) {
        Prereading reading = queue.program().isEmpty() ? null : Prereading.findById(page.id);
        return reading == null
                ? MachineView.NONE
                : MachineView.of(
                        reading, proposals.isTaken(page, work, desk.actor()), inBox, proposals.edges(page, reading));
    }

    /** Our own copy of the image, for those who work on the book and those who review. */
    @GET
    @Path("image")
    @Produces("image/jpeg")
    @Transactional
    public Response image(@PathParam("page") long id) {
        BookPage page = existing(id);
        SourceWork work = SourceWork.findById(page.source.id);
        boolean works = work == null
                || work.isOpenTo(desk.actor().name())
                || desk.actor().may(Permission.REVIEW);
        if (page.image == null || !works) {
            throw new NotFoundException();
        }
        return Response.ok(scans.path(page.image).toFile())
                .header("Cache-Control", "private, max-age=86400")
                .header("Content-Disposition", "inline; filename=\"page.jpg\"")
                .build();
    }

    /** Begins drafts from pasted text, one for each entry in it, or keeps what stands in the box. */
    @POST
    @Path("drafts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    public Response begin(
            @PathParam("page") long id, MultivaluedMap<String, String> form, @Context HttpHeaders headers) {
        requireExisting(id);
        Optional<Response> kept = begun.act(BegunForm.Kind.PAGE_TEXT, id, form, headers);
        if (kept.isPresent()) {
            return kept.get();
        }
        boolean proposed = form.getFirst("proposed") != null;
        List<Draft> made = begun.send(
                BegunForm.Kind.PAGE_TEXT,
                id,
                form,
                () -> drafts.begin(id, form.getFirst("text"), proposed, desk.actor()));
        return Desk.see("/workshop/drafts/" + made.get(0).id);
    }

    /** Lets the machine read the page once more. */
    @POST
    @Path("preread")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response readAgain(@PathParam("page") long id) {
        queue.again(id);
        return Desk.see("/workshop/pages/" + id);
    }

    /** Takes a page, gives it back, or says that it is done. */
    @POST
    @Path("claim")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response claim(@PathParam("page") long id, @FormParam("act") String act) {
        switch (Desk.pressed(act, "take", "give-back", "finish")) {
            case "take" -> claims.take(id, desk.actor());
            case "finish" -> claims.finish(id, desk.actor());
            default -> claims.giveBack(id, desk.actor());
        }
        return Desk.see("/workshop/pages/" + id);
    }

    /** Writes a remark or question about the page, or says that one is settled. */
    @POST
    @Path("notes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response note(
            @PathParam("page") long id, @FormParam("words") String words, @FormParam("settled") Long settled) {
        if (settled == null) {
            notes.write(id, words, desk.actor());
        } else {
            notes.settle(id, settled, desk.actor());
        }
        return Desk.see("/workshop/pages/" + id + "#notes");
    }

    private PageView.Note note(PageNote note) {
        String settled = note.settledBy == null ? "" : desk.say("typing_settled_by", note.settledBy);
        return new PageView.Note(note.id, note.words, note.author, desk.day(note.writtenAt), settled);
    }

    /** What is hidden, or of somebody who may be living, is not told to those who may not see the record. */
    private boolean visible(Draft draft) {
        return draft.record == null
                || draft.record.state != RecordState.HIDDEN && !draft.record.mayBeLiving
                || visibility.sees(draft.record, desk.actor());
    }

    private LinkedLine lineOfAnother(Draft draft) {
        boolean sees = draft.record != null && visibility.sees(draft.record, desk.actor());
        return new LinkedLine(
                sees ? "/workshop/records/" + draft.record.id : "",
                label(draft),
                draft.author + ", " + desk.say("draft_" + draft.state));
    }

    private String label(Draft draft) {
        String first = draft.raw.lines().findFirst().orElse("");
        return draft.position + ". " + (first.isEmpty() ? desk.say("workshop_empty_draft") : first);
    }

    private LinkedLine line(Draft draft) {
        boolean typed = draft.state == Draft.State.OPEN || draft.state == Draft.State.DISCARDED;
        String href = typed
                ? "/workshop/drafts/" + draft.id
                : draft.record == null ? "" : "/workshop/records/" + draft.record.id;
        return new LinkedLine(href, label(draft), desk.say("draft_" + draft.state));
    }

    @Transactional
    void requireExisting(long id) {
        existing(id);
    }

    private static BookPage existing(long id) {
        BookPage page = BookPage.findById(id);
        if (page == null) {
            throw new NotFoundException();
        }
        page.source.title.length();
        return page;
    }
}
