package org.knigipamiati.web.figures;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.knigipamiati.report.Comparing;
import org.knigipamiati.search.Counted;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.web.frame.BadParameters;
import org.knigipamiati.web.frame.InventedNotice;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.frame.Pages;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Every published figure beside what the records say by the same measure, {@code /figures}. */
@Path("/figures")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
public class FiguresPage {

    @Inject
    Pages pages;

    @Inject
    InventedNotice invented;

    @Inject
    BadParameters bad;

    @Inject
    Comparing comparing;

    @GET
    public Response figures(@QueryParam(Counted.PARAMETER) String of) {
        Language language = pages.language();
        Words words = Words.of(language);
        Optional<Counted> counted = Counted.of(of);
        if (counted.isEmpty()) {
            return bad.page(Counted.PARAMETER, words.say("problem_UNKNOWN_VALUE", of));
        }
        invented.refresh();
        FiguresView view = FiguresView.of(
                comparing.compare(Vocabularies.load().figures().values(), counted.get()), counted.get(), language);
        Page page = pages.page(words.say("published_title"), words.say("published_lead"));
        return Response.ok(page.in(FiguresTemplates.figures(page, view))).build();
    }
}
