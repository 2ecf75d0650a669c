package org.knigipamiati.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Entries of people who never lived, made from the values and layouts of {@code layouts/LANGUAGE.txt}: what each says is known,
 * since it was put there. {@link Damage} changes them as printers, scanners and typists do.
 */
final class InventedLayouts {

    /** Bounds of a value in a text that is not finished yet. */
    static final char OPEN = '\uE000';

    static final char CLOSE = '\uE001';

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)(\\^?)\\}|\\[([^|\\]]*)\\|([^\\]]*)\\]");
    private static final List<String> MONTHS = List.of(
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря");
    private static final List<String> MONTHS_UK = List.of(
            "січня",
            "лютого",
            "березня",
            "квітня",
            "травня",
            "червня",
            "липня",
            "серпня",
            "вересня",
            "жовтня",
            "листопада",
            "грудня");
    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    /** The field of a slot, and the list of values it takes. */
    private static final Map<String, List<String>> SLOTS = Map.ofEntries(
            Map.entry("S", List.of("surname", "surname")),
            Map.entry("G", List.of("given_name", "given")),
            Map.entry("P", List.of("patronymic", "patronymic")),
            Map.entry("N", List.of("nationality_verbatim", "nation")),
            Map.entry("BP", List.of("birth.place", "birthplace")),
            Map.entry("H", List.of("residence", "home")),
            Map.entry("E", List.of("education", "education")),
            Map.entry("PA", List.of("party", "party")),
            Map.entry("W", List.of("profession", "work")),
            Map.entry("O", List.of("social_origin", "origin")),
            Map.entry("AB", List.of("arrest.body", "arrester")),
            Map.entry("TB", List.of("trial.body", "body")),
            Map.entry("TO", List.of("trial.body", "organ")),
            Map.entry("CH", List.of("trial.charge", "charge")),
            Map.entry("AR", List.of("trial.charge", "article")),
            Map.entry("XD", List.of("sentence.verbatim", "death")),
            Map.entry("XDN", List.of("sentence.verbatim", "deathwas")),
            Map.entry("HM", List.of("sentence.verbatim", "highest")),
            Map.entry("CD", List.of("sentence.verbatim", "term")),
            Map.entry("CDN", List.of("sentence.verbatim", "termwas")),
            Map.entry("EP", List.of("execution.place", "town")),
            Map.entry("BU", List.of("burial_place", "burial")),
            Map.entry("CA", List.of("death.place", "camp")),
            Map.entry("CX", List.of("", "camp")),
            Map.entry("RB", List.of("rehabilitation.body", "rehabber")),
            Map.entry("RBN", List.of("rehabilitation.body", "rehabbed")),
            Map.entry("RR", List.of("rehabilitation.reason", "reason")));

    private static final Map<String, String> DATES = Map.of(
            "BY", "birth.date",
            "BD", "birth.date",
            "AD", "arrest.date",
            "TD", "trial.date",
            "ED", "execution.date",
            "DD", "death.date",
            "DY", "death.date",
            "RD", "rehabilitation.date",
            "LD", "");

    /** An entry in the making: values still between their bounds. */
    record Draft(String text, Map<String, Object> fields) {}

    private final String language;
    private final Map<String, List<String>> values = new HashMap<>();
    private final List<String> layouts = new ArrayList<>();

    InventedLayouts(String language) {
        this.language = language;
        boolean body = false;
        for (String line : lines(language)) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            if (line.equals("--")) {
                body = true;
            } else if (body) {
                layouts.add(line);
            } else {
                int colon = line.indexOf(": ");
                values.put(
                        line.substring(0, colon),
                        List.of(line.substring(colon + 2).split("; ")));
            }
        }
    }

    private static List<String> lines(String language) {
        try (InputStream in = InventedLayouts.class.getResourceAsStream("/layouts/" + language + ".txt")) {
            return Arrays.asList(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        return layouts.size();
    }

    /** The statements of a layout, each a template. */
    List<String> statements(int layout) {
        return new ArrayList<>(Arrays.asList(layouts.get(layout).split("¦")));
    }

    /** An entry of these statements; what each of them says of whom is drawn by chance. */
    Draft entry(List<String> statements, Random random) {
        return new Making(random).entry(statements);
    }

    private final class Making {

        private final Random random;
        private final boolean woman;
        private final int style;
        private final LocalDate birth;
        private final LocalDate arrest;
        private final LocalDate trial;
        private final LocalDate end;
        private final LocalDate death;
        private final LocalDate rehabilitation;
        private final Map<String, Object> fields = new TreeMap<>();

        Making(Random random) {
            this.random = random;
            woman = random.nextInt(3) == 0;
            style = random.nextInt(language.equals("pl") ? 2 : 7);
            birth = LocalDate.of(1872 + random.nextInt(42), 1, 1).plusDays(random.nextInt(365));
            arrest = LocalDate.of(1937, 8, 3).plusDays(random.nextInt(300));
            trial = arrest.plusDays(3 + random.nextInt(80));
            end = trial.plusDays(1 + random.nextInt(20));
            death = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(1500));
            rehabilitation = LocalDate.of(1956, 1, 1).plusDays(random.nextInt(12500));
        }

        Draft entry(List<String> statements) {
            StringBuilder text = new StringBuilder();
            for (String statement : statements) {
                if (text.length() > 0 && text.charAt(text.length() - 1) > ' ') {
                    text.append(' ');
                }
                fill(statement.replace('¶', '\n'), text);
            }
            return new Draft(text.toString().strip(), fields);
        }

        private void fill(String template, StringBuilder text) {
            Matcher slot = SLOT.matcher(template);
            int at = 0;
            while (slot.find()) {
                text.append(template, at, slot.start());
                at = slot.end();
                if (slot.group(1) == null) {
                    String said = woman ? slot.group(4) : slot.group(3);
                    text.append(said);
                    boolean noun = slot.group(3).startsWith("урожен");
                    if (!noun) {
                        fields.put("sex", woman ? "f" : "m");
                    }
                } else {
                    value(slot.group(1), !slot.group(2).isEmpty(), text);
                }
            }
            text.append(template.substring(at));
        }

        private void value(String slot, boolean capital, StringBuilder text) {
            String printed;
            if (slot.equals("NO")) {
                printed = Integer.toString(1 + random.nextInt(400));
            } else if (DATES.containsKey(slot)) {
                printed = date(slot);
            } else {
                printed = drawn(slot);
            }
            boolean name = slot.length() == 1 && "SGP".contains(slot);
            if (capital) {
                printed = name
                        ? printed.toUpperCase(Locale.ROOT)
                        : printed.substring(0, 1).toUpperCase(Locale.ROOT) + printed.substring(1);
            }
            text.append(OPEN).append(printed).append(CLOSE);
        }

        private String drawn(String slot) {
            List<String> of = SLOTS.get(slot);
            List<String> all = values.get(of.get(1));
            String chosen = all.get(random.nextInt(all.size()));
            int equals = chosen.indexOf('=');
            String meant = equals < 0 ? "" : chosen.substring(equals + 1);
            String[] forms = (equals < 0 ? chosen : chosen.substring(0, equals)).split("~");
            String printed = forms[woman && forms.length > 1 ? 1 : 0];
            put(of.get(0), of.get(0).equals("patronymic") && !meant.isEmpty() ? meant : printed);
            if (!meant.isEmpty()) {
                meaning(of.get(0), meant);
            }
            return printed;
        }

        private void meaning(String field, String meant) {
            switch (field) {
                case "nationality_verbatim" -> put("nationality", meant);
                case "trial.body" -> put("trial.body_type", meant);
                case "trial.charge" -> put("trial.articles", List.of(meant.split(",")));
                case "sentence.verbatim" -> {
                    String[] parts = meant.split(" ");
                    put("sentence.kind", parts[0]);
                    if (parts.length > 1) {
                        put("sentence.term_months", Integer.valueOf(parts[1]));
                    }
                }
                default -> {
                    // of the value alone
                }
            }
        }

        private String date(String slot) {
            LocalDate day =
                    switch (slot) {
                        case "BY", "BD" -> birth;
                        case "AD" -> arrest;
                        case "TD" -> trial;
                        case "ED" -> end;
                        case "DD", "DY" -> death;
                        case "RD" -> rehabilitation;
                        default -> LocalDate.of(1947, 5, 1 + random.nextInt(28));
                    };
            if (slot.equals("BY") || slot.equals("DY")) {
                fields.putIfAbsent(DATES.get(slot), Integer.toString(day.getYear()));
                return Integer.toString(day.getYear());
            }
            put(DATES.get(slot), day.toString());
            return printed(day, slot.equals("BD"));
        }

        String printed(LocalDate day, boolean birth) {
            List<String> months = language.equals("uk") ? MONTHS_UK : MONTHS;
            String year = language.equals("uk") ? " р." : " г.";
            String month = months.get(day.getMonthValue() - 1);
            int of = day.getDayOfMonth();
            return switch (style) {
                case 0 -> "%02d.%02d.%d".formatted(of, day.getMonthValue(), day.getYear());
                case 1 ->
                    birth
                            ? "%d.%02d.%d".formatted(of, day.getMonthValue(), day.getYear())
                            : "%d.%02d.%02d".formatted(of, day.getMonthValue(), day.getYear() % 100);
                case 2 -> of + " " + month + " " + day.getYear() + year;
                case 3 -> of + "/" + ROMAN.get(day.getMonthValue() - 1) + "-" + day.getYear();
                case 4 -> of + " " + month + " " + day.getYear();
                case 5 -> of + "." + ROMAN.get(day.getMonthValue() - 1) + "." + day.getYear();
                default -> of + " " + month + " " + day.getYear() + (language.equals("uk") ? " року" : " года");
            };
        }

        private void put(String field, Object value) {
            if (!field.isEmpty()) {
                fields.put(field, value);
            }
        }
    }
}
