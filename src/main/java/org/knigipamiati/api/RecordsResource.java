package org.knigipamiati.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.SourceTitles;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;

/** Finds and reads records. */
@Path("/api/v1/records")
@Produces(MediaType.APPLICATION_JSON)
@ProblemDetails
@Tag(name = "Records", description = "What the books say of people")
public class RecordsResource {

    private static final String FACETS = "facets";

    @Inject
    Search search;

    @Inject
    SourceTitles sources;

    @Inject
    WholeRecords records;

    /** One page of records. The parameters are those of {@link SearchState}. */
    @GET
    @Operation(
            summary = "Find records",
            description = "By name in any script, by free words, by facets and by periods; without any, all records.")
    @APIResponse(responseCode = "200", description = "A page of records with facets")
    @APIResponse(responseCode = "400", description = "A parameter is unknown or has no such value; see `parameter`")
    public RecordList find(
            @Parameter(
                            description =
                                    "Facets to count, separated by commas, the usual ones if not given, none if empty. Any facet"
                                            + " that narrows can be counted; months, bands and the like only if named here.",
                            example = "operation,month_arrested")
                    @QueryParam(FACETS)
                    String facets,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Locale locale = Languages.of(headers);
        SearchState state = search.read(uri.getQueryParameters(), Set.of(FACETS));
        List<Facet> counted = Facet.named(FACETS, uri.getQueryParameters().get(FACETS));
        return RecordList.of(search.search(state, counted, locale), new RecordHit.Maker(sources, locale));
    }

    /** One record with the entry it was read from and all that is known of the reading. */
    @GET
    @Path("/{id: [0-9]{1,18}}")
    @Operation(
            summary = "Read a record",
            description =
                    "The whole record: the entry verbatim, every field with the printed words, what was not understood,"
                            + " cases, links to operations with their evidence, flags, revisions, citation.")
    @APIResponse(responseCode = "200", description = "The record")
    @APIResponse(responseCode = "404", description = "There is no such record, or it is not public")
    public WholeRecord read(
            @Parameter(description = "Public id", example = "1001") @PathParam("id") long id,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        KnownParameters.only(Set.of(), uri.getQueryParameters().keySet(), "");
        return records.find(id, Languages.of(headers), uri).orElseThrow(NotFoundException::new);
    }
}
