package org.knigipamiati.dates;

import java.util.List;
import java.util.Locale;

/** The words and figures of a Russian date: months in any case form, "г.", "годах", numbers and what joins them. */
final class DateWords {

    /** The first three letters of each month, from January; May has no more, see {@link #MAY}. */
    private static final String[] MONTHS = {
        "янв", "фев", "мар", "апр", "", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"
    };

    private static final List<String> MAY = List.of("май", "мая", "мае", "маю");

    private DateWords() {}

    /** The month that a word in any case form or abbreviation names, 0 if none. */
    static int month(CharSequence text, int start, int end) {
        int length = end - start;
        if (length < 3 || length > 9) {
            return 0;
        }
        for (int month = 0; month < MONTHS.length; month++) {
            if (month == 4) {
                if (length == 3 && MAY.contains(lower(text, start, end))) {
                    return 5;
                }
            } else if (startsWith(text, start, MONTHS[month]) && monthEnding(text, start, end, month)) {
                return month + 1;
            }
        }
        return 0;
    }

    /** Keeps out words that begin like a month: "Маркс", "Марфа", "Сенная", "Декабрист", "Октябрьский", "Августовская". */
    private static boolean monthEnding(CharSequence text, int start, int end, int month) {
        String rest = lower(text, start + 3, end);
        String full =
                switch (month) {
                    case 0 -> "ар";
                    case 1 -> "рал";
                    case 2 -> "т";
                    case 3 -> "ел";
                    case 5, 6 -> "";
                    case 7 -> "уст";
                    case 8 -> "тябр";
                    case 9 -> "ябр";
                    case 10 -> "бр";
                    default -> "абр";
                };
        if (rest.isEmpty() || full.startsWith(rest)) {
            return true;
        }
        if (!rest.startsWith(full)) {
            return false;
        }
        String ending = rest.substring(full.length());
        return ending.equals("я")
                || ending.equals("ь")
                || ending.equals("е")
                || ending.equals("ю")
                || ending.equals("а")
                || ending.equals("у")
                || ending.equals("ем")
                || ending.equals("ём")
                || ending.equals("ом");
    }

    /** The offset after a "г.", "гг.", "г", "года", "году", "годах", "годов", "г.р." that may follow a year. */
    static int yearWord(CharSequence text, int end) {
        int at = end;
        while (at < text.length() && blank(text.charAt(at)) && at - end < 2) {
            at++;
        }
        if (at >= text.length() || Character.toLowerCase(text.charAt(at)) != 'г') {
            return end;
        }
        int stop = letters(text, at);
        String word = lower(text, at, stop);
        boolean isYear = word.equals("г") || word.equals("гг") || (word.startsWith("год") && word.length() <= 5);
        if (!isYear) {
            return end;
        }
        boolean stopSign = word.length() <= 2 && stop < text.length() && text.charAt(stop) == '.';
        return stopSign ? stop + 1 : stop;
    }

    static boolean decadeEnding(CharSequence text, int start) {
        String ending = lower(text, start, letters(text, start));
        return ending.equals("е") || ending.equals("х");
    }

    static boolean dash(char c) {
        return c == '-' || c == '–' || c == '—';
    }

    static boolean blank(char c) {
        return c == ' ' || c == '\u00A0' || c == '\t';
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean monthLetter(char c) {
        return "яфмаисондЯФМАИСОНД".indexOf(c) >= 0;
    }

    static int digits(CharSequence text, int start) {
        int end = start;
        while (end < text.length() && digit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static int letters(CharSequence text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static int number(CharSequence text, int start, int end) {
        int value = 0;
        for (int i = start; i < end && value < 100_000; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    private static boolean startsWith(CharSequence text, int start, String prefix) {
        for (int i = 0; i < prefix.length(); i++) {
            if (start + i >= text.length() || Character.toLowerCase(text.charAt(start + i)) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String lower(CharSequence text, int start, int end) {
        return text.subSequence(Math.min(start, end), end).toString().toLowerCase(Locale.ROOT);
    }
}
