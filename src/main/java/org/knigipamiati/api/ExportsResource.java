package org.knigipamiati.api;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.knigipamiati.export.ExportFormat;
import org.knigipamiati.export.ExportHead;
import org.knigipamiati.export.ExportLimits;
import org.knigipamiati.export.Exports;
import org.knigipamiati.search.CollectionEdition;
import org.knigipamiati.search.Found;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.state.InvalidSearch;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.words.Language;

/** Records as files. They are written while they are sent, so that any number may leave. */
@Path("/api/v1/exports")
@ProblemDetails
@Tag(name = "Exports", description = "Files that leave")
public class ExportsResource {

    static final String SHARE_ALIKE = "share_alike";

    static final String IDS = "ids";

    /** As many as a reader keeps on a list. */
    private static final int MOST_IDS = 100;

    /** Of the path: the form of file. */
    static final String FORMAT = "format";

    private static final Logger LOG = Logger.getLogger(ExportsResource.class);

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    Exports exports;

    @Inject
    ExportLimits limits;

    @Inject
    Search search;

    @Inject
    CollectionEdition edition;

    @Inject
    CurrentVertxRequest current;

    @ConfigProperty(name = "knigi.web.public-url")
    Optional<String> publicUrl;

    @GET
    @Path("/records.{format: [a-z0-9]+}")
    @Operation(
            summary = "All records of a search as a file",
            description =
                    "Any search, however many records it finds, in the order of their ids. Each record has the entry verbatim, its"
                            + " source with licence and attribution, its permanent address and the state of the collection. What the public"
                            + " may not see when its turn comes is not in the file. A file whose transfer ends early is not complete: its"
                            + " last chunk is missing. CSV is UTF-8 with its mark; words that a spreadsheet would compute begin with an"
                            + " apostrophe. A spreadsheet takes leading zeros from the CSV and"
                            + " makes dates of articles; XLSX holds them as words.")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "400", description = "A parameter is unknown, or the form cannot hold so many records")
    @APIResponse(responseCode = "404", description = "There is no such form of file")
    @APIResponse(responseCode = "429", description = "Too many files at once or within the hour; see Retry-After")
    public Response records(
            @Parameter(description = "Form of the file", example = "csv") @PathParam(FORMAT) String format,
            @Parameter(
                            description =
                                    "`exclude`: without records whose licence is known to ask for the same licence; `only`: only those;"
                                            + " `include`: all (the usual). The column `share_alike` says yes, no or unknown.",
                            example = "include")
                    @QueryParam(SHARE_ALIKE)
                    String shareAlike,
            @Parameter(
                            description = "In place of a search: public ids with dots between, at most 100",
                            example = "1001.1002")
                    @QueryParam(IDS)
                    String ids,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        ExportFormat form = exports.format(format).orElseThrow(NotFoundException::new);
        Exports.Wanted wanted = wanted(shareAlike);
        if (ids != null) {
            KnownParameters.only(
                    Set.of(IDS, SHARE_ALIKE), uri.getQueryParameters().keySet(), "");
            return begun(exports.some(numbers(ids), wanted), form, wanted, "records", uri, headers);
        }
        SearchState state = search.read(uri.getQueryParameters(), Set.of(SHARE_ALIKE));
        if (state.cursor() != null) {
            throw new InvalidSearch(
                    SearchState.CURSOR,
                    InvalidSearch.Problem.UNKNOWN_PARAMETER,
                    "A file holds all records of a search and begins with the first");
        }
        return begun(exports.find(state, wanted), form, wanted, "records", uri, headers);
    }

    @GET
    @Path("/records/{id: [0-9]{1,18}}.{format: [a-z0-9]+}")
    @Operation(summary = "One record as a file", description = "As the file of a search, with one record.")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "404", description = "There is no such record or form, or it is not public")
    @APIResponse(responseCode = "429", description = "Too many files at once or within the hour; see Retry-After")
    public Response record(
            @Parameter(description = "Public id", example = "1001") @PathParam("id") long id,
            @Parameter(description = "Form of the file", example = "ged") @PathParam(FORMAT) String format,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        ExportFormat form = exports.format(format).orElseThrow(NotFoundException::new);
        KnownParameters.only(Set.of(), uri.getQueryParameters().keySet(), "");
        Found found = exports.one(id);
        if (found.total() == 0) {
            throw new NotFoundException();
        }
        return begun(found, form, Exports.Wanted.INCLUDE, "record-" + id, uri, headers);
    }

    private static List<Long> numbers(String ids) {
        String[] each = ids.split("\\.", -1);
        if (each.length > MOST_IDS || !Arrays.stream(each).allMatch(id -> id.matches("[1-9][0-9]{0,17}"))) {
            throw InvalidSearch.unknownValue(IDS, ids.length() > 100 ? ids.substring(0, 100) : ids);
        }
        return Arrays.stream(each).map(Long::valueOf).toList();
    }

    private Response begun(
            Found found, ExportFormat form, Exports.Wanted wanted, String name, UriInfo uri, HttpHeaders headers) {
        if (found.total() > form.most()) {
            throw new WebApplicationException(new Problem(
                            "/problems/too-many-records",
                            "Too many records for this form",
                            Response.Status.BAD_REQUEST.getStatusCode(),
                            "The search finds " + found.total() + " records; " + form.title() + " holds at most "
                                    + form.most() + ". Narrow the search, or take another form",
                            FORMAT,
                            ProblemFilter.requestId(current.getCurrent()))
                    .response());
        }
        ExportLimits.Permit permit = permit();
        ExportHead head = new ExportHead(
                base(uri),
                Optional.ofNullable(uri.getRequestUri().getQuery()).orElse(""),
                edition.words(Language.of(Languages.of(headers))),
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
        HttpServerRequest request = current.getCurrent().request();
        StreamingOutput file = out -> {
            try (permit) {
                exports.write(found, form, head, wanted, out);
            } catch (RuntimeException | IOException e) {
                LOG.errorf(e, "A file of records could not be written to its end");
                breakOff(request);
                throw e;
            }
        };
        return Response.ok(file, form.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "." + form.extension() + "\"")
                .header("X-Record-Count", found.total())
                .build();
    }

    /**
     * If an answer has begun, closes its connection, whatever still waits to be sent, and waits until it is closed. The framework
     * only asks for it to be closed (quarkusio/quarkus#50799) and goes on to write the error and the last chunk, which often come
     * first: then a file that broke off looks whole to its reader.
     */
    private static void breakOff(HttpServerRequest request) {
        if (!request.response().headWritten()) {
            return;
        }
        if (request.connection() instanceof ConnectionBase connection) {
            connection.channel().close().awaitUninterruptibly();
        } else {
            request.response().reset();
        }
    }

    /** It ends with the answer too, whatever becomes of that: a client may have left before the first byte. */
    private ExportLimits.Permit permit() {
        RoutingContext context = current.getCurrent();
        try {
            ExportLimits.Permit permit =
                    limits.begin(client(context.request().remoteAddress().hostAddress()));
            context.addEndHandler(end -> permit.close());
            return permit;
        } catch (ExportLimits.Busy busy) {
            Problem problem = new Problem(
                    "/problems/too-many-files",
                    "Too many files",
                    TOO_MANY_REQUESTS,
                    busy.getMessage(),
                    null,
                    ProblemFilter.requestId(context));
            throw new WebApplicationException(Response.fromResponse(problem.response())
                    .header(HttpHeaders.RETRY_AFTER, busy.seconds())
                    .build());
        }
    }

    /** The part of an address that one customer has: all of IPv4, the first half of IPv6. */
    private static String client(String address) {
        try {
            InetAddress parsed = address == null ? null : InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? Arrays.toString(Arrays.copyOf(parsed.getAddress(), 8))
                    : String.valueOf(address);
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }

    private static Exports.Wanted wanted(String value) {
        if (value == null || value.isEmpty()) {
            return Exports.Wanted.INCLUDE;
        }
        return Arrays.stream(Exports.Wanted.values())
                .filter(wanted -> wanted.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst()
                .orElseThrow(() -> InvalidSearch.unknownValue(SHARE_ALIKE, value));
    }

    private String base(UriInfo uri) {
        String base = publicUrl.orElseGet(() -> uri.getBaseUri().toString());
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }
}
