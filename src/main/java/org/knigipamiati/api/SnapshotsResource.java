package org.knigipamiati.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.knigipamiati.cite.Citable;
import org.knigipamiati.cite.CitableSnapshot;
import org.knigipamiati.cite.Citables;
import org.knigipamiati.cite.Frozen;
import org.knigipamiati.cite.Since;
import org.knigipamiati.search.state.InvalidSearch;
import org.knigipamiati.words.Language;

/** What pages said when they were frozen, and say now. */
@Path("/api/v1/snapshots")
@Produces(MediaType.APPLICATION_JSON)
@ProblemDetails
@Tag(name = "Citations", description = "References, and what pages said when they were frozen")
public class SnapshotsResource {

    @Inject
    Citables citables;

    /**
     * A snapshot.
     *
     * @param id permanent
     * @param kind of page
     * @param page its address; not given where it would tell of a record that has been hidden since
     * @param title what it is called
     * @param taken when it was frozen
     * @param run number of the last import that was finished then
     * @param changed whether anything is otherwise now
     * @param totalThen records then
     * @param totalNow records now
     * @param numbers of a table, the changed ones first
     * @param withheld small numbers that have become smaller and are not given
     * @param gone records that are not public any more
     * @param left records that are public and not found any more
     * @param came records that are found and were not
     * @param leftRecords the first hundred of those
     * @param cameRecords the first hundred of those
     * @param revisions of the record since
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Snapshot", description = "What a page said when it was frozen, and says now")
    public record SnapshotAnswer(
            String id,
            String kind,
            String page,
            String title,
            Instant taken,
            long run,
            boolean changed,
            Long totalThen,
            Long totalNow,
            List<NumberThen> numbers,
            long withheld,
            long gone,
            long left,
            Long came,
            List<Since.Named> leftRecords,
            List<Since.Named> cameRecords,
            List<Since.Change> revisions) {}

    /**
     * A number of a table.
     *
     * @param row code of its row
     * @param column code of its column, empty if there are none
     * @param now null if it cannot be counted any more
     */
    @Schema(name = "NumberThen", description = "A number of a table then and now")
    public record NumberThen(String row, String column, long then, Long now) {}

    @GET
    @Path("/{id: [0-9a-v]{16}}")
    @Operation(
            summary = "Read a snapshot",
            description =
                    "What a page said when it was frozen and what it says now. Records that have been hidden since are counted (`gone`) and"
                            + " never named; where the question itself would tell of them, `page` is not given; numbers below five that have"
                            + " become smaller are only counted (`withheld`). Of searches that found more than 2,000 records only the total is"
                            + " kept. A page is frozen on its page of citations.")
    @APIResponse(responseCode = "200", description = "The snapshot")
    @APIResponse(responseCode = "404", description = "There is none of that id")
    public SnapshotAnswer read(
            @Parameter(description = "Id of the snapshot", example = "7q0v3m9d1k5s2h8c") @PathParam("id") String id,
            @Context HttpHeaders headers) {
        CitableSnapshot frozen;
        try {
            frozen = (CitableSnapshot) citables.read(CitableSnapshot.PATH + id);
        } catch (InvalidSearch none) {
            throw new NotFoundException();
        }
        Since since = frozen.since();
        Frozen then = frozen.answer();
        return new SnapshotAnswer(
                frozen.snapshot().id,
                frozen.kind(),
                since.told().map(Citable::address).orElse(null),
                frozen.title(Language.of(Languages.of(headers))),
                frozen.snapshot().takenAt,
                frozen.snapshot().run,
                since.changed(then),
                then.total(),
                since.total().orElse(null),
                since.told().isEmpty()
                        ? List.of()
                        : since.numbers().stream()
                                .map(number -> new NumberThen(
                                        number.cell().row(),
                                        number.cell().column(),
                                        number.cell().count(),
                                        number.now().orElse(null)))
                                .toList(),
                since.withheld(),
                since.gone(),
                since.left(),
                since.came().orElse(null),
                since.leftRecords(),
                since.cameRecords(),
                since.revisions());
    }
}
