package org.knigipamiati.api;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.knigipamiati.export.TableFile;
import org.knigipamiati.report.ComparedCounts;
import org.knigipamiati.report.Share;
import org.knigipamiati.search.CollectionEdition;
import org.knigipamiati.search.Counted;
import org.knigipamiati.words.Language;

/** A table of counts as a file that says of itself what it counts, when and from where. */
@Path("/api/v1/exports")
@ProblemDetails
@Tag(name = "Exports", description = "Files that leave")
public class CountsFile {

    @Inject
    ReportsResource reports;

    @Inject
    CollectionEdition edition;

    @GET
    @Path("/counts." + TableFiles.FORMAT)
    @Operation(
            summary = "Counts by two properties as a file",
            description =
                    "The table of `/api/v1/reports/counts`, UTF-8. Lines that begin with `#` say what was asked, when, what is"
                            + " counted, in which state of the collection, and how many of those are shown nowhere; then a header, one line for each row, and the totals. The first"
                            + " two columns are the value and what it is called. Words that a spreadsheet would compute begin with an apostrophe. A workbook holds the"
                            + " same, with what it says of itself on a sheet of its own.")
    @APIResponse(responseCode = "200", description = "A table")
    @APIResponse(responseCode = "400", description = "A parameter is unknown or has no such value; see `parameter`")
    public Response counts(
            @Parameter(description = TableFiles.FORMS, example = "csv") @PathParam("format") String format,
            @QueryParam(ReportsResource.ROWS) String rows,
            @QueryParam(ReportsResource.COLUMNS) String columns,
            @QueryParam(Counted.PARAMETER) String of,
            @QueryParam(Share.PARAMETER) String share,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        CountsTable table = reports.counts(rows, columns, of, share, uri, headers);
        return TableFiles.answer(
                written(table, uri.getRequestUri().toASCIIString(), edition(headers), Instant.now()), format);
    }

    private String edition(HttpHeaders headers) {
        return QuarkusTransaction.joiningExisting().call(() -> edition.words(Language.of(Languages.of(headers))));
    }

    private static TableFile written(CountsTable table, String address, String edition, Instant when) {
        String day = when.truncatedTo(ChronoUnit.SECONDS).toString();
        List<String> said = new ArrayList<>(List.of(
                "cite as: Knigi Pamiati, counts of " + table.rows() + " by " + table.columns() + ", " + address + ", "
                        + edition + ", " + day,
                "asked: " + address,
                "table: " + table.caption(),
                "state of the collection: " + edition,
                "counted: " + day,
                "of: " + table.of() + ": " + table.counted(),
                "total: " + table.total(),
                "hidden: " + table.hidden() + " of them may be living: counted, but shown nowhere",
                "unplaced: " + table.unplaced() + " of those are in no cell, lest one be told from a small number",
                "not shown: " + table.notShown() + " are in rows beyond the last one here, " + table.columnsNotShown()
                        + " in columns"));
        if (!table.several().isEmpty()) {
            said.add("several: a record may have several values of " + String.join(" and ", table.several())
                    + ", or none: it is counted in each of them and once in every total, so they do not add up");
        }
        if (table.oneSided() != null) {
            said.add("one-sided sources: of " + table.oneSided().known() + " whose outcome is known, "
                    + table.oneSided().fromThem()
                    + " stand in sources that name next to nobody but people who were shot ("
                    + table.oneSided().named() + "): shares of outcomes are those of such books");
        }
        if (table.share() != null) {
            said.add("shares: of the whole " + table.share() + ", what is not known included; those of fewer than "
                    + ComparedCounts.FEW + " say little: " + few(table));
        }
        List<List<?>> rows = new ArrayList<>();
        List<Object> head = new ArrayList<>(List.of(table.rows(), "label"));
        table.columnValues().forEach(column -> head.add(column.value()));
        head.add("total");
        if (table.share() != null) {
            table.columnValues().forEach(column -> head.add("share " + column.value()));
        }
        rows.add(head);
        for (CountsTable.Row row : table.table()) {
            List<Object> cells = new ArrayList<>(List.of(row.value(), row.label()));
            cells.addAll(row.cells());
            cells.add(row.total());
            row.shares().forEach(share -> cells.add(share == null ? null : rounded(share)));
            rows.add(cells);
        }
        List<Object> totals = new ArrayList<>(List.of("total", ""));
        table.columnValues().forEach(column -> totals.add(column.count()));
        totals.add(table.placed());
        if (table.share() != null) {
            table.columnValues().forEach(column -> totals.add(null));
        }
        rows.add(totals);
        return new TableFile("counts-" + table.rows() + "-" + table.columns(), said, true, rows);
    }

    private static BigDecimal rounded(double share) {
        return BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_UP);
    }

    /** The rows or columns whose shares say little; "none" if all say something. */
    private static String few(CountsTable table) {
        Stream<String> few = Stream.concat(
                table.table().stream().filter(row -> row.few() != null).map(CountsTable.Row::value),
                table.columnValues().stream()
                        .filter(column -> column.few() != null)
                        .map(CountsTable.Value::value));
        return few.collect(
                Collectors.collectingAndThen(Collectors.joining(", "), names -> names.isEmpty() ? "none" : names));
    }
}
