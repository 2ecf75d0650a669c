package org.knigipamiati.web.cite;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.knigipamiati.cite.Citable;
import org.knigipamiati.cite.CitableSnapshot;
import org.knigipamiati.cite.Citables;
import org.knigipamiati.cite.CitationStyle;
import org.knigipamiati.cite.Cited;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.words.Words;

/**
 * References to a page.
 *
 * @param what what is cited
 * @param address where it is shown on this site
 * @param link its address as the public knows it
 * @param edition state of the collection
 * @param seal head of the log of what was public, in short; empty if nothing is sealed
 * @param frozen whether it is a snapshot already
 * @param references ready to be copied, one for each form
 * @param files the same for programs
 */
public record CiteView(
        String what,
        String address,
        String link,
        String edition,
        String seal,
        boolean frozen,
        List<Reference> references,
        List<Reference> files) {

    /**
     * A reference.
     *
     * @param style name of the form
     * @param text the reference itself
     * @param href where to get it as a file
     */
    public record Reference(String style, String text, String href) {}

    static CiteView of(Citable page, Cited cited) {
        return new CiteView(
                cited.title(),
                page.address(),
                cited.link(),
                cited.edition(),
                cited.seal() == null ? "" : cited.seal().brief(),
                page instanceof CitableSnapshot,
                references(page, cited, false),
                references(page, cited, true));
    }

    private static List<Reference> references(Citable page, Cited cited, boolean forPrograms) {
        return Arrays.stream(CitationStyle.values())
                .filter(style -> style.forPrograms() == forPrograms)
                .map(style -> new Reference(
                        Words.of(cited.language()).say("cite_style_name." + style.code()),
                        style.of(cited),
                        "/api/v1/citations"
                                + SearchState.queryString(List.of(
                                        Map.entry(Citables.PAGE, page.address()),
                                        Map.entry("style", style.code()),
                                        Map.entry("lang", cited.language().tag())))))
                .toList();
    }
}
