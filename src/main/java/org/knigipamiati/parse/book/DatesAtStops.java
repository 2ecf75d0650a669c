package org.knigipamiati.parse.book;

import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;

/** Which full stops belong to a date, or to words of a date that lead to what was done on it. */
final class DatesAtStops {

    private final Source source;
    private final EntryText text;
    private final int to;

    DatesAtStops(Source source) {
        this.source = source;
        this.text = source.text();
        this.to = text.length();
    }

    /** "В 1928 и 1931 гг. приговаривался …": years alone lead to what was done in them. */
    boolean onlyYears(int from, int stop) {
        boolean year = false;
        int at = text.trimStart(from, stop);
        while (at < stop) {
            boolean figures = EntryText.digit(text.at(at));
            boolean joint = source.words().years.at(text, at, stop + 1) != null
                    || source.words().conjunctions.at(text, at, stop) != null
                    || source.preposition(at, stop) != null;
            if (!figures && !joint) {
                return false;
            }
            year |= figures;
            at = text.trimStart(text.wordEnd(at, stop), stop);
        }
        return year;
    }

    /** "26.04. 1989" */
    boolean insideFigures(int word, int stop, int from) {
        int first = word;
        while (first > from && (EntryText.digit(text.at(first - 1)) || text.at(first - 1) == '.')) {
            first--;
        }
        return first < word && insideDate(first, stop);
    }

    /** "12. X 1940" */
    boolean insideDate(int word, int stop) {
        DateFinder.Found date = source.dates().at(word, to);
        return date != null && date.end() > stop + 1;
    }

    /** "4 мая 1938 г. Тройкой …": a day alone tells nothing yet. */
    boolean dayAlone(int from, int stop) {
        DateFinder.Found date = source.dateAt(from, stop + 1);
        return date != null
                && (date.date().isDay() || date.start() > text.trimStart(from, stop))
                && source.empty(from, date.start())
                && text.trimStart(date.end(), stop + 1) > stop;
    }
}
