package org.knigipamiati.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.knigipamiati.report.DelayQuestion;
import org.knigipamiati.report.Delays;
import org.knigipamiati.report.TimeQuestion;
import org.knigipamiati.report.TimeSeries;
import org.knigipamiati.report.TimeStep;
import org.knigipamiati.report.Timing;
import org.knigipamiati.search.Counted;
import org.knigipamiati.search.Search;

/** Counts by time, and the days between events. */
@Path("/api/v1/reports")
@ProblemDetails
@Tag(name = "Reports", description = "Counts of records, beside what has been published")
public class TimeResource {

    @Inject
    Search search;

    @Inject
    Timing timing;

    @GET
    @Path("/time")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Count records by day, week, month or year",
            description =
                    "`points` are the steps in their order; `apart` says how many are in none and why: before or after the time shown,"
                            + " known only to the month or the year, dated roughly, on a day that no calendar has, or not dated. With `unplaced`"
                            + " all adds up to `total`. The filters of a search apply.")
    @APIResponse(responseCode = "200", description = "A time series")
    @APIResponse(responseCode = "400", description = "A parameter is unknown or has no such value; see `parameter`")
    public TimeAnswer time(
            @Parameter(description = "`arrested`, `tried`, `executed` or `rehabilitated`", example = "executed")
                    @QueryParam(TimeQuestion.WHAT)
                    String what,
            @Parameter(description = "`day`, `week`, `month` or `year`", example = "week")
                    @QueryParam(TimeStep.PARAMETER)
                    String step,
            @Parameter(description = "The time that is shown, or `all`", example = "1937-07..1938-12")
                    @QueryParam(TimeQuestion.BETWEEN)
                    String between,
            @Parameter(description = "`distinct` (the default) or `records`", example = "distinct")
                    @QueryParam(Counted.PARAMETER)
                    String of,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return TimeAnswer.of(series(uri, headers));
    }

    @GET
    @Path("/delays")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Days between arrest, sentence and execution",
            description =
                    "Quartiles and bands of days, where both dates are known to the day (`known`); those with the later event printed"
                            + " before the earlier (`negative`), dated less finely (`rough`), on no day of the calendar (`impossible`) or not dated"
                            + " (`unknown`) are counted apart, so that all adds up to `total` with `unplaced`.")
    @APIResponse(responseCode = "200", description = "Distributions by group")
    @APIResponse(responseCode = "400", description = "A parameter is unknown or has no such value; see `parameter`")
    public DelaysAnswer delays(
            @Parameter(
                            description = "`arrest_to_sentence`, `sentence_to_execution` or `arrest_to_execution`",
                            example = "arrest_to_sentence")
                    @QueryParam(DelayQuestion.BETWEEN)
                    String between,
            @Parameter(description = "A facet that makes the groups", example = "body") @QueryParam(DelayQuestion.BY)
                    String by,
            @Parameter(description = "`distinct` (the default) or `records`", example = "distinct")
                    @QueryParam(Counted.PARAMETER)
                    String of,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return DelaysAnswer.of(days(uri, headers));
    }

    TimeSeries series(UriInfo uri, HttpHeaders headers) {
        MultivaluedMap<String, String> asked = uri.getQueryParameters();
        return timing.series(
                TimeQuestion.read(asked::getFirst), search.read(asked, TimeQuestion.PARAMETERS), Languages.of(headers));
    }

    Delays days(UriInfo uri, HttpHeaders headers) {
        MultivaluedMap<String, String> asked = uri.getQueryParameters();
        return timing.delays(
                DelayQuestion.read(asked::getFirst),
                search.read(asked, DelayQuestion.PARAMETERS),
                Languages.of(headers));
    }
}
