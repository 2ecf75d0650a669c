package org.knigipamiati.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.knigipamiati.report.TimeSeries;

/** Counts by time, and the days between events, as files. */
@Path("/api/v1/exports")
@ProblemDetails
@Tag(name = "Exports", description = "Files that leave")
public class TimeFiles {

    private static final String CSV = "text/csv;charset=UTF-8";

    @Inject
    TimeResource reports;

    @GET
    @Path("/time.csv")
    @Produces(CSV)
    @Operation(
            summary = "Counts by time as a file",
            description = "As `/api/v1/reports/time`; what is in no step follows the steps.")
    @APIResponse(responseCode = "200", description = "A table")
    public Response timeFile(@Context UriInfo uri, @Context HttpHeaders headers) {
        TimeSeries series = reports.series(uri, headers);
        List<List<?>> rows = new ArrayList<>();
        rows.add(List.of("from", "to", series.question().what().code()));
        series.points().forEach(point -> rows.add(List.of(point.first(), point.last(), point.count())));
        series.apart().forEach((why, count) -> rows.add(List.of(TimeAnswer.code(why), "", count)));
        rows.add(List.of("unplaced", "", series.unplaced()));
        rows.add(List.of("total", "", series.total()));
        return file("time-" + series.question().what().code(), rows);
    }

    @GET
    @Path("/delays.csv")
    @Produces(CSV)
    @Operation(
            summary = "Days between events as a file",
            description = "As `/api/v1/reports/delays`, a line for each group.")
    @APIResponse(responseCode = "200", description = "A table")
    public Response delaysFile(@Context UriInfo uri, @Context HttpHeaders headers) {
        DelaysAnswer answer = DelaysAnswer.of(reports.days(uri, headers));
        List<List<?>> rows = new ArrayList<>();
        List<Object> head =
                new ArrayList<>(List.of(answer.by(), "label", "total", "known", "lower", "median", "upper"));
        answer.bands().forEach(band -> head.add("days_" + band));
        head.addAll(List.of("negative", "rough", "impossible", "unknown", "unplaced"));
        rows.add(head);
        for (DelaysAnswer.Row row : answer.table()) {
            List<Object> cells = new ArrayList<>(List.of(
                    row.value(),
                    row.label(),
                    row.total(),
                    row.known(),
                    text(row.lower()),
                    text(row.median()),
                    text(row.upper())));
            cells.addAll(row.bands());
            cells.addAll(List.of(row.negative(), row.rough(), row.impossible(), row.unknown(), row.unplaced()));
            rows.add(cells);
        }
        return file("delays-" + answer.between(), rows);
    }

    private static String text(Double number) {
        return number == null ? "" : number.toString();
    }

    private static Response file(String name, List<List<?>> rows) {
        return Response.ok(CountsFile.csv(rows), CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .build();
    }
}
