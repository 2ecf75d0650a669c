package org.knigipamiati.review.sheet;

/**
 * Something about one cell that was noticed in the dry run.
 *
 * @param row number of the row, as the spreadsheet counts
 * @param column name of the column
 * @param kind what it is
 * @param value what the cell holds
 */
public record SheetProblem(int row, String column, Kind kind, String value) {

    /** What can be noticed. */
    public enum Kind {
        /** A formula: nobody can say what it will show tomorrow. The row is not taken. */
        FORMULA(true),
        /** Longer than any printed entry. The row is not taken. */
        TOO_LONG(true),
        /** Neither a name nor a text: there is no person in it. The row is not taken. */
        NOBODY(true),
        /** It says something else than a public record: that record is corrected by hand, not passed by. The row is not taken. */
        PUBLISHED_ALREADY(true),
        /** Stands above the header. The row is not taken. */
        ABOVE_HEADER(true),
        /** Names the columns once more. The row is not taken. */
        HEADER_AGAIN(true),
        /** Counts the others. The row is not taken. */
        TOTAL(true),
        /** A cell holds what look like other rows: a quote was not closed. The row is not taken. */
        UNCLOSED_QUOTE(true),
        /** Holds a character that no database keeps. The row is not taken. */
        UNSTORABLE(true),
        /** Words that were read in a wrong encoding. The row is not taken. */
        GARBLED(true),
        /** A name, or two, that cannot be taken apart for sure. The row is not taken. */
        NAME(true),
        /** A sentence or a number where a surname should be: is it the right column? */
        UNLIKELY(false),
        /** A day of 1905 among years: the year itself, typed into a cell for dates? Kept as words. */
        YEAR_AS_DAY(false),
        /** Not a date that we know: kept as words. */
        DATE(false),
        /** Not a code or number that we know: left out, but kept in the entry. */
        CODE(false);

        private final boolean blocking;

        Kind(boolean blocking) {
            this.blocking = blocking;
        }

        /** Whether the row cannot be taken because of it. */
        public boolean blocking() {
            return blocking;
        }
    }
}
