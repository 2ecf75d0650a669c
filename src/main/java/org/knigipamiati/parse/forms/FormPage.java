package org.knigipamiati.parse.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.WordTable;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.Table;

/**
 * The parts of a page of the Open List: its title in the first line, and the parameters of the template that is its form. Finds where
 * they stand and says nothing of what they mean.
 *
 * @param titleEnd where the title ends
 * @param parameters those of the template, in the order of the page; none where the page has no such template
 * @param marks what belongs to the wiki and to no statement: the braces of the template, categories; pairs from, to
 */
record FormPage(int titleEnd, List<Parameter> parameters, List<int[]> marks) {

    /** A form tells of a case by a number behind the key, 1 and on; the form as it is offered has eleven. Years are no such numbers. */
    static final int MOST_CASES = 20;

    private static final WordTable TABLE = WordTable.read("reading/ru/openlist.csv");
    private static final Phrases<Boolean> FORM = TABLE.plain("form");
    private static final Phrases<Boolean> CATEGORY = TABLE.plain("category");
    private static final Phrases<RecordField> KEYS = TABLE.of("key", FormPage::field);

    private static final Map<Character, Integer> BRACKETS = new TreeMap<>(Map.of('{', 1, '[', 1, '}', -1, ']', -1));

    /**
     * One parameter of the template.
     *
     * @param start where its bar stands
     * @param from where its value begins
     * @param to where its value ends
     * @param field what its key names, empty for a key that we do not know
     * @param number the number behind the key, 0 if it has none
     */
    record Parameter(int start, int from, int to, Optional<RecordField> field, int number) {}

    private static RecordField field(Table.Row row) {
        return RecordField.byPath(row.require("value")).orElseThrow(() -> row.error("value", "is no path of a field"));
    }

    /** The parts of a page. */
    static FormPage of(EntryText text) {
        int titleEnd = text.indexOf('\n', 0, text.length());
        titleEnd = titleEnd < 0 ? text.length() : titleEnd;
        List<Parameter> parameters = new ArrayList<>();
        List<int[]> marks = new ArrayList<>();
        int at = titleEnd;
        boolean read = false;
        while (at < text.length()) {
            Phrases.Hit<Boolean> form = !read && text.at(at) == '{' ? FORM.at(text, at, text.length()) : null;
            Phrases.Hit<Boolean> category = text.at(at) == '[' ? CATEGORY.at(text, at, text.length()) : null;
            if (form != null) {
                marks.add(new int[] {at, form.end()});
                at = parameters(text, form.end(), parameters, marks);
                read = true;
            } else if (category != null) {
                int close = text.indexOf("]]", at, text.length());
                int end = close < 0 ? category.end() : close + 2;
                marks.add(new int[] {at, end});
                at = end;
            } else {
                at++;
            }
        }
        return new FormPage(titleEnd, parameters, marks);
    }

    /** Reads the parameters up to the braces that close the template; returns the position behind these. */
    private static int parameters(EntryText text, int from, List<Parameter> parameters, List<int[]> marks) {
        int bar = -1;
        int depth = 0;
        int at = from;
        while (at < text.length()) {
            char c = text.at(at);
            boolean pair = at + 1 < text.length() && text.at(at + 1) == c && BRACKETS.containsKey(c);
            boolean closes = pair && c == '}' && depth == 0;
            if (closes || c == '|' && depth == 0) {
                add(text, bar, at, parameters);
                bar = at;
            }
            if (closes) {
                marks.add(new int[] {at, at + 2});
                return at + 2;
            }
            depth = pair ? Math.max(0, depth + BRACKETS.get(c)) : depth;
            at += pair ? 2 : 1;
        }
        add(text, bar, text.length(), parameters);
        return text.length();
    }

    private static void add(EntryText text, int bar, int end, List<Parameter> parameters) {
        int equals = bar < 0 ? -1 : text.indexOf('=', bar, end);
        if (equals < 0) {
            return;
        }
        int keyFrom = text.skipBlanks(bar + 1, equals);
        int keyTo = equals;
        while (keyTo > keyFrom && text.at(keyTo - 1) <= ' ') {
            keyTo--;
        }
        Phrases.Hit<RecordField> key = KEYS.at(text, keyFrom, keyTo);
        int number = key == null ? -1 : number(text, key.end(), keyTo);
        parameters.add(new Parameter(
                bar, equals + 1, end, number < 0 ? Optional.empty() : Optional.of(key.meaning()), Math.max(0, number)));
    }

    /** The number behind a key, 0 where nothing stands there, -1 where something else does ("до 1930"). */
    private static int number(EntryText text, int from, int to) {
        int at = text.skipBlanks(from, to);
        int number = 0;
        for (int i = at; i < to; i++) {
            if (!EntryText.digit(text.at(i)) || number > MOST_CASES) {
                return -1;
            }
            number = number * 10 + text.at(i) - '0';
        }
        return number > MOST_CASES || at < to && number == 0 ? -1 : number;
    }
}
