package org.knigipamiati.search.state;

import java.util.Optional;
import org.knigipamiati.record.IndexFields;

/**
 * A property by which a search can be narrowed and records counted. What depends on a case is that of the main case, so every
 * record counts once for each facet (only flags may be several), and what a record does not say counts as {@code unknown}.
 */
public enum Facet {
    /** Code of the operation; of its parent when the line is not known; {@code none} when the case is outside all of them. */
    OPERATION("operation", IndexFields.OPERATION),
    /** Level of that claim: stated, documented, inferred strong or weak, none, unknown. */
    LEVEL("level", IndexFields.OPERATION_LEVEL),
    /** Region in which the case was decided. */
    REGION("region", IndexFields.REGION),
    /** Lemma of the printed nationality. */
    NATIONALITY("nationality", IndexFields.NATIONALITY),
    /** Citizenship as printed, in lower case. */
    CITIZENSHIP("citizenship", IndexFields.CITIZENSHIP),
    /** Code of the sentencing body. */
    BODY("body", IndexFields.BODY),
    /** Coarse type of the sentencing body. */
    BODY_TYPE("body_type", IndexFields.BODY_TYPE),
    /** Kind of the sentence. */
    SENTENCE("sentence", IndexFields.SENTENCE),
    /** {@code m} or {@code f}. */
    SEX("sex", IndexFields.SEX),
    /** The book or database. */
    SOURCE("source", IndexFields.SOURCE),
    /** Coarse class of the profession, ours. */
    OCCUPATION("occupation", IndexFields.OCCUPATION),
    /** Burial place as printed. */
    BURIAL("burial", IndexFields.BURIAL),
    /** A check that fired. */
    FLAG("flag", IndexFields.FLAG),
    YEAR_BORN("year_born", IndexFields.YEAR_BORN),
    YEAR_ARRESTED("year_arrested", IndexFields.YEAR_ARRESTED),
    YEAR_TRIED("year_tried", IndexFields.YEAR_TRIED),
    YEAR_EXECUTED("year_executed", IndexFields.YEAR_EXECUTED),
    YEAR_REHABILITATED("year_rehabilitated", IndexFields.YEAR_REHABILITATED);

    private final String parameter;
    private final String field;

    Facet(String parameter, String field) {
        this.parameter = parameter;
        this.field = field;
    }

    /** The facet of a query parameter. */
    public static Optional<Facet> byParameter(String name) {
        for (Facet facet : values()) {
            if (facet.parameter.equals(name)) {
                return Optional.of(facet);
            }
        }
        return Optional.empty();
    }

    /** Its name in addresses and in the API, permanent. */
    public String parameter() {
        return parameter;
    }

    /** Whether its values are years, listed in their own order rather than by count. */
    public boolean isYear() {
        return parameter.startsWith("year_");
    }

    /** The index field behind it. */
    public String field() {
        return field;
    }
}
