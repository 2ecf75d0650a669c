package org.knigipamiati.names.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.knigipamiati.names.LifeEvent;
import org.knigipamiati.names.letters.Letters;
import org.knigipamiati.names.tables.GivenNames;
import org.knigipamiati.vocabulary.Table;

/**
 * The dates of a question and what they are dates of: "* 1892 † 1938", "1894–1940", "арестован 26.04.1938", "born 3 May 1890".
 * Words that tell an event, and months, stand in {@code names/date_words.csv}.
 */
final class QueryDates {
    private static final String YEAR = "(1[789]\\d\\d)";
    private static final Pattern DATE = Pattern.compile("(?<![\\d])(?:"
            + "(?<day>\\d{1,2})\\s?[./\\s-]\\s?(?<month>\\d{1,2}|[IVXivx]{1,4}|(?<monthName>\\p{L}{3,11})\\.?)\\s?[./,\\s-]?\\s?(?<year>"
            + YEAR + ")"
            + "|(?<isoYear>1[789]\\d\\d)-(?<isoMonth>\\d\\d)-(?<isoDay>\\d\\d)"
            + "|(?<only>\\d{1,2})[./](?<onlyYear>1[789]\\d\\d)"
            + "|(?<from>1[789]\\d\\d)(?:\\s?[-–—/]\\s?|\\s(?:или|or|oder|lub|ou)\\s)(?<to>1[789]\\d\\d|\\d\\d(?![\\d.]))"
            + "|(?<single>1[789]\\d\\d)"
            + "|(?<!\\p{L})(?<monthOnly>\\p{L}{3,12})[.]?\\s(?<monthYear>1[789]\\d\\d)"
            + "|(?<dayOnly>\\d{1,2})\\s(?<dayMonth>\\p{L}{3,11})(?!\\p{L})"
            + ")(?![\\d])");
    /** "г. р." and the like, right after a year. */
    private static final Pattern AFTER_YEAR = Pattern.compile("(?:\\s?гг?\\.?\\s?р(?:\\.|ожд\\p{L}*\\.?)?(?!\\p{L})"
            + "|\\s?р\\.?\\s?н\\.?(?!\\p{L})|\\s?(?:гг?|р)\\.?(?!\\p{L}))");

    /** Before the name of a month: "in August 1937". */
    private static final Pattern PREPOSITION = Pattern.compile("(?<=\\s|^)\\p{Ll}{1,2}\\s+$");

    private static final Pattern LAST_WORD = Pattern.compile("(?<=\\s|^)(\\p{L}{1,4}[.]?)\\s*$");

    /** Between a date of birth and one of death lie more years than between two guesses. */
    private static final int LIFE = 12;
    /** Before it nobody of the books was arrested. */
    private static final int FIRST_ARRESTS = 1917;
    /** How far before a date the word that says what it is may stand, in characters. */
    private static final int BEFORE = 28;

    private static final int AFTER = 22;

    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Map<String, LifeEvent> BEFORE_WORDS = new HashMap<>();
    private static final Map<String, LifeEvent> AFTER_WORDS = new HashMap<>();
    private static final Map<String, LifeEvent> SIGNS =
            Map.of("*", LifeEvent.BIRTH, "†", LifeEvent.DEATH, "✝", LifeEvent.DEATH);

    static {
        for (Table.Row row : Table.read("names/date_words.csv").rows()) {
            String[] words = row.get("words").split(" ");
            switch (row.get("kind")) {
                case "months" -> {
                    for (int i = 0; i < words.length; i++) {
                        MONTHS.put(Letters.identity(words[i]), i + 1);
                    }
                }
                case "before" -> put(BEFORE_WORDS, words, row);
                default -> put(AFTER_WORDS, words, row);
            }
        }
    }

    private static void put(Map<String, LifeEvent> map, String[] words, Table.Row row) {
        for (String word : words) {
            map.put(Letters.plain(word), LifeEvent.valueOf(row.get("event")));
        }
    }

    /** What stands in the rest of the text where a date was. */
    static final String HERE = " # ";

    /** The dates, in the order typed. */
    final List<DateMention> mentions = new ArrayList<>();
    /** The text with {@link #HERE} for each date. */
    final String rest;

    QueryDates(String text) {
        StringBuilder out = new StringBuilder(text.length());
        Matcher date = DATE.matcher(text);
        int end = 0;
        int from = 0;
        while (date.find(from)) {
            if (date.group("monthName") != null && month(date) == 0) {
                from = date.end("monthName"); // "13 Казань 1890": a house, a town, a year
                continue;
            }
            if (date.group("dayMonth") != null && !MONTHS.containsKey(Letters.identity(date.group("dayMonth")))) {
                from = date.end("dayOnly");
                continue;
            }
            if (date.group("monthOnly") != null && !isMonth(text, date)) {
                from = date.end("monthOnly");
                continue;
            }
            LifeEvent event = event(
                    text.substring(Math.max(end, date.start() - BEFORE), date.start()), text.substring(date.end()));
            add(date, event);
            out.append(withoutMarker(text.substring(end, date.start()))).append(HERE);
            Matcher after = AFTER_YEAR.matcher(text).region(date.end(), text.length());
            end = after.lookingAt() ? after.end() : date.end();
            from = end;
        }
        rest = out.append(text.substring(end)).toString();
    }

    /** Whether the word before a year is a month's name: Марта and August are people's too, unless a preposition stands before. */
    private static boolean isMonth(String text, Matcher date) {
        String word = date.group("monthOnly");
        boolean person = Character.isUpperCase(word.codePointAt(0))
                && !GivenNames.tables().exact(Letters.plain(word)).isEmpty();
        return MONTHS.containsKey(Letters.identity(word))
                && (!person
                        || PREPOSITION.matcher(text.substring(0, date.start())).find());
    }

    /** Without an abbreviation or sign at the end that only says what the date is. */
    private static String withoutMarker(String before) {
        Matcher last = LAST_WORD.matcher(before);
        boolean marker = last.find() && BEFORE_WORDS.containsKey(Letters.plain(last.group(1)));
        return marker ? before.substring(0, last.start()) : before;
    }

    private void add(Matcher date, LifeEvent event) {
        String typed = date.group().strip();
        if (date.group("year") != null) {
            int year = Integer.parseInt(date.group("year"));
            mentions.add(mention(typed, event, year, month(date), Integer.parseInt(date.group("day"))));
        } else if (date.group("isoYear") != null) {
            mentions.add(mention(
                    typed,
                    event,
                    Integer.parseInt(date.group("isoYear")),
                    Integer.parseInt(date.group("isoMonth")),
                    Integer.parseInt(date.group("isoDay"))));
        } else if (date.group("only") != null) {
            mentions.add(mention(
                    typed, event, Integer.parseInt(date.group("onlyYear")), Integer.parseInt(date.group("only")), 0));
        } else if (date.group("monthYear") != null) {
            int month = MONTHS.get(Letters.identity(date.group("monthOnly")));
            mentions.add(mention(typed, event, Integer.parseInt(date.group("monthYear")), month, 0));
        } else if (date.group("from") != null) {
            span(typed, event, Integer.parseInt(date.group("from")), date.group("to"));
        } else if (date.group("single") != null) {
            mentions.add(mention(typed, event, Integer.parseInt(date.group("single")), 0, 0));
        }
    }

    private static DateMention mention(String text, LifeEvent event, int year, int month, int day) {
        boolean possible = month >= 0 && month <= 12 && day <= 31;
        return new DateMention(text, event, year, year, possible ? month : 0, possible ? day : 0);
    }

    private void span(String typed, LifeEvent event, int from, String to) {
        int last = to.length() == 2 ? from / 100 * 100 + Integer.parseInt(to) : Integer.parseInt(to);
        if (last < from) {
            mentions.add(new DateMention(typed, event, from, from, 0, 0));
        } else if (last - from >= LIFE && event == null || event == LifeEvent.BIRTH && last - from >= LIFE) {
            mentions.add(new DateMention(typed, LifeEvent.BIRTH, from, from, 0, 0));
            mentions.add(new DateMention(typed, LifeEvent.DEATH, last, last, 0, 0));
        } else {
            LifeEvent kind = event == null && last < FIRST_ARRESTS ? LifeEvent.BIRTH : event;
            mentions.add(new DateMention(typed, kind, from, last, 0, 0));
        }
    }

    private static int month(Matcher date) {
        String name = date.group("monthName");
        if (name != null) {
            return MONTHS.getOrDefault(Letters.identity(name), roman(name));
        }
        String month = date.group("month");
        return Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : roman(month);
    }

    private static int roman(String month) {
        return List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
                        .indexOf(month.toUpperCase(Locale.ROOT))
                + 1;
    }

    /** What the words beside a date say: the nearest one before it, else one right after it. */
    private static LifeEvent event(String before, String after) {
        LifeEvent found = null;
        for (String word : before.split("[\\s,;:()]+")) {
            LifeEvent event = SIGNS.get(word) != null ? SIGNS.get(word) : of(word, BEFORE_WORDS);
            found = event == null ? found : event;
        }
        if (before.strip().endsWith("*")) {
            found = LifeEvent.BIRTH;
        } else if (before.strip().endsWith("†") || before.strip().endsWith("✝")) {
            found = LifeEvent.DEATH;
        }
        String next = after.substring(0, Math.min(AFTER, after.length()));
        for (String word : next.split("[\\s,;:()]+")) {
            LifeEvent event = of(word, AFTER_WORDS);
            if (event != null) {
                return event;
            }
            if (word.chars().anyMatch(Character::isDigit)) {
                break;
            }
        }
        return found;
    }

    /** By the whole word, or by a stem of five letters and more. */
    private static LifeEvent of(String word, Map<String, LifeEvent> words) {
        String plain = Letters.plain(word);
        LifeEvent event = words.get(plain);
        String bare = plain.replaceAll("[.]+$", "");
        event = event == null ? words.get(bare) : event;
        for (int length = bare.length() - 1; event == null && length >= 5; length--) {
            event = words.get(bare.substring(0, length) + "*");
        }
        return event == null ? words.get(bare + "*") : event;
    }
}
