package org.knigipamiati.web.workshop.home;

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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.knigipamiati.cite.SourceLine;
import org.knigipamiati.parse.TextLanguage;
import org.knigipamiati.record.SourceField;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.review.same.PersonLink;
import org.knigipamiati.review.same.SamePersons;
import org.knigipamiati.review.source.SourceProposal;
import org.knigipamiati.review.source.SourceProposals;
import org.knigipamiati.review.workflow.Proposal;
import org.knigipamiati.review.workflow.Proposals;
import org.knigipamiati.review.workflow.ProposedEdit;
import org.knigipamiati.review.workflow.RunProposal;
import org.knigipamiati.review.workflow.RunProposals;
import org.knigipamiati.review.workflow.Workflow;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.record.FieldWords;
import org.knigipamiati.web.workshop.desk.Desk;
import org.knigipamiati.web.workshop.desk.FieldForm;
import org.knigipamiati.web.workshop.desk.RunWords;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Words;

/** What waits for a second person: hiding, showing again, annotating, editing what is published. */
@Path("/workshop/proposals")
@Produces(MediaType.TEXT_HTML)
public class ProposalPages {

    private static final String OPEN = "outcome is null";

    @Inject
    Desk desk;

    @Inject
    Proposals proposals;

    @Inject
    RunProposals runs;

    @Inject
    SourceProposals sources;

    @Inject
    SamePersons same;

    @Inject
    RunWords words;

    /** How many wait. */
    static long waiting() {
        return Proposal.count(OPEN) + RunProposal.count(OPEN) + SourceProposal.count(OPEN) + PersonLink.countWaiting();
    }

    @GET
    @Transactional
    public TemplateInstance list() {
        String me = desk.actor().name();
        Page page = desk.page("workshop_proposals");
        ProposalsView view = new ProposalsView(
                Proposal.open().stream().map(proposal -> line(proposal, me)).toList(),
                RunProposal.open().stream().map(proposal -> run(proposal, me)).toList(),
                SourceProposal.open().stream()
                        .map(proposal -> source(proposal, me))
                        .toList(),
                PersonLink.waiting().stream().map(link -> link(link, me)).toList());
        return Desk.in(page, HomeTemplates.proposals(page, view));
    }

    @POST
    @Path("{id: [0-9]{1,18}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@PathParam("id") long id, @FormParam("act") String act) {
        return decided(act, () -> proposals.consent(id, desk.actor()), () -> proposals.refuse(id, desk.actor()));
    }

    private static Response decided(String act, Runnable consent, Runnable refuse) {
        ("consent".equals(Desk.pressed(act, "consent", "refuse")) ? consent : refuse).run();
        return Desk.see("/workshop/proposals");
    }

    /** Consents to hiding an import or to showing it again, or refuses it. */
    @POST
    @Path("runs/{id: [0-9]{1,18}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decideRun(@PathParam("id") long id, @FormParam("act") String act) {
        if ("refuse".equals(Desk.pressed(act, "consent", "refuse"))) {
            runs.refuse(id, desk.actor());
            return Desk.see("/workshop/proposals");
        }
        Workflow.Moved moved = runs.consent(id, desk.actor());
        return desk.done(
                words.say(moved, RunProposal.<RunProposal>findById(id).kind.move()), "/workshop/proposals");
    }

    /** Consents to what would be said about a book, or refuses it. */
    @POST
    @Path("sources/{id: [0-9]{1,18}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decideSource(@PathParam("id") long id, @FormParam("act") String act) {
        return decided(act, () -> sources.consent(id, desk.actor()), () -> sources.refuse(id, desk.actor()));
    }

    /** Consents to a judgement about two records, or to undoing it, or refuses that. */
    @POST
    @Path("same/{id: [0-9]{1,18}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decideSame(@PathParam("id") long id, @FormParam("act") String act) {
        return decided(act, () -> same.consent(id, desk.actor()), () -> same.refuse(id, desk.actor()));
    }

    private ProposalsView.Book source(SourceProposal proposal, String me) {
        Words said = Words.of(desk.language());
        Map<String, String> labels =
                SourceField.TEXTS.stream().collect(Collectors.toMap(SourceField::name, field -> field.label(said)));
        return new ProposalsView.Book(
                proposal.id,
                proposal.source.id,
                SourceLine.title(proposal.source, desk.language()),
                proposal.changes.stream()
                        .map(change -> new ProposalsView.Change(
                                labels.getOrDefault(change.field(), desk.say("source_kind")),
                                said(change.field(), change.before()),
                                said(change.field(), change.after())))
                        .toList(),
                proposal.proposedBy,
                desk.day(proposal.proposedAt),
                proposal.proposedBy.equals(me));
    }

    /** The value of a field of a source in words, empty for nothing. */
    private String said(String field, String value) {
        if (value == null) {
            return "";
        }
        return switch (field) {
            case SourceField.REGION -> Words.of(desk.language()).label(CodeKind.REGION, value);
            case SourceField.KIND -> desk.say("source_kind_" + value);
            default -> value;
        };
    }

    private ProposalsView.Link link(PersonLink link, String me) {
        return new ProposalsView.Link(
                link.id,
                desk.say(link.stands ? "same_undo" : "same_" + link.outcome),
                link.stands ? desk.say("same_" + link.outcome) : "",
                link.first.id,
                Desk.name(link.first),
                link.second.id,
                Desk.name(link.second),
                link.reason == null ? "" : link.reason,
                link.proposer(),
                desk.day(link.stands ? link.undoWishedAt : link.decidedAt),
                link.proposer().equals(me));
    }

    private ProposalsView.Run run(RunProposal proposal, String me) {
        return new ProposalsView.Run(
                proposal.id,
                proposal.run.source.id,
                SourceLine.title(proposal.run.source, desk.language()),
                desk.say("workshop_run_proposal." + proposal.kind),
                words.files(proposal.run),
                proposal.reason,
                proposal.proposedBy,
                desk.day(proposal.proposedAt),
                proposal.proposedBy.equals(me));
    }

    private ProposalsView.Edit edit(Proposal proposal) {
        ProposedEdit edit = proposal.edit;
        return new ProposalsView.Edit(
                TextLanguage.of(proposal.record.entry.raw).orElse(null),
                edit.lines().stream().map(this::change).toList(),
                edit.textBefore(),
                edit.text());
    }

    private ProposalsView.Change change(ProposedEdit.Line line) {
        FieldKey key = FieldKey.of(line.field());
        return new ProposalsView.Change(
                FieldForm.labels(List.of(key), desk.language()),
                FieldWords.of(key.field(), line.before(), desk.language()),
                FieldWords.of(key.field(), line.after(), desk.language()));
    }

    private ProposalsView.Line line(Proposal proposal, String me) {
        return new ProposalsView.Line(
                proposal.id,
                proposal.record.id,
                Desk.name(proposal.record),
                desk.say("proposal_" + proposal.kind),
                proposal.reason,
                proposal.notes,
                proposal.edit == null ? null : edit(proposal),
                proposal.proposedBy,
                desk.day(proposal.proposedAt),
                proposal.proposedBy.equals(me));
    }
}
