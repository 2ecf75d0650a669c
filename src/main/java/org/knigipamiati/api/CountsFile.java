package org.knigipamiati.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.knigipamiati.export.SafeCells;
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

    private static final String CSV = "text/csv;charset=UTF-8";

    @Inject
    ReportsResource reports;

    @Inject
    CollectionEdition edition;

    @GET
    @Path("/counts.csv")
    @Produces(CSV)
    @Operation(
            summary = "Counts by two properties as a file",
            description =
                    "The table of `/api/v1/reports/counts`, UTF-8. Lines that begin with `#` say what was asked, when, what is"
                            + " counted, in which state of the collection, and how many of those are shown nowhere; then a header, one line for each row, and the totals. The first"
                            + " two columns are the value and what it is called. Words that a spreadsheet would compute begin with an apostrophe.")
    @APIResponse(responseCode = "200", description = "A table")
    @APIResponse(responseCode = "400", description = "A parameter is unknown or has no such value; see `parameter`")
    public Response counts(
            @QueryParam(ReportsResource.ROWS) String rows,
            @QueryParam(ReportsResource.COLUMNS) String columns,
            @QueryParam(Counted.PARAMETER) String of,
            @QueryParam(Share.PARAMETER) String share,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        CountsTable table = reports.counts(rows, columns, of, share, uri, headers);
        String name = "counts-" + table.rows() + "-" + table.columns() + ".csv";
        return Response.ok(written(table, uri.getRequestUri().toASCIIString(), edition(headers), Instant.now()), CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private String edition(HttpHeaders headers) {
        return QuarkusTransaction.joiningExisting().call(() -> edition.words(Language.of(Languages.of(headers))));
    }

    static String written(CountsTable table, String address, String edition, Instant when) {
        StringWriter text = new StringWriter();
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
        if (table.share() != null) {
            said.add("shares: of the whole " + table.share() + ", what is not known included; those of fewer than "
                    + ComparedCounts.FEW + " say little: " + few(table));
        }
        said.forEach(line -> text.append("# ").append(line).append("\r\n"));
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            List<String> head = new ArrayList<>(List.of(table.rows(), "label"));
            table.columnValues().forEach(column -> head.add(SafeCells.of(column.value())));
            head.add("total");
            if (table.share() != null) {
                table.columnValues().forEach(column -> head.add(SafeCells.of("share " + column.value())));
            }
            csv.writeRecord(head);
            for (CountsTable.Row row : table.table()) {
                List<String> cells = new ArrayList<>(List.of(SafeCells.of(row.value()), SafeCells.of(row.label())));
                row.cells().forEach(count -> cells.add(count.toString()));
                cells.add(Long.toString(row.total()));
                row.shares()
                        .forEach(share -> cells.add(share == null ? "" : String.format(Locale.ROOT, "%.4f", share)));
                csv.writeRecord(cells);
            }
            List<String> totals = new ArrayList<>(List.of("total", ""));
            table.columnValues().forEach(column -> totals.add(Long.toString(column.count())));
            totals.add(Long.toString(table.placed()));
            if (table.share() != null) {
                table.columnValues().forEach(column -> totals.add(""));
            }
            csv.writeRecord(totals);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot fail to be written", e);
        }
        return text.toString();
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

    /** Rows as a file, the first of them the header. */
    static String csv(List<? extends List<?>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            rows.forEach(row -> csv.writeRecord(row.stream()
                    .map(cell -> cell instanceof String words ? SafeCells.of(words) : cell.toString())
                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot fail to be written", e);
        }
        return text.toString();
    }
}
