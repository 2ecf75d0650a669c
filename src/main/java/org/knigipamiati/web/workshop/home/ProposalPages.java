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
import org.knigipamiati.cite.SourceLine;
import org.knigipamiati.parse.TextLanguage;
import org.knigipamiati.record.change.FieldKey;
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

/** What waits for a second person: hiding, showing again, annotating, editing what is published. */
@Path("/workshop/proposals")
@Produces(MediaType.TEXT_HTML)
public class ProposalPages {

    @Inject
    Desk desk;

    @Inject
    Proposals proposals;

    @Inject
    RunProposals runs;

    @Inject
    RunWords words;

    @GET
    @Transactional
    public TemplateInstance list() {
        String me = desk.actor().name();
        Page page = desk.page("workshop_proposals");
        ProposalsView view = new ProposalsView(
                Proposal.open().stream().map(proposal -> line(proposal, me)).toList(),
                RunProposal.open().stream().map(proposal -> run(proposal, me)).toList());
        return Desk.in(page, HomeTemplates.proposals(page, view));
    }

    @POST
    @Path("{id: [0-9]{1,18}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@PathParam("id") long id, @FormParam("act") String act) {
        if ("consent".equals(Desk.pressed(act, "consent", "refuse"))) {
            proposals.consent(id, desk.actor());
        } else {
            proposals.refuse(id, desk.actor());
        }
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
