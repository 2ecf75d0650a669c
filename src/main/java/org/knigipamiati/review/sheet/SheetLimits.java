package org.knigipamiati.review.sheet;

/**
 * What a spreadsheet may cost.
 *
 * @param bytes of the file
 * @param unfolded bytes of all parts of an XLSX together, uncompressed
 * @param parts files inside an XLSX
 * @param rows below the header
 * @param columns of the widest row
 * @param characters of a cell; what is longer is cut by no one but refused row by row
 */
public record SheetLimits(long bytes, long unfolded, int parts, int rows, int columns, int characters) {

    /**
     * A memorial book of one region has up to 20,000 people; its table takes 5 MB and unfolds to 60. Two hundred columns are what
     * the import of tables allows too. The longest printed entry known has 6,000 characters.
     */
    public static final SheetLimits DEFAULT = new SheetLimits(20L << 20, 200L << 20, 500, 20_000, 200, 20_000);
}
