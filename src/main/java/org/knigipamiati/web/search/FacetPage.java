package org.knigipamiati.web.search;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.SearchResult.FacetValue;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.InvalidSearch;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.web.frame.BadParameters;
import org.knigipamiati.web.frame.InventedNotice;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.frame.Pages;
import org.knigipamiati.web.frame.Reader;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * All values of one property under a search, {@code /facets/NAME?…} with the filters of the search: to be looked through by a word
 * ({@code of}), put in order ({@code order}), and chosen, several at once.
 */
@Path("/facets")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
public class FacetPage {

    /** Parameters that mean something to the page and nothing to the search. */
    private static final Set<String> OF_THE_PAGE = Set.of(Reader.PARAMETER, FacetValuesView.OF, FacetValuesView.ORDER);

    @Inject
    Pages pages;

    @Inject
    InventedNotice invented;

    @Inject
    Search search;

    @Inject
    BadParameters bad;

    @GET
    @Path("/{name}")
    public Response values(
            @PathParam("name") String name,
            @QueryParam(FacetValuesView.OF) String of,
            @QueryParam(FacetValuesView.ORDER) String order,
            @Context UriInfo uri) {
        Facet facet = Facet.byParameter(name).orElseThrow(NotFoundException::new);
        Language language = pages.language();
        try {
            SearchState state =
                    search.read(uri.getQueryParameters(), OF_THE_PAGE).firstPage();
            FacetValuesView.Order by = FacetValuesView.Order.of(order);
            List<FacetValue> values = search.values(facet, state, language.locale());
            List<Chosen> chosen =
                    Chosen.of(state, (each, value) -> search.label(each, value, language.locale()), language);
            invented.refresh();
            FacetValuesView view = FacetValuesView.of(facet, values, of, by, state, chosen, language);
            Page page = pages.passingPage(Words.of(language).say("facet_title", view.label()));
            return Response.ok(page.in(SearchTemplates.facet(page, view))).build();
        } catch (InvalidSearch wrong) {
            return bad.page(wrong);
        }
    }
}
