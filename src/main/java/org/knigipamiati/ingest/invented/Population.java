package org.knigipamiati.ingest.invented;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.knigipamiati.ingest.invented.Fates.Fate;
import org.knigipamiati.ingest.invented.Fates.Region;
import org.knigipamiati.vocabulary.Table;

/**
 * Any number of invented people, each known from the seed, the book and a number alone: so a million need no memory, and a second book can
 * hold people of the first. Forty neighbours by number are a village; its families share surname, and brothers and sisters the father.
 */
final class Population {

    /** People of one village. */
    static final int VILLAGE = 40;

    private static final int FAMILIES = 6;
    private static final double SPECIAL_TROIKAS = .313;
    private static final LocalDate LAST_ALBUMS = LocalDate.of(1938, 9, 15);

    private final long seed;
    private final Fates fates = new Fates();
    private final PeopleNames names = new PeopleNames();
    private final Map<String, List<String>> words = new TreeMap<>();
    private final Map<String, int[]> rates = new TreeMap<>();
    private final Weighted<String> peoples = new Weighted<>();

    /** A village: what its people share. */
    private record Village(
            long number, Region region, String place, String people, List<String> surnames, List<String> fathers) {}

    Population(long seed) {
        this.seed = seed;
        for (Table.Row row : Table.read("population/words.csv").rows()) {
            words.put(row.require("kind"), List.of(row.get("values").split("\\|", -1)));
        }
        for (Table.Row row : Table.read("population/rates.csv").rows()) {
            rates.put(row.require("what"), new int[] {row.integer("lists"), row.integer("mos")});
        }
        fates.all().forEach(fate -> peoples.add(fate.code(), fate.share()));
    }

    /** A source of chance for one purpose and one number; the same for the same. */
    SplittableRandom random(String purpose, long number) {
        long mixed =
                seed * 0x9E3779B97F4A7C15L + purpose.hashCode() * 0xBF58476D1CE4E5B9L + number * 0x94D049BB133111EBL;
        return new SplittableRandom(mixed ^ mixed >>> 29);
    }

    /** Whether something that a rate says befalls an entry of a book. */
    boolean befalls(String what, boolean moscow, RandomGenerator random) {
        return random.nextInt(1000) < rates.get(what)[moscow ? 1 : 0];
    }

    /** Any of the words of a kind. */
    String any(String kind, RandomGenerator random) {
        List<String> all = words.get(kind);
        return all.get(random.nextInt(all.size()));
    }

    /** The words of a kind. */
    List<String> words(String kind) {
        return words.get(kind);
    }

    /**
     * The person of an entry: mostly one of its own, sometimes one who stands in the book already or in the first book under the same number.
     */
    InventedPerson person(int book, long number, boolean moscow) {
        SplittableRandom random = random("who" + book, number);
        if (book > 1 && befalls("other_book", moscow, random)) {
            return make(1, number, moscow);
        }
        if (number > VILLAGE && befalls("same_book", moscow, random)) {
            return make(book, number - 1 - random.nextInt(VILLAGE), moscow);
        }
        return make(book, number, moscow);
    }

    private InventedPerson make(int book, long number, boolean moscow) {
        SplittableRandom random = random("person" + book, number);
        Village village = village(book, number / VILLAGE, moscow);
        Fate fate = fates.fate(village.region(), random);
        boolean shot = random.nextDouble() < fates.shot(fate, village.region());
        while (moscow && !shot) {
            fate = fates.fate(village.region(), random);
            shot = random.nextDouble() < fates.shot(fate, village.region());
        }
        String people = random.nextInt(3) == 0 && fate.peoples().all().contains(village.people())
                ? village.people()
                : fate.peoples().any(random);
        boolean woman = fate.code().equals("WIVES")
                || random.nextInt(100) < (fate.outcome().equals("SPECIAL_SETTLEMENT") ? 48 : 7);
        int family = people.equals(village.people()) && random.nextInt(10) < 6 ? random.nextInt(FAMILIES) : -1;
        String surname =
                family < 0 ? names.surname(people, random) : village.surnames().get(family);
        boolean child = family >= 0 && random.nextInt(10) < 5;
        String father = child ? village.fathers().get(family) : names.given(people, false, random);
        LocalDate sentenced = fate.day(random);
        boolean special = fate.byAlbum() && random.nextDouble() < SPECIAL_TROIKAS;
        sentenced = special ? LAST_ALBUMS.plusDays(5 + random.nextInt(56)) : sentenced;
        LocalDate arrested = sentenced.minusDays(3 + random.nextInt(fate.days()) + (special ? 60 : 0));
        Optional<LocalDate> executed =
                shot ? Optional.of(sentenced.plusDays(random.nextInt(fate.byAlbum() ? 30 : 18))) : Optional.empty();
        int years = fate.code().equals("WIVES")
                ? 5 + 3 * random.nextInt(2)
                : List.of(3, 5, 8, 10, 10, 10).get(random.nextInt(6));
        LocalDate born = born(fate, sentenced, random);
        return new InventedPerson(
                book + "-" + number,
                village.number(),
                family < 0 ? "" : book + "-" + village.number() + "-" + family,
                woman ? PeopleNames.ofWoman(surname) : surname,
                names.given(people, woman, random),
                PeopleNames.patronymic(father, woman),
                woman,
                born,
                people,
                born(village, random),
                residence(village, moscow, random),
                any(woman ? "profession_f" : "profession", random),
                any("education", random),
                any("party", random),
                village.region(),
                fate,
                body(fate, village.region(), special, random),
                bodyType(fate, special),
                any("charge_" + fate.charge(), random),
                arrested,
                sentenced,
                executed,
                years,
                executed.isEmpty() && random.nextInt(100) < 9
                        ? sentenced.getYear() + 1 + random.nextInt(Math.max(1, years - 1))
                        : 0,
                random.nextInt(1000) < 20 ? 1929 + random.nextInt(5) : 0,
                random.nextInt(10) < 6
                        ? LocalDate.of(1989, 1, 16).plusDays(random.nextInt(500))
                        : LocalDate.of(1956, 3, 1).plusDays(random.nextInt(1700)));
    }

    private static LocalDate born(Fate fate, LocalDate sentenced, RandomGenerator random) {
        boolean any = fate.outcome().equals("SPECIAL_SETTLEMENT");
        double age = any
                ? random.nextDouble() * 70
                : 19 + 58 * Math.abs(random.nextDouble() + random.nextDouble() + random.nextDouble() - 1) / 2;
        return sentenced.minusDays((long) (age * 365.25) + 1);
    }

    private Village village(int book, long number, boolean moscow) {
        SplittableRandom random = random("village" + book, number);
        Region region = moscow ? fates.region("MOS") : fates.region(random);
        String people = fates.fate(region, random).peoples().any(random);
        List<String> surnames = new ArrayList<>();
        List<String> fathers = new ArrayList<>();
        for (int i = 0; i < FAMILIES; i++) {
            surnames.add(names.surname(people, random));
            fathers.add(names.given(people, false, random));
        }
        String name = any("village_first", random) + any("village_stem", random) + any("village_end", random);
        String place =
                region.printed() + ", " + any("district", random) + " р-н, " + any("village_kind", random) + name;
        return new Village(number, region, place, people, surnames, fathers);
    }

    private String born(Village village, RandomGenerator random) {
        if (random.nextInt(10) < 7) {
            return village.place();
        }
        Region region = fates.region(random);
        return region.printed() + ", " + any("district", random) + " р-н, " + any("village_kind", random)
                + any("village_first", random) + any("village_stem", random) + any("village_end", random);
    }

    private String residence(Village village, boolean moscow, RandomGenerator random) {
        String house = any("street", random) + ", д." + (1 + random.nextInt(60)) + ", кв." + (1 + random.nextInt(40));
        if (moscow) {
            return befalls("town", true, random) ? house : village.place();
        }
        return befalls("town", false, random)
                ? village.region().printed() + ", " + any("town", random)
                : village.place();
    }

    private String body(Fate fate, Region region, boolean special, RandomGenerator random) {
        return any("body_" + (special ? "SPECIAL" : fate.body()), random).replace("{}", region.organ());
    }

    private static String bodyType(Fate fate, boolean special) {
        return switch (fate.body()) {
            case "TROIKA" -> "TROIKA_00447";
            case "ALBUM" -> special ? "SPECIAL_TROIKA" : "DVOIKA";
            case "OGPU" -> "TROIKA_OGPU";
            case "OSO" -> "OSO";
            case "COLLEGIUM" -> "MILITARY_COLLEGIUM";
            case "RAION" -> "LOCAL_AUTHORITY";
            case "COURT" -> "COURT";
            default -> "";
        };
    }
}
