package org.knigipamiati.report;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.knigipamiati.record.index.CaseMeasure;
import org.knigipamiati.search.Counted;
import org.knigipamiati.search.state.InvalidSearch;
import org.knigipamiati.search.state.InvalidSearch.Problem;
import org.knigipamiati.search.state.Period;

/**
 * What is asked of a time series.
 *
 * @param what the date by which records are counted
 * @param step how long a step is
 * @param between the time that is shown; null for all of it
 * @param of what is counted
 */
public record TimeQuestion(CaseMeasure what, TimeStep step, Period between, Counted of) {

    /** Name of the parameter for the date. */
    public static final String WHAT = "what";

    /** Name of the parameter for the time that is shown. */
    public static final String BETWEEN = "between";

    /** All that is dated. */
    public static final String ALL = "all";

    /** Names of the parameters that are no filters. */
    public static final Set<String> PARAMETERS = Set.of(WHAT, TimeStep.PARAMETER, BETWEEN, Counted.PARAMETER);

    /** The time of the mass operations and a month on either side; the rest is counted as before and after. */
    private static final Period TERROR = new Period("1937-07", "1938-12");

    /** The dates that can be asked for, in the order of a case. */
    public static List<CaseMeasure> dates() {
        return Arrays.stream(CaseMeasure.values()).filter(CaseMeasure::isDate).toList();
    }

    /**
     * Reads a question; what is not given is executions by week in the time of the mass operations.
     *
     * @param parameter the value of a parameter, null if it is not given
     * @throws InvalidSearch naming the parameter
     */
    public static TimeQuestion read(UnaryOperator<String> parameter) {
        String what = or(parameter.apply(WHAT), CaseMeasure.EXECUTED.code());
        CaseMeasure measure = dates().stream()
                .filter(date -> date.code().equals(what))
                .findFirst()
                .orElseThrow(() -> InvalidSearch.unknownValue(WHAT, what));
        boolean late = measure == CaseMeasure.REHABILITATED;
        String step = or(parameter.apply(TimeStep.PARAMETER), (late ? TimeStep.YEAR : TimeStep.WEEK).code());
        String of = parameter.apply(Counted.PARAMETER);
        return new TimeQuestion(
                measure,
                TimeStep.of(step).orElseThrow(() -> InvalidSearch.unknownValue(TimeStep.PARAMETER, step)),
                period(parameter.apply(BETWEEN), late),
                Counted.of(of).orElseThrow(() -> InvalidSearch.unknownValue(Counted.PARAMETER, of)));
    }

    private static Period period(String text, boolean late) {
        if (text == null || text.isEmpty()) {
            return late ? null : TERROR;
        }
        if (text.equals(ALL)) {
            return null;
        }
        try {
            Period period = Period.parse(text);
            if (period.interval().from() == null || period.interval().to() == null) {
                throw new InvalidSearch(
                        BETWEEN, Problem.NOT_A_PERIOD, "A chart needs a beginning and an end: " + text, text);
            }
            return period;
        } catch (Period.NoSuchDate wrong) {
            throw new InvalidSearch(BETWEEN, Problem.NO_SUCH_DATE, wrong.getMessage(), wrong.date());
        } catch (IllegalArgumentException wrong) {
            throw new InvalidSearch(BETWEEN, Problem.NOT_A_PERIOD, wrong.getMessage(), text);
        }
    }

    private static String or(String value, String usual) {
        return value == null || value.isEmpty() ? usual : value;
    }

    /** The parameters in an address, without those that are as usual; begins with an ampersand unless empty. */
    public String toQuery() {
        return "&" + WHAT + "=" + what.code() + "&" + TimeStep.PARAMETER + "=" + step.code() + "&" + BETWEEN + "="
                + (between == null ? ALL : between)
                + (of == Counted.DISTINCT ? "" : "&" + Counted.PARAMETER + "=" + of.code());
    }
}
