package org.knigipamiati.web.account;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.knigipamiati.accounts.Account;
import org.knigipamiati.accounts.AccountProblem;
import org.knigipamiati.accounts.Accounts;
import org.knigipamiati.accounts.AccountsConfig;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.accounts.SecondFactor;
import org.knigipamiati.accounts.SignIn;
import org.knigipamiati.accounts.gate.CurrentUser;
import org.knigipamiati.accounts.gate.SafeNext;
import org.knigipamiati.review.notice.MailWish;
import org.knigipamiati.review.notice.MailWishes;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.frame.Pages;
import org.knigipamiati.web.frame.Times;
import org.knigipamiati.web.notice.NoticePost;
import org.knigipamiati.web.workshop.desk.Desk;
import org.knigipamiati.words.Words;

/** One's own account: what one may do, the password, the second factor, the open sessions, what was done with it. */
@Path("/account")
@Produces(MediaType.TEXT_HTML)
class OwnAccountPages {

    /** Value of the parameter that says that the password has just been replaced. */
    private static final String PASSWORD = "password";

    @Inject
    Pages pages;

    @Inject
    AccountWords words;

    @Inject
    Accounts accounts;

    @Inject
    SignIn signIn;

    @Inject
    SecondFactor second;

    @Inject
    CurrentUser user;

    @Inject
    MailWishes wishes;

    @Inject
    NoticePost post;

    @Inject
    AccountsConfig config;

    @GET
    public TemplateInstance show(@QueryParam("done") String done, @QueryParam("mail") String code) {
        return page(null, PASSWORD.equals(done), code, null);
    }

    /** Wishes to be told by mail, confirms the address, or ends it. */
    @POST
    @Path("/mail")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response mail(
            @FormParam("act") String act, @FormParam("address") String address, @FormParam("code") String code) {
        if (!post.offered()) {
            throw new NotFoundException();
        }
        try {
            switch (Desk.pressed(act, "wish", "confirm", "stop")) {
                case "wish" -> wish(address);
                case "confirm" -> wishes.confirm(user.name(), code);
                default -> wishes.stop(user.name());
            }
        } catch (MailWishes.Refused refused) {
            String why = Words.of(pages.language()).say("mail_problem_" + refused.problem());
            return answer(Response.Status.BAD_REQUEST, page(null, false, null, why));
        }
        return Response.seeOther(URI.create("/account#mail")).build();
    }

    private void wish(String address) throws MailWishes.Refused {
        String code = wishes.wish(user.name(), address, pages.language().tag());
        try {
            post.confirm(address.strip(), code, pages.language());
        } catch (RuntimeException e) {
            wishes.notSent(user.name());
            throw new MailWishes.Refused(MailWishes.Problem.NOT_SENT);
        }
    }

    /** Replaces the password. Every session ends with the old one; the browser that did it gets a new one at once. */
    @POST
    @Path("/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response replace(
            @FormParam("present") String present,
            @FormParam("chosen") String chosen,
            @FormParam("again") String again) {
        if (!Objects.equals(chosen, again)) {
            return refused(Words.of(pages.language()).say("account_again_differs"));
        }
        try {
            accounts.replacePassword(user.name(), present, chosen);
        } catch (AccountProblem problem) {
            return refused(words.problem(pages.language(), problem));
        }
        signIn.goOn(user.name()).ifPresent(user::begin);
        return Response.seeOther(URI.create("/account?done=" + PASSWORD)).build();
    }

    /** Ends one of the own sessions, or all but the present one. */
    @POST
    @Path("/sessions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response endSession(@FormParam("act") String act) {
        user.end("others".equals(act) ? null : Objects.requireNonNullElse(act, ""));
        return Response.seeOther(URI.create("/account#sessions")).build();
    }

    /** Begins, confirms or takes away the second factor. */
    @POST
    @Path("/factor")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response factor(
            @FormParam("act") String act, @FormParam("present") String present, @FormParam("code") String code) {
        try {
            switch (Desk.pressed(act, "begin", "confirm", "remove")) {
                case "begin" -> second.begin(user.name(), present);
                case "confirm" -> second.confirm(user.name(), code);
                default -> second.remove(user.name(), present, code);
            }
        } catch (AccountProblem problem) {
            return refused(words.problem(pages.language(), problem));
        }
        return Response.seeOther(URI.create("/account#factor")).build();
    }

    /** Asks once more who it is, before something grave. */
    @GET
    @Path("/confirm")
    public TemplateInstance confirm(@QueryParam("next") String next) {
        return confirmPage(next, null);
    }

    @POST
    @Path("/confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirmed(
            @FormParam("present") String present, @FormParam("code") String code, @FormParam("next") String next) {
        try {
            second.prove(user.name(), present, code);
        } catch (AccountProblem problem) {
            return answer(Response.Status.BAD_REQUEST, confirmPage(next, words.problem(pages.language(), problem)));
        }
        signIn.goOn(user.name()).ifPresent(user::begin);
        return Response.seeOther(URI.create(SafeNext.of(next))).build();
    }

    private TemplateInstance confirmPage(String next, String problem) {
        Page page = pages.passingPage(Words.of(pages.language()).say("account_confirm_title"));
        OwnAccountView.Confirm view = new OwnAccountView.Confirm(
                user.name(), SafeNext.of(next), hasFactor(), user.signsInElsewhere(), problem);
        return page.in(AccountTemplates.confirm(page, view));
    }

    private boolean hasFactor() {
        return accounts.find(user.name()).filter(Account::hasSecondFactor).isPresent();
    }

    private OwnAccountView.Factor factor() {
        return new OwnAccountView.Factor(hasFactor(), user.lacksSecondFactor(), second.waiting(user.name()));
    }

    private List<OwnAccountView.SessionLine> sessions() {
        return user.sessions().stream()
                .map(open -> new OwnAccountView.SessionLine(
                        open.key(), Times.minute(open.since()), Times.minute(open.lastSeen()), open.here()))
                .toList();
    }

    private List<AccountViews.Act> acts() {
        return accounts.find(user.name()).map(accounts::changes).orElse(List.of()).stream()
                .map(change -> new AccountViews.Act(
                        Times.minute(change.madeAt), change.actor, words.what(pages.language(), change)))
                .toList();
    }

    private Response refused(String why) {
        return answer(Response.Status.BAD_REQUEST, page(why, false, null, null));
    }

    private static Response answer(Response.Status status, TemplateInstance page) {
        return Response.status(status).type(Pages.HTML).entity(page).build();
    }

    private OwnAccountView.Mail mail(String code, String problem) {
        if (!post.offered()) {
            return null;
        }
        Optional<MailWish> wish = wishes.of(user.name());
        return new OwnAccountView.Mail(
                wish.map(of -> of.address).orElse(null),
                wish.map(MailWish::confirmed).orElse(false),
                code,
                problem);
    }

    private TemplateInstance page(String problem, boolean done, String code, String mailProblem) {
        Page page = pages.passingPage(Words.of(pages.language()).say("account_title"));
        List<String> roles = user.roles().stream()
                .filter(Role.GIVEN::contains)
                .map(role -> words.role(pages.language(), role))
                .toList();
        OwnAccountView view = new OwnAccountView(
                user.name(),
                roles,
                user.mustReplacePassword(),
                user.signsInElsewhere(),
                problem,
                done,
                factor(),
                sessions(),
                config.sessionsAtOnce(),
                acts(),
                mail(code, mailProblem));
        return page.in(AccountTemplates.own(page, view));
    }
}
