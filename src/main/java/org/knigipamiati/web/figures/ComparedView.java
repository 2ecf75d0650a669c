package org.knigipamiati.web.figures;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.knigipamiati.knowledge.Caveats;
import org.knigipamiati.report.ComparedCounts;
import org.knigipamiati.report.ComparedFigure;
import org.knigipamiati.vocabulary.PublishedFigure;
import org.knigipamiati.web.history.FigureView;
import org.knigipamiati.web.knowledge.Telling;
import org.knigipamiati.web.knowledge.Told;
import org.knigipamiati.web.search.Addresses;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * A published figure beside ours.
 *
 * @param published as published
 * @param ours our number, empty if there is none
 * @param href the records counted, empty if there are none
 * @param remarks what else is to be said of our number
 * @param coverage ours as a share of the published, empty where that means nothing
 * @param whyNot why there is no number of ours, empty if there is one
 * @param caveats what to beware of with this figure, each with its page
 */
public record ComparedView(
        FigureView published,
        String ours,
        String href,
        List<String> remarks,
        String coverage,
        String whyNot,
        List<Told> caveats) {

    /** A figure in words. */
    public static ComparedView of(ComparedFigure compared, Language language) {
        Words words = Words.of(language);
        PublishedFigure figure = compared.figure();
        return new ComparedView(
                FigureView.of(figure, language),
                compared.ours().map(ours -> number(compared, ours, words)).orElse(""),
                compared.ours()
                        .filter(ours -> ours.count() > 0)
                        .map(ours -> Addresses.of(ours.records()))
                        .orElse(""),
                compared.ours().map(ours -> remarks(ours, compared, words)).orElse(List.of()),
                coverage(compared, words),
                figure.whyNot().map(why -> words.say("published_why." + why)).orElse(""),
                Caveats.of(figure).stream().map(new Telling(language)::title).toList());
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
