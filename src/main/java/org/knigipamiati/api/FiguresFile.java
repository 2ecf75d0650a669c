package org.knigipamiati.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.knigipamiati.export.TableFile;
import org.knigipamiati.search.Counted;

/** The published figures beside ours as a file. */
@Path("/api/v1/exports")
@ProblemDetails
@Tag(name = "Exports", description = "Files that leave")
public class FiguresFile {

    private static final List<String> HEAD = List.of(
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

    @Inject
    ReportsResource reports;

    @Inject
    TableFiles files;

    @GET
    @Path("/figures." + TableFiles.FORMAT)
    @Operation(
            summary = "Published figures beside counts of ours as a file",
            description =
                    "What `/api/v1/reports/figures` says, UTF-8, a line for each figure; what is not said is empty.")
    @APIResponse(responseCode = "200", description = "A table")
    @APIResponse(responseCode = "400", description = "A parameter has no such value; see `parameter`")
    public Response figures(
            @Parameter(description = TableFiles.FORMS, example = "csv") @PathParam("format") String format,
            @QueryParam(Counted.PARAMETER) String of,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        FiguresTable table = reports.figures(of, headers);
        List<List<?>> rows = new ArrayList<>();
        rows.add(HEAD);
        table.figures().forEach(figure -> rows.add(cells(figure)));
        return TableFiles.answer(new TableFile("figures", files.said(uri, headers, table.of()), false, rows), format);
    }

    private static List<?> cells(FiguresTable.Compared figure) {
        CountsTable.Figure published = figure.published();
        FiguresTable.Ours ours = figure.ours();
        var levels = ours == null ? null : ours.levels();
        return Arrays.asList(
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
}
