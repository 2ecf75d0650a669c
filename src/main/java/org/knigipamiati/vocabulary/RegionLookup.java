package org.knigipamiati.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.knigipamiati.dates.PartialDate;

/**
 * Finds the region in a printed place or body name; where none is named, that of the town or district ({@link Gazetteer}). Names in words ("Карельская АССР") are certain; abbreviations
 * ("КАССР") are resolved by date and context or left ambiguous. Very short abbreviations that are also offices and ranks
 * ("РО", "ЛО") count only where the context names one of their regions.
 */
public final class RegionLookup {

    private enum Kind {
        NAME,
        /** The name of a land, whatever its status at the time: "в Казахстане". */
        LAND,
        CITY,
        ABBREVIATION,
        SHORT
    }

    private record Name(List<WordPattern.Word> words, String code, Kind kind) {}

    private record Match(String code, Kind kind, int at, String word) {}

    private static final String USSR = "USSR";
    private static final String RSFSR = "RSFSR";

    /** A chain of predecessors is never longer than this; it also ends a circle in the table. */
    private static final int LONGEST_CHAIN = 6;

    private final Map<String, Region> regions;
    private final Map<String, List<Name>> byBeginning = new HashMap<>();

    private final Gazetteer gazetteer;
    private final Remembered<List<Match>> named = new Remembered<>(this::matches);

    RegionLookup(Table names, Map<String, Region> regions, Gazetteer gazetteer) {
        this.regions = regions;
        this.gazetteer = gazetteer;
        names.stream().forEach(row -> {
            if (!regions.containsKey(row.require("region"))) {
                throw row.error("region", "is no code of regions.csv");
            }
            List<WordPattern.Word> words = WordPattern.sequence(row.require("words"));
            Name name = new Name(words, row.get("region"), row.constant("kind", Kind.class));
            byBeginning
                    .computeIfAbsent(beginning(words.get(0).text()), key -> new ArrayList<>())
                    .add(name);
        });
    }

    /**
     * The region that a printed place names.
     *
     * @param printed a place of birth, residence, exile, or the name of a body
     * @param when date of the fact, null if unknown
     * @param context codes of regions that the source or the rest of the entry speaks of; may be empty
     */
    public RegionReading resolve(String printed, PartialDate when, Set<String> context) {
        if (printed == null || printed.isBlank()) {
            return RegionReading.NONE;
        }
        List<Match> matches = named.of(printed).stream()
                .filter(match -> match.kind != Kind.SHORT || context.contains(match.code))
                .toList();
        List<Match> named = matches.stream()
                .filter(match -> match.kind != Kind.ABBREVIATION && match.kind != Kind.SHORT)
                .toList();
        if (!named.isEmpty()) {
            Region region = mostSpecific(named);
            if (region.code().equals(USSR) || region.code().equals(RSFSR)) {
                RegionReading placed = placed(printed, when);
                if (placed.regionThen().isPresent()) {
                    return placed;
                }
            }
            List<Region> then = then(region, when);
            boolean land = named.stream().anyMatch(m -> m.kind == Kind.LAND && m.code.equals(region.code()));
            return new RegionReading(land && then.size() == 1 ? then : List.of(region), then, "");
        }
        if (matches.isEmpty()) {
            return placed(printed, when);
        }
        Match first = matches.stream()
                .filter(match -> !match.code.equals(USSR) && !match.code.equals(RSFSR))
                .findFirst()
                .orElse(null);
        if (first == null) {
            RegionReading placed = placed(printed, when);
            if (placed.regionThen().isPresent()) {
                return placed;
            }
            first = matches.get(0);
        }
        int at = first.at;
        List<Region> readings = matches.stream()
                .filter(match -> match.at == at)
                .map(match -> regions.get(match.code))
                .toList();
        List<Region> possible = byTown(narrowed(readings, when, context), printed);
        Set<Region> then = new LinkedHashSet<>();
        possible.forEach(region -> then.addAll(then(region, when)));
        return new RegionReading(possible, List.copyOf(then), first.word);
    }

    /** The region of the town or district, as of the date; the words name none, so that nothing can be out of its time. */
    private RegionReading placed(String printed, PartialDate when) {
        Gazetteer.Found found = gazetteer.find(printed);
        if (found.region().isEmpty()) {
            return new RegionReading(List.of(), List.of(), "", found.several());
        }
        Region region = regions.get(found.region());
        List<Region> then = then(region, when);
        if (!region.existedOn(when) && then.contains(region)) {
            then = above(region, when).stream().toList();
        }
        return new RegionReading(then.size() == 1 ? then : List.of(), then, "");
    }

    /** Of several regions that an abbreviation may mean, the one in which the town or district lay that stands beside it. */
    private List<Region> byTown(List<Region> possible, String printed) {
        String region = possible.size() > 1 ? gazetteer.find(printed).region() : "";
        List<Region> there =
                possible.stream().filter(one -> one.code().equals(region)).toList();
        return there.isEmpty() ? possible : there;
    }

    /** The unit above one that was not there yet, which was: Belorussia before it had oblasts. The RSFSR would say nothing. */
    private Optional<Region> above(Region region, PartialDate when) {
        Region at = regions.get(region.parent());
        for (int i = 0; i < LONGEST_CHAIN && at != null && !at.existedOn(when); i++) {
            at = regions.get(at.parent());
        }
        return Optional.ofNullable(at)
                .filter(one -> !one.code().equals(USSR) && !one.code().equals(RSFSR));
    }

    /** Short names included, which are to be trusted only where the context knows them. */
    private List<Match> matches(String printed) {
        List<PrintedWords.Located> located = PrintedWords.located(printed);
        List<String> words = located.stream().map(PrintedWords.Located::word).toList();
        List<Match> matches = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            if (at > 0 && isEndOfCompound(printed, located.get(at - 1), located.get(at))) {
                continue;
            }
            for (Name name : byBeginning.getOrDefault(beginning(words.get(at)), List.of())) {
                if (WordPattern.startsAt(name.words, words, at)) {
                    matches.add(new Match(name.code, name.kind, at, words.get(at)));
                }
            }
        }
        return List.copyOf(matches);
    }

    /**
     * Whether a word only ends a compound: "Нижне-Амурская", "Н.-Амурская" and "Северо-Казахстанская" are no Amur and no Kazakhstan,
     * and names that are compounds begin with their first part.
     */
    private static boolean isEndOfCompound(String printed, PrintedWords.Located first, PrintedWords.Located second) {
        String between = printed.substring(first.end(), second.start());
        boolean joined = between.equals("-") || between.equals(".-");
        String word = first.word();
        return joined && (word.length() <= 2 || word.endsWith("о") || word.endsWith("е"));
    }

    /** The first region named, or one named beside it that lies inside it ("Украинская ССР, Волынская обл."). */
    private Region mostSpecific(List<Match> named) {
        Region best = regions.get(named.get(0).code);
        for (Match match : named) {
            Region other = regions.get(match.code);
            if (liesIn(other, best.code()) || (best.level() == RegionLevel.CITY && other.level() != RegionLevel.CITY)) {
                best = other;
            }
        }
        return best;
    }

    /** Whether a region, by its code, lies inside another, at whatever depth. */
    public boolean liesIn(String region, String other) {
        return region != null && regions.containsKey(region) && liesIn(regions.get(region), other);
    }

    private boolean liesIn(Region region, String code) {
        Region at = region;
        for (int i = 0; i < LONGEST_CHAIN && at != null; i++) {
            if (at.parent().equals(code)) {
                return true;
            }
            at = regions.get(at.parent());
        }
        return false;
    }

    private List<Region> narrowed(List<Region> readings, PartialDate when, Set<String> named) {
        Set<String> context = withPredecessors(named);
        List<Region> inTime =
                readings.stream().filter(region -> region.existedOn(when)).toList();
        List<Region> possible = inTime.isEmpty() ? readings : inTime;
        List<Region> inContext = possible.stream()
                .filter(region -> context.contains(region.code()))
                .toList();
        return inContext.isEmpty() ? possible : inContext;
    }

    /** A source about Krasnoyarsk speaks of the Siberian krai too, from which its krai was cut. */
    private Set<String> withPredecessors(Set<String> codes) {
        Set<String> all = new LinkedHashSet<>(codes);
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            for (String code : List.copyOf(all)) {
                Region region = regions.get(code);
                if (region != null) {
                    all.addAll(region.predecessors());
                }
            }
        }
        return all;
    }

    /** The unit itself if it existed on the date, else those it was later cut from, else itself. */
    private List<Region> then(Region region, PartialDate when) {
        if (region.existedOn(when)) {
            return List.of(region);
        }
        boolean tooEarly = region.validity().from() != null
                && when.certainlyBefore(region.validity().from());
        Set<Region> found = new LinkedHashSet<>();
        if (tooEarly) {
            collectPredecessors(region, when, found, LONGEST_CHAIN);
        }
        return found.isEmpty() ? List.of(region) : List.copyOf(found);
    }

    private void collectPredecessors(Region region, PartialDate when, Set<Region> found, int depth) {
        for (String code : region.predecessors()) {
            Region earlier = regions.get(code);
            if (earlier != null && earlier.existedOn(when)) {
                found.add(earlier);
            } else if (earlier != null && depth > 0) {
                collectPredecessors(earlier, when, found, depth - 1);
            }
        }
    }

    private static String beginning(String word) {
        return word.length() <= 2 ? word : word.substring(0, 2);
    }
}
