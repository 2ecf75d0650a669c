package org.knigipamiati.cite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.knigipamiati.record.SiteClock;
import org.knigipamiati.seal.SealHead;
import org.knigipamiati.seal.SealLog;
import org.knigipamiati.search.CollectionEdition;
import org.knigipamiati.search.CollectionEdition.Edition;
import org.knigipamiati.search.state.InvalidSearch;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Finds out what page an address means, and how it is cited. */
@ApplicationScoped
public class Citables {

    /** Name of the parameter for the address of the page that is to be cited. */
    public static final String PAGE = "page";

    /** Parameters of every page that choose how it is shown, not what it says. */
    private static final List<String> OF_SHOWING = List.of("lang", "share", "view", "part");

    /** Longest address: fifty encoded values of a facet fit. */
    private static final int LONGEST = 8_000;

    @Inject
    Instance<CitableKind> kinds;

    @Inject
    CollectionEdition edition;

    @Inject
    SealLog log;

    /**
     * The page of an address.
     *
     * @param address path and query on this site, as {@code /counts?rows=region&columns=outcome}
     * @throws InvalidSearch naming the parameter, of this address or of that page
     */
    public Citable read(String address) {
        String text = address == null ? "" : address;
        if (text.length() > LONGEST) {
            throw new InvalidSearch(
                    PAGE,
                    InvalidSearch.Problem.TOO_LONG,
                    "The address of a page may have at most " + LONGEST + " characters",
                    Integer.toString(text.length()),
                    Integer.toString(LONGEST));
        }
        int mark = text.indexOf('?');
        String path = mark < 0 ? text : text.substring(0, mark);
        Map<String, List<String>> parameters = parameters(mark < 0 ? "" : text.substring(mark + 1), text);
        for (CitableKind kind : kinds) {
            if (kind.is(path)) {
                return kind.read(path, parameters).orElseThrow(() -> InvalidSearch.unknownValue(PAGE, text));
            }
        }
        throw InvalidSearch.unknownValue(PAGE, text);
    }

    /** Whether pages of a path can be cited. */
    public boolean mayBeCited(String path) {
        return kinds.stream().anyMatch(kind -> kind.is(path));
    }

    /**
     * How a page is cited today.
     *
     * @param link its address as the public knows it
     */
    public Cited cite(Citable page, String link, Language language) {
        Edition state = page.edition().orElseGet(edition::now);
        LocalDate today = SiteClock.today();
        String version = page.version(language);
        Optional<SealHead> head =
                page.frozenAt().isPresent() ? log.headAt(page.frozenAt().get()) : log.head();
        SealHead seal = head.orElse(null);
        Words words = Words.of(language);
        return new Cited(
                page.name(),
                !page.kind().equals(CitableRecord.KIND) && !page.kind().equals(CitableSearch.KIND),
                page.title(language),
                words.say("site_name"),
                state.words(language)
                        + (version.isEmpty() ? "" : ", " + version)
                        + (seal == null ? "" : ", " + words.say("cite_sealed", seal.brief())),
                seal,
                state.finished() == null ? today : SiteClock.day(state.finished()),
                page.book(language),
                link,
                today,
                language);
    }

    private static Map<String, List<String>> parameters(String query, String address) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (pair.isEmpty()) {
                continue;
            }
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals), address);
            if (!OF_SHOWING.contains(name)) {
                parameters
                        .computeIfAbsent(name, none -> new ArrayList<>())
                        .add(equals < 0 ? "" : decoded(pair.substring(equals + 1), address));
            }
        }
        return parameters;
    }

    private static String decoded(String text, String address) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw InvalidSearch.unknownValue(PAGE, address);
        }
    }

    /** The only value of a parameter, null if it is not given. */
    static String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.get(name);
        return values == null ? null : values.get(0);
    }
}
