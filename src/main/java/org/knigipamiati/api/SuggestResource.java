package org.knigipamiati.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.Suggestion;
import org.knigipamiati.search.state.SearchState;

/** Names that begin like what is being typed. */
@Path("/api/v1/suggest")
@Produces(MediaType.APPLICATION_JSON)
@ProblemDetails
@Tag(name = "Records")
public class SuggestResource {

    /** As many as fit under a search field. */
    private static final int MOST = 10;

    @Inject
    Search search;

    /**
     * Suggestions.
     *
     * @param names names that are really in the collection, the most frequent first
     */
    public record Suggestions(List<Suggestion> names) {}

    @GET
    @Operation(
            summary = "Suggest names",
            description =
                    "Names of public records that begin like what was typed, in any script, with how many bear each and their years of birth")
    @APIResponse(responseCode = "200", description = "At most ten names")
    public Suggestions suggest(
            @Parameter(description = "What was typed", example = "Kowal") @QueryParam("q") String q,
            @Context UriInfo uri) {
        // The same rules for the text, and the same refusal of unknown parameters, as in a search.
        SearchState state = search.read(uri.getQueryParameters(), Set.of());
        return new Suggestions(search.suggest(state.q(), MOST));
    }
}
