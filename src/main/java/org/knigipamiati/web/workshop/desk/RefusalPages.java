package org.knigipamiati.web.workshop.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.knigipamiati.accounts.gate.RouteRules;
import org.knigipamiati.review.workflow.CannotAct;
import org.knigipamiati.review.workflow.Move;
import org.knigipamiati.review.workflow.MoveRefused;
import org.knigipamiati.review.workflow.NotThere;
import org.knigipamiati.review.workflow.RecordChanged;

/** Says in words why something was not done to a record. */
class RefusalPages {

    @Inject
    Desk desk;

    @ServerExceptionMapper
    Response refused(MoveRefused refused, UriInfo uri) {
        boolean right = refused.refusal() == Move.Refusal.NOT_YOUR_RIGHT;
        Response.Status status = right ? Response.Status.FORBIDDEN : Response.Status.CONFLICT;
        return desk.refused(status, desk.say("refusal_" + refused.refusal()), RouteRules.pageAbove(uri.getPath()));
    }

    @ServerExceptionMapper
    Response changed(RecordChanged changed, UriInfo uri) {
        return desk.refused(
                Response.Status.CONFLICT, desk.say("workshop_changed_meanwhile"), RouteRules.pageAbove(uri.getPath()));
    }

    @ServerExceptionMapper
    Response cannot(CannotAct cannot, UriInfo uri) {
        Object[] args = cannot.why() == CannotAct.Why.CHANGED_SINCE
                ? new Object[] {FieldForm.labels(cannot.args(), desk.language())}
                : cannot.args().toArray();
        return desk.refused(
                Response.Status.CONFLICT,
                desk.say("cannot_" + cannot.why(), args),
                RouteRules.pageAbove(uri.getPath()));
    }

    /** As for any address that is none: the page is made where those are. */
    @ServerExceptionMapper
    Response notThere(NotThere nothing) {
        return Response.status(Response.Status.NOT_FOUND).build();
    }
}
