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
import org.knigipamiati.review.workflow.Proposal;
import org.knigipamiati.review.workflow.Proposals;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.workshop.desk.Desk;

/** Proposals to hide, show again or annotate that wait for a second person. */
@Path("/workshop/proposals")
@Produces(MediaType.TEXT_HTML)
public class ProposalPages {

    @Inject
    Desk desk;

    @Inject
    Proposals proposals;

    @GET
    @Transactional
    public TemplateInstance list() {
        String me = desk.actor().name();
        Page page = desk.page("workshop_proposals");
        ProposalsView view = new ProposalsView(
                Proposal.open().stream().map(proposal -> line(proposal, me)).toList());
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

    private ProposalsView.Line line(Proposal proposal, String me) {
        return new ProposalsView.Line(
                proposal.id,
                proposal.record.id,
                Desk.name(proposal.record),
                desk.say("proposal_" + proposal.kind),
                proposal.reason,
                proposal.notes,
                proposal.proposedBy,
                Desk.minute(proposal.proposedAt),
                proposal.proposedBy.equals(me));
    }
}
