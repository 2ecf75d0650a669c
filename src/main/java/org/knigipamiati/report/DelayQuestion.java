package org.knigipamiati.report;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.knigipamiati.record.index.CaseMeasure;
import org.knigipamiati.search.Counted;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.InvalidSearch;

/**
 * What is asked of the time between two events of a case.
 *
 * @param between the events
 * @param by what makes the groups
 * @param of what is counted
 */
public record DelayQuestion(CaseMeasure between, Facet by, Counted of) {

    /** Name of the parameter for the events. */
    public static final String BETWEEN = "between";

    /** Name of the parameter for the groups. */
    public static final String BY = "by";

    /** Names of the parameters that are no filters. */
    public static final Set<String> PARAMETERS = Set.of(BETWEEN, BY, Counted.PARAMETER);

    /** What groups are offered; the API takes any property of which a record has one value. */
    public static final List<Facet> OFFERED =
            List.of(Facet.BODY_TYPE, Facet.BODY, Facet.OPERATION, Facet.REGION, Facet.NATIONALITY, Facet.SEX);

    /** The pairs of events. */
    public static List<CaseMeasure> delays() {
        return Arrays.stream(CaseMeasure.values())
                .filter(measure -> !measure.isDate())
                .toList();
    }

    /**
     * Reads a question; what is not given is from arrest to sentence by body.
     *
     * @param parameter the value of a parameter, null if it is not given
     * @throws InvalidSearch naming the parameter
     */
    public static DelayQuestion read(UnaryOperator<String> parameter) {
        String between = or(parameter.apply(BETWEEN), CaseMeasure.ARREST_TO_SENTENCE.code());
        String by = or(parameter.apply(BY), Facet.BODY.parameter());
        String of = parameter.apply(Counted.PARAMETER);
        return new DelayQuestion(
                delays().stream()
                        .filter(delay -> delay.code().equals(between))
                        .findFirst()
                        .orElseThrow(() -> InvalidSearch.unknownValue(BETWEEN, between)),
                Facet.byParameter(by)
                        .filter(facet -> !facet.property().isSeveral())
                        .orElseThrow(() -> InvalidSearch.unknownValue(BY, by)),
                Counted.of(of).orElseThrow(() -> InvalidSearch.unknownValue(Counted.PARAMETER, of)));
    }

    /** The parameters in an address. */
    public String toQuery() {
        return "&" + BETWEEN + "=" + between.code() + "&" + BY + "=" + by.parameter()
                + (of == Counted.DISTINCT ? "" : "&" + Counted.PARAMETER + "=" + of.code());
    }

    private static String or(String value, String usual) {
        return value == null || value.isEmpty() ? usual : value;
    }
}
