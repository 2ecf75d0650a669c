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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.knigipamiati.report.ComparedCounts;
import org.knigipamiati.report.Comparing;
import org.knigipamiati.report.Counting;
import org.knigipamiati.report.Share;
import org.knigipamiati.search.ConditionWords;
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
    Counting counting;

    @Inject
    Comparing comparing;

    @Inject
    BadParameters bad;

    @GET
    public Response counts(
            @QueryParam(ROWS) String rows,
            @QueryParam(COLUMNS) String columns,
            @QueryParam(Counted.PARAMETER) String of,
            @QueryParam(Share.PARAMETER) String share,
            @QueryParam(TableLook.PARAMETER) String view,
            @Context UriInfo uri) {
        Language language = pages.language();
        Optional<Facet> byRow = facet(rows, Facet.OPERATION);
        Optional<Facet> byColumn =
                facet(columns, byRow.orElse(null) == Facet.OUTCOME ? Facet.OPERATION : Facet.OUTCOME);
        if (byRow.isEmpty()) {
            return bad.page(ROWS, Words.of(language).say("problem_UNKNOWN_VALUE", rows));
        }
        if (byColumn.isEmpty()) {
            return bad.page(COLUMNS, Words.of(language).say("problem_UNKNOWN_VALUE", columns));
        }
        if (byRow.equals(byColumn)) {
            return bad.page(COLUMNS, Words.of(language).say("problem_same_facet"));
        }
        Optional<Counted> what = Counted.of(of);
        if (what.isEmpty()) {
            return bad.page(Counted.PARAMETER, Words.of(language).say("problem_UNKNOWN_VALUE", of));
        }
        Optional<Share> shares = Share.of(share);
        if (shares.isEmpty()) {
            return bad.page(Share.PARAMETER, Words.of(language).say("problem_UNKNOWN_VALUE", share));
        }
        Optional<TableLook> look = TableLook.of(view);
        if (look.isEmpty()) {
            return bad.page(TableLook.PARAMETER, Words.of(language).say("problem_UNKNOWN_VALUE", view));
        }
        try {
            SearchState state = search.read(
                    uri.getQueryParameters(),
                    Set.of(Reader.PARAMETER, ROWS, COLUMNS, Counted.PARAMETER, Share.PARAMETER, TableLook.PARAMETER));
            ComparedCounts counted = counting.count(byRow.get(), byColumn.get(), what.get(), state, language.locale());
            invented.refresh();
            List<Chosen> chosen =
                    Chosen.of(state, (facet, value) -> search.label(facet, value, language.locale()), language);
            CountsView table = CountsView.of(
                    counted,
                    comparing.compared(counted.figures(), what.get()),
                    shares.get(),
                    look.get(),
                    ConditionWords.caption(byRow.get(), byColumn.get(), state, search, language),
                    chosen,
                    state,
                    language);
            Page page = pages.page(
                    Words.of(language).say("counts_title"), Words.of(language).say("counts_lead"));
            return Response.ok(page.in(CountsTemplates.counts(page, table))).build();
        } catch (InvalidSearch wrong) {
            return bad.page(wrong);
        }
    }

    private static Optional<Facet> facet(String value, Facet usual) {
        return value == null || value.isEmpty() ? Optional.of(usual) : Facet.byParameter(value);
    }
}
