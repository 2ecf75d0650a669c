package org.knigipamiati.web.harvest;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.knigipamiati.accounts.Permission;
import org.knigipamiati.accounts.gate.RouteRules;
import org.knigipamiati.harvest.SiteMap;
import org.knigipamiati.knowledge.Knowledge;
import org.knigipamiati.knowledge.KnowledgeTable;
import org.knigipamiati.record.Source;
import org.knigipamiati.vocabulary.OperationKind;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.web.frame.Pages;
import org.knigipamiati.web.frame.Reader;
import org.knigipamiati.words.Language;

/** What search engines may look at: {@code /robots.txt}, {@code /sitemap.xml} and the parts it names. */
@Path("/")
@Blocking
public class SiteMapAddresses {

    private static final String XML = MediaType.APPLICATION_XML + ";charset=UTF-8";
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /** Routes for everybody that are no page to be found, or pages that tell search engines so themselves. */
    private static final Set<String> NOT_LISTED = Set.of(
            "/records",
            "/cite",
            "/card.png",
            "/kept",
            "/feeds/records.atom",
            "/feeds/books.atom",
            "/oai",
            "/robots.txt",
            "/sitemap.xml");

    @Inject
    SiteMap map;

    @Inject
    Pages pages;

    /** Searches and tables have no end of addresses, of which a reader needs each and a search engine none. */
    @GET
    @Path("robots.txt")
    @Produces(MediaType.TEXT_PLAIN)
    public String robots() {
        return """
                User-agent: *
                Disallow: /api/
                Disallow: /cite?
                Disallow: /counts?
                Disallow: /time?
                Disallow: /delays?
                Disallow: /flow?
                Disallow: /map?
                Disallow: /feeds/
                Disallow: /kept
                Disallow: /records?
                Disallow: /oai
                Disallow: /workshop
                Sitemap: %s
                """
                .formatted(pages.publicAddress("/sitemap.xml"));
    }

    /** The list of the parts. */
    @GET
    @Path("sitemap.xml")
    @Produces(XML)
    public String index() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"")
                .append(NAMESPACE)
                .append("\">\n<sitemap><loc>")
                .append(pages.publicAddress("/sitemap/pages.xml"))
                .append("</loc></sitemap>\n");
        for (SiteMap.Part part : map.parts()) {
            xml.append("<sitemap><loc>")
                    .append(pages.publicAddress("/sitemap/records-" + part.number() + ".xml"))
                    .append("</loc><lastmod>")
                    .append(SiteMap.day(part.changed()))
                    .append("</lastmod></sitemap>\n");
        }
        return xml.append("</sitemapindex>\n").toString();
    }

    /** The pages that are no records, each with its address in every language. */
    @GET
    @Path("sitemap/pages.xml")
    @Produces(XML)
    @Transactional
    public String ofPages() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"")
                .append(NAMESPACE)
                .append("\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        for (String path : paths()) {
            xml.append("<url><loc>").append(pages.publicAddress(path)).append("</loc>");
            for (Language language : Language.all()) {
                xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                        .append(language.tag())
                        .append("\" href=\"")
                        .append(pages.publicAddress(path + '?' + Reader.PARAMETER + '=' + language.tag()))
                        .append("\"/>");
            }
            xml.append("</url>\n");
        }
        return xml.append("</urlset>\n").toString();
    }

    /** One part of the records. */
    @GET
    @Path("sitemap/records-{number: [0-9]{1,9}}.xml")
    @Produces(XML)
    public StreamingOutput ofRecords(@PathParam("number") long number) {
        if (map.parts().stream().noneMatch(part -> part.number() == number)) {
            throw new NotFoundException();
        }
        String base = pages.publicAddress("");
        return out -> map.write(number, base, out);
    }

    /** Every page for everybody that stands at one address, and those of the operations, sources and tables of knowledge. */
    private static List<String> paths() {
        List<String> paths = new ArrayList<>();
        for (Map.Entry<String, Permission> route : RouteRules.all().entrySet()) {
            String path = route.getKey().replaceFirst("^GET ", "");
            if (path.startsWith("/")
                    && route.getValue() == Permission.READ_PUBLISHED
                    && !path.contains("{")
                    && !path.startsWith("/api/")
                    && !path.startsWith("/sitemap/")
                    && !NOT_LISTED.contains(path)) {
                paths.add(path);
            }
        }
        Vocabularies.load().operations().values().stream()
                .filter(operation -> operation.kind() != OperationKind.AGGREGATE)
                .forEach(operation -> paths.add("/operations/" + operation.code()));
        for (KnowledgeTable table : Knowledge.load().tables()) {
            paths.add("/knowledge/" + table.id());
            table.entries().values().stream()
                    .filter(entry -> !entry.unverified())
                    .forEach(entry -> paths.add("/knowledge/" + entry.path()));
        }
        Source.shown().forEach(source -> paths.add("/sources/" + source.id));
        return paths;
    }
}
