package org.knigipamiati.web.harvest;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.knigipamiati.cite.SourceLine;
import org.knigipamiati.harvest.AtomFeed;
import org.knigipamiati.harvest.NewRecords;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Source;
import org.knigipamiati.record.index.RecordCard;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.SearchResult;
import org.knigipamiati.search.Summary;
import org.knigipamiati.search.state.InvalidSearch;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.search.state.Sort;
import org.knigipamiati.web.frame.BadParameters;
import org.knigipamiati.web.frame.Pages;
import org.knigipamiati.web.frame.Reader;
import org.knigipamiati.web.search.Addresses;
import org.knigipamiati.web.search.Chosen;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Feeds for who waits for a name or a book: {@code /feeds/records.atom?…} with the parameters of a search, {@code /feeds/books.atom}. */
@Path("/feeds")
@Blocking
public class FeedAddresses {

    /** Entries of a feed: the newest; who looks once a day misses something only if a book of that name came at once. */
    static final int MOST = 50;

    private static final String ATOM = AtomFeed.TYPE + ";charset=UTF-8";

    @Inject
    Pages pages;

    @Inject
    Search search;

    @Inject
    NewRecords records;

    @Inject
    BadParameters bad;

    /** The newest records of a search. Who is hardly meant is left out, as are all where nobody fits. */
    @GET
    @Path("records.atom")
    @Produces({ATOM, "text/html;charset=UTF-8"})
    @Transactional
    public Response ofSearch(@Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
        Language language = pages.language();
        SearchState state;
        SearchResult found;
        try {
            state = search.read(uri.getQueryParameters(), Set.of(Reader.PARAMETER))
                    .withSort(Sort.NEWEST)
                    .withSize(MOST);
            found = search.search(state, state.selections().keySet(), language.locale());
        } catch (InvalidSearch wrong) {
            return bad.page(wrong);
        }
        boolean nobody = !state.q().isEmpty() && found.answer() == SearchResult.Answer.NONE;
        List<Long> ids = (nobody ? List.<SearchResult.Hit>of() : found.hits())
                .stream()
                        .filter(hit -> hit.match() == null || hit.match().verdict() != SearchResult.Answer.NONE)
                        .map(SearchResult.Hit::id)
                        .toList();
        List<AtomFeed.Item> items =
                records.of(ids).stream().map(record -> item(record, language)).toList();
        SearchState asked = state.withSort(Sort.RELEVANCE).withSize(SearchState.USUAL_PAGE);
        return answer(
                "/feeds/records.atom" + asked.toQueryString(),
                Addresses.of(asked),
                title(of(asked, found, language), language),
                Words.of(language).say("feed_records_subtitle", MOST),
                items,
                request,
                headers);
    }

    /** The books that came last. */
    @GET
    @Path("books.atom")
    @Produces(ATOM)
    @Transactional
    public Response ofBooks(@Context Request request, @Context HttpHeaders headers) {
        Language language = pages.language();
        Map<String, Instant> first = records.books();
        List<AtomFeed.Item> items = Source.<Source>list("id in ?1", first.keySet()).stream()
                .sorted(Comparator.comparing((Source source) -> first.get(source.id))
                        .thenComparing(source -> source.id)
                        .reversed())
                .limit(MOST)
                .map(source -> item(source, first.get(source.id), language))
                .toList();
        return answer(
                "/feeds/books.atom",
                "/sources",
                Words.of(language).say("feed_books"),
                Words.of(language).say("feed_books_subtitle", MOST),
                items,
                request,
                headers);
    }

    private AtomFeed.Item item(MemorialRecord record, Language language) {
        Words words = Words.of(language);
        String name = record.printedName();
        String summary = Stream.of(
                        record.source.invented ? words.say("invented_mark") : "",
                        Summary.of(RecordCard.of(record), language.locale()),
                        SourceLine.title(record.source, language))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
        return new AtomFeed.Item(
                pages.publicAddress("/records/" + record.id),
                name.isEmpty() ? words.say("record_title_nameless", record.id.toString()) : name,
                summary,
                rights(record.source),
                record.publishedAt,
                record.updatedAt.isBefore(record.publishedAt) ? record.publishedAt : record.updatedAt);
    }

    private AtomFeed.Item item(Source source, Instant first, Language language) {
        return new AtomFeed.Item(
                pages.publicAddress("/sources/" + source.id),
                SourceLine.title(source, language),
                SourceLine.reference(source, language),
                rights(source),
                first,
                first);
    }

    private static String rights(Source source) {
        return source.licence == null ? "" : source.licence;
    }

    /** What a search asks for, in words. */
    private static String of(SearchState state, SearchResult found, Language language) {
        Stream<String> conditions = Chosen.of(
                        state,
                        (facet, value) -> found.facets().getOrDefault(facet, List.of()).stream()
                                .filter(each -> each.value().equals(value))
                                .map(SearchResult.FacetValue::label)
                                .findFirst()
                                .orElse(value),
                        language)
                .stream()
                .map(Chosen::value);
        return Stream.concat(Stream.of(state.q()).filter(q -> !q.isBlank()), conditions)
                .collect(Collectors.joining("; "));
    }

    private static String title(String of, Language language) {
        Words words = Words.of(language);
        return of.isEmpty() ? words.say("feed_records_all") : words.say("feed_records", of);
    }

    private Response answer(
            String path,
            String page,
            String title,
            String subtitle,
            List<AtomFeed.Item> items,
            Request request,
            HttpHeaders headers) {
        Language language = pages.language();
        String mark = (path.contains("?") ? "&" : "?") + Reader.PARAMETER + '=' + language.tag();
        Instant updated = items.stream()
                .map(AtomFeed.Item::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        String xml = new AtomFeed(
                        pages.publicAddress(path),
                        title,
                        subtitle,
                        pages.publicAddress(path + mark),
                        pages.publicAddress(page),
                        Words.of(language).say("site_name"),
                        language.tag(),
                        updated,
                        items)
                .xml();
        EntityTag tag = new EntityTag(
                UUID.nameUUIDFromBytes(xml.getBytes(StandardCharsets.UTF_8)).toString());
        // No time of the last change is told: at what hour somebody worked is nobody's business. Readers of feeds ask
        // by the tag.
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(xml, ATOM) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .build();
    }
}
