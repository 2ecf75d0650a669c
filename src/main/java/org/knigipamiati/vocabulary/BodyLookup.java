package org.knigipamiati.vocabulary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.knigipamiati.dates.Interval;
import org.knigipamiati.dates.Overlap;
import org.knigipamiati.dates.PartialDate;

/**
 * Tells from its printed name, in any case form, which body sentenced someone. The knowledge lies in
 * {@code vocabulary/body_patterns.csv}, first fitting row wins; the dates at which one name passes from one body to another
 * are those below. Fast, because the same few thousand names come again and again: each is read once and remembered.
 */
public final class BodyLookup {

    /** The OGPU was dissolved into the NKVD on 10 July 1934; a troika before that day is one of the OGPU whatever its printed name. */
    public static final LocalDate NKVD_FOUNDED = LocalDate.of(1934, 7, 10);

    /** Order 00447 was signed on this day (the annotation guideline counts troikas from here, before the operation began). */
    public static final LocalDate ORDER_00447_SIGNED = LocalDate.of(1937, 7, 30);

    /** Order 00606 set up the special troikas on this day. */
    public static final LocalDate SPECIAL_TROIKAS_CREATED = LocalDate.of(1938, 9, 17);

    /** All troikas were abolished on 17 November 1938; the guideline allows for late papers to the end of the month. */
    private static final LocalDate LAST_TROIKA_PAPERS = LocalDate.of(1938, 11, 30);

    private static final Interval KULAK_TROIKAS =
            new Interval(LocalDate.of(1937, 8, 5), SPECIAL_TROIKAS_CREATED.minusDays(1));
    private static final Interval SPECIAL_TROIKAS = new Interval(SPECIAL_TROIKAS_CREATED, LocalDate.of(1938, 11, 17));
    private static final Interval MILITIA_TROIKAS = new Interval(LocalDate.of(1935, 5, 27), LocalDate.of(1937, 8, 4));
    private static final Interval OGPU_TROIKAS = new Interval(null, NKVD_FOUNDED.minusDays(1));

    /**
     * What the printed words alone say.
     *
     * @param named code of the body that the words name, empty if they name none that we know
     * @param type its type, empty where the date decides (troikas)
     */
    public record Named(String named, Optional<BodyType> type) {

        /** Whether the words name a regional or unspecified troika of the NKVD, whichever operation it served. */
        public boolean regionalTroika() {
            return named.equals("TROIKA_00447") || named.equals("OSOBAYA_TROIKA_NAME") || bareTroika() || dalstroi();
        }

        /** Whether the word "тройка" stands alone. */
        public boolean bareTroika() {
            return named.equals("TROIKA_BARE");
        }

        /** Whether it is the troika of Dalstroi. */
        public boolean dalstroi() {
            return named.equals("TROIKA_DALSTROI");
        }

        /** Whether the words name a troika of the OGPU or GPU. */
        public boolean ogpuTroika() {
            return named.equals("TROIKA_PP_OGPU")
                    || named.equals("OSOBAYA_TROIKA_PP_OGPU")
                    || named.equals("TROIKA_GPU_REP");
        }
    }

    private record Rule(WordPattern pattern, Named named) {}

    private static final Named NONE = new Named("", Optional.of(BodyType.OTHER));

    private final List<Rule> rules;
    private final Map<String, SentencingBody> bodies;
    private final Remembered<Named> remembered = new Remembered<>(printed -> read(PrintedWords.of(printed)));

    BodyLookup(Table patterns, Map<String, SentencingBody> bodies) {
        this.bodies = bodies;
        this.rules = patterns.stream()
                .map(row -> {
                    if (!bodies.containsKey(row.require("body"))) {
                        throw row.error("body", "is no code of sentencing_bodies.csv");
                    }
                    Optional<BodyType> type = row.get("type").equals("BY_DATE")
                            ? Optional.empty()
                            : Optional.of(row.constant("type", BodyType.class));
                    return new Rule(WordPattern.parse(row.require("words")), new Named(row.get("body"), type));
                })
                .toList();
    }

    /** What the words say, whatever the date; {@code named} is empty for words that name no body we know. */
    public Named named(String printed) {
        return remembered.of(printed);
    }

    private Named read(List<String> words) {
        for (Rule rule : rules) {
            if (rule.pattern.fits(words)) {
                return rule.named;
            }
        }
        return NONE;
    }

    /**
     * The bodies that the words and the date allow, the likeliest first; empty if the words name none that we know. For a
     * troika the date decides: before 10 July 1934 it was the OGPU's, from 5 August 1937 that of order 00447, from 17 September
     * 1938 a special troika. A date that reaches over a border gives both sides.
     *
     * @param printed the body as printed
     * @param date date of the sentence, null if unknown
     */
    public List<SentencingBody> identify(String printed, PartialDate date) {
        return identify(printed, date, false);
    }

    /**
     * As {@link #identify(String, PartialDate)}, knowing what was judged.
     *
     * @param beyondTheMilitia whether the penalty or the charge was none for a militia troika
     */
    public List<SentencingBody> identify(String printed, PartialDate date, boolean beyondTheMilitia) {
        Named named = named(printed);
        if (named.named.isEmpty()) {
            return List.of();
        }
        List<String> codes = new ArrayList<>();
        if (date != null && (named.regionalTroika() || named.ogpuTroika())) {
            addIfPossible(codes, date, OGPU_TROIKAS, named.ogpuTroika() ? named.named : "TROIKA_PP_OGPU");
            addIfPossible(codes, date, MILITIA_TROIKAS, beyondTheMilitia ? "TROIKA_NKVD" : "MIL_TROIKA");
            addIfPossible(codes, date, KULAK_TROIKAS, named.dalstroi() ? "TROIKA_DALSTROI" : "TROIKA_00447");
            addIfPossible(codes, date, SPECIAL_TROIKAS, "SPECIAL_TROIKA_00606");
        }
        if (codes.isEmpty()) {
            codes.add(named.named);
        }
        return codes.stream().map(bodies::get).toList();
    }

    private static void addIfPossible(List<String> codes, PartialDate date, Interval period, String code) {
        if (date.within(period) != Overlap.NO) {
            codes.add(code);
        }
    }

    /**
     * The type of the body as the annotation guideline defines it.
     *
     * @param printed the body as printed
     * @param trialDate date of the sentence, null if unknown
     * @param fallbackDates execution and arrest date, in this order, used for troikas whose own date is missing or before 1918
     * @return empty only if nothing is printed
     */
    public Optional<BodyType> type(String printed, PartialDate trialDate, PartialDate... fallbackDates) {
        if (printed == null || printed.isBlank()) {
            return Optional.empty();
        }
        Named named = named(printed);
        return Optional.of(named.type.orElseGet(() -> troikaType(named, usable(trialDate, fallbackDates))));
    }

    private static PartialDate usable(PartialDate trialDate, PartialDate[] fallbackDates) {
        LocalDate firstSovietYear = LocalDate.of(1918, 1, 1);
        if (trialDate != null && !trialDate.certainlyBefore(firstSovietYear)) {
            return trialDate;
        }
        for (PartialDate date : fallbackDates) {
            if (date != null && !date.certainlyBefore(firstSovietYear)) {
                return date;
            }
        }
        return null;
    }

    private static BodyType troikaType(Named named, PartialDate date) {
        if (date == null || date.earliest() == null || date.latest() == null) {
            return named.bareTroika()
                    ? BodyType.UNKNOWN
                    : named.regionalTroika() ? BodyType.TROIKA_00447 : BodyType.TROIKA_OGPU;
        }
        if (date.earliest().isBefore(NKVD_FOUNDED)) {
            return BodyType.TROIKA_OGPU;
        }
        if (date.latest().isBefore(ORDER_00447_SIGNED) || date.earliest().isAfter(LAST_TROIKA_PAPERS)) {
            return BodyType.OTHER;
        }
        boolean fromSpecialTroikas = !date.earliest().isBefore(SPECIAL_TROIKAS_CREATED);
        return named.named.equals("OSOBAYA_TROIKA_NAME") && fromSpecialTroikas
                ? BodyType.SPECIAL_TROIKA
                : BodyType.TROIKA_00447;
    }
}
