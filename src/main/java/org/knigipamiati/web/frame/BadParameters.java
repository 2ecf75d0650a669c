package org.knigipamiati.web.frame;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.knigipamiati.search.state.InvalidSearch;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Answers a search that cannot be carried out with a page that names the parameter and says what to change. */
@ApplicationScoped
public class BadParameters {

    @Inject
    CurrentVertxRequest current;

    @Inject
    Pages pages;

    @Inject
    ErrorPages errors;

    public Response page(InvalidSearch wrong) {
        Language language = pages.language();
        String problem = Words.of(language)
                .say("problem_" + wrong.problem(), wrong.arguments().toArray());
        return page(wrong.parameter(), problem);
    }

    public Response page(String parameter, String problem) {
        return errors.badRequest(current.getCurrent().request(), parameter, problem);
    }
}
