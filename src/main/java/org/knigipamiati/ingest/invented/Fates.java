package org.knigipamiati.ingest.invented;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.knigipamiati.vocabulary.Table;

/**
 * What befell invented people, where, and how often: operations by the figures that historians have published
 * ({@code vocabulary/published_figures.csv}, named by their ids), regions by the limits of Order 00447 and, where a figure says so, by
 * the share of a region in an operation; all else as often as printed lists hold it.
 */
final class Fates {

    /** A region with what books print of it and of its NKVD, and its share of those whom order 00447 allowed to be sentenced. */
    record Region(String code, String printed, String organ, String within, double limit, double shot) {}

    /**
     * One kind of fate.
     *
     * @param operation the code of the operation, empty for none
     * @param outcome what the sentence was unless it was to death
     * @param shot the share of those who were shot
     * @param days most days between arrest and sentence
     * @param body by what kind of body they were sentenced
     */
    record Fate(
            String code,
            String operation,
            String outcome,
            double share,
            double shot,
            LocalDate from,
            LocalDate to,
            int days,
            Weighted<String> peoples,
            String body,
            String charge,
            Map<String, Double> regions) {

        /** Whether the Commission of the NKVD and the Procurator decided by albums. */
        boolean byAlbum() {
            return body.equals("ALBUM");
        }

        /** A day of sentence in its time. */
        LocalDate day(RandomGenerator random) {
            return LocalDate.ofEpochDay(random.nextLong(from.toEpochDay(), to.toEpochDay() + 1));
        }
    }

    private static final double SHOT_BY_THE_LISTS = .85;

    private final Map<String, Double> figures = new TreeMap<>();
    private final List<Region> regions = new ArrayList<>();
    private final List<Fate> fates = new ArrayList<>();
    private final Weighted<Region> anywhere = new Weighted<>();
    private final Map<String, Weighted<Fate>> inRegion = new TreeMap<>();
    private final Map<String, Map<String, Double>> shot = new TreeMap<>();

    Fates() {
        for (Table.Row row : Table.read("vocabulary/published_figures.csv").rows()) {
            if (!row.get("value_low").isEmpty()) {
                figures.put(row.require("id"), Double.parseDouble(row.get("value_low")));
            }
        }
        for (Table.Row row : Table.read("population/regions.csv").rows()) {
            regions.add(new Region(
                    row.require("region"),
                    row.require("printed"),
                    row.require("organ"),
                    row.get("within"),
                    row.integer("limit_00447"),
                    row.get("share_shot").isEmpty() ? -1 : figure(row, "share_shot") / 100));
        }
        read();
        for (Region region : regions) {
            Weighted<Fate> here = new Weighted<>();
            fates.forEach(fate -> here.add(fate, fate.share() * shareOf(fate, region)));
            inRegion.put(region.code(), here);
            anywhere.add(region, here.total());
        }
        fates.forEach(fate -> shot.put(fate.code(), shotByRegion(fate)));
    }

    /** A region, as often as any fate befell somebody there. */
    Region region(RandomGenerator random) {
        return anywhere.any(random);
    }

    /** The region of a code. */
    Region region(String code) {
        return regions.stream()
                .filter(region -> region.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** What befell somebody in a region. */
    Fate fate(Region region, RandomGenerator random) {
        return inRegion.get(region.code()).any(random);
    }

    /** The share of a fate's people of a region that were shot. */
    double shot(Fate fate, Region region) {
        return shot.get(fate.code()).get(region.code());
    }

    /** The kinds of fate. */
    List<Fate> all() {
        return List.copyOf(fates);
    }

    private double figure(Table.Row row, String column) {
        Double value = figures.get(row.require(column));
        if (value == null) {
            throw row.error(column, "is no figure with a value");
        }
        return value;
    }

    private void read() {
        List<Table.Row> others = Table.read("population/other_fates.csv").rows();
        List<Table.Row> operations = Table.read("population/fates.csv").rows();
        double outside =
                others.stream().mapToInt(row -> row.integer("per_mille")).sum() / 1000.;
        double sentenced =
                operations.stream().mapToDouble(row -> figure(row, "sentenced")).sum();
        for (Table.Row row : operations) {
            double all = figure(row, "sentenced");
            double share = !row.get("shot").isEmpty()
                    ? figure(row, "shot") / all
                    : row.get("share_shot").isEmpty() ? SHOT_BY_THE_LISTS : figure(row, "share_shot") / 100;
            Map<String, Double> byRegion = new TreeMap<>();
            for (String part : row.list("shares_by_region")) {
                String[] pair = part.split(":");
                byRegion.put(pair[0], figures.get(pair[1]) / 100);
            }
            fates.add(new Fate(
                    row.require("fate"),
                    row.require("operation"),
                    "CAMP",
                    all / sentenced * (1 - outside),
                    share,
                    LocalDate.parse(row.require("from")),
                    LocalDate.parse(row.require("to")),
                    row.integer("before_from_arrest"),
                    peoples(row),
                    row.require("body"),
                    row.require("charge"),
                    byRegion));
        }
        for (Table.Row row : others) {
            fates.add(new Fate(
                    row.require("fate"),
                    "",
                    row.require("outcome"),
                    row.integer("per_mille") / 1000.,
                    0,
                    LocalDate.parse(row.require("from")),
                    LocalDate.parse(row.require("to")),
                    90,
                    peoples(row),
                    row.require("body"),
                    row.require("charge"),
                    Map.of()));
        }
    }

    private static Weighted<String> peoples(Table.Row row) {
        Weighted<String> peoples = new Weighted<>();
        for (String part : row.list("peoples")) {
            String[] pair = part.split(":");
            peoples.add(pair[0], Integer.parseInt(pair[1]));
        }
        return peoples;
    }

    private double shareOf(Fate fate, Region region) {
        double limits = 0;
        double stated = 0;
        String group = group(fate, region);
        for (Region other : regions) {
            limits += group.equals(group(fate, other)) ? other.limit() : 0;
        }
        for (double share : fate.regions().values()) {
            stated += share;
        }
        double ofGroup = group.isEmpty() ? 1 - stated : fate.regions().get(group);
        return ofGroup * region.limit() / limits;
    }

    /** The region or republic for which a figure states the share of an operation, empty for all others. */
    private static String group(Fate fate, Region region) {
        return fate.regions().containsKey(region.code())
                ? region.code()
                : fate.regions().containsKey(region.within()) ? region.within() : "";
    }

    /** Where a figure says how many of the national operations were shot in a region it counts; the others make up the whole. */
    private Map<String, Double> shotByRegion(Fate fate) {
        double stated = 0;
        double weight = 0;
        for (Region region : regions) {
            boolean here = fate.byAlbum() && region.shot() >= 0;
            stated += here ? shareOf(fate, region) * region.shot() : 0;
            weight += here ? shareOf(fate, region) : 0;
        }
        Map<String, Double> shares = new TreeMap<>();
        for (Region region : regions) {
            boolean here = fate.byAlbum() && region.shot() >= 0;
            shares.put(region.code(), here ? region.shot() : Math.min(1, (fate.shot() - stated) / (1 - weight)));
        }
        return shares;
    }
}
