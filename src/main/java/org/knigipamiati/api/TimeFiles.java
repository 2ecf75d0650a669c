package org.knigipamiati.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.knigipamiati.export.TableFile;
import org.knigipamiati.report.TimeSeries;

/** Counts by time, and the days between events, as files. */
@Path("/api/v1/exports")
@ProblemDetails
@Tag(name = "Exports", description = "Files that leave")
public class TimeFiles {

    @Inject
    TimeResource reports;

    @Inject
    TableFiles files;

    @GET
    @Path("/time." + TableFiles.FORMAT)
    @Operation(
            summary = "Counts by time as a file",
            description = "As `/api/v1/reports/time`; what is in no step follows the steps.")
    @APIResponse(responseCode = "200", description = "A table")
    public Response timeFile(
            @Parameter(description = TableFiles.FORMS, example = "csv") @PathParam("format") String format,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        TimeSeries series = reports.series(uri, headers);
        List<List<?>> rows = new ArrayList<>();
        rows.add(List.of("from", "to", series.question().what().code()));
        series.points()
                .forEach(point ->
                        rows.add(List.of(point.first().toString(), point.last().toString(), point.count())));
        series.apart().forEach((why, count) -> rows.add(List.of(TimeAnswer.code(why), "", count)));
        rows.add(List.of("unplaced", "", series.unplaced()));
        rows.add(List.of("total", "", series.total()));
        return TableFiles.answer(
                new TableFile(
                        "time-" + series.question().what().code(),
                        files.said(uri, headers, series.question().of().code()),
                        false,
                        rows),
                format);
    }

    @GET
    @Path("/delays." + TableFiles.FORMAT)
    @Operation(
            summary = "Days between events as a file",
            description = "As `/api/v1/reports/delays`, a line for each group.")
    @APIResponse(responseCode = "200", description = "A table")
    public Response delaysFile(
            @Parameter(description = TableFiles.FORMS, example = "csv") @PathParam("format") String format,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        DelaysAnswer answer = DelaysAnswer.of(reports.days(uri, headers));
        List<List<?>> rows = new ArrayList<>();
        List<Object> head =
                new ArrayList<>(List.of(answer.by(), "label", "total", "known", "lower", "median", "upper"));
        answer.bands().forEach(band -> head.add("days_" + band));
        head.addAll(List.of("negative", "rough", "impossible", "unknown", "unplaced"));
        rows.add(head);
        for (DelaysAnswer.Row row : answer.table()) {
            List<Object> cells = new ArrayList<>(List.of(row.value(), row.label(), row.total(), row.known()));
            cells.add(row.lower());
            cells.add(row.median());
            cells.add(row.upper());
            cells.addAll(row.bands());
            cells.addAll(List.of(row.negative(), row.rough(), row.impossible(), row.unknown(), row.unplaced()));
            rows.add(cells);
        }
        return TableFiles.answer(
                new TableFile("delays-" + answer.between(), files.said(uri, headers, answer.of()), false, rows),
                format);
    }
}
