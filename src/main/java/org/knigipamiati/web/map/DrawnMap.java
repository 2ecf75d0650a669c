package org.knigipamiati.web.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.report.ComparedCounts;
import org.knigipamiati.report.ComparedCounts.FirstCategory;
import org.knigipamiati.report.GroupQuestion;
import org.knigipamiati.search.Counted;
import org.knigipamiati.search.CrossTable;
import org.knigipamiati.search.SearchResult.FacetValue;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.vocabulary.Region;
import org.knigipamiati.vocabulary.RegionLevel;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.web.search.Addresses;
import org.knigipamiati.web.search.Chosen;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Makes the page of a map from a table of units by outcome. */
final class DrawnMap {

    /** The time of the operations: units that were there then and have nobody are named. */
    private static final PartialDate OPERATIONS = PartialDate.parse("1937-08/1938-11");

    /** Levels of units that had an office of their own under Moscow or a republic; smaller ones are not missed. */
    private static final Set<RegionLevel> DECIDING = Set.of(
            RegionLevel.UNION_REPUBLIC,
            RegionLevel.ASSR,
            RegionLevel.KRAI,
            RegionLevel.OBLAST,
            RegionLevel.NKVD_TERRITORY);

    private static final String RSFSR = "RSFSR";

    private static final int IN_SUMMARY = 3;

    private final MapRequest request;
    private final ComparedCounts counted;
    private final CrossTable table;
    private final List<Chosen> chosen;
    private final Words words;
    private final Map<String, Region> regions = Vocabularies.load().regions();

    DrawnMap(MapRequest request, ComparedCounts counted, List<Chosen> chosen, Language language) {
        this.request = request;
        this.counted = counted;
        this.table = counted.table();
        this.chosen = chosen;
        this.words = Words.of(language);
    }

    MapView view() {
        List<MapUnit> placed = new ArrayList<>();
        for (int i = 0; i < table.rowValues().size(); i++) {
            FacetValue value = table.rowValues().get(i);
            if (whyNotPlaced(value).isEmpty()) {
                Region unit = regions.get(value.value());
                boolean square = table.rows() == Facet.REGION && unit.level() == RegionLevel.UNION_REPUBLIC;
                placed.add(new MapUnit(unit, value.label(), value.count(), first(i), square));
            }
        }
        Background background = Background.of(request.part());
        MapSymbols symbols = MapSymbols.of(placed, background);
        Counted other = table.of() == Counted.DISTINCT ? Counted.RECORDS : Counted.DISTINCT;
        return new MapView(
                words.say("counts_of_" + table.of().code()),
                new MapView.Link(
                        words.say("counts_choose_" + other.code()),
                        request.with(other).href(),
                        false),
                choices(),
                request.state().q(),
                chosen,
                words.say("map_drawing_" + table.rows().parameter()),
                MapDrawing.draw(
                        words.say("map_drawing_" + table.rows().parameter()),
                        summary(placed),
                        symbols,
                        background,
                        words),
                MapDrawing.key(words),
                legend(placed),
                IntStream.range(0, table.rowValues().size())
                        .mapToObj(i -> row(i, symbols.outside()))
                        .toList(),
                table.total(),
                said(symbols),
                empty(),
                request.table());
    }

    private FirstCategory first(int row) {
        return counted.firstCategory(row).orElseThrow();
    }

    private List<MapView.Choices> choices() {
        return List.of(
                new MapView.Choices(
                        words.say("map_part"),
                        Stream.of(MapPart.values())
                                .map(part -> new MapView.Link(
                                        words.say("map_part_" + part.code()),
                                        request.with(part).href(),
                                        part == request.part()))
                                .toList()),
                new MapView.Choices(
                        words.say("map_units"),
                        GroupQuestion.OF_MAP.stream()
                                .map(units -> new MapView.Link(
                                        words.say("map_units_" + units.parameter()),
                                        request.with(units).href(),
                                        units == request.units()))
                                .toList()));
    }

    /** The message that says why a row cannot be drawn; empty if it can. */
    private String whyNotPlaced(FacetValue value) {
        Region unit = regions.get(value.value());
        if (unit == null) {
            return "map_not_told";
        }
        boolean whole = unit.level() == RegionLevel.UNION
                || (table.rows() == Facet.REGION && unit.code().equals(RSFSR));
        if (whole) {
            return "map_not_smaller";
        }
        return Double.isNaN(unit.latitude()) ? "map_no_seat" : "";
    }

    private MapView.Row row(int i, List<MapUnit> outside) {
        FacetValue value = table.rowValues().get(i);
        FirstCategory first = first(i);
        boolean elsewhere = outside.stream().anyMatch(unit -> unit.unit().code().equals(value.value()));
        String why = elsewhere ? "map_elsewhere" : whyNotPlaced(value);
        return new MapView.Row(
                value.label(),
                Addresses.of(request.state().with(table.rows(), value.value())),
                number(value.count()),
                MapDrawing.share(first, words),
                number(first.known()),
                why.isEmpty() ? "" : words.say(why));
    }

    private String summary(List<MapUnit> placed) {
        if (placed.isEmpty()) {
            return words.say("map_nobody");
        }
        long sum = placed.stream().mapToLong(MapUnit::count).sum();
        String largest = placed.stream()
                .sorted((a, b) -> Long.compare(b.count(), a.count()))
                .limit(IN_SUMMARY)
                .map(unit -> words.say("map_summary_unit", unit.label(), unit.count()))
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
        return words.say("map_summary", sum, placed.size(), largest);
    }

    private String legend(List<MapUnit> placed) {
        String square = placed.stream().anyMatch(MapUnit::square) ? ' ' + words.say("map_legend_square") : "";
        return words.say("map_legend_size") + square + ' ' + words.say("map_legend_shade");
    }

    private List<String> said(MapSymbols symbols) {
        List<String> said = new ArrayList<>();
        counted.oneSided()
                .map(some -> words.say("counts_one_sided", some.fromThem(), some.known(), some.named()))
                .ifPresent(said::add);
        long apart = IntStream.range(0, table.rowValues().size())
                .filter(i -> !whyNotPlaced(table.rowValues().get(i)).isEmpty())
                .mapToLong(i -> table.rowValues().get(i).count())
                .sum();
        if (apart > 0) {
            said.add(words.say("map_apart", apart));
        }
        long outside = symbols.outside().stream().mapToLong(MapUnit::count).sum();
        if (outside > 0) {
            said.add(words.say("map_outside", outside, symbols.outside().size()));
        }
        if (table.restRows() > 0) {
            said.add(words.say("counts_rest", table.restRows()));
        }
        if (table.hidden() > 0) {
            said.add(words.say("counts_hidden", table.hidden()));
        }
        if (table.unplaced() > 0) {
            said.add(words.say("counts_unplaced", table.unplaced()));
        }
        return said;
    }

    /** Units that decided cases in the time of the operations and of which nobody is counted; they are not looked for where some are asked for. */
    private List<String> empty() {
        if (request.state().isNarrowedBy(Facet.REGION) || request.state().isNarrowedBy(GroupQuestion.REPUBLIC)) {
            return List.of();
        }
        Set<String> there = new HashSet<>();
        table.rowValues().forEach(value -> there.add(value.value()));
        return regions.values().stream()
                .filter(unit -> DECIDING.contains(unit.level()) && unit.existedOn(OPERATIONS))
                .filter(unit -> table.rows() == Facet.REGION
                        ? !unit.code().equals(RSFSR)
                        : unit.level() == RegionLevel.UNION_REPUBLIC)
                .filter(unit -> !there.contains(unit.code()))
                .map(unit -> words.label(CodeKind.REGION, unit.code()))
                .toList();
    }

    private String number(long count) {
        return words.say("number", count);
    }
}
