package org.knigipamiati.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.knigipamiati.report.ComparedFigure;
import org.knigipamiati.search.Counted;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * The published figures, each beside a count of ours or the reason why there is none.
 *
 * @param of {@code distinct} or {@code records}
 * @param figures in the order of the vocabulary
 */
@Schema(description = "Published figures beside counts by the same measure, in the same place and time")
public record FiguresTable(String of, List<Compared> figures) {

    /**
     * @param operation code of the operation the figure is about
     * @param region as the work prints it
     * @param nationality as the work prints it
     * @param body code of the body
     * @param base what a share is a share of, as the work has it
     * @param published the figure
     * @param ours what our records say; left out where they can say nothing
     * @param whyNot code of the reason why they cannot
     * @param reason that reason in the language asked for
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Compared(
            String operation,
            String region,
            String nationality,
            String body,
            String base,
            CountsTable.Figure published,
            Ours ours,
            String whyNot,
            String reason) {}

    /**
     * @param query the search for those counted, as of {@code /api/v1/records}
     * @param count how many they are
     * @param base of a share: of how many it is known whether they belong to its part
     * @param unknown of a share: of how many more it is not known
     * @param undated how many more are of the same but tell no year
     * @param levels by how certain their link to the operation is
     * @param value our number in the unit of the figure
     * @param coverage ours by the published number, by the higher end of a range; 0 to 1 and more
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Ours(
            String query,
            long count,
            Long base,
            Long unknown,
            long undated,
            ComparedFigure.Levels levels,
            Double value,
            Double coverage) {}

    static FiguresTable of(List<ComparedFigure> compared, Counted of, Language language) {
        return new FiguresTable(
                of.code(), compared.stream().map(one -> compared(one, language)).toList());
    }

    private static Compared compared(ComparedFigure one, Language language) {
        return new Compared(
                one.figure().operation(),
                one.figure().regionPrinted(),
                one.figure().nationalityPrinted(),
                one.figure().body(),
                one.figure().base(),
                CountsTable.Figure.of(one.figure(), language),
                one.ours().map(ours -> ours(one, ours)).orElse(null),
                one.figure().whyNot().map(Enum::name).orElse(null),
                one.figure()
                        .whyNot()
                        .map(why -> Words.of(language).say("published_why." + why))
                        .orElse(null));
    }

    private static Ours ours(ComparedFigure one, ComparedFigure.Ours ours) {
        return new Ours(
                ours.records().toQueryString().substring(1),
                ours.count(),
                one.isShare() ? ours.base() : null,
                one.isShare() ? ours.unknown() : null,
                ours.undated(),
                ours.levels().orElse(null),
                number(one.value()),
                number(one.coverage()));
    }

    private static Double number(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
