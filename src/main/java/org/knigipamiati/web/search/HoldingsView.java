package org.knigipamiati.web.search;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.knigipamiati.record.index.IndexFields;
import org.knigipamiati.search.CrossTable;
import org.knigipamiati.search.Holdings;
import org.knigipamiati.search.SearchResult.FacetValue;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * What the collection holds and what it does not, for the first page and for those who found nobody.
 *
 * @param records how many records
 * @param summary in one sentence
 * @param nameless how many records without a name, in a sentence; empty if none
 * @param withheld how many records are not shown, in a sentence; empty if none
 * @param years from when to when the decisions date, empty if unknown
 * @param sources books and databases with their records
 * @param operations operations with their records
 * @param regions regions with their records, most frequent first
 * @param moreRegions how many regions more
 */
public record HoldingsView(
        long records,
        String summary,
        String nameless,
        String withheld,
        String years,
        List<Holding> sources,
        List<Holding> operations,
        List<Holding> regions,
        long moreRegions) {

    /** A part of the collection. */
    public record Holding(String label, long count, String href, String page) {}

    private static final int REGIONS_SHOWN = 12;

    public static HoldingsView of(Holdings holdings, Language language) {
        Words words = Words.of(language);
        Map<Facet, List<FacetValue>> facets = holdings.facets();
        List<Holding> regions = holdings(facets, Facet.REGION, "");
        long nameless = holdings.records() - holdings.named();
        List<Holding> sources = holdings(facets, Facet.SOURCE, "/sources/");
        return new HoldingsView(
                holdings.records(),
                words.say("holdings_summary", holdings.records(), sources.size()),
                nameless == 0 ? "" : words.say("holdings_nameless", nameless),
                withheld(holdings.withheld(), language),
                years(facets, language),
                sources,
                holdings(facets, Facet.OPERATION, "/operations/"),
                regions.stream().limit(REGIONS_SHOWN).toList(),
                Math.max(0, regions.size() - REGIONS_SHOWN));
    }

    /** How many records are not shown, in a sentence; empty if none. */
    public static String withheld(long records, Language language) {
        return records == 0 ? "" : Words.of(language).say("counts_withheld", records);
    }

    /**
     * In which records a name was not looked for, in a sentence: their people may be living.
     *
     * @param ofTheQuestion how many fit the years and conditions of the question, 0 if too few to be said; empty if it has none
     */
    static String unsearched(OptionalLong ofTheQuestion, Holdings holdings, Language language) {
        if (ofTheQuestion.isEmpty()) {
            return withheld(holdings.withheld(), language);
        }
        return ofTheQuestion.getAsLong() == 0
                ? Words.of(language).say("help_unsearched_few", CrossTable.FEWEST)
                : Words.of(language).say("help_unsearched", ofTheQuestion.getAsLong());
    }

    public boolean isEmpty() {
        return records == 0;
    }

    private static List<Holding> holdings(Map<Facet, List<FacetValue>> facets, Facet facet, String page) {
        return facets.getOrDefault(facet, List.of()).stream()
                .filter(value -> !value.value().equals(IndexFields.UNKNOWN))
                .filter(value -> !value.value().equals("NONE"))
                .map(value -> new Holding(
                        value.label(),
                        value.count(),
                        Addresses.of(SearchState.all().with(facet, value.value())),
                        page.isEmpty() ? "" : page + value.value()))
                .toList();
    }

    private static String years(Map<Facet, List<FacetValue>> facets, Language language) {
        List<String> years = List.of(Facet.YEAR_ARRESTED, Facet.YEAR_TRIED, Facet.YEAR_EXECUTED).stream()
                .flatMap(facet -> facets.getOrDefault(facet, List.of()).stream())
                .map(FacetValue::value)
                .filter(year -> year.matches("\\d{4}"))
                .sorted()
                .toList();
        return years.isEmpty()
                ? ""
                : Words.of(language).say("holdings_years", years.get(0), years.get(years.size() - 1));
    }
}
