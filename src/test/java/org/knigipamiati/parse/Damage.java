package org.knigipamiati.parse;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.knigipamiati.parse.InventedLayouts.Draft;

/** How an invented entry is changed, as layouts differ and as printers, scanners and typists change what they set. */
enum Damage {
    NONE,
    ORDER,
    MISSING,
    TRAITS,
    SEMICOLONS,
    LINES,
    CAPITALS,
    FIGURE,
    LETTER,
    TYPO,
    LOST_WORD,
    NO_STOP,
    NO_COMMA,
    COMMA,
    REMARK,
    TWO_PEOPLE,
    TWO_DATES,
    HYPHENS,
    MARKS,
    LABEL;

    private static final char OPEN = InventedLayouts.OPEN;
    private static final char CLOSE = InventedLayouts.CLOSE;
    private static final Pattern TRAIT = Pattern.compile("(?<=, )\\{\\w+\\}(?=, |\\. )");
    private static final Pattern DAY =
            Pattern.compile(OPEN + "(\\d{1,2}[./ ][^" + CLOSE + ",]*\\d{2,4}[^" + CLOSE + "\\d]{0,6})" + CLOSE);

    private static final List<String> REMARKS = List.of(
            "В семье пятеро детей",
            "Отец умер 5 мая 1919 г",
            "Хозяйство описано 3 марта 1931 г",
            "Следователь Ничейкин осужден 5.05.1940",
            "Сосед Кактусенко Ян расстрелян 1.02.1938",
            "Жена арестована 3.04.1938",
            "Брат осужден 3 июня 1938 г. тройкой УНКВД к ВМН",
            "Возможно, умер в 1942",
            "Портрет хранится в музее");

    /** The changed entry: its text, and the fields it still says. */
    Draft of(InventedLayouts layouts, int layout, Random random) {
        List<String> statements = layouts.statements(layout);
        switch (this) {
            case ORDER -> Collections.shuffle(statements.subList(1, statements.size()), random);
            case MISSING -> {
                if (statements.size() > 2) {
                    statements.remove(1 + random.nextInt(statements.size() - 1));
                }
            }
            case TRAITS -> statements.replaceAll(statement -> traits(statement, random));
            case REMARK ->
                statements.add(
                        1 + random.nextInt(statements.size()), REMARKS.get(random.nextInt(REMARKS.size())) + ".");
            case LABEL ->
                statements.add(
                        1 + random.nextInt(statements.size()), "Особые отметки: " + (1 + random.nextInt(90)) + "-Б.");
            default -> {
                // only the letters change
            }
        }
        Draft draft = layouts.entry(statements, random);
        String text = changed(draft.text(), layouts, random);
        return new Draft(text.replace(String.valueOf(OPEN), "").replace(String.valueOf(CLOSE), ""), draft.fields());
    }

    private String changed(String text, InventedLayouts layouts, Random random) {
        return switch (this) {
            case SEMICOLONS -> text.replaceAll("(?<=[\\p{L}\\d]{2}" + CLOSE + "?)\\. (?=" + OPEN + "?\\p{Lu})", "; ");
            case LINES -> text.replaceAll("(?<=[\\p{L}\\d]{2}" + CLOSE + "?)\\. (?=" + OPEN + "?\\p{Lu})", ".\n");
            case CAPITALS -> text.toUpperCase(Locale.ROOT);
            case FIGURE -> figure(text, random);
            case LETTER -> letter(text, random);
            case TYPO -> typo(text, random);
            case LOST_WORD -> lost(text, random);
            case NO_STOP -> without(text, ". ", " ", random);
            case NO_COMMA -> without(text, ", ", " ", random);
            case COMMA -> without(text, ". ", ", ", random);
            case TWO_PEOPLE ->
                text
                        + (random.nextBoolean() ? "\n" : " ")
                        + layouts.entry(layouts.statements(random.nextInt(layouts.size())), random)
                                .text();
            case TWO_DATES -> twoDates(text, random);
            case HYPHENS -> hyphens(text, random);
            case MARKS -> marks(text, random);
            default -> text;
        };
    }

    /** Items of one value change places. */
    private static String traits(String statement, Random random) {
        List<String> found = new ArrayList<>();
        Matcher item = TRAIT.matcher(statement);
        while (item.find()) {
            found.add(item.group());
        }
        Collections.shuffle(found, random);
        int[] next = {0};
        return TRAIT.matcher(statement).replaceAll(old -> Matcher.quoteReplacement(found.get(next[0]++)));
    }

    /** A figure of a date that the scanner took for a letter. */
    private static String figure(String text, Random random) {
        Matcher day = DAY.matcher(text);
        List<Integer> figures = new ArrayList<>();
        while (day.find()) {
            for (int i = day.start(); i < day.end(); i++) {
                if (Character.isDigit(text.charAt(i)) && "ОlгЗчбб7ВЭ".charAt(text.charAt(i) - '0') != '7') {
                    figures.add(i);
                }
            }
        }
        if (figures.isEmpty()) {
            return text;
        }
        int at = figures.get(random.nextInt(figures.size()));
        return text.substring(0, at) + "ОlгЗчбб7ВЭ".charAt(text.charAt(at) - '0') + text.substring(at + 1);
    }

    private static String letter(String text, Random random) {
        int[] word = word(text, random);
        int at = word == null ? 0 : word[0] + 1 + random.nextInt(word[1] - word[0] - 1);
        return word == null ? text : text.substring(0, at) + "аоие".charAt(random.nextInt(4)) + text.substring(at + 1);
    }

    /** The bounds of a word of more than three letters outside of all values, null if none is met. */
    private static int[] word(String text, Random random) {
        for (int tries = 0; tries < 200; tries++) {
            int at = random.nextInt(text.length());
            int value = text.lastIndexOf(OPEN, at);
            boolean outside = value < 0 || text.lastIndexOf(CLOSE, at) > value;
            int from = at;
            int to = at;
            while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
                from--;
            }
            while (to < text.length() && Character.isLetter(text.charAt(to))) {
                to++;
            }
            if (outside && Character.isLetter(text.charAt(at)) && to - from > 3) {
                return new int[] {from, to};
            }
        }
        return null;
    }

    private static String typo(String text, Random random) {
        int[] word = word(text, random);
        if (word == null) {
            return text;
        }
        int at = word[0] + 1 + random.nextInt(word[1] - word[0] - 2);
        return random.nextBoolean()
                ? text.substring(0, at) + text.substring(at + 1)
                : text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    }

    private static String lost(String text, Random random) {
        int[] word = word(text, random);
        return word == null
                ? text
                : text.substring(0, word[0]) + text.substring(word[1]).stripLeading();
    }

    private static String without(String text, String joint, String other, Random random) {
        int at = text.indexOf(joint, random.nextInt(text.length()));
        return at < 0 ? text : text.substring(0, at) + other + text.substring(at + joint.length());
    }

    private static String twoDates(String text, Random random) {
        Matcher day = DAY.matcher(text);
        List<Integer> ends = new ArrayList<>();
        while (day.find()) {
            ends.add(day.end());
        }
        if (ends.isEmpty()) {
            return text;
        }
        int at = ends.get(random.nextInt(ends.size()));
        String other = List.of(
                        " (5.11.1937)", ", 5.11.1937", " или 5.11.1937", " – 5.11.1937", " (по др. данным – 5.11.1937)")
                .get(random.nextInt(5));
        return text.substring(0, at) + other + text.substring(at);
    }

    private static String hyphens(String text, Random random) {
        StringBuilder lines = new StringBuilder();
        int column = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lines.append(c);
            column = c == '\n' ? 0 : column + 1;
            boolean inside = i > 2
                    && i + 4 < text.length()
                    && text.substring(i - 2, i + 4).chars().allMatch(Character::isLowerCase);
            if (column > 35 + random.nextInt(4) && inside) {
                lines.append("-\n");
                column = 0;
            } else if (column > 34 && c == ' ') {
                lines.setCharAt(lines.length() - 1, '\n');
                column = 0;
            }
        }
        return lines.toString();
    }

    private static String marks(String text, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Normalizer.normalize(text, Normalizer.Form.NFD);
            case 1 -> text.replaceAll("([аеиоу])([бвгдклмнр])", "$1\u00AD$2");
            case 2 -> text.replaceFirst("([аеиоу])", "$1\u0301");
            default -> text.replaceAll("(?<=\\p{IsCyrillic})о(?=\\p{IsCyrillic})", "o");
        };
    }
}
