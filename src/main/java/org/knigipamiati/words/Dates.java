package org.knigipamiati.words;

import java.util.Locale;
import java.util.Map;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.dates.Precision;

/** Writes a partial date in words, exactly as exact as it is: {@code 1938-03} is "март 1938 года", never "1 марта". */
final class Dates {

    private static final String NAME = "date_name";
    private static final String WHEN = "date_when";
    private static final String BOUND = "date_bound";

    private final Words words;

    Dates(Words words) {
        this.words = words;
    }

    /** The date on its own, as in a table. */
    String name(PartialDate date) {
        return written(NAME, date);
    }

    /** The date as an adverb: "в марте 1938 года", "on 6 March 1938". */
    String when(PartialDate date) {
        return written(WHEN, date);
    }

    private String written(String form, PartialDate date) {
        if (date.precision() == Precision.INTERVAL) {
            return interval(form, date);
        }
        if (!date.exists() && month(date.edtf()) > 12) {
            return words.say("date_impossible", inDigits(date.edtf()));
        }
        String key = form + '_' + date.precision().name().toLowerCase(Locale.ROOT);
        String text = words.sayNamed(key, parts(date));
        String qualified = qualifier(date.edtf());
        if (!qualified.isEmpty()) {
            text = words.say(form + qualified, text, written(BOUND, unqualified(date)));
        }
        return date.exists() ? text : words.say("date_impossible", text);
    }

    private String interval(String form, PartialDate date) {
        String[] ends = date.edtf().split("/", 2);
        if (ends[0].equals("..")) {
            return words.say(form + "_until", bound(ends[1]));
        }
        if (ends[1].equals("..")) {
            return words.say(form + "_since", bound(ends[0]));
        }
        boolean years = ends[0].length() == 4 && ends[1].length() == 4;
        return years
                ? words.say(form + "_years", ends[0], ends[1])
                : words.say(form + "_between", bound(ends[0]), bound(ends[1]));
    }

    /** One end of an interval, in the genitive ("не позднее марта 1938 года"). */
    private String bound(String edtf) {
        return PartialDate.tryParse(edtf).map(date -> written(BOUND, date)).orElse(edtf);
    }

    private static Map<String, Object> parts(PartialDate date) {
        String edtf = date.edtf();
        int day = edtf.length() >= 10 ? Integer.parseInt(edtf.substring(8, 10)) : 0;
        return Map.of(
                "year", edtf.substring(0, 4),
                "decade", edtf.substring(0, 3) + "0",
                "century", Integer.toString(Integer.parseInt(edtf.substring(0, 2)) + 1),
                "month", "m" + month(edtf),
                "day", Integer.toString(day));
    }

    private static int month(String edtf) {
        String month = edtf.length() >= 7 ? edtf.substring(5, 7) : "0";
        return Integer.parseInt(month.matches("\\d+") ? month : "0");
    }

    /** "12.13.1937" of {@code 1937-13-12}: a month that has no name. */
    private static String inDigits(String edtf) {
        String day = edtf.length() >= 10 ? edtf.substring(8, 10) + '.' : "";
        return day + edtf.substring(5, 7) + '.' + edtf.substring(0, 4);
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
