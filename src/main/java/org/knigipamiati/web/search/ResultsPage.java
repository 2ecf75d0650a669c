package org.knigipamiati.web.search;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.knigipamiati.export.Exports;
import org.knigipamiati.search.Holdings;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.SearchResult;
import org.knigipamiati.search.state.DateFilter;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.InvalidSearch;
import org.knigipamiati.search.state.Period;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.web.asking.BaseLink;
import org.knigipamiati.web.frame.BadParameters;
import org.knigipamiati.web.frame.FileLinks;
import org.knigipamiati.web.frame.InventedNotice;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.frame.Pages;
import org.knigipamiati.web.frame.Reader;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Results of a search, {@code /records?…} with the parameters of the API. */
@Path("/records")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
public class ResultsPage {

    /** Parameters that mean something to the page and nothing to the search. */
    private static final Set<String> OF_THE_PAGE = Set.of(Reader.PARAMETER, DateForm.EVENT, DateForm.FROM, DateForm.TO);

    @Inject
    Pages pages;

    @Inject
    InventedNotice invented;

    @Inject
    Search search;

    @Inject
    Exports exports;

    @Inject
    BadParameters bad;

    @GET
    public Response results(@Context UriInfo uri) {
        Language language = pages.language();
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        try {
            SearchState state = search.read(parameters, OF_THE_PAGE);
            if (parameters.containsKey(DateForm.EVENT)) {
                return narrowed(state, parameters, language);
            }
            SearchResult result = search.search(state, counted(state), language.locale());
            return Response.ok(page(state, result, language)).build();
        } catch (InvalidSearch wrong) {
            return bad.page(wrong);
        }
    }

    /** What the page counts: the facets that stand at its side, and those by which it is narrowed already. */
    private static Collection<Facet> counted(SearchState state) {
        Collection<Facet> counted = new TreeSet<>(Facet.leading());
        counted.addAll(state.selections().keySet());
        counted.addAll(state.exclusions().keySet());
        return counted;
    }

    private Object page(SearchState state, SearchResult result, Language language) {
        invented.refresh();
        ResultsView view = ResultsView.of(state, result, language);
        HoldingsView holdings = null;
        String unsearched = "";
        if (view.helpNeeded()) {
            Holdings held = search.holdings(language.locale());
            holdings = HoldingsView.of(held, language);
            unsearched = HoldingsView.unsearched(search.unsearched(state), held, language);
        }
        List<BaseLink> bases = view.helpNeeded() ? BaseLink.everywhere(state.q(), language) : List.of();
        Page page = pages.passingPage(view.title());
        FileLinks files = view.count().isEmpty()
                ? null
                : FileLinks.ofSearch(
                        exports, result.total().value(), state.firstPage().toQueryString(), language);
        return page.in(SearchTemplates.results(page, view, holdings, unsearched, bases, files));
    }

    /** The form for periods leads to the address of the search that it means. */
    private Response narrowed(SearchState state, MultivaluedMap<String, String> parameters, Language language) {
        Optional<DateFilter> event = DateFilter.byParameter(parameters.getFirst(DateForm.EVENT));
        if (event.isEmpty()) {
            return bad.page(DateForm.EVENT, Words.of(language).say("problem_event"));
        }
        String from = parameters.getFirst(DateForm.FROM);
        String to = parameters.getFirst(DateForm.TO);
        if (isBlank(from) && isBlank(to)) {
            return Response.seeOther(URI.create(Addresses.of(state.without(event.get()))))
                    .build();
        }
        try {
            SearchState narrowed = state.with(event.get(), DateForm.period(from, to));
            return Response.seeOther(URI.create(Addresses.of(narrowed))).build();
        } catch (Period.NoSuchDate wrong) {
            return bad.page(DateForm.FROM, Words.of(language).say("problem_NO_SUCH_DATE", wrong.date()));
        } catch (IllegalArgumentException notADate) {
            return bad.page(DateForm.FROM, Words.of(language).say("problem_dates"));
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
