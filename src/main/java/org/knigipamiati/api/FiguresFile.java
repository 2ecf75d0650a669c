package org.knigipamiati.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.knigipamiati.search.Counted;

/** The published figures beside ours as a file. */
@Path("/api/v1/exports")
@ProblemDetails
@Tag(name = "Exports", description = "Files that leave")
public class FiguresFile {

    private static final String CSV = "text/csv;charset=UTF-8";

    @Inject
    ReportsResource reports;

    @GET
    @Path("/figures.csv")
    @Produces(CSV)
    @Operation(
            summary = "Published figures beside counts of ours as a file",
            description =
                    "What `/api/v1/reports/figures` says, UTF-8, a line for each figure; what is not said is empty.")
    @APIResponse(responseCode = "200", description = "A table")
    @APIResponse(responseCode = "400", description = "A parameter has no such value; see `parameter`")
    public Response figures(@QueryParam(Counted.PARAMETER) String of, @Context HttpHeaders headers) {
        return Response.ok(written(reports.figures(of, headers)), CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"figures.csv\"")
                .build();
    }

    static String written(FiguresTable table) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "id",
                    "measure",
                    "operation",
                    "region",
                    "nationality",
                    "body",
                    "from",
                    "to",
                    "published",
                    "unit",
                    "qualifier",
                    "citation",
                    "certainty",
                    "erratum",
                    "note",
                    "query",
                    "count",
                    "base",
                    "unknown",
                    "undated",
                    "documented",
                    "strong",
                    "weak",
                    "value",
                    "coverage",
                    "why_not",
                    "caveats",
                    "caveat_words");
            table.figures().forEach(figure -> csv.writeRecord(cells(figure)));
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot fail to be written", e);
        }
        return text.toString();
    }

    private static List<String> cells(FiguresTable.Compared figure) {
        CountsTable.Figure published = figure.published();
        FiguresTable.Ours ours = figure.ours();
        var levels = ours == null ? null : ours.levels();
        return words(
                published.id(),
                published.measure(),
                figure.operation(),
                figure.region(),
                figure.nationality(),
                figure.body(),
                published.from(),
                published.to(),
                published.value(),
                published.unit(),
                published.qualifier(),
                String.join(" | ", published.citations()),
                published.certainty(),
                published.erratum(),
                published.note(),
                ours == null ? null : ours.query(),
                ours == null ? null : ours.count(),
                ours == null ? null : ours.base(),
                ours == null ? null : ours.unknown(),
                ours == null ? null : ours.undated(),
                levels == null ? null : levels.documented(),
                levels == null ? null : levels.strong(),
                levels == null ? null : levels.weak(),
                ours == null ? null : ours.value(),
                ours == null ? null : ours.coverage(),
                figure.whyNot(),
                published.caveats().stream().map(Caveat::id).collect(Collectors.joining(" | ")),
                published.caveats().stream().map(Caveat::words).collect(Collectors.joining(" | ")));
    }

    private static List<String> words(Object... cells) {
        return Arrays.stream(cells).map(cell -> Objects.toString(cell, "")).toList();
    }
}
