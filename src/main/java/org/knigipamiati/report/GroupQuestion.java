package org.knigipamiati.report;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.knigipamiati.search.Counted;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.InvalidSearch;

/**
 * What is asked of a report that makes groups by one of a few properties.
 *
 * @param by what makes the groups
 * @param of what is counted
 */
public record GroupQuestion(Facet by, Counted of) {

    /** Name of the parameter for the groups. */
    public static final String BY = DelayQuestion.BY;

    /** Names of the parameters that are no filters. */
    public static final Set<String> PARAMETERS = Set.of(BY, Counted.PARAMETER);

    /** The union republics of regions. */
    public static final Facet REPUBLIC = Facet.byParameter("republic").orElseThrow();

    /** What a map shows, the usual units first. */
    public static final List<Facet> OF_MAP = List.of(Facet.REGION, REPUBLIC);

    /** What the way from arrest to outcome may begin with, the usual one first. */
    public static final List<Facet> OF_FLOW = List.of(Facet.YEAR_ARRESTED, Facet.BODY_TYPE, Facet.OPERATION);

    /**
     * Reads a question.
     *
     * @param parameter the value of a parameter, null if it is not given
     * @param offered what may make groups, the usual one first
     * @throws InvalidSearch naming the parameter
     */
    public static GroupQuestion read(UnaryOperator<String> parameter, List<Facet> offered) {
        String by = parameter.apply(BY);
        String of = parameter.apply(Counted.PARAMETER);
        return new GroupQuestion(
                by == null || by.isEmpty()
                        ? offered.get(0)
                        : offered.stream()
                                .filter(facet -> facet.parameter().equals(by))
                                .findFirst()
                                .orElseThrow(() -> InvalidSearch.unknownValue(BY, by)),
                Counted.of(of).orElseThrow(() -> InvalidSearch.unknownValue(Counted.PARAMETER, of)));
    }

    /** The parameters in an address. */
    public String toQuery() {
        return "&" + BY + "=" + by.parameter()
                + (of == Counted.DISTINCT ? "" : "&" + Counted.PARAMETER + "=" + of.code());
    }
}
