package org.knigipamiati.api;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.seal.SealLog;

/** What is sealed of a record. */
@Path("/api/v1/records/{id: [0-9]{1,18}}/seal")
@Produces(MediaType.APPLICATION_JSON)
@ProblemDetails
@Tag(name = "Seal", description = "Proofs of what was shown")
public class RecordSealResource {

    @Inject
    SealLog log;

    @Inject
    EntityManager em;

    /**
     * What is sealed is the whole entry, word by word, in the text of today and those before: it proves nothing without the words that
     * tell of a member of the family who is not shown.
     */
    private boolean isWhollyShown(long id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            MemorialRecord record = em.find(MemorialRecord.class, id);
            return record != null
                    && em.createQuery(
                                            "select count(r) from MemorialRecord r where (r.id = ?1 or r.head.id = ?1)"
                                                    + " and (r.mayBeLiving or r.state <> ?2)",
                                            Long.class)
                                    .setParameter(1, record.head == null ? id : record.head.id)
                                    .setParameter(2, RecordState.PUBLISHED)
                                    .getSingleResult()
                            == 0;
        });
    }

    @GET
    @Operation(
            summary = "Prove a record",
            description = "All leaves of a record with what was sealed and the way from each to the root of the head:"
                    + " the record when the public could see it first, every revision, every withdrawal. Names of people who worked"
                    + " on it and times of changes are sealed as pseudonyms. How to check it: docs/seal.md.")
    @APIResponse(responseCode = "200", description = "The proofs")
    @APIResponse(
            responseCode = "404",
            description =
                    "There is no such record, it is not public, it will be sealed in a moment, or its entry tells of members"
                            + " of a family who are not shown: the proof is of every word of it")
    public SealResource.Proofs read(
            @Parameter(description = "Public id of the record", example = "1001") @PathParam("id") long id) {
        if (!isWhollyShown(id)) {
            throw new NotFoundException();
        }
        return log.ofRecord(id).map(SealResource.Proofs::of).orElseThrow(NotFoundException::new);
    }
}
