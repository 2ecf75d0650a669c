package org.knigipamiati.web.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.knigipamiati.report.ComparedCounts;
import org.knigipamiati.report.ComparedFigure;
import org.knigipamiati.search.Counted;
import org.knigipamiati.vocabulary.PublishedFigure;
import org.knigipamiati.web.history.FigureView;
import org.knigipamiati.web.search.Addresses;
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
     */
    public record Group(String id, String heading, String note, List<Row> rows) {}

    /**
     * A figure.
     *
     * @param published as published
     * @param ours our number, empty if there is none
     * @param href the records counted, empty if there are none
     * @param remarks what else is to be said of our number
     * @param coverage ours as a share of the published, empty where that means nothing
     * @param whyNot why there is no number of ours, empty if there is one
     */
    public record Row(
            String id,
            FigureView published,
            String ours,
            String href,
            List<String> remarks,
            String coverage,
            String whyNot) {}

    static FiguresView of(List<ComparedFigure> compared, Counted of, Language language) {
        Words words = Words.of(language);
        Map<String, List<Row>> byOperation = new LinkedHashMap<>();
        for (ComparedFigure one : compared) {
            byOperation
                    .computeIfAbsent(one.figure().operation().split("\\|")[0], code -> new ArrayList<>())
                    .add(row(one, language));
        }
        Counted other = of == Counted.DISTINCT ? Counted.RECORDS : Counted.DISTINCT;
        return new FiguresView(
                words.say("counts_of_" + of.code()),
                words.say("counts_choose_" + other.code()),
                "/figures" + query(other),
                byOperation.entrySet().stream()
                        .map(group -> group(group.getKey(), group.getValue(), words))
                        .toList(),
                query(of));
    }

    private static String query(Counted of) {
        return of == Counted.DISTINCT ? "" : '?' + Counted.PARAMETER + '=' + of.code();
    }

    private static Group group(String operation, List<Row> rows, Words words) {
        return new Group(
                operation.isEmpty() ? "after" : operation,
                operation.isEmpty() ? words.say("published_after") : words.label(CodeKind.OPERATION, operation),
                operation.equals(KULAK) ? words.say("help_missing_criminals") : "",
                rows);
    }

    private static Row row(ComparedFigure compared, Language language) {
        Words words = Words.of(language);
        PublishedFigure figure = compared.figure();
        return new Row(
                figure.id(),
                FigureView.of(figure, language),
                compared.ours().map(ours -> number(compared, ours, words)).orElse(""),
                compared.ours()
                        .filter(ours -> ours.count() > 0)
                        .map(ours -> Addresses.of(ours.records()))
                        .orElse(""),
                compared.ours().map(ours -> remarks(ours, compared, words)).orElse(List.of()),
                coverage(compared, words),
                figure.whyNot().map(why -> words.say("published_why." + why)).orElse(""));
    }

    private static String number(ComparedFigure compared, ComparedFigure.Ours ours, Words words) {
        if (compared.isShare()) {
            return ours.base() == 0
                    ? words.say("published_share_none")
                    : words.say(
                            "published_share",
                            words.say("percent_fine", (double) ours.count() / ours.base()),
                            ours.count(),
                            ours.base());
        }
        return compared.figure().per() == 1
                ? words.say("number", ours.count())
                : words.say(
                        "published_rate",
                        words.say("number_fine", compared.value().getAsDouble()),
                        ours.count(),
                        compared.figure().per());
    }

    private static List<String> remarks(ComparedFigure.Ours ours, ComparedFigure compared, Words words) {
        boolean few = compared.isShare() && ours.base() > 0 && ours.base() < ComparedCounts.FEW;
        return Stream.of(
                        few ? words.say("counts_few", ComparedCounts.FEW) : "",
                        ours.unknown() == 0 ? "" : words.say("published_unknown", ours.unknown()),
                        ours.levels().map(levels -> levels(levels, words)).orElse(""),
                        ours.undated() == 0 ? "" : words.say("published_undated", ours.undated()))
                .filter(remark -> !remark.isEmpty())
                .toList();
    }

    private static String levels(ComparedFigure.Levels levels, Words words) {
        return levels.documented() + levels.strong() + levels.weak() == 0
                ? ""
                : words.say("published_levels", levels.documented(), levels.strong(), levels.weak());
    }

    /** "1.2%"; of a range "1.1% – 1.3%"; what is published as a least or a most makes ours a most or a least. */
    private static String coverage(ComparedFigure compared, Words words) {
        OptionalDouble least = compared.coverage();
        if (least.isEmpty() || compared.coverageOfLower().isEmpty()) {
            return "";
        }
        String low = percent(least.getAsDouble(), words);
        String high = percent(compared.coverageOfLower().getAsDouble(), words);
        String between = low.equals(high) ? low : low + " – " + high;
        return switch (compared.figure().qualifier()) {
            case "over" -> words.say("published_at_most", between);
            case "no more than", "less than", "under" -> words.say("published_at_least", between);
            default -> between;
        };
    }

    /** Few are not none: what would be rounded to nothing is said to be little. */
    private static String percent(double ratio, Words words) {
        return ratio > 0 && ratio < 0.0005 ? words.say("published_tiny") : words.say("percent_fine", ratio);
    }
}
