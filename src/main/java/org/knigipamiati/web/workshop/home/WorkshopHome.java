package org.knigipamiati.web.workshop.home;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.knigipamiati.accounts.Permission;
import org.knigipamiati.cite.SourceLine;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Source;
import org.knigipamiati.review.begun.BegunForm;
import org.knigipamiati.review.begun.BegunForms;
import org.knigipamiati.review.corrections.Correction;
import org.knigipamiati.review.preread.PrereadQueue;
import org.knigipamiati.review.requests.ShowingRequest;
import org.knigipamiati.review.source.BookPage;
import org.knigipamiati.review.source.Catalogue;
import org.knigipamiati.review.typing.DoubleEntry;
import org.knigipamiati.review.typing.Draft;
import org.knigipamiati.review.typing.Drafts;
import org.knigipamiati.review.typing.OwnWork;
import org.knigipamiati.review.typing.PageNote;
import org.knigipamiati.review.typing.PageNotes;
import org.knigipamiati.review.typing.SourceProgress;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.review.workflow.RecordMove;
import org.knigipamiati.review.workflow.ReviewQueue;
import org.knigipamiati.review.workflow.Visibility;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.workshop.begun.Begun;
import org.knigipamiati.web.workshop.desk.Desk;
import org.knigipamiati.web.workshop.desk.LinkedLine;

/** The first page of the workplace: what waits for the person who opens it. */
@Path("/workshop")
@Produces(MediaType.TEXT_HTML)
public class WorkshopHome {

    @Inject
    Desk desk;

    @Inject
    Drafts drafts;

    @Inject
    BegunForms begun;

    @Inject
    Visibility visibility;

    @Inject
    ReviewQueue queue;

    @Inject
    DoubleEntry doubleEntry;

    @Inject
    OwnWork own;

    @Inject
    PageNotes notes;

    @Inject
    Catalogue catalogue;

    @Inject
    SourceProgress progress;

    @Inject
    PrereadQueue machine;

    @GET
    @Transactional
    public TemplateInstance home() {
        Actor actor = desk.actor();
        boolean reviewer = actor.may(Permission.REVIEW);
        Page page = desk.page("workshop_title");
        HomeView home = new HomeView(
                drafts.unfinished(actor).stream().map(this::draft).toList(),
                begun.of(actor).stream().flatMap(form -> begun(form, actor)).toList(),
                queue.returned(actor).stream().map(this::returned).toList(),
                Stream.concat(
                                doubleEntry.waiting(actor).stream().map(this::pair),
                                doubleEntry.alone(actor).stream().map(this::alone))
                        .toList(),
                done(own.of(actor)),
                reviewer ? notes.open().stream().map(this::note).toList() : List.of(),
                reviewer ? queue.count() : 0,
                reviewer ? ProposalPages.waiting() : 0,
                reviewer ? Correction.count("outcome is null") : 0,
                machine(),
                reviewer ? ShowingRequest.count("outcome is null") : 0,
                sources());
        return Desk.in(page, HomeTemplates.home(page, home));
    }

    private String machine() {
        return machine.program()
                .map(program -> desk.say(
                        "preread_there",
                        program.version(),
                        desk.tongues(program.languages()),
                        machine.waiting(),
                        machine.failed()))
                .orElseGet(() -> desk.say("preread_not_there"));
    }

    private List<String> done(OwnWork.Done done) {
        List<String> said = new ArrayList<>();
        if (done.entries() > 0) {
            said.add(desk.say("typing_own_entries", done.entries(), done.lately(), done.pages(), done.published()));
            said.add(desk.say("typing_own_returned", done.returned()));
        }
        if (done.compared() > 0) {
            said.add(desk.say("typing_own_stood", done.stood(), done.compared()));
        }
        if (done.reviewed() > 0) {
            said.add(desk.say("typing_own_reviewed", done.reviewed()));
        }
        return said;
    }

    private LinkedLine note(PageNote note) {
        return new LinkedLine(
                "/workshop/pages/" + note.page.id + "#notes",
                SourceLine.title(note.page.source, desk.language()) + ", " + desk.say("workshop_page", note.page.label),
                note.author + ": " + note.words);
    }

    private LinkedLine draft(Draft draft) {
        return new LinkedLine(
                "/workshop/drafts/" + draft.id,
                place(draft),
                draft.returned == null
                        ? desk.say("workshop_saved_at", Desk.minute(draft.savedAt))
                        : desk.say("typing_given_back", draft.returned));
    }

    /** Nothing if it is about a record that the person sees no longer. */
    private Stream<LinkedLine> begun(BegunForm form, Actor actor) {
        String href = Begun.page(form.kind, form.about, form);
        String saved = desk.say("workshop_saved_at", Desk.minute(form.savedAt));
        if (form.kind == BegunForm.Kind.PAGE_TEXT) {
            return BookPage.<BookPage>findByIdOptional(form.about).stream()
                    .map(page -> new LinkedLine(
                            href,
                            desk.say("begun_" + form.kind, SourceLine.title(page.source, desk.language()), page.label),
                            saved));
        }
        return MemorialRecord.<MemorialRecord>findByIdOptional(form.about).stream()
                .filter(record -> visibility.sees(record, actor))
                .map(record -> new LinkedLine(href, desk.say("begun_" + form.kind, Desk.name(record)), saved));
    }

    private LinkedLine pair(DoubleEntry.Pair pair) {
        return new LinkedLine("/workshop/pairs/" + pair.first().id, place(pair.first()), "");
    }

    private LinkedLine alone(Draft draft) {
        return new LinkedLine("/workshop/pairs/" + draft.id, place(draft), desk.say("typing_without_counterpart"));
    }

    private LinkedLine returned(RecordMove move) {
        return new LinkedLine("/workshop/records/" + move.record.id, Desk.name(move.record), move.reason);
    }

    private List<LinkedLine> sources() {
        Map<String, SourceProgress.Brief> all = progress.all();
        SourceProgress.Brief nothing = new SourceProgress.Brief(0, 0, 0);
        return catalogue.sources().stream()
                .map(source -> source(source, all.getOrDefault(source.id, nothing)))
                .toList();
    }

    private LinkedLine source(Source source, SourceProgress.Brief brief) {
        return new LinkedLine(
                "/workshop/sources/" + source.id,
                SourceLine.title(source, desk.language()),
                desk.say("workshop_source_progress", brief.pages(), brief.entries(), brief.published()));
    }

    private String place(Draft draft) {
        return desk.say(
                "workshop_place",
                SourceLine.title(draft.page.source, desk.language()),
                draft.page.label,
                draft.position);
    }
}
