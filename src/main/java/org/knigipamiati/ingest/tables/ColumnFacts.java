package org.knigipamiati.ingest.tables;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.ingest.fields.StatedDates;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.Table;

/**
 * What only a column as a whole tells: cells that are right by themselves are doubtful among their neighbours.
 *
 * @param yearsAsDays columns of dates with days of 1905 among years, as spreadsheets show a year typed into a cell for dates
 * @param monthFirst columns of dates of which some can only be read month first
 * @param strange columns of names or places most of whose cells are dates, sentences or nationalities
 */
record ColumnFacts(Set<Integer> yearsAsDays, Set<Integer> monthFirst, Set<Integer> strange) {

    static final ColumnFacts NONE = new ColumnFacts(Set.of(), Set.of(), Set.of());

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{2}|\\d{4})");
    /** What spreadsheets make of names that look like dates or truth values, and what a lost encoding leaves of them. */
    private static final Pattern VALUE =
            Pattern.compile("(?iu)\\d{4}-\\d{2}-\\d{2}.*|true|false|истина|ложь|\\?{2,}|.*\uFFFD.*");

    private static final Pattern FIGURES = Pattern.compile("[\\d\\s.,:;()]+");

    /** Fields that hold names of people or places, or their titles. */
    private static final Set<String> NAMES = Set.of(
            ColumnPlan.NAME,
            RecordField.SURNAME.path(),
            RecordField.GIVEN_NAME.path(),
            RecordField.PATRONYMIC.path(),
            RecordField.BIRTH_PLACE.path(),
            RecordField.RESIDENCE.path(),
            RecordField.EXECUTION_PLACE.path(),
            RecordField.BURIAL_PLACE.path(),
            RecordField.DEATH_PLACE.path());

    /** Words of sentences and the like: a cell of nothing else is no surname, whatever its neighbours are. */
    private static final Set<String> NO_NAMES =
            words("workshop/no_names.csv", "word").collect(Collectors.toUnmodifiableSet());

    /** Words that may be somebody's surname, but not that of half of the people. */
    private static final Set<String> RARELY_NAMES = words("vocabulary/nationalities.csv", "lemma", "feminine", "plural")
            .collect(Collectors.toUnmodifiableSet());

    private static Stream<String> words(String table, String... columns) {
        return Table.read(table).rows().stream()
                .flatMap(row -> Stream.of(columns).map(row::get))
                .filter(word -> word != null && !word.isEmpty());
    }

    /** Looks through a table to its end. */
    static ColumnFacts of(HeadedTable table, List<String> targets) throws IOException {
        Count[] counts = new Count[targets.size()];
        for (int i = 0; i < counts.length; i++) {
            RecordField field = RecordField.byPath(targets.get(i)).orElse(null);
            boolean date = field != null && field.date();
            counts[i] = date || NAMES.contains(targets.get(i)) ? new Count(date ? field : null) : null;
        }
        for (TableRow row = table.next(); row != null; row = table.next()) {
            boolean person = !ColumnNames.isHeaderAgain(table.titles(), row.texts());
            for (int i = 0; i < counts.length && person; i++) {
                String text = row.cell(i).text();
                if (counts[i] != null && !text.isEmpty()) {
                    counts[i].add(text);
                }
            }
        }
        Set<Integer> yearsAsDays = new HashSet<>();
        Set<Integer> monthFirst = new HashSet<>();
        Set<Integer> strange = new HashSet<>();
        for (int i = 0; i < counts.length; i++) {
            Count count = counts[i];
            if (count != null && count.field == null && count.strange > 0 && 2 * count.strange > count.all) {
                strange.add(i);
            }
            if (count != null && count.oddDays > 0 && count.oddDays >= count.otherDays) {
                yearsAsDays.add(i);
            }
            if (count != null && count.monthFirst > 0) {
                monthFirst.add(i);
            }
        }
        return new ColumnFacts(yearsAsDays, monthFirst, strange);
    }

    /** Whether a day is one as which a spreadsheet shows a year. */
    static boolean isYearAsDay(PartialDate date) {
        return isDay(date) && StatedDates.yearAsDay(date.earliest());
    }

    /** Whether day and month of a cell can be exchanged, and would say another day. */
    static boolean eitherOrder(String text) {
        Matcher parts = NUMBERS.matcher(text);
        return parts.matches()
                && Integer.parseInt(parts.group(1)) <= 12
                && Integer.parseInt(parts.group(2)) <= 12
                && Integer.parseInt(parts.group(1)) != Integer.parseInt(parts.group(2));
    }

    /** Whether a cell is the words of a sentence or the like. */
    static boolean isNoName(String text) {
        String[] words = words(text);
        return VALUE.matcher(text).matches()
                || words.length > 0 && Arrays.stream(words).allMatch(NO_NAMES::contains);
    }

    /** Whether a cell names neither a person nor a place, as far as its neighbours do not either. */
    static boolean isStrange(String text) {
        return Arrays.stream(words(text)).allMatch(word -> NO_NAMES.contains(word) || RARELY_NAMES.contains(word));
    }

    private static String[] words(String text) {
        String folded = text.toLowerCase(Locale.ROOT).replace('ё', 'е');
        String words = FIGURES.matcher(folded).replaceAll(" ").strip();
        return words.isEmpty() ? new String[0] : words.split(" ");
    }

    private static boolean isDay(PartialDate date) {
        LocalDate day = date == null ? null : date.earliest();
        return day != null && day.equals(date.latest());
    }

    /** What the cells of a column are. */
    private static final class Count {
        private final RecordField field;
        private long all;
        private long strange;
        private long oddDays;
        private long otherDays;
        private long monthFirst;

        Count(RecordField field) {
            this.field = field;
        }

        void add(String text) {
            all++;
            if (field == null) {
                strange += isStrange(text) ? 1 : 0;
                return;
            }
            PartialDate date = StatedDates.read(field, text).date();
            if (isDay(date)) {
                boolean odd = isYearAsDay(date);
                oddDays += odd ? 1 : 0;
                otherDays += odd ? 0 : 1;
            }
            Matcher parts = NUMBERS.matcher(text);
            if (parts.matches() && Integer.parseInt(parts.group(1)) <= 12 && Integer.parseInt(parts.group(2)) > 12) {
                monthFirst++;
            }
        }
    }
}
