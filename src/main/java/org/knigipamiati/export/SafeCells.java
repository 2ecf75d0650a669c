package org.knigipamiati.export;

/** Cells of text files that spreadsheets open. */
public final class SafeCells {

    /** By these a spreadsheet takes a cell for a formula (OWASP, "CSV Injection"). */
    private static final String FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠";

    private SafeCells() {}

    /** Words that a spreadsheet would compute are set behind an apostrophe. */
    public static String of(String words) {
        return !words.isEmpty() && FORMULA_SIGNS.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }
}
