package org.knigipamiati.web.text;

import java.time.LocalDate;
import java.util.Map;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.dates.Precision;

/**
 * Writes a partial date in words, exactly as exact as it is: {@code 1938-03} is "март 1938 года", never "1 марта".
 * {@link #name} stands alone, in a table; {@link #when} completes a sentence ("родился <em>в марте 1938 года</em>").
 */
public final class DateWords {

    private DateWords() {}

    /** The date on its own: "6 марта 1938 года", "March 1938". */
    public static String name(Language language, PartialDate date) {
        return words(language, "date_name", date);
    }

    /** The date as an adverb: "в марте 1938 года", "on 6 March 1938". */
    public static String when(Language language, PartialDate date) {
        return words(language, "date_when", date);
    }

    /** As {@link #name}, of EDTF text; text that is no date is given back as it is. */
    public static String name(Language language, String edtf) {
        return PartialDate.tryParse(edtf).map(date -> name(language, date)).orElse(edtf);
    }

    /** A known calendar day: "6 марта 1938 года". */
    public static String name(Language language, LocalDate day) {
        return name(language, PartialDate.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
    }

    private static String words(Language language, String form, PartialDate date) {
        Texts texts = Texts.bundled();
        if (date.precision() == Precision.INTERVAL) {
            return interval(language, form, date);
        }
        String key = form + '_' + date.precision().name().toLowerCase(java.util.Locale.ROOT);
        String text = texts.sayNamed(language, key, parts(date));
        String qualified = qualifier(date.edtf());
        if (!qualified.isEmpty()) {
            text = texts.say(language, form + qualified, text, words(language, "date_bound", unqualified(date)));
        }
        return date.exists() ? text : texts.say(language, "date_impossible", text);
    }

    private static String interval(Language language, String form, PartialDate date) {
        Texts texts = Texts.bundled();
        String[] ends = date.edtf().split("/", 2);
        if (ends[0].equals("..")) {
            return texts.say(language, form + "_until", bound(language, ends[1]));
        }
        if (ends[1].equals("..")) {
            return texts.say(language, form + "_since", bound(language, ends[0]));
        }
        boolean years = ends[0].length() == 4 && ends[1].length() == 4;
        return years
                ? texts.say(language, form + "_years", ends[0], ends[1])
                : texts.say(language, form + "_between", bound(language, ends[0]), bound(language, ends[1]));
    }

    /** One end of an interval, in the genitive ("не позднее марта 1938 года"). */
    private static String bound(Language language, String edtf) {
        return PartialDate.tryParse(edtf)
                .map(date -> words(language, "date_bound", date))
                .orElse(edtf);
    }

    private static Map<String, Object> parts(PartialDate date) {
        String edtf = date.edtf();
        String month = edtf.length() >= 7 ? edtf.substring(5, 7) : "0";
        int day = edtf.length() >= 10 ? Integer.parseInt(edtf.substring(8, 10)) : 0;
        return Map.of(
                "year", edtf.substring(0, 4),
                "decade", edtf.substring(0, 3) + "0",
                "century", Integer.toString(Integer.parseInt(edtf.substring(0, 2)) + 1),
                "month", "m" + Integer.parseInt(month.matches("\\d+") ? month : "0"),
                "day", Integer.toString(day));
    }

    private static String qualifier(String edtf) {
        if (edtf.endsWith("?")) {
            return "_uncertain";
        }
        return edtf.endsWith("~") || edtf.endsWith("%") ? "_about" : "";
    }

    private static PartialDate unqualified(PartialDate date) {
        return PartialDate.parse(date.edtf().substring(0, date.edtf().length() - 1));
    }
}
