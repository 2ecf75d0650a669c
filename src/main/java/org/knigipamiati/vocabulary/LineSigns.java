package org.knigipamiati.vocabulary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the words that point to a national line. A country named twice by the same rule is one sign. */
public final class LineSigns {

    /** Where words can point to a line. */
    private enum Field {
        CHARGE,
        BIOGRAPHY
    }

    private record Row(
            WordPattern pattern,
            String rule,
            List<String> operations,
            boolean strong,
            String country,
            boolean service) {}

    private final List<Row> charge = new ArrayList<>();
    private final List<Row> biography = new ArrayList<>();
    private final Remembered<List<LineSign>> inCharge = new Remembered<>(text -> find(charge, text));
    private final Remembered<List<LineSign>> inBiography = new Remembered<>(text -> find(biography, text));
    private final Remembered<List<String>> services = new Remembered<>(this::services);

    LineSigns(Table table) {
        table.stream().forEach(row -> {
            String rule = row.require("rule");
            Row sign = new Row(
                    WordPattern.parse(row.require("words")),
                    rule,
                    row.list("operations"),
                    row.require("level").equals("INFERRED_STRONG"),
                    row.require("country"),
                    row.get("service").equals("yes"));
            switch (row.constant("field", Field.class)) {
                case CHARGE -> charge.add(sign);
                case BIOGRAPHY -> biography.add(sign);
            }
        });
    }

    /** The countries of the table, by their codes. */
    public Set<String> countries() {
        return Stream.concat(charge.stream(), biography.stream())
                .map(row -> row.country)
                .collect(Collectors.toSet());
    }

    /** Foreign services and countries that a charge names. */
    public List<LineSign> inCharge(String text) {
        return text == null ? List.of() : inCharge.of(text);
    }

    /** The countries whose service or spy a charge calls somebody, each once: no organisation, and no land that is only named. */
    public List<String> servicesIn(String text) {
        return text == null ? List.of() : services.of(text);
    }

    private List<String> services(String text) {
        List<String> words = PrintedWords.of(text);
        return charge.stream()
                .filter(row -> row.service && row.pattern.fits(words))
                .map(row -> row.country)
                .distinct()
                .toList();
    }

    /** Signs in a place of birth or residence, a profession, a party. */
    public List<LineSign> inBiography(String text) {
        return text == null ? List.of() : inBiography.of(text);
    }

    private static List<LineSign> find(List<Row> rows, String text) {
        if (text.isBlank()) {
            return List.of();
        }
        List<PrintedWords.Located> located = PrintedWords.located(text);
        List<String> words = located.stream().map(PrintedWords.Located::word).toList();
        List<LineSign> signs = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Row row : rows) {
            if (row.pattern.fits(words) && seen.add(row.rule + row.country)) {
                PrintedWords.Located first = located.get(Math.max(0, row.pattern.firstWord(words)));
                Mention mention = new Mention(first.start(), first.end());
                signs.add(new LineSign(row.rule, row.operations, row.strong, row.country, mention));
            }
        }
        return List.copyOf(signs);
    }
}
