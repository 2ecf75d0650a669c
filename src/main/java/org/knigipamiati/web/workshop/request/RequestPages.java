package org.knigipamiati.web.workshop.request;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.knigipamiati.accounts.FailureLimits;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.review.requests.RequestSettings;
import org.knigipamiati.review.requests.ShowingRequest;
import org.knigipamiati.review.requests.ShowingRequest.Standing;
import org.knigipamiati.review.requests.ShowingRequest.Wish;
import org.knigipamiati.review.requests.ShowingRequests;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.workshop.desk.Desk;
import org.knigipamiati.web.workshop.desk.FieldForm;

/**
 * The public's side of requests to show or to hide somebody: the form and, for who knows the word, the answer. Until a reviewer has
 * answered, all that is said is the same whether there is such a record or not.
 */
@Path("/requests")
@Produces(MediaType.TEXT_HTML)
public class RequestPages {

    private static final String CODE = "[A-Za-z0-9_-]{22}";

    @Inject
    Desk desk;

    @Inject
    ShowingRequests requests;

    @Inject
    RequestSettings settings;

    /**
     * The form.
     *
     * @param record id of a record that the public sees; any other is as none
     * @param code of an earlier request, which leads to its answer
     */
    @GET
    @Transactional
    public Response form(@QueryParam("record") String record, @QueryParam("code") String code) {
        if (code != null && code.strip().matches(CODE)) {
            return Desk.see("/requests/" + code.strip());
        }
        long shown = shown(record);
        ShowingRequests.Sent empty = new ShowingRequests.Sent(
                shown, shown == 0 ? Wish.SHOW : Wish.HIDE, Standing.SELF, null, null, null, null, "");
        String problem = code == null ? null : desk.say("request_code_none");
        return Desk.answer(Response.Status.OK, form(empty, problem));
    }

    /** Takes a request; the address it leads to is the sender's way to the answer. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(
            @FormParam("record") String record,
            @FormParam("wish") String wish,
            @FormParam("standing") String standing,
            @FormParam("name") String name,
            @FormParam("years") String years,
            @FormParam("message") String message,
            @FormParam("contact") String contact,
            @FormParam("website") String website,
            @Context HttpServerRequest request) {
        ShowingRequests.Sent sent = new ShowingRequests.Sent(
                QuarkusTransaction.requiringNew().call(() -> shown(record)),
                Desk.constant(Wish.class, wish),
                Desk.constant(Standing.class, standing),
                name,
                years,
                message,
                contact,
                FailureLimits.network(request.remoteAddress().hostAddress()));
        if (website != null && !website.isEmpty()) {
            // A field that people do not see; only programs fill it.
            return refused(sent, ShowingRequests.Problem.TOO_MANY);
        }
        try {
            return Desk.see("/requests/" + requests.send(sent));
        } catch (ShowingRequests.Refused refused) {
            return refused(sent, refused.problem());
        }
    }

    @GET
    @Path("{token: " + CODE + "}")
    @Transactional
    public TemplateInstance status(@PathParam("token") String token) {
        ShowingRequest request = requests.byToken(token).orElseThrow(NotFoundException::new);
        Page page = desk.page("request_status_title");
        return Desk.in(
                page,
                RequestTemplates.requestStatus(
                        page,
                        new RequestViews.Status(
                                request.years == null ? request.name : request.name + ", " + request.years,
                                desk.say("request_wish_" + request.wish),
                                request.message == null ? "" : request.message,
                                desk.day(request.sentAt),
                                request.outcome == null ? "" : desk.say("request_" + request.outcome),
                                request.answer == null ? "" : request.answer,
                                desk.publicAddress("/requests/" + token),
                                token,
                                settings.keptDays())));
    }

    private Response refused(ShowingRequests.Sent sent, ShowingRequests.Problem problem) {
        return Desk.answer(
                Response.Status.BAD_REQUEST,
                QuarkusTransaction.requiringNew().call(() -> form(sent, desk.say("request_problem_" + problem))));
    }

    private TemplateInstance form(ShowingRequests.Sent sent, String problem) {
        MemorialRecord record = requests.shown(sent.record()).orElse(null);
        Page page = desk.page("request_title");
        return Desk.in(
                page,
                RequestTemplates.requestForm(
                        page,
                        new RequestViews.Form(
                                record == null ? 0 : record.id,
                                record == null ? "" : Desk.name(record),
                                choices(Wish.values(), "request_wish_", sent.wish()),
                                choices(Standing.values(), "request_standing_", sent.standing()),
                                text(sent.name()),
                                text(sent.years()),
                                text(sent.message()),
                                text(sent.contact()),
                                settings.keptDays(),
                                problem)));
    }

    private List<FieldForm.Choice> choices(Enum<?>[] values, String key, Enum<?> chosen) {
        return Arrays.stream(values)
                .map(value -> new FieldForm.Choice(value.name(), desk.say(key + value), value == chosen))
                .toList();
    }

    /** The number of a record that the public sees, else 0. */
    private long shown(String record) {
        return record != null
                        && record.matches("[0-9]{1,18}")
                        && requests.shown(Long.parseLong(record)).isPresent()
                ? Long.parseLong(record)
                : 0;
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }
}
