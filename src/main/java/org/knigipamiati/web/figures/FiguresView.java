package org.knigipamiati.web.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knigipamiati.report.ComparedFigure;
import org.knigipamiati.search.Counted;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * The published figures by operation.
 *
 * @param of what is counted, in a sentence
 * @param otherOf the same page, counting otherwise
 * @param otherHref its address
 * @param groups the figures
 * @param query what the files of the page must be asked with
 */
public record FiguresView(String of, String otherOf, String otherHref, List<Group> groups, String query) {

    /** Whose convicted criminals the books leave out. */
    private static final String KULAK = "KULAK_00447";

    /**
     * The figures about one operation.
     *
     * @param heading the operation's name
     * @param note what is to be known of all of them, empty if nothing
     * @param bars those that can be compared, drawn
     */
    public record Group(String id, String heading, String note, FigureBars bars, List<ComparedView> rows) {}

    static FiguresView of(List<ComparedFigure> compared, Counted of, Language language) {
        Words words = Words.of(language);
        Map<String, List<ComparedFigure>> byOperation = new LinkedHashMap<>();
        for (ComparedFigure one : compared) {
            byOperation
                    .computeIfAbsent(one.figure().operation().split("\\|")[0], code -> new ArrayList<>())
                    .add(one);
        }
        Counted other = of == Counted.DISTINCT ? Counted.RECORDS : Counted.DISTINCT;
        return new FiguresView(
                words.say("counts_of_" + of.code()),
                words.say("counts_choose_" + other.code()),
                "/figures" + query(other),
                byOperation.entrySet().stream()
                        .map(group -> group(group.getKey(), group.getValue(), language))
                        .toList(),
                query(of));
    }

    private static String query(Counted of) {
        return of == Counted.DISTINCT ? "" : '?' + Counted.PARAMETER + '=' + of.code();
    }

    private static Group group(String operation, List<ComparedFigure> figures, Language language) {
        Words words = Words.of(language);
        String id = operation.isEmpty() ? "after" : operation;
        String heading =
                operation.isEmpty() ? words.say("published_after") : words.label(CodeKind.OPERATION, operation);
        List<ComparedView> rows = figures.stream()
                .map(figure -> ComparedView.of(figure, language))
                .toList();
        return new Group(
                id,
                heading,
                operation.equals(KULAK) ? words.say("help_missing_criminals") : "",
                FigureBars.of(id, heading, figures, rows, words),
                rows);
    }
}
