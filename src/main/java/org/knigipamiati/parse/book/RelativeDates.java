package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.ARREST_DATE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import java.time.LocalDate;
import java.util.List;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.vocabulary.RecordField;

/**
 * Dates of a fate that are told by the date before them: "расстрелян в тот же день", "9 апреля" behind a day of 1921, "14 марта того же
 * года". What is reckoned so is doubted, and the doubt says what it rests on.
 */
final class RelativeDates {

    static final String SAME_DAY = "told as the day of the statement before it";
    static final String SAME_YEAR = "its year is that of the statement before it";

    private RelativeDates() {}

    /** The date that was told last of a case, null if none was. */
    static Fact last(List<CaseUnit> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            for (RecordField field : List.of(TRIAL_DATE, ARREST_DATE)) {
                Fact fact = Fact.first(before.get(i).facts(), field);
                if (fact != null && fact.value() != null) {
                    return fact;
                }
            }
        }
        return null;
    }

    /** The date of a fate that a statement tells by the one before it, null if it tells none so. */
    static Fact of(Source source, Unit unit, RecordField field, Fact known) {
        if (known == null) {
            return null;
        }
        Phrases.Hit<Boolean> same = source.words().sameDay.first(source.text(), unit.from(), unit.to());
        if (same != null) {
            return known.field() == TRIAL_DATE
                    ? new Fact(field, same.start(), same.end(), known.value(), SAME_DAY)
                    : null;
        }
        return day(source, unit, field, known);
    }

    /** "9 апреля": a day and its month; it is of the year before it if it then is no earlier. */
    private static Fact day(Source source, Unit unit, RecordField field, Fact known) {
        EntryText text = source.text();
        LocalDate before =
                PartialDate.tryParse(known.value()).map(PartialDate::earliest).orElse(null);
        for (int i = unit.from(); i < unit.to() && before != null; i++) {
            Phrases.Hit<Integer> name = month(source, i, unit.to());
            if (name == null) {
                continue;
            }
            int number = Integer.parseInt(text.slice(i, text.wordEnd(i, unit.to())));
            String value = "%04d-%02d-%02d".formatted(before.getYear(), name.meaning(), number);
            LocalDate day =
                    PartialDate.tryParse(value).map(PartialDate::earliest).orElse(null);
            boolean later = day != null && !day.isBefore(before);
            return later ? new Fact(field, i, sameYear(source, name.end(), unit.to()), value, SAME_YEAR) : null;
        }
        return null;
    }

    /** Whether a day of "того же года" stands at a position. */
    static boolean dayAt(Source source, int from, int to) {
        int at = source.afterPrepositions(source.text().trimStart(from, to), to);
        Phrases.Hit<Integer> month = at < to ? month(source, at, to) : null;
        return month != null && sameYear(source, month.end(), to) > month.end();
    }

    /** The month behind a number of a day that stands at a position, null if none does. */
    private static Phrases.Hit<Integer> month(Source source, int at, int to) {
        EntryText text = source.text();
        int end = EntryText.digit(text.at(at)) && text.wordStart(at) ? text.wordEnd(at, to) : at;
        int month = text.skipBlanks(end, to);
        boolean day = end > at && end - at <= 2 && month > end && month < to && EntryText.digit(text.at(end - 1));
        return day ? source.words().months.at(text, month, to) : null;
    }

    /** The end of "того же года" behind a day, or the same position. */
    private static int sameYear(Source source, int from, int to) {
        int at = source.text().skipBlanks(from, to);
        Phrases.Hit<Boolean> same = at < to ? source.words().sameYear.at(source.text(), at, to) : null;
        return same == null ? from : same.end();
    }
}
