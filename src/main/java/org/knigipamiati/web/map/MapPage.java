package org.knigipamiati.web.map;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.Set;
import org.knigipamiati.report.Counting;
import org.knigipamiati.report.GroupQuestion;
import org.knigipamiati.search.Counted;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.InvalidSearch;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.web.frame.BadParameters;
import org.knigipamiati.web.frame.InventedNotice;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.frame.Pages;
import org.knigipamiati.web.frame.Reader;
import org.knigipamiati.web.search.Chosen;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Where cases were decided, {@code /map} with the filters of the search. */
@Path("/map")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
public class MapPage {

    @Inject
    Pages pages;

    @Inject
    InventedNotice invented;

    @Inject
    Search search;

    @Inject
    Counting counting;

    @Inject
    BadParameters bad;

    @GET
    public Response map(@QueryParam(MapPart.PARAMETER) String part, @Context UriInfo uri) {
        Language language = pages.language();
        Words words = Words.of(language);
        Optional<MapPart> shown = MapPart.of(part);
        if (shown.isEmpty()) {
            return bad.page(MapPart.PARAMETER, words.say("problem_UNKNOWN_VALUE", part));
        }
        try {
            GroupQuestion question =
                    GroupQuestion.read(name -> uri.getQueryParameters().getFirst(name), GroupQuestion.OF_MAP);
            SearchState state = search.read(
                    uri.getQueryParameters(),
                    Set.of(Reader.PARAMETER, MapPart.PARAMETER, GroupQuestion.BY, Counted.PARAMETER));
            invented.refresh();
            MapRequest request = new MapRequest(shown.get(), question.by(), question.of(), state);
            MapView view = new DrawnMap(
                            request,
                            counting.count(question.by(), Facet.OUTCOME, question.of(), state, language.locale()),
                            Chosen.of(state, (facet, value) -> search.label(facet, value, language.locale()), language),
                            language)
                    .view();
            Page page = pages.page(words.say("map_title"), words.say("map_lead"));
            return Response.ok(page.in(MapTemplates.map(page, view))).build();
        } catch (InvalidSearch wrong) {
            return bad.page(wrong);
        }
    }
}
