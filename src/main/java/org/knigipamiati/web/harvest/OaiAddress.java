package org.knigipamiati.web.harvest;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.knigipamiati.harvest.Repository;
import org.knigipamiati.web.frame.Pages;
import org.knigipamiati.web.frame.WebConfig;

/** The address at which catalogues harvest, {@code /oai?verb=…}. */
@Path("/oai")
@Produces(MediaType.TEXT_XML + ";charset=UTF-8")
@Blocking
@Tag(name = "Harvesting", description = "OAI-PMH 2.0, for catalogues")
public class OaiAddress {

    /** As the protocol's schema knows an address for mail. */
    private static final Pattern MAIL = Pattern.compile("\\S+@(\\S+\\.)+\\S+");

    /** The protocol wants an address even where the operator has given none; this top-level domain says that there is none. */
    private static final String NO_MAIL = "not-given@contact.invalid";

    @Inject
    Repository repository;

    @Inject
    Pages pages;

    @Inject
    WebConfig config;

    @GET
    @Operation(
            summary = "Harvest (OAI-PMH 2.0)",
            description =
                    "`verb` is Identify, ListMetadataFormats, ListSets, ListIdentifiers, ListRecords or GetRecord, with the"
                            + " arguments of the protocol. Records come as `oai_dc`; sets are sources; deletions are remembered.")
    public String get(@Context UriInfo uri) {
        return repository.answer(uri.getQueryParameters(), identity());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Harvest (OAI-PMH 2.0), the arguments in the body")
    public String post(MultivaluedMap<String, String> form) {
        return repository.answer(form, identity());
    }

    private Repository.Identity identity() {
        String base = pages.publicAddress("");
        String contact = config.contact().orElse("").replaceFirst("^mailto:", "");
        return new Repository.Identity(
                base, URI.create(base).getHost(), MAIL.matcher(contact).matches() ? contact : NO_MAIL);
    }
}
