package org.knigipamiati.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.knigipamiati.cite.Citable;
import org.knigipamiati.cite.Citables;
import org.knigipamiati.cite.CitationStyle;
import org.knigipamiati.cite.Cited;
import org.knigipamiati.search.state.InvalidSearch;
import org.knigipamiati.words.Language;

/** References to pages of this site. */
@Path("/api/v1/citations")
@ProblemDetails
@Tag(name = "Citations", description = "References, and what pages said when they were frozen")
public class CitationsResource {

    static final String STYLE = "style";

    /** The language, for links of pages; programs may as well say it in their header. */
    static final String LANGUAGE = "lang";

    @Inject
    Citables citables;

    @ConfigProperty(name = "knigi.web.public-url")
    Optional<String> publicUrl;

    /**
     * References to a page.
     *
     * @param kind of page
     * @param page its address on this site, in one fixed form
     * @param url the same as the public knows it
     * @param title what it is called
     * @param edition state of the collection, in words
     * @param seal head of the log of what was public
     * @param accessed the day of today
     * @param citations by style
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "Citations", description = "References to a page by style")
    public record Citations(
            String kind,
            String page,
            String url,
            String title,
            String edition,
            SealResource.Head seal,
            LocalDate accessed,
            Map<String, String> citations) {}

    @GET
    @Operation(
            summary = "Cite a page",
            description =
                    "References to a record, a search, a table of counts or another page with numbers, named by its own address. All"
                            + " name the state of the collection and the day of access, and follow the language asked for. With `style`"
                            + " the answer is that reference alone, as text or as a file for reference managers.")
    @APIResponse(
            responseCode = "200",
            description = "All references, or one",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Citations.class)),
                @Content(mediaType = "application/x-bibtex"),
                @Content(mediaType = "application/x-research-info-systems"),
                @Content(mediaType = MediaType.TEXT_PLAIN)
            })
    @APIResponse(responseCode = "400", description = "No such page or style, or a parameter of the page means nothing")
    public Response cite(
            @Parameter(
                            description = "Path and query of the page on this site",
                            example = "/counts?rows=region&columns=outcome")
                    @QueryParam(Citables.PAGE)
                    String address,
            @Parameter(description = "`apa`, `chicago`, `gost`, `bibtex` or `ris`", example = "bibtex")
                    @QueryParam(STYLE)
                    String style,
            @Parameter(description = "Language tag; otherwise that of `Accept-Language`", example = "en")
                    @QueryParam(LANGUAGE)
                    String tag,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        KnownParameters.only(
                Set.of(Citables.PAGE, STYLE, LANGUAGE), uri.getQueryParameters().keySet(), "; is the address encoded?");
        Citable page = citables.read(address);
        Language language = tag == null || tag.isEmpty()
                ? Language.of(Languages.of(headers))
                : Language.byTag(tag).orElseThrow(() -> InvalidSearch.unknownValue(LANGUAGE, tag));
        Cited cited = citables.cite(page, publicAddress(uri) + page.address(), language);
        if (style == null || style.isEmpty()) {
            Map<String, String> all = new LinkedHashMap<>();
            for (CitationStyle each : CitationStyle.values()) {
                all.put(each.code(), each.of(cited));
            }
            return Response.ok(
                            new Citations(
                                    page.kind(),
                                    page.address(),
                                    cited.link(),
                                    cited.title(),
                                    cited.edition(),
                                    cited.seal() == null ? null : SealResource.Head.of(cited.seal()),
                                    cited.accessed(),
                                    all),
                            MediaType.APPLICATION_JSON)
                    .build();
        }
        CitationStyle one = CitationStyle.of(style).orElseThrow(() -> InvalidSearch.unknownValue(STYLE, style));
        return Response.ok(one.of(cited), one.type() + ";charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (one.forPrograms() ? "attachment" : "inline") + "; filename=\"" + cited.name() + '.'
                                + one.extension() + '"')
                .build();
    }

    private String publicAddress(UriInfo uri) {
        String base = publicUrl.orElseGet(() -> uri.getBaseUri().toString());
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }
}
