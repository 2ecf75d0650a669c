package org.knigipamiati.web.account;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.knigipamiati.accounts.Account;
import org.knigipamiati.accounts.AccountActs;
import org.knigipamiati.accounts.AccountProblem;
import org.knigipamiati.accounts.AccountProposal;
import org.knigipamiati.accounts.Accounts;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.accounts.gate.CurrentUser;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.frame.Pages;
import org.knigipamiati.web.frame.Times;
import org.knigipamiati.web.workshop.desk.Desk;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** The administrators' pages about accounts. */
@Path("/accounts")
@Produces(MediaType.TEXT_HTML)
class AccountsPages {

    @Inject
    Pages pages;

    @Inject
    AccountWords words;

    @Inject
    Accounts accounts;

    @Inject
    AccountActs acts;

    @Inject
    CurrentUser user;

    @GET
    public TemplateInstance list() {
        return listPage(null, "", Set.of(Role.VOLUNTEER));
    }

    /** Creates an account; the answer is the only place where its one-time password is ever shown. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(@FormParam("name") String name, @FormParam("role") List<String> codes) {
        try {
            AccountActs.Done created = acts.create(name, roles(codes), user.name());
            if (created.waits()) {
                return waits();
            }
            return Response.status(Response.Status.CREATED)
                    .location(URI.create("/accounts/" + created.account().id))
                    .type(Pages.HTML)
                    .entity(onePage(created.account(), created.oneTimePassword(), null))
                    .build();
        } catch (AccountProblem problem) {
            String why = words.problem(pages.language(), problem);
            return Response.status(Response.Status.BAD_REQUEST)
                    .type(Pages.HTML)
                    .entity(listPage(why, name == null ? "" : name, chosen(codes)))
                    .build();
        }
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    public TemplateInstance show(@PathParam("id") long id) {
        return onePage(account(id), null, null);
    }

    @POST
    @Path("/{id: \\d{1,18}}/roles")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response setRoles(@PathParam("id") long id, @FormParam("role") List<String> codes) {
        return act(id, account -> acts.setRoles(account, roles(codes), user.name()));
    }

    @POST
    @Path("/{id: \\d{1,18}}/password")
    public Response giveOneTimePassword(@PathParam("id") long id) {
        return act(id, account -> acts.giveOneTimePassword(account, user.name()));
    }

    @POST
    @Path("/{id: \\d{1,18}}/deactivate")
    public Response deactivate(@PathParam("id") long id) {
        return act(id, account -> {
            accounts.deactivate(account.name, user.name());
            return new AccountActs.Done(account, null, false);
        });
    }

    @POST
    @Path("/{id: \\d{1,18}}/activate")
    public Response activate(@PathParam("id") long id) {
        return act(id, account -> acts.activate(account, user.name()));
    }

    /** Consents to what another administrator proposed, or refuses it; a one-time password that comes of it is shown this once. */
    @POST
    @Path("/proposals/{id: \\d{1,18}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@PathParam("id") long id, @FormParam("act") String act) {
        try {
            if ("refuse".equals(Desk.pressed(act, "consent", "refuse"))) {
                acts.refuse(id, user.name());
                return waits();
            }
            return answer(acts.consent(id, user.name()));
        } catch (AccountProblem problem) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .type(Pages.HTML)
                    .entity(listPage(words.problem(pages.language(), problem), "", Set.of(Role.VOLUNTEER)))
                    .build();
        }
    }

    /** Does it and goes back to the account's page; what must be shown once, or why it was refused, is answered at once. */
    private Response act(long id, Function<Account, AccountActs.Done> act) {
        Account account = account(id);
        try {
            return answer(act.apply(account));
        } catch (AccountProblem problem) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .type(Pages.HTML)
                    .entity(onePage(account(id), null, words.problem(pages.language(), problem)))
                    .build();
        }
    }

    private Response answer(AccountActs.Done done) {
        if (done.waits()) {
            return waits();
        }
        long id = done.account().id;
        return done.oneTimePassword() == null
                ? Response.seeOther(URI.create("/accounts/" + id)).build()
                : Response.ok(onePage(account(id), done.oneTimePassword(), null))
                        .build();
    }

    /** Where one sees what waits for another administrator. */
    private static Response waits() {
        return Response.seeOther(URI.create("/accounts#proposals")).build();
    }

    private Account account(long id) {
        return accounts.find(id).orElseThrow(NotFoundException::new);
    }

    private TemplateInstance listPage(String problem, String typed, Collection<Role> chosen) {
        Language language = pages.language();
        List<AccountViews.Line> lines = accounts.list().stream()
                .map(account -> new AccountViews.Line(
                        account.id,
                        account.name,
                        words.roles(language, account.roles),
                        words.state(language, account),
                        Times.day(account.createdAt)))
                .toList();
        Page page = pages.passingPage(Words.of(language).say("accounts_title"));
        List<AccountViews.Waits> waiting = acts.waiting().stream()
                .map(proposal -> waits(language, proposal))
                .toList();
        AccountViews.All all = new AccountViews.All(
                lines, waiting, !acts.twoAdministrators(), choices(language, chosen), problem, typed);
        return page.in(AccountTemplates.list(page, all));
    }

    private AccountViews.Waits waits(Language language, AccountProposal proposal) {
        return new AccountViews.Waits(
                proposal.id,
                Words.of(language).say("account_proposal_" + proposal.kind),
                proposal.name,
                words.roles(language, proposal.roles()),
                proposal.proposedBy,
                Times.day(proposal.proposedAt),
                proposal.proposedBy.equals(user.name()));
    }

    private TemplateInstance onePage(Account account, String oneTimePassword, String problem) {
        Language language = pages.language();
        List<AccountViews.Act> acts = accounts.changes(account).stream()
                .map(change ->
                        new AccountViews.Act(Times.minute(change.madeAt), change.actor, words.what(language, change)))
                .toList();
        Page page = pages.passingPage(account.name);
        AccountViews.One view = new AccountViews.One(
                account.id,
                account.name,
                account.active,
                account.signsInElsewhere(),
                words.state(language, account),
                choices(language, account.roles),
                acts,
                oneTimePassword,
                problem);
        return page.in(AccountTemplates.one(page, view));
    }

    private List<AccountViews.RoleChoice> choices(Language language, Collection<Role> chosen) {
        return Role.GIVEN.stream()
                .sorted()
                .map(role -> new AccountViews.RoleChoice(
                        role.code(), Words.of(language).say("role_means_" + role.code()), chosen.contains(role)))
                .toList();
    }

    private static Set<Role> roles(List<String> codes) {
        return codes.stream().map(Role::ofCode).collect(Collectors.toSet());
    }

    /** The roles among the codes, for a form that is shown again. */
    private static Set<Role> chosen(List<String> codes) {
        return Role.GIVEN.stream().filter(role -> codes.contains(role.code())).collect(Collectors.toSet());
    }
}
