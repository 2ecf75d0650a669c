package org.knigipamiati.ingest.fields;

/**
 * What can be wrong with a part of a file. Who imports by a command reads the sentence that goes with it; a page says it in the
 * language of its reader, by the name of the constant.
 */
public enum Trouble {
    /** A formula of which the file does not say what it gave. */
    FORMULA(Weight.REFUSES),
    /** An error of a spreadsheet, as {@code #REF!}, or a number that its cell was too narrow to show. */
    ERROR(Weight.REFUSES),
    /** Longer than any printed entry. */
    TOO_LONG(Weight.REFUSES),
    /** Neither a text nor a name nor two other facts: there is no person in it. */
    NOBODY(Weight.REFUSES),
    /** It says something else than a public record: that record is corrected by hand, not passed by. */
    PUBLISHED_ALREADY(Weight.REFUSES),
    /** Stands above the row that names the columns. */
    ABOVE_HEADER(Weight.REFUSES),
    /** Names the columns once more. */
    HEADER_AGAIN(Weight.REFUSES),
    /** Counts the others. */
    TOTAL(Weight.REFUSES),
    /** A cell holds what look like other rows: a quote was not closed. */
    UNCLOSED_QUOTE(Weight.REFUSES),
    /** More cells than columns have names. */
    TOO_MANY_CELLS(Weight.REFUSES),
    /** Holds a character that no database keeps. */
    UNSTORABLE(Weight.REFUSES),
    /** Holds a control character, which nobody sees: no printed word has one. */
    CONTROL(Weight.REFUSES),
    /** Words that were read in a wrong encoding. */
    GARBLED(Weight.REFUSES),
    /** An identifier that another entry of the file has. */
    DOUBLE_ID(Weight.REFUSES),
    /** A name, or two, that cannot be taken apart for sure. */
    NAME(Weight.REFUSES),
    /** Two columns of one field say different things. */
    TWICE(Weight.REFUSES),
    /** The form of an entry is none that we can read. */
    FORM(Weight.REFUSES),
    /** Stands in a column without a name. */
    UNNAMED_COLUMN(Weight.ASKS),
    /** One cell alone in a wide table: a heading of those below? */
    HEADING(Weight.ASKS),
    /** What never is a name or a place, in most cells of the column, or a reference to another entry: is it the right column? */
    UNLIKELY(Weight.ASKS),
    /** A day of 1905 among years: the year itself, typed into a cell for dates? */
    YEAR_AS_DAY(Weight.ASKS),
    /** Day and month of a column in which others write the month first. */
    DATE_ORDER(Weight.ASKS),
    /** Not a date that we know. */
    DATE(Weight.ASKS),
    /** Not a code or number that we know. */
    CODE(Weight.ASKS),
    /** Fewer cells than columns have names: is one missing before the others? */
    SHORT_ROW(Weight.TELLS),
    /** Says the same as an earlier row, word for word. */
    EQUAL_ROW(Weight.TELLS),
    /** The row is hidden in the spreadsheet, and is taken all the same. */
    HIDDEN(Weight.TELLS),
    /** Columns that are hidden in the spreadsheet, and are taken all the same. */
    HIDDEN_COLUMNS(Weight.TELLS),
    /** What a formula gave when the file was kept last. */
    COMPUTED(Weight.TELLS),
    /** The cell is one with those above, and holds for this row too. */
    MERGED(Weight.TELLS),
    /** The column is no field, and the text of the entry stands in another: what it holds is kept beside that as words. */
    UNMATCHED(Weight.TELLS),
    /** Other worksheets of the workbook, which are not read. */
    OTHER_SHEETS(Weight.TELLS);

    /** What becomes of it. */
    public enum Weight {
        /** The entry is refused. */
        REFUSES,
        /** Whoever can be asked decides: shown before anything is kept. Where nobody can be asked the entry is refused. */
        ASKS,
        /** It is only said. */
        TELLS
    }

    private final Weight weight;

    Trouble(Weight weight) {
        this.weight = weight;
    }

    /** Whether an entry cannot be taken because of it. */
    public boolean refuses(boolean somebodyIsAsked) {
        return weight == Weight.REFUSES || weight == Weight.ASKS && !somebodyIsAsked;
    }
}
