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
        return day(source, unit.from(), unit.to(), field, known);
    }

    /** The day of a verdict that begins at a position and is told by the date before it; null if none is. */
    static Fact verdict(Source source, int at, int to, Fact known) {
        boolean there = known != null && dayAt(source, at, to);
        return there ? day(source, at, to, TRIAL_DATE, known) : null;
    }

    /** "9 апреля": a day and its month; it is of the year before it if it then is no earlier. */
    private static Fact day(Source source, int from, int to, RecordField field, Fact known) {
        EntryText text = source.text();
        LocalDate before =
                PartialDate.tryParse(known.value()).map(PartialDate::earliest).orElse(null);
        for (int i = from; i < to && before != null; i++) {
            Phrases.Hit<Integer> name = month(source, i, to);
            Fact sameMonth = name == null ? sameMonth(source, i, to, field, before) : null;
            if (sameMonth != null) {
                return sameMonth;
            }
            if (name == null) {
                continue;
            }
            int number = Integer.parseInt(text.slice(i, text.wordEnd(i, to)));
            String value = "%04d-%02d-%02d".formatted(before.getYear(), name.meaning(), number);
            LocalDate day =
                    PartialDate.tryParse(value).map(PartialDate::earliest).orElse(null);
            boolean later = day != null && !day.isBefore(before);
            return later ? new Fact(field, i, sameYear(source, name.end(), to), value, SAME_YEAR) : null;
        }
        return null;
    }

    /** "22-го числа того же месяца": a day of the month of the date before it, and no earlier than that; null if none stands there. */
    private static Fact sameMonth(Source source, int at, int to, RecordField field, LocalDate before) {
        EntryText text = source.text();
        int end = at;
        while (end < to && EntryText.digit(text.at(end))) {
            end++;
        }
        if (end == at || end - at > 2 || !text.wordStart(at)) {
            return null;
        }
        int ending = end + 1 < to && text.at(end) == '-' ? text.wordEnd(end + 1, to) : end;
        int next = text.skipBlanks(ending, to);
        Phrases.Hit<Boolean> same = next < to ? source.words().sameMonth.at(text, next, to) : null;
        if (same == null) {
            return null;
        }
        String value = "%04d-%02d-%02d"
                .formatted(before.getYear(), before.getMonthValue(), Integer.parseInt(text.slice(at, end)));
        LocalDate day = PartialDate.tryParse(value).map(PartialDate::earliest).orElse(null);
        return day == null || day.isBefore(before) ? null : new Fact(field, at, same.end(), value, SAME_YEAR);
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
