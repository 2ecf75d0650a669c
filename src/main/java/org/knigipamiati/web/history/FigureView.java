package org.knigipamiati.web.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.vocabulary.Certainty;
import org.knigipamiati.vocabulary.PublishedFigure;
import org.knigipamiati.web.text.Codes;
import org.knigipamiati.web.text.DateWords;
import org.knigipamiati.web.text.Language;
import org.knigipamiati.web.text.Texts;

/**
 * A published figure with all that one must know to compare it.
 *
 * @param measure what was counted
 * @param about of whom and where, empty if of the operation as a whole
 * @param value the number as the language writes it, with its qualifier
 * @param period when it was counted, empty if not said
 * @param source the published work
 * @param unverified whether nobody has checked it against the work
 * @param erratum what is known to be wrong with it, empty if nothing
 * @param note what to beware of, empty if nothing; in English, as the vocabulary has it
 */
public record FigureView(
        String measure,
        String about,
        String value,
        String period,
        String source,
        boolean unverified,
        String erratum,
        String note) {

    /** The figure in words. */
    public static FigureView of(PublishedFigure figure, Language language) {
        return new FigureView(
                Texts.bundled()
                        .sayOr(
                                language,
                                "measure_" + figure.measure(),
                                figure.measure().replace('_', ' ')),
                about(figure, language),
                value(figure, language),
                period(figure, language),
                figure.source(),
                figure.certainty() == Certainty.UNVERIFIED,
                figure.erratum(),
                figure.note());
    }

    private static String about(PublishedFigure figure, Language language) {
        Codes codes = new Codes(language);
        List<String> parts = new ArrayList<>();
        if (!figure.region().isEmpty() && !figure.region().equals("USSR")) {
            parts.add(codes.region(figure.region()));
        } else if (figure.region().isEmpty() && !figure.regionPrinted().isEmpty()) {
            parts.add(figure.regionPrinted());
        }
        if (!figure.nationality().isEmpty()) {
            parts.add(codes.nationality(figure.nationality()));
        } else if (!figure.nationalityPrinted().isEmpty()) {
            parts.add(figure.nationalityPrinted());
        }
        if (!figure.body().isEmpty()) {
            parts.add(codes.body(figure.body()));
        }
        return String.join("; ", parts);
    }

    private static String value(PublishedFigure figure, Language language) {
        Texts texts = Texts.bundled();
        if (figure.low().isEmpty()) {
            return figure.valuePrinted();
        }
        String low = number(figure.low().get(), language);
        String high = figure.high().map(number -> number(number, language)).orElse(low);
        String number = low.equals(high) ? low : low + "–" + high;
        String withUnit = figure.unit().equals("percent") ? texts.say(language, "figure_percent", number) : number;
        String qualifier = "qualifier_" + figure.qualifier().replaceAll("[^a-z]+", "_");
        return texts.has(language, qualifier) ? texts.say(language, qualifier, withUnit) : withUnit;
    }

    private static String number(BigDecimal number, Language language) {
        return number.stripTrailingZeros().scale() <= 0
                ? Texts.bundled().say(language, "number", number.longValueExact())
                : Texts.bundled().say(language, "number_fine", number);
    }

    private static String period(PublishedFigure figure, Language language) {
        if (figure.period().from() == null && figure.period().to() == null) {
            return "";
        }
        String from = figure.period().from() == null
                ? "…"
                : DateWords.name(language, figure.period().from());
        String to = figure.period().to() == null
                ? "…"
                : DateWords.name(language, figure.period().to());
        return from + " – " + to;
    }
}
