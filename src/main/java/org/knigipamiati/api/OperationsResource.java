package org.knigipamiati.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** The operations of the vocabulary with the records linked to them. */
@Path("/api/v1/operations")
@Produces(MediaType.APPLICATION_JSON)
@ProblemDetails
@Tag(name = "Vocabularies")
public class OperationsResource {

    @Inject
    Search search;

    /**
     * An operation.
     *
     * @param code stable code
     * @param order number of the order, empty if none
     * @param name in the language asked for
     * @param kind side of the Terror
     * @param parent operation it is part of
     * @param issued date of the order, EDTF
     * @param from first day
     * @param to last day
     * @param about what it was
     * @param citations works behind this row
     * @param certainty how far to trust it
     * @param records public records linked to it at any level
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record OperationDescription(
            String code,
            String order,
            String name,
            String kind,
            String parent,
            String issued,
            String from,
            String to,
            String about,
            List<String> citations,
            String certainty,
            long records) {}

    /**
     * All of them.
     *
     * @param operations in the order of the vocabulary
     * @param vocabulary version of the vocabularies
     */
    public record Operations(List<OperationDescription> operations, String vocabulary) {}

    @GET
    @Operation(
            summary = "List the operations",
            description = "What each was, by which works, and how many records are linked to it")
    @APIResponse(responseCode = "200", description = "All operations of the vocabulary")
    public Operations list(@Context HttpHeaders headers) {
        Locale locale = Languages.of(headers);
        Words words = Words.of(Language.of(locale));
        Vocabularies vocabularies = Vocabularies.load();
        Map<String, Long> counts = search.records(Facet.OPERATION);
        List<OperationDescription> all = vocabularies.operations().values().stream()
                .map(operation -> new OperationDescription(
                        operation.code(),
                        operation.order(),
                        words.label(CodeKind.OPERATION, operation.code()),
                        operation.kind().name(),
                        operation.parent(),
                        operation.issued() == null ? null : operation.issued().edtf(),
                        text(operation.period().from()),
                        text(operation.period().to()),
                        words.label(CodeKind.OPERATION_ABOUT, operation.code()),
                        vocabularies.citations(operation.source()),
                        operation.certainty().name(),
                        counts.getOrDefault(operation.code(), 0L)))
                .toList();
        return new Operations(all, vocabularies.version());
    }

    private static String text(Object day) {
        return day == null ? null : day.toString();
    }
}
