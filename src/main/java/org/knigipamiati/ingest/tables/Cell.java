package org.knigipamiati.ingest.tables;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.regex.Pattern;
import org.knigipamiati.ingest.fields.Trouble;
import org.knigipamiati.ingest.format.Storable;

/**
 * A cell of a table.
 *
 * @param text what it shows, without blanks around; what no database can keep is made visible
 * @param trouble why it cannot be taken as it is: a formula, an error, an unstorable character; null if it can
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Cell(String text, Trouble trouble) {

    /** A cell with nothing in it. */
    public static final Cell EMPTY = new Cell("", null);

    /**
     * What a spreadsheet program would compute: a sign and something to compute with. A name that was typed with a sign before it,
     * "- не известно" and "+7 (495)" are words.
     */
    private static final Pattern FORMULA = Pattern.compile(
            "(?s)[=@+\\-]\\s*(\\p{L}*\\d*[(!|*/+].*|[A-Za-z]{1,3}\\$?\\d+.*|\"[^\"]*\".*|[\\d.,]+\\s*[-+*/^].*)");

    private static final Pattern ERROR = Pattern.compile(
            "#(VALUE!|N/A|REF!|DIV/0!|NAME\\?|NULL!|NUM!|ЗНАЧ!|Н/Д" + "|ССЫЛКА!|ДЕЛ/0!|ИМЯ\\?|ПУСТО!|ЧИСЛО!)|#{4,}");

    /** A cell that shows this. */
    public static Cell of(String written) {
        String text = Storable.shown(written).strip();
        if (Storable.problem(written) != null) {
            return new Cell(text, Trouble.UNSTORABLE);
        }
        return new Cell(text, ERROR.matcher(text).matches() ? Trouble.ERROR : null);
    }

    /** A cell of a text file, in which a formula is written like a word. */
    public static Cell ofText(String written) {
        Cell cell = of(written);
        boolean sign = !cell.text.isEmpty() && "=@+-".indexOf(cell.text.charAt(0)) >= 0;
        return sign && FORMULA.matcher(cell.text).matches() ? new Cell(cell.text, Trouble.FORMULA) : cell;
    }

    boolean isEmpty() {
        return text.isEmpty() && trouble == null;
    }
}
