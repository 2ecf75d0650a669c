package org.knigipamiati.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.knigipamiati.seal.SealHead;
import org.knigipamiati.seal.SealLog;

/** The log in which all that was public is sealed. */
@Path("/api/v1/seal")
@Produces(MediaType.APPLICATION_JSON)
@ProblemDetails
@Tag(name = "Seal", description = "Proofs of what was shown")
public class SealResource {

    @Inject
    SealLog log;

    /** What the log is at a moment. */
    @Schema(name = "SealHead", description = "What the log is at a moment: keep it to prove later what was shown")
    public record Head(
            @Schema(description = "How many leaves") long size,
            @Schema(description = "Root of the tree over them, RFC 9162 with SHA-256, in hexadecimal digits")
                    String root,
            @Schema(description = "The day on which the last one was added, by Greenwich") LocalDate at) {

        static Head of(SealHead head) {
            return new Head(head.size(), head.root(), head.day());
        }
    }

    /** A leaf with its proof. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SealProof", description = "A leaf of the log with its way to the root")
    public record Proof(
            @Schema(description = "The leaf: canonical JSON (RFC 8785), whose bytes in UTF-8 are hashed") String leaf,
            @Schema(description = "SHA-256 of a zero byte and the leaf") String hash,
            @Schema(description = "The leaf's commitment is SHA-256 of these bytes and the content") String salt,
            @Schema(description = "What the leaf is of, as canonical JSON") String content,
            @Schema(description = "Hashes from the leaf to the root") List<String> path) {

        static Proof of(SealLog.Proof proof) {
            return new Proof(proof.leaf(), proof.hash(), proof.salt(), proof.content(), proof.path());
        }
    }

    /** Leaves under one head. */
    @Schema(name = "SealProofs", description = "Leaves of the log and the head under which they are proved")
    public record Proofs(Head head, List<Proof> proofs) {

        static Proofs of(SealLog.Proofs proofs) {
            return new Proofs(
                    Head.of(proofs.head()),
                    proofs.proofs().stream().map(Proof::of).toList());
        }
    }

    /** That a head extends another. */
    @Schema(name = "SealExtension", description = "Proof that the log of one size begins with that of an earlier size")
    public record Extension(long from, String fromRoot, long to, String toRoot, List<String> proof) {}

    @GET
    @Operation(
            summary = "The head of the log",
            description =
                    "Every record that the public can see, every change of it and every withdrawal is a leaf of a log that is"
                            + " only added to. Whoever keeps its head can prove what was shown.")
    @APIResponse(responseCode = "200", description = "The newest head")
    @APIResponse(responseCode = "404", description = "Nothing is sealed yet")
    public Head head() {
        return log.head().map(Head::of).orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("/consistency")
    @Operation(
            summary = "Prove that the log only grew",
            description = "The consistency proof of RFC 9162, 2.1.4, between two sizes of the log.")
    @APIResponse(responseCode = "200", description = "The proof")
    @APIResponse(responseCode = "404", description = "The log is not as long")
    public Extension consistency(
            @Parameter(description = "The earlier size", example = "1000") @QueryParam("from") long from,
            @Parameter(description = "The later size; otherwise that of now") @QueryParam("to") Long to) {
        SealLog.Extension found = log.extension(from, to).orElseThrow(NotFoundException::new);
        return new Extension(found.from(), found.fromRoot(), found.to(), found.toRoot(), found.proof());
    }

    @GET
    @Path("/leaves/{no: [0-9]{1,18}}")
    @Operation(summary = "Read a leaf", description = "One leaf with its inclusion proof, without what it is of.")
    @APIResponse(responseCode = "200", description = "The leaf")
    @APIResponse(responseCode = "404", description = "There is none of this number")
    public Proofs leaf(@Parameter(description = "Number of the leaf, from 0", example = "0") @PathParam("no") long no) {
        return log.leaf(no).map(Proofs::of).orElseThrow(NotFoundException::new);
    }
}
