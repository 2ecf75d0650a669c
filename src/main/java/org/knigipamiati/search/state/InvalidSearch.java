package org.knigipamiati.search.state;

import java.util.List;

/**
 * What was asked cannot be answered because a parameter is wrong. It names the parameter, so that an API client or a page can
 * say what to change.
 */
public class InvalidSearch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Longest value that is repeated in full. */
    private static final int LONGEST_SHOWN = 60;

    /** What is wrong; pages have a sentence for each. */
    public enum Problem {
        /** No parameter has that name. Arguments: the nearest known name, if any. */
        UNKNOWN_PARAMETER,
        /** The parameter has no such value. Arguments: the value. */
        UNKNOWN_VALUE,
        /** Not a period of EDTF dates. Arguments: the value. */
        NOT_A_PERIOD,
        /** A day or month that no calendar has. Arguments: the date. */
        NO_SUCH_DATE,
        /** Not a whole number within bounds. Arguments: value, least, most. */
        OUT_OF_BOUNDS,
        /** Longer than any question needs. Arguments: length, most. */
        TOO_LONG,
        /** More values than one search may have. Arguments: number, most. */
        TOO_MANY,
        /** Given twice but can only be one. */
        REPEATED,
        /** Not readable text: broken UTF-8 or control characters. */
        NOT_TEXT,
        /** A cursor that was not made for this search. */
        BROKEN_CURSOR
    }

    private final String parameter;
    private final Problem problem;
    private final List<String> arguments;

    public InvalidSearch(String parameter, Problem problem, String sentence, String... arguments) {
        super(sentence);
        this.parameter = parameter;
        this.problem = problem;
        this.arguments = List.of(arguments);
    }

    /** A parameter that has no such value. */
    public static InvalidSearch unknownValue(String parameter, String value) {
        String shown = value.length() <= LONGEST_SHOWN
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_SHOWN / 2)) + "…";
        return new InvalidSearch(parameter, Problem.UNKNOWN_VALUE, "No such value: " + shown, shown);
    }

    /** Name of the query parameter. */
    public String parameter() {
        return parameter;
    }

    /** What is wrong with it. */
    public Problem problem() {
        return problem;
    }

    /** Arguments of the problem's sentence. */
    public List<String> arguments() {
        return arguments;
    }
}
