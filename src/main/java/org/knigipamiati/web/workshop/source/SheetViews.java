package org.knigipamiati.web.workshop.source;

import java.util.List;
import org.knigipamiati.web.workshop.desk.FieldForm;

/** What the pages about spreadsheets show. */
final class SheetViews {

    private SheetViews() {}

    /** As many problems as a page lists; the rest is counted. */
    static final int PROBLEMS = 200;

    /**
     * A spreadsheet being tried.
     *
     * @param id of the sheet
     * @param source id of the source
     * @param title of the source
     * @param name of the file
     * @param worksheet that is looked at; empty in a file that has none
     * @param worksheets others that can be looked at
     * @param header the row that names the columns, 0 if none does
     * @param columns its columns with what they are matched to
     * @param taken how many rows would be taken
     * @param blocked how many would not
     * @param foreseen what the source already holds of it, in a sentence; empty once it was taken in
     * @param problems the first problems, by cell
     * @param more how many problems are not listed
     * @param samples the first rows as they would become entries
     * @param done whether it was taken in
     */
    record One(
            long id,
            String source,
            String title,
            String name,
            String worksheet,
            List<String> worksheets,
            long header,
            List<Column> columns,
            long taken,
            long blocked,
            String foreseen,
            List<Problem> problems,
            long more,
            List<String> samples,
            boolean done) {}

    /**
     * A column with an example and the choices of what it can be.
     *
     * @param elsewhere whether it is matched as people matched such a column of another source
     */
    record Column(String name, String example, boolean elsewhere, List<FieldForm.Choice> targets) {}

    /** A problem of a cell. */
    record Problem(long row, String column, String what, String value, boolean blocking) {}
}
