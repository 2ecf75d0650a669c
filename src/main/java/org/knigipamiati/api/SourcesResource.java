package org.knigipamiati.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.knigipamiati.record.Source;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.state.Facet;

/** The books and databases. */
@Path("/api/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@ProblemDetails
@Tag(name = "Sources", description = "The memorial books and databases")
public class SourcesResource {

    @Inject
    Search search;

    /**
     * All of them.
     *
     * @param sources by title
     */
    public record Sources(List<SourceDescription> sources) {}

    @GET
    @Operation(
            summary = "List the sources",
            description =
                    "Every book and database of which a record is public, with its licence and number of public records")
    @APIResponse(responseCode = "200", description = "All sources")
    public Sources list() {
        Map<String, Long> counts = search.records(Facet.SOURCE);
        return new Sources(Source.shown().stream()
                .sorted((a, b) -> a.title.compareTo(b.title))
                .map(source -> SourceDescription.of(source, counts.getOrDefault(source.id, 0L)))
                .toList());
    }

    @GET
    @Path("/{id: [a-z0-9][a-z0-9-]{0,62}}")
    @Operation(summary = "Describe a source")
    @APIResponse(responseCode = "200", description = "The source")
    @APIResponse(responseCode = "404", description = "There is no such source")
    public SourceDescription read(@Parameter(example = "sample-book") @PathParam("id") String id) {
        Source source = Source.shown(id).orElseThrow(NotFoundException::new);
        return SourceDescription.of(source, search.records(Facet.SOURCE).getOrDefault(id, 0L));
    }
}
