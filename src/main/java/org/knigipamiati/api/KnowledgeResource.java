package org.knigipamiati.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.knigipamiati.knowledge.Knowledge;
import org.knigipamiati.knowledge.KnowledgeEntry;
import org.knigipamiati.knowledge.KnowledgeField;
import org.knigipamiati.knowledge.KnowledgeSource;
import org.knigipamiati.knowledge.KnowledgeTable;

/** The tables of people, orders, words, works, places and cautions around the records. */
@Path("/api/v1/knowledge")
@Produces(MediaType.APPLICATION_JSON)
@ProblemDetails
@Tag(name = "Knowledge", description = "People, orders, words, works, burial places and cautions, each with its source")
public class KnowledgeResource {

    private static final String ADDRESS = "/knowledge/";

    /**
     * All tables.
     *
     * @param tables in the order of the pages
     */
    public record Tables(List<TableDescription> tables) {}

    /**
     * A table.
     *
     * @param table its short name
     * @param entries how many rows it has
     * @param fields its fields, with what their cells hold
     * @param url its page
     */
    public record TableDescription(String table, int entries, Map<String, String> fields, String url) {}

    /**
     * The rows of a table.
     *
     * @param table its short name
     * @param entries its rows, in the order of the file
     */
    public record Rows(String table, List<EntryDescription> entries) {}

    /**
     * A row.
     *
     * @param id stable id
     * @param certainty {@code UNVERIFIED} if nobody has compared it with a published work: do not give it as a fact
     * @param sources the works behind it
     * @param values all cells that are not empty, as they stand in the file; several values are separated by {@code |}
     * @param url its page
     */
    public record EntryDescription(
            String id, String certainty, List<SourceName> sources, Map<String, String> values, String url) {}

    /**
     * A source.
     *
     * @param work id in the bibliography, absent if it is not there
     * @param words where in the work; without one, the source in words
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record SourceName(String work, String words) {

        static SourceName of(KnowledgeSource source) {
            return new SourceName(source.work(), source.words());
        }
    }

    @GET
    @Operation(summary = "List the tables of knowledge", description = "Each table with its fields")
    @APIResponse(responseCode = "200", description = "All tables")
    public Tables list() {
        return new Tables(Knowledge.load().tables().stream()
                .map(KnowledgeResource::described)
                .toList());
    }

    @GET
    @Path("/{table: [a-z]+}")
    @Operation(
            summary = "Read a table of knowledge",
            description =
                    "Every row with its source and its certainty; texts stand in columns by language, as `what_ru`, `what_en`")
    @APIResponse(responseCode = "200", description = "The table")
    @APIResponse(responseCode = "404", description = "There is no such table")
    public Rows read(@Parameter(example = "orders") @PathParam("table") String name) {
        KnowledgeTable table = table(name);
        return new Rows(
                table.id(),
                table.entries().values().stream()
                        .map(KnowledgeResource::described)
                        .toList());
    }

    @GET
    @Path("/{table: [a-z]+}.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            summary = "Read a table of knowledge as a file",
            description = "The table as it is kept: CSV, UTF-8, a header")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "404", description = "There is no such table")
    public Response file(@Parameter(example = "orders") @PathParam("table") String name) {
        KnowledgeTable table = table(name);
        return Response.ok(Knowledge.class.getClassLoader().getResourceAsStream(table.file()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + table.id() + ".csv\"")
                .build();
    }

    private static KnowledgeTable table(String name) {
        return Knowledge.load().table(name).orElseThrow(NotFoundException::new);
    }

    private static TableDescription described(KnowledgeTable table) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (KnowledgeField field : table.fields()) {
            fields.put(field.name(), field.kind().name());
        }
        return new TableDescription(table.id(), table.entries().size(), fields, ADDRESS + table.id());
    }

    private static EntryDescription described(KnowledgeEntry entry) {
        return new EntryDescription(
                entry.id(),
                entry.certainty().name(),
                entry.sources().stream().map(SourceName::of).toList(),
                entry.cells(),
                ADDRESS + entry.path());
    }
}
