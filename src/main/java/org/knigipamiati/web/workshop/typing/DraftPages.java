package org.knigipamiati.web.workshop.typing;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.review.edit.TypedFields;
import org.knigipamiati.review.typing.Draft;
import org.knigipamiati.review.typing.Drafts;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.review.workflow.RecordChanged;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.record.FamilyView;
import org.knigipamiati.web.record.Verbatim;
import org.knigipamiati.web.workshop.desk.Desk;
import org.knigipamiati.web.workshop.desk.FieldForm;
import org.knigipamiati.web.workshop.desk.FormSuggestions;
import org.knigipamiati.web.workshop.desk.ScanView;
import org.knigipamiati.web.workshop.record.SameShowing;

/** A draft: the text of an entry, what was read in it, and the form in which its author corrects that. */
@Path("/workshop/drafts/{draft: [0-9]{1,18}}")
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
public class DraftPages {

    private static final FormSuggestions SUGGESTIONS = FormSuggestions.of(Vocabularies.load());

    @Inject
    Desk desk;

    @Inject
    Drafts drafts;

    @Inject
    SameShowing same;

    /**
     * What the script is told after it saved a draft; when it is told so, the draft is committed.
     *
     * @param version to send with the next save
     * @param saved when, with its time zone
     * @param attention what was not understood and what the checks say now
     */
    public record Acknowledged(int version, String saved, List<Attention> attention) {}

    @GET
    @Transactional
    public Response show(@PathParam("draft") long id, @QueryParam("done") Long done) {
        Drafts.Saved shown = drafts.show(id, desk.actor());
        if (shown.draft().state != Draft.State.OPEN) {
            return Desk.see("/workshop/pages/" + shown.draft().page.id);
        }
        HandedIn before = HandedIn.of(done, desk.actor());
        return Response.ok(page(shown, null, before))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }

    /** Saves, reads the text again, hands in, gives up after a question or takes that back, as the button says; scripts get JSON, forms a page. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(
            @PathParam("draft") long id, @HeaderParam("Accept") String accept, MultivaluedMap<String, String> form) {
        Actor actor = desk.actor();
        String act = form.getFirst("act");
        boolean script = accept != null && accept.startsWith(MediaType.APPLICATION_JSON);
        Map<FieldKey, String> fields = FieldForm.typed(form);
        try {
            if ("take-back".equals(act)) {
                drafts.takeBack(id, actor);
                return Desk.see("/workshop/drafts/" + id);
            }
            if ("discard-surely".equals(act)) {
                long page = drafts.show(id, actor).draft().page.id;
                drafts.discard(id, actor);
                return Desk.see("/workshop/pages/" + page + "#given-up");
            }
            Drafts.Typed typed =
                    new Drafts.Typed(form.getFirst("raw"), fields, FieldForm.marks(form), form.getFirst("note"));
            int version = Desk.number(form.getFirst("version"));
            Drafts.Saved saved = drafts.save(id, version, typed, "read".equals(act), actor);
            if (script) {
                return Response.ok(acknowledged(saved))
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .build();
            }
            if ("hand-in".equals(act)) {
                return handedIn(drafts.handIn(id, saved.draft().version, actor), actor);
            }
            if ("discard".equals(act)) {
                // Asked first, and what was typed is saved first: at a slip of the hand nothing is lost.
                return asked(saved.draft());
            }
            return saved.notUnderstood().isEmpty()
                    ? Desk.see("/workshop/drafts/" + id + ("read".equals(act) ? "#text" : "#form"))
                    : Response.ok(page(saved, null, null))
                            .type(MediaType.TEXT_HTML_TYPE)
                            .build();
        } catch (RecordChanged changed) {
            if (script) {
                return Response.status(Response.Status.CONFLICT)
                        .entity(Map.of("version", changed.version()))
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .build();
            }
            return conflict(id, fields, actor);
        }
    }

    private Response asked(Draft draft) {
        Page page = desk.page("workshop_draft_title", draft.position, draft.page.label);
        return Desk.answer(Response.Status.OK, Desk.in(page, TypingTemplates.discard(page, draft)));
    }

    /** Where the work goes on: the next open draft of the page, else one left open before it, else the page. */
    private Response handedIn(Draft done, Actor actor) {
        List<Draft> open = drafts.of(done.page.id, actor).stream()
                .filter(draft -> draft.state == Draft.State.OPEN)
                .toList();
        return open.stream()
                .filter(draft -> draft.position > done.position)
                .findFirst()
                .or(() -> open.stream().findFirst())
                .map(next -> Desk.see("/workshop/drafts/" + next.id + "?done=" + done.id))
                .orElseGet(() -> Desk.see("/workshop/pages/" + done.page.id + "?done=" + done.id));
    }

    /** The draft was saved from elsewhere: shows what stands now, and beside it what was typed here. */
    private Response conflict(long id, Map<FieldKey, String> fields, Actor actor) {
        Drafts.Saved now = drafts.show(id, actor);
        TypedFields.Result typed = TypedFields.apply(now.draft().reading, fields, actor.person());
        FieldForm unsaved =
                FieldForm.of(typed.reading(), now.draft().marks, typed.notUnderstood(), Map.of(), desk.language());
        return Response.status(Response.Status.CONFLICT)
                .entity(page(now, unsaved, null))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }

    private Acknowledged acknowledged(Drafts.Saved saved) {
        return new Acknowledged(
                saved.draft().version,
                Desk.minute(saved.draft().savedAt),
                Attention.of(saved, scan(saved.draft()), verbatim(saved.draft()), desk.language()));
    }

    private static ScanView scan(Draft draft) {
        return ScanView.of(draft.page, draft.raw);
    }

    private Verbatim verbatim(Draft draft) {
        return Verbatim.of(draft.raw, "typed", draft.reading, draft.page.source.descriptor(), desk.language());
    }

    private String page(Drafts.Saved shown, FieldForm conflict, HandedIn done) {
        Draft draft = shown.draft();
        Page page = desk.page("workshop_draft_title", draft.position, draft.page.label);
        List<Draft> all = drafts.of(draft.page.id, desk.actor()).stream()
                .filter(other -> other.state == Draft.State.OPEN)
                .toList();
        Verbatim verbatim = verbatim(draft);
        ScanView scan = scan(draft);
        List<Attention> attention = Attention.of(shown, scan, verbatim, desk.language());
        DraftView view = new DraftView(
                draft,
                scan,
                verbatim,
                FieldForm.of(
                        draft.reading,
                        draft.marks,
                        shown.notUnderstood(),
                        Attention.byField(attention, desk.language()),
                        desk.language()),
                attention,
                FamilyView.imagined(shown.family(), desk.language()),
                same.likely(shown.imagined()),
                same.unpublished(shown.imagined()),
                SUGGESTIONS,
                Desk.minute(draft.savedAt),
                conflict,
                neighbour(all, draft, -1),
                neighbour(all, draft, 1),
                all.size() - 1,
                done);
        return Desk.in(page, TypingTemplates.draft(page, view)).render();
    }

    private static long neighbour(List<Draft> all, Draft draft, int step) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id.equals(draft.id)) {
                int at = i + step;
                return at >= 0 && at < all.size() ? all.get(at).id : 0;
            }
        }
        return 0;
    }
}
