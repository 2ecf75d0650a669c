package org.knigipamiati.ingest.tables;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.regex.Pattern;
import org.knigipamiati.ingest.fields.Trouble;
import org.knigipamiati.ingest.format.Storable;

/**
 * A cell of a table.
 *
 * @param text what it shows, without blanks around; what no database can keep and nobody sees is made visible
 * @param trouble why it cannot be taken as it is: a formula, an error, an unstorable or a control character; or what is to be told
 *     of it; null if nothing is
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

    /** Signs without a shape; tabs and the ends of lines and pages are blanks. */
    private static final Pattern CONTROL = Pattern.compile("[\\x01-\\x08\\x0E-\\x1F\\x7F]");

    /** Where Unicode has a picture for each of them. */
    private static final char PICTURES = '\u2400';

    /** A cell that shows this. */
    public static Cell of(String written) {
        String text = Storable.shown(written).strip();
        if (Storable.problem(written) != null) {
            return new Cell(text, Trouble.UNSTORABLE);
        }
        if (CONTROL.matcher(written).find()) {
            String shown = CONTROL.matcher(written)
                    .replaceAll(sign -> String.valueOf(
                            (char) (PICTURES + Math.min(sign.group().charAt(0), ' ' + 1))));
            return new Cell(shown.strip(), Trouble.CONTROL);
        }
        return new Cell(text, ERROR.matcher(text).matches() ? Trouble.ERROR : null);
    }

    /** A cell of a text file, in which a formula is written like a word. */
    public static Cell ofText(String written) {
        Cell cell = of(written);
        boolean sign = !cell.text.isEmpty() && "=@+-".indexOf(cell.text.charAt(0)) >= 0;
        return sign && FORMULA.matcher(cell.text).matches() ? new Cell(cell.text, Trouble.FORMULA) : cell;
    }

    /** What a formula gave: this cell, and that it was computed. */
    Cell computed() {
        return text.isEmpty() ? EMPTY : trouble == null ? new Cell(text, Trouble.COMPUTED) : this;
    }

    boolean isEmpty() {
        return text.isEmpty() && trouble == null;
    }
}
