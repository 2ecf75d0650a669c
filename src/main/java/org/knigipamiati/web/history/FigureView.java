package org.knigipamiati.web.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.vocabulary.Certainty;
import org.knigipamiati.vocabulary.PublishedFigure;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * A published figure with all that one must know to compare it.
 *
 * @param id its id, and its anchor on the page of all figures
 * @param measure what was counted
 * @param about of whom and where, empty if of the operation as a whole
 * @param value the number as the language writes it, with its qualifier
 * @param period when it was counted, empty if not said
 * @param source the published work
 * @param unverified whether nobody has checked it against the work
 * @param erratum what is known to be wrong with it, empty if nothing
 */
public record FigureView(
        String id,
        String measure,
        String about,
        String value,
        String period,
        String source,
        boolean unverified,
        String erratum) {

    /** The figure in words. */
    public static FigureView of(PublishedFigure figure, Language language) {
        return new FigureView(
                figure.id(),
                Words.of(language)
                        .sayOr("measure_" + figure.measure(), figure.measure().replace('_', ' ')),
                about(figure, language),
                value(figure, language),
                period(figure, language),
                source(figure.source(), figure.source(), Words.of(language)),
                figure.certainty() == Certainty.UNVERIFIED,
                Words.of(language).labelOr(CodeKind.FIGURE_ERRATUM, figure.id(), ""));
    }

    /** What a source is called: a work as its citation, in any language; that there is none, in the reader's. */
    static String source(String code, String citation, Words words) {
        return words.sayOr("published_source_" + code.replaceAll("[^a-z]+", "_"), citation);
    }

    private static String about(PublishedFigure figure, Language language) {
        Words words = Words.of(language);
        List<String> parts = new ArrayList<>();
        if (!figure.region().isEmpty() && !figure.region().equals("USSR")) {
            parts.add(words.label(CodeKind.REGION, figure.region()));
        } else if (figure.region().isEmpty() && !figure.regionPrinted().isEmpty()) {
            parts.add(words.label(CodeKind.PRINTED, figure.regionPrinted()));
        }
        if (!figure.nationality().isEmpty()) {
            parts.add(words.label(CodeKind.NATIONALITY, figure.nationality()));
        } else if (!figure.nationalityPrinted().isEmpty()) {
            parts.add(words.label(CodeKind.PRINTED, figure.nationalityPrinted()));
        }
        if (!figure.body().isEmpty()) {
            parts.add(words.label(CodeKind.BODY, figure.body()));
        }
        return String.join("; ", parts);
    }

    private static String value(PublishedFigure figure, Language language) {
        Words words = Words.of(language);
        // Years of the calendar are names, not numbers: they are neither grouped nor counted.
        if (figure.low().isEmpty() || figure.unit().equals("calendar years")) {
            return words.label(CodeKind.PRINTED, figure.valuePrinted());
        }
        String low = number(figure.low().get(), language);
        String high = figure.high().map(number -> number(number, language)).orElse(low);
        String number = low.equals(high) ? low : low + "–" + high;
        String unit = "figure_unit_" + figure.unit().replaceAll("[^a-z]+", "_");
        String withUnit = figure.unit().equals("percent")
                ? words.say("figure_percent", number)
                : words.has(unit) ? words.say("figure_with_unit", number, words.say(unit)) : number;
        String qualifier = "qualifier_" + figure.qualifier().replaceAll("[^a-z]+", "_");
        return words.has(qualifier) ? words.say(qualifier, withUnit) : withUnit;
    }

    private static String number(BigDecimal number, Language language) {
        return number.stripTrailingZeros().scale() <= 0
                ? Words.of(language).say("number", number.longValueExact())
                : Words.of(language).say("number_fine", number);
    }

    private static String period(PublishedFigure figure, Language language) {
        if (figure.period().from() == null && figure.period().to() == null) {
            return "";
        }
        String from = figure.period().from() == null
                ? "…"
                : Words.of(language).date(figure.period().from());
        String to = figure.period().to() == null
                ? "…"
                : Words.of(language).date(figure.period().to());
        return from + " – " + to;
    }
}
