package org.knigipamiati.api;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.report.Albums;
import org.knigipamiati.review.same.PeopleAround;
import org.knigipamiati.words.Language;

/** Tells of the people around a person. */
@Path("/api/v1/records/{id: [0-9]{1,18}}/related")
@Produces(MediaType.APPLICATION_JSON)
@ProblemDetails
@Tag(name = "Records")
public class RelatedResource {

    @Inject
    PeopleAround people;

    @Inject
    Albums albums;

    /** What the page of a record tells of the people around its person. */
    @GET
    @Transactional
    @Operation(
            summary = "People around a person",
            description =
                    "Who may be kin or the same person, each with the rule, the reasons and how sure it is; and how many others share the"
                            + " flat, the house, the village, the day of the execution with the place of the burial, or the album."
                            + " Kin is inferred. People whom the public may not see are neither named nor counted, but in albums,"
                            + " whose numbers are of everybody.")
    @APIResponse(responseCode = "200", description = "The people around the person")
    @APIResponse(responseCode = "404", description = "There is no such record, or it is not public")
    public RelatedPeople related(
            @Parameter(description = "Public id", example = "1001") @PathParam("id") long id,
            @Context HttpHeaders headers) {
        MemorialRecord record = MemorialRecord.findById(id);
        if (record == null || !record.isPublished()) {
            throw new NotFoundException();
        }
        return RelatedPeople.of(
                id, people.of(record), albums.of(id), record.repeats, Language.of(Languages.of(headers)));
    }
}
