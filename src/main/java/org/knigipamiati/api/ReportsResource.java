package org.knigipamiati.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.knigipamiati.report.Comparing;
import org.knigipamiati.report.Counting;
import org.knigipamiati.report.Share;
import org.knigipamiati.search.ConditionWords;
import org.knigipamiati.search.Counted;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.InvalidSearch;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.words.Language;

/** Counts. */
@Path("/api/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@ProblemDetails
@Tag(name = "Reports", description = "Counts of records, beside what has been published")
public class ReportsResource {

    static final String ROWS = "rows";
    static final String COLUMNS = "columns";

    @Inject
    Search search;

    @Inject
    Counting counting;

    @Inject
    Comparing comparing;

    @GET
    @Path("/counts")
    @Operation(
            summary = "Count records by two properties",
            description =
                    "What is not known is a row and a column, so that all adds up. People who may be living are counted in;"
                            + " `hidden` says how many, and cells of fewer than five leave them out (`unplaced`). Levels of links to operations are kept"
                            + " apart. `caption` names every filter. Of properties in `several` a record may have several values:"
                            + " it is in several cells and once in each total, and rows or columns do not add up. Published figures stand beside rows that are about the same; they count other things than"
                            + " records, see `measure`, `from`, `to` and `note`."
                            + " Rows are not cut to the time and measure of figures beside them, `/figures` is. `caveats` says what to"
                            + " beware of.")
    @APIResponse(responseCode = "200", description = "A cross-table")
    @APIResponse(responseCode = "400", description = "A parameter is unknown or has no such value; see `parameter`")
    public CountsTable counts(
            @Parameter(description = "A facet", example = "operation") @QueryParam(ROWS) String rows,
            @Parameter(description = "Another facet", example = "outcome") @QueryParam(COLUMNS) String columns,
            @Parameter(
                            description = "`distinct`: each person once (the default); `records`: every record",
                            example = "distinct")
                    @QueryParam(Counted.PARAMETER)
                    String of,
            @Parameter(
                            description =
                                    "Of what each cell is given a share besides: `row`, `column` or `none` (the default)",
                            example = "row")
                    @QueryParam(Share.PARAMETER)
                    String share,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Counted counted = Counted.of(of).orElseThrow(() -> InvalidSearch.unknownValue(Counted.PARAMETER, of));
        Share shares = Share.of(share).orElseThrow(() -> InvalidSearch.unknownValue(Share.PARAMETER, share));
        Facet byRow = facet(ROWS, rows, Facet.OPERATION);
        Facet byColumn = facet(COLUMNS, columns, byRow == Facet.OUTCOME ? Facet.OPERATION : Facet.OUTCOME);
        SearchState state =
                search.read(uri.getQueryParameters(), Set.of(ROWS, COLUMNS, Counted.PARAMETER, Share.PARAMETER));
        Language language = Language.of(Languages.of(headers));
        return CountsTable.of(
                counting.count(byRow, byColumn, counted, state, language.locale()),
                shares,
                ConditionWords.caption(byRow, byColumn, state, search, language),
                state,
                language);
    }

    @GET
    @Path("/figures")
    @Operation(
            summary = "Published figures beside counts of ours",
            description =
                    "Every published figure of the vocabulary, with our count by the same measure in the same place and time, or the"
                            + " code and the words of the reason why there can be none (`whyNot`, `reason`). `query` finds the records"
                            + " that are counted, people who may be living excepted. A case dated only by month or year counts if it"
                            + " may lie in the period of the figure. Figures that contradict each other are never reconciled.")
    @APIResponse(responseCode = "200", description = "All figures")
    @APIResponse(responseCode = "400", description = "A parameter has no such value; see `parameter`")
    public FiguresTable figures(
            @Parameter(description = "As of `/counts`", example = "distinct") @QueryParam(Counted.PARAMETER) String of,
            @Context HttpHeaders headers) {
        Counted counted = Counted.of(of).orElseThrow(() -> InvalidSearch.unknownValue(Counted.PARAMETER, of));
        return FiguresTable.of(
                comparing.compare(Vocabularies.load().figures().values(), counted),
                counted,
                Language.of(Languages.of(headers)));
    }

    private static Facet facet(String parameter, String value, Facet usual) {
        return value == null || value.isEmpty()
                ? usual
                : Facet.byParameter(value).orElseThrow(() -> InvalidSearch.unknownValue(parameter, value));
    }
}
