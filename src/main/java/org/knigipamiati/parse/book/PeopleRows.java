package org.knigipamiati.parse.book;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.KinWord;
import org.knigipamiati.parse.text.Lexicon;
import org.knigipamiati.parse.text.Phrases;

/**
 * The rows of a table in which each person of a family has one, with a column of kinship: "Лесная | Анна | жена | 1890". They are set as
 * lines, with commas between the cells and none within a name, so that they are read as any list; the row that names the columns and
 * numbers of rows are left out.
 */
final class PeopleRows {

    private static final int FEWEST_CELLS = 3;
    private static final int NAME_CELLS = 3;

    private final EntryText text;
    private final Lexicon words;
    private final char row;
    private final char cell;

    private PeopleRows(EntryText text, Lexicon words, char row, char cell) {
        this.text = text;
        this.words = words;
        this.row = row;
        this.cell = cell;
    }

    /** The text with its rows set as lines; the same object if it has no such rows. */
    static EntryText of(EntryText text, Lexicon words) {
        if (text.text.indexOf('|') < 0 && text.text.indexOf('\t') < 0 && text.text.indexOf('\n') < 0) {
            return text;
        }
        for (String separators : new String[] {"\n|", "\n\t", "\n;", "|;"}) {
            EntryText set = new PeopleRows(text, words, separators.charAt(0), separators.charAt(1)).set();
            if (set != text) {
                return set;
            }
        }
        return text;
    }

    private EntryText set() {
        List<int[]> rows = parts(0, text.length(), row);
        boolean kin = rows.stream().skip(1).anyMatch(this::kinCell);
        boolean several = rows.stream()
                        .filter(one -> parts(one[0], one[1], cell).size() >= FEWEST_CELLS)
                        .count()
                > 1;
        if (!kin || !several) {
            return text;
        }
        StringBuilder set = new StringBuilder(text.text);
        List<int[]> out = new ArrayList<>();
        boolean people = false;
        for (int[] one : rows) {
            List<int[]> cells = parts(one[0], one[1], cell);
            if (one[1] < text.length()) {
                set.setCharAt(one[1], '\n');
            }
            if (cells.size() < FEWEST_CELLS) {
                continue;
            }
            int first = firstName(cells);
            if (first < 0 || !people && heads(cells)) {
                out.add(new int[] {one[0], Math.min(text.length(), one[1] + 1)});
                continue;
            }
            people = true;
            if (cells.get(first)[0] > one[0]) {
                out.add(new int[] {one[0], cells.get(first)[0]});
            }
            for (int i = first; i + 1 < cells.size(); i++) {
                boolean inName = i - first + 1 < NAME_CELLS && name(cells.get(i)) && name(cells.get(i + 1));
                set.setCharAt(cells.get(i)[1], inName ? ' ' : ',');
            }
        }
        return text.with(set.toString()).without(out);
    }

    private List<int[]> parts(int from, int to, char separator) {
        List<int[]> parts = new ArrayList<>();
        int at = from;
        for (int i = from; i <= to; i++) {
            if (i == to || text.text.charAt(i) == separator) {
                parts.add(new int[] {at, i});
                at = i + 1;
            }
        }
        return parts;
    }

    /** Whether a cell of a row is a word of kinship and nothing else. */
    private boolean kinCell(int[] one) {
        return parts(one[0], one[1], cell).stream().anyMatch(part -> {
            int from = text.trimStart(part[0], part[1]);
            Phrases.Hit<KinWord> hit = from < part[1] ? words.kin.at(text, from, part[1]) : null;
            return hit != null && text.trimStart(hit.end(), part[1]) >= part[1];
        });
    }

    /** Which cell is the first that begins with a capital; -1 if none does. */
    private int firstName(List<int[]> cells) {
        for (int i = 0; i < Math.min(2, cells.size()); i++) {
            if (name(cells.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** A cell of one to four words with capitals. */
    private boolean name(int[] part) {
        int from = text.trimStart(part[0], part[1]);
        if (from >= part[1] || !text.capital(from)) {
            return false;
        }
        for (int i = from; i < part[1]; i++) {
            if (EntryText.digit(text.at(i)) || text.wordStart(i) && !text.capital(i)) {
                return false;
            }
        }
        return words.kin.at(text, from, part[1]) == null;
    }

    /** Whether a row names the columns: no cell of it has a figure, and one names kinship or is a field name. */
    private boolean heads(List<int[]> cells) {
        boolean figure = cells.stream()
                .anyMatch(part -> text.slice(part[0], part[1]).chars().anyMatch(Character::isDigit));
        return !figure && cells.stream().anyMatch(part -> words.kinColumns.within(text, part[0], part[1]));
    }
}
