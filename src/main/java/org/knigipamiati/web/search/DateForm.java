package org.knigipamiati.web.search;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.knigipamiati.search.state.DateFilter;
import org.knigipamiati.search.state.Period;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.words.Language;

/**
 * The form that narrows the search to a period. It works without script: the form names an event and two dates, and the page
 * answers with the address of the search itself.
 *
 * @param kept parameters of the search that the form must carry along
 * @param events events to choose from
 */
public record DateForm(List<Map.Entry<String, String>> kept, List<Event> events) {

    /** Parameter that names the event. */
    public static final String EVENT = "event";

    /** Parameter for the beginning of the period. */
    public static final String FROM = "from";

    /** Parameter for the end of the period. */
    public static final String TO = "to";

    /** An event. */
    public record Event(String name, String label) {}

    private static final Pattern DAY_FIRST = Pattern.compile("(?:(\\d{1,2})[./])?(\\d{1,2})[./](\\d{4})");

    static DateForm of(SearchState state, Language language) {
        return new DateForm(
                state.firstPage().parameters(),
                DateFilter.all().stream()
                        .map(filter -> new Event(filter.parameter(), Chosen.event(filter, language)))
                        .toList());
    }

    /**
     * The period that two fields of the form mean. Dates may be written as people write them ({@code 17.11.1938},
     * {@code 11.1938}, {@code 1938}) or as EDTF.
     *
     * @throws IllegalArgumentException if they are no dates, or both are empty
     */
    public static Period period(String from, String to) {
        String first = edtf(from);
        String last = edtf(to);
        return Period.parse(first.equals(last) ? first : first + ".." + last);
    }

    private static String edtf(String typed) {
        String text = typed == null ? "" : typed.strip();
        Matcher written = DAY_FIRST.matcher(text);
        if (!written.matches()) {
            return text;
        }
        String month = two(written.group(2));
        return written.group(3) + '-' + month + (written.group(1) == null ? "" : '-' + two(written.group(1)));
    }

    private static String two(String digits) {
        return digits.length() == 1 ? '0' + digits : digits;
    }
}
