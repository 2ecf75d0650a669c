package org.knigipamiati.web.workshop.request;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.knigipamiati.cite.SourceLine;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.review.requests.ShowingRequest;
import org.knigipamiati.review.requests.ShowingRequests;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.workshop.desk.Desk;
import org.knigipamiati.web.workshop.desk.FieldForm;
import org.knigipamiati.words.Words;

/** The reviewers' side of requests to show or to hide somebody: the queue, who is meant, and the answer. */
@Path("/workshop/requests")
@Produces(MediaType.TEXT_HTML)
public class RequestDesk {

    @Inject
    Desk desk;

    @Inject
    ShowingRequests requests;

    @GET
    @Transactional
    public TemplateInstance list() {
        RequestViews.Queue queue = new RequestViews.Queue(
                requests.waiting().stream().map(this::line).toList(),
                requests.setAside(Desk.MOST_ASIDE).stream().map(this::line).toList(),
                desk.say("workshop_set_aside_note", requests.countSetAside(), Desk.MOST_ASIDE));
        Page page = desk.page("workshop_requests");
        return Desk.in(page, RequestTemplates.requests(page, queue));
    }

    private RequestViews.Waiting line(ShowingRequest request) {
        return new RequestViews.Waiting(
                request.id, request.name, desk.say("request_wish_" + request.wish), desk.day(request.sentAt));
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    @Transactional
    public TemplateInstance show(@PathParam("id") long id) {
        ShowingRequest request = requests.get(id);
        Page page = desk.page("workshop_request_title", request.name);
        RequestViews.Answer view = new RequestViews.Answer(
                id,
                about(request),
                requests.candidates(request).stream().map(this::candidate).toList(),
                request.record == null ? 0 : request.record.id,
                request.isDone(),
                Arrays.stream(ShowingRequest.Outcome.values())
                        .map(o -> new FieldForm.Choice(o.name(), desk.say("request_" + o), false))
                        .toList(),
                request.answer == null ? "" : request.answer);
        return Desk.in(page, RequestTemplates.request(page, view));
    }

    /** Says which record is meant, and proposes to a second person what is asked. */
    @POST
    @Path("{id: [0-9]{1,18}}/proposals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response propose(
            @PathParam("id") long id, @FormParam("record") long record, @FormParam("reason") String reason) {
        requests.propose(id, record, reason, desk.actor());
        return Desk.see("/workshop/requests/" + id);
    }

    @POST
    @Path("{id: [0-9]{1,18}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            @PathParam("id") long id, @FormParam("outcome") String outcome, @FormParam("answer") String answer) {
        requests.answer(id, Desk.constant(ShowingRequest.Outcome.class, outcome), answer, desk.actor());
        return Desk.see("/workshop/requests");
    }

    private List<RequestViews.Line> about(ShowingRequest request) {
        List<RequestViews.Line> lines = new ArrayList<>();
        add(lines, "request_wish", desk.say("request_wish_" + request.wish));
        add(lines, "request_name", request.name);
        add(lines, "request_years", request.years);
        add(lines, "request_standing", desk.say("request_standing_" + request.standing));
        add(lines, "request_message", request.message);
        add(lines, "request_contact", request.contact);
        return lines;
    }

    private void add(List<RequestViews.Line> lines, String label, String words) {
        if (words != null) {
            lines.add(new RequestViews.Line(desk.say(label), words));
        }
    }

    private RequestViews.Candidate candidate(MemorialRecord record) {
        List<String> about = new ArrayList<>();
        if (record.birth != null) {
            about.add(Words.of(desk.language()).date(record.birth.date()));
        }
        if (record.birthPlace != null) {
            about.add(record.birthPlace);
        }
        about.add(SourceLine.title(record.source, desk.language()));
        about.add(record.mayBeLiving ? desk.say("workshop_living") : desk.say("state_" + record.state));
        return new RequestViews.Candidate(record.id, Desk.name(record), String.join("; ", about));
    }
}
