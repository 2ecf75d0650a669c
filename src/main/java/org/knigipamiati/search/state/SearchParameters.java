package org.knigipamiati.search.state;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.knigipamiati.search.state.InvalidSearch.Problem;

/** Reads a {@link SearchState} from query parameters, strictly: what means nothing is refused by name, never ignored. */
final class SearchParameters {

    /** Most values of one facet: more than a reader clicks together, less than a query that burdens the engine. */
    private static final int MOST_VALUES = 50;
    /** Longest value of a facet: burial places as printed have up to about 150 characters. */
    private static final int LONGEST_VALUE = 300;
    /** Longest period: two full dates with qualifiers and the dots. */
    private static final int LONGEST_PERIOD = 40;

    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern CODE = Pattern.compile("[\\p{Graph}\\p{L}\\p{M} ]+");

    private final Map<String, ? extends Collection<String>> parameters;
    private final Set<String> others;

    SearchParameters(Map<String, ? extends Collection<String>> parameters, Set<String> others) {
        this.parameters = parameters;
        this.others = others;
    }

    SearchState read() {
        SortedMap<Facet, SortedSet<String>> selections = new TreeMap<>();
        SortedMap<Facet, SortedSet<String>> exclusions = new TreeMap<>();
        SortedMap<DateFilter, Period> periods = new TreeMap<>();
        for (var parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            if (others.contains(name) || isOwn(name)) {
                continue;
            }
            boolean not = name.startsWith(SearchState.NOT);
            Facet facet = Facet.byParameter(not ? name.substring(SearchState.NOT.length()) : name)
                    .orElse(null);
            if (facet != null) {
                SortedSet<String> values = values(name, parameter.getValue());
                if (!values.isEmpty()) {
                    (not ? exclusions : selections).put(facet, values);
                }
                continue;
            }
            DateFilter filter = DateFilter.byParameter(name).orElseThrow(() -> unknown(name));
            String text = only(name);
            if (!text.isEmpty()) {
                periods.put(filter, period(name, text));
            }
        }
        return new SearchState(question(), new Narrowing(selections, exclusions, periods), sort(), size(), cursor());
    }

    /**
     * One space between words, none around, composed letters, and no characters that only steer the display, which would turn round
     * the page that repeats the question.
     */
    static String tidy(String words) {
        if (words == null) {
            return "";
        }
        String seen =
                UNSEEN.matcher(Normalizer.normalize(words, Normalizer.Form.NFC)).replaceAll("");
        return SPACES.matcher(seen).replaceAll(" ").strip();
    }

    private String question() {
        String text = onlyAsGiven(SearchState.Q);
        requireText(SearchState.Q, text);
        String words = tidy(text);
        if (words.isEmpty() && !text.isEmpty()) {
            return SearchState.NOTHING; // spaces ask for nothing, which is not everybody
        }
        int length = words.codePointCount(0, words.length());
        if (length > SearchState.LONGEST_QUESTION) {
            throw new InvalidSearch(
                    SearchState.Q,
                    Problem.TOO_LONG,
                    "A question may have at most " + SearchState.LONGEST_QUESTION + " characters; this one has "
                            + length,
                    Integer.toString(length),
                    Integer.toString(SearchState.LONGEST_QUESTION));
        }
        return words;
    }

    private Sort sort() {
        String text = only(SearchState.SORT);
        return text.isEmpty()
                ? Sort.RELEVANCE
                : Sort.byParameter(text).orElseThrow(() -> InvalidSearch.unknownValue(SearchState.SORT, text));
    }

    private int size() {
        String text = only(SearchState.SIZE);
        if (text.isEmpty()) {
            return SearchState.USUAL_PAGE;
        }
        int size = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
        if (size < 1 || size > SearchState.LARGEST_PAGE) {
            throw new InvalidSearch(
                    SearchState.SIZE,
                    Problem.OUT_OF_BOUNDS,
                    "A page has 1 to " + SearchState.LARGEST_PAGE + " hits",
                    shortened(text),
                    "1",
                    Integer.toString(SearchState.LARGEST_PAGE));
        }
        return size;
    }

    private String cursor() {
        String text = only(SearchState.CURSOR);
        if (text.isEmpty()) {
            return null;
        }
        if (!Cursor.isWellFormed(text)) {
            throw Cursor.broken();
        }
        return text;
    }

    private static Period period(String name, String text) {
        if (text.length() <= LONGEST_PERIOD) {
            try {
                return Period.parse(text);
            } catch (Period.NoSuchDate e) {
                throw new InvalidSearch(name, Problem.NO_SUCH_DATE, "No calendar has the date " + e.date(), e.date());
            } catch (IllegalArgumentException e) {
                // Said below in our own words: the message of a date's end would not name the parameter.
            }
        }
        throw new InvalidSearch(
                name,
                Problem.NOT_A_PERIOD,
                "A period is written 1937-08..1938-11, 1937.., ..1938 or 1937, the beginning first",
                shortened(text));
    }

    private SortedSet<String> values(String name, Collection<String> given) {
        SortedSet<String> values = new TreeSet<>();
        for (String value : given) {
            requireText(name, value);
            if (value.isBlank()) {
                continue;
            }
            if (value.length() > LONGEST_VALUE) {
                throw new InvalidSearch(
                        name,
                        Problem.TOO_LONG,
                        "A value may have at most " + LONGEST_VALUE + " characters; this one has " + value.length(),
                        Integer.toString(value.length()),
                        Integer.toString(LONGEST_VALUE));
            }
            if (!CODE.matcher(value).matches()) {
                throw InvalidSearch.unknownValue(name, value);
            }
            values.add(value.strip());
        }
        if (values.size() > MOST_VALUES) {
            throw new InvalidSearch(
                    name,
                    Problem.TOO_MANY,
                    "At most " + MOST_VALUES + " values at once",
                    Integer.toString(values.size()),
                    Integer.toString(MOST_VALUES));
        }
        return values;
    }

    /** The one value of a parameter without spaces around it, empty if it is not given. */
    private String only(String name) {
        return onlyAsGiven(name).strip();
    }

    private String onlyAsGiven(String name) {
        Collection<String> values = parameters.get(name);
        if (values == null || values.isEmpty()) {
            return "";
        }
        if (values.size() > 1) {
            throw new InvalidSearch(name, Problem.REPEATED, "The parameter may be given once only");
        }
        String value = values.iterator().next();
        return value == null ? "" : value;
    }

    /** Refuses what no keyboard sends: broken UTF-8 (decoded to U+FFFD or half a pair) and control characters. */
    private static void requireText(String name, String text) {
        boolean broken = text.codePoints()
                .anyMatch(c -> c == 0xFFFD
                        || Character.getType(c) == Character.SURROGATE
                        || (Character.isISOControl(c) && !Character.isWhitespace(c)));
        if (broken) {
            throw new InvalidSearch(name, Problem.NOT_TEXT, "Not readable as UTF-8 text");
        }
    }

    private static boolean isOwn(String name) {
        return name.equals(SearchState.Q)
                || name.equals(SearchState.SORT)
                || name.equals(SearchState.SIZE)
                || name.equals(SearchState.CURSOR);
    }

    private static InvalidSearch unknown(String name) {
        String nearest = nearest(name);
        String hint = nearest == null ? "" : "; did you mean " + nearest + "?";
        return nearest == null
                ? new InvalidSearch(shortened(name), Problem.UNKNOWN_PARAMETER, "There is no such parameter")
                : new InvalidSearch(
                        shortened(name), Problem.UNKNOWN_PARAMETER, "There is no such parameter" + hint, nearest);
    }

    /** The known name that begins like the given one. */
    private static String nearest(String name) {
        Set<String> known =
                new LinkedHashSet<>(List.of(SearchState.Q, SearchState.SORT, SearchState.SIZE, SearchState.CURSOR));
        for (Facet facet : Facet.all()) {
            known.add(facet.parameter());
        }
        for (DateFilter filter : DateFilter.all()) {
            known.add(filter.parameter());
        }
        String lower = name.toLowerCase(Locale.ROOT);
        String denied = lower.startsWith(SearchState.NOT) ? lower.substring(SearchState.NOT.length()) : "";
        if (!denied.isEmpty() && !denied.startsWith(SearchState.NOT)) {
            return Facet.byParameter(nearest(denied))
                    .map(facet -> SearchState.NOT + facet.parameter())
                    .orElse(null);
        }
        return known.stream()
                .filter(k -> lower.length() >= 3 && k.length() >= 3 && k.startsWith(lower.substring(0, 3)))
                .findFirst()
                .orElse(null);
    }

    private static String shortened(String text) {
        int most = 60;
        return text.length() <= most ? text : text.substring(0, text.offsetByCodePoints(0, most / 2)) + "…";
    }
}
