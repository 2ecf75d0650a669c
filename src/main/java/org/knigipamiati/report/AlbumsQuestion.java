package org.knigipamiati.report;

import java.util.function.UnaryOperator;
import org.knigipamiati.search.state.InvalidSearch;
import org.knigipamiati.vocabulary.Vocabularies;

/**
 * Which albums are asked for.
 *
 * @param region code of their region; empty for the list of regions
 * @param date year or year and month of the decisions, as {@code 1938-01}; empty for all
 */
public record AlbumsQuestion(String region, String date) {

    /** Name of the parameter for the region. */
    public static final String REGION = "region";

    /** Name of the parameter for the year or month. */
    public static final String DATE = "date";

    /**
     * Reads a question.
     *
     * @param parameter the value of a parameter, null if it is not given
     * @throws InvalidSearch naming the parameter
     */
    public static AlbumsQuestion read(UnaryOperator<String> parameter) {
        String region = given(parameter.apply(REGION));
        String date = given(parameter.apply(DATE));
        if (!region.isEmpty() && !Vocabularies.load().regions().containsKey(region)) {
            throw InvalidSearch.unknownValue(REGION, region);
        }
        boolean month = date.matches("[0-9]{4}(-(0[1-9]|1[0-2]))?");
        if (!date.isEmpty() && (!month || region.isEmpty())) {
            throw InvalidSearch.unknownValue(DATE, date);
        }
        return new AlbumsQuestion(region, date);
    }

    private static String given(String value) {
        return value == null ? "" : value.strip();
    }

    /** What the names of the albums begin with. */
    public String begin() {
        return region + '-' + date;
    }

    /** The address of their list. */
    public String address() {
        return "/albums"
                + (region.isEmpty() ? "" : '?' + REGION + '=' + region)
                + (date.isEmpty() ? "" : '&' + DATE + '=' + date);
    }
}
