package org.knigipamiati.ingest.format;

import java.nio.file.Path;
import java.util.List;

/** A whole file cannot be understood. The message is for the person who can mend it and names the place. */
public class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why, for who says it in another language. */
    public enum Reason {
        EMPTY,
        /** Arguments: allowed megabytes. */
        TOO_BIG,
        /** Not a file of the format, or of any. */
        NOT_A_SHEET,
        /** A workbook that opens with a password only. */
        PASSWORD,
        /** Arguments: the worksheet that was asked for, and those that there are. */
        NO_SUCH_SHEET,
        /** The row that was to name the columns holds nothing. Arguments: its number. */
        NO_SUCH_ROW,
        /** Arguments: allowed rows. */
        TOO_MANY_ROWS,
        /** Arguments: allowed columns. */
        TOO_MANY_COLUMNS,
        /** Arguments: allowed cells that hold something. */
        TOO_MANY_CELLS,
        /** Arguments: allowed letters in all cells. */
        TOO_MANY_LETTERS,
        /** Unpacked it is too big, or defines its own entities. Arguments: allowed megabytes. */
        UNFOLDS,
        /** Its encoding cannot be told for sure, or not all of it is in one. Arguments: the line, 0 if it is the whole file. */
        ENCODING,
        /** A quote inside quotes in a table as text. Arguments: line and column of it, from 1. */
        QUOTES,
        /** A workbook is damaged in some cell. Arguments: worksheet, cell. */
        CELL,
        UNREADABLE
    }

    private final Reason reason;
    private final transient List<Object> args;

    /** Refused because it cannot be read. */
    public FileRefused(Path file, long line, String problem) {
        this(file, line, problem, Reason.UNREADABLE);
    }

    /** Refused for a reason that can be said in other languages too. */
    public FileRefused(Path file, long line, String problem, Reason reason, Object... args) {
        super(file.getFileName() + (line > 0 ? ", line " + line : "") + ": " + problem);
        this.reason = reason;
        this.args = List.of(args);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** The numbers that belong into the sentence. */
    public List<Object> args() {
        return args;
    }
}
