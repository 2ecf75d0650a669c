package org.knigipamiati.web.counts;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.knigipamiati.search.CrossTable;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.SearchResult.FacetValue;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.InvalidSearch;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.vocabulary.PublishedFigure;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.web.frame.BadParameters;
import org.knigipamiati.web.frame.InventedNotice;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.frame.Pages;
import org.knigipamiati.web.frame.Reader;
import org.knigipamiati.web.history.FigureView;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Counts of the records by two properties, {@code /counts?rows=…&columns=…} with the filters of the search. */
@Path("/counts")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
public class CountsPage {

    private static final String ROWS = "rows";
    private static final String COLUMNS = "columns";

    @Inject
    Pages pages;

    @Inject
    InventedNotice invented;

    @Inject
    Search search;

    @Inject
    BadParameters bad;

    @GET
    public Response counts(@QueryParam(ROWS) String rows, @QueryParam(COLUMNS) String columns, @Context UriInfo uri) {
        Language language = pages.language();
        Optional<Facet> byRow = facet(rows, Facet.OPERATION);
        Optional<Facet> byColumn =
                facet(columns, byRow.orElse(null) == Facet.SENTENCE ? Facet.OPERATION : Facet.SENTENCE);
        if (byRow.isEmpty()) {
            return bad.page(ROWS, Words.of(language).say("problem_UNKNOWN_VALUE", rows));
        }
        if (byColumn.isEmpty()) {
            return bad.page(COLUMNS, Words.of(language).say("problem_UNKNOWN_VALUE", columns));
        }
        if (byRow.equals(byColumn)) {
            return bad.page(COLUMNS, Words.of(language).say("problem_same_facet"));
        }
        try {
            SearchState state = search.read(uri.getQueryParameters(), Set.of(Reader.PARAMETER, ROWS, COLUMNS));
            CrossTable table = search.counts(byRow.get(), byColumn.get(), state, language.locale());
            invented.refresh();
            CountsView view = CountsView.of(table, figures(table, state, language), search.withheld(), state, language);
            Page page = pages.page(
                    Words.of(language).say("counts_title"), Words.of(language).say("counts_lead"));
            return Response.ok(page.in(CountsTemplates.counts(page, view))).build();
        } catch (InvalidSearch wrong) {
            return bad.page(wrong);
        }
    }

    /** Figures about an operation as a whole stand beside its row, as long as nothing else narrows the count. */
    private static Map<String, List<FigureView>> figures(CrossTable table, SearchState state, Language language) {
        Map<String, List<FigureView>> figures = new LinkedHashMap<>();
        if (table.rows() != Facet.OPERATION || !state.isEmpty()) {
            return figures;
        }
        for (FacetValue row : table.rowValues()) {
            figures.put(
                    row.value(),
                    Vocabularies.load().figuresOf(row.value()).stream()
                            .filter(CountsPage::isAboutTheWhole)
                            .map(figure -> FigureView.of(figure, language))
                            .toList());
        }
        return figures;
    }

    private static boolean isAboutTheWhole(PublishedFigure figure) {
        return figure.comparable()
                && (figure.region().isEmpty() && figure.regionPrinted().isEmpty()
                        || figure.region().equals("USSR"))
                && figure.nationality().isEmpty()
                && figure.nationalityPrinted().isEmpty()
                && figure.body().isEmpty();
    }

    private static Optional<Facet> facet(String value, Facet usual) {
        return value == null || value.isEmpty() ? Optional.of(usual) : Facet.byParameter(value);
    }
}
