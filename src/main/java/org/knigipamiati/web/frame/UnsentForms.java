package org.knigipamiati.web.frame;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.knigipamiati.accounts.gate.CurrentUser;
import org.knigipamiati.accounts.gate.UnsentForm;
import org.knigipamiati.words.Words;

/**
 * Gives a form back to a person whose session ended while they typed. Signing in opens in another window, because only this page
 * holds what was typed; then the person sends it again, and all checks are made as for any form.
 */
@ApplicationScoped
class UnsentForms {

    @Inject
    Pages pages;

    @Inject
    CurrentUser user;

    /**
     * What the page shows.
     *
     * @param form what was sent
     * @param ready whether the person is signed in, so that it can be sent now
     * @param name of who is signed in, null if nobody
     * @param signIn the address at which one signs in
     */
    public record View(UnsentForm form, boolean ready, String name, String signIn) {}

    /** The page for a form. */
    String html(HttpServerRequest request, UnsentForm form) {
        boolean ready = user.signedIn() && !user.mustReplacePassword();
        String title = Words.of(Reader.language(request)).say(ready ? "unsent_ready" : "unsent_title");
        Page page = pages.passingPage(request, title);
        // Whoever has a one-time password is led from the sign-in page to the page where it is replaced.
        View view = new View(form, ready, user.name(), "/sign-in?next=/account");
        return page.in(FrameTemplates.unsent(page, view)).render();
    }
}
