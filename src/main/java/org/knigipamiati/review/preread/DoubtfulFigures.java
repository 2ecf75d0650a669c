package org.knigipamiati.review.preread;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.knigipamiati.checks.Severity;
import org.knigipamiati.interpret.Interpreter;
import org.knigipamiati.interpret.Readings;
import org.knigipamiati.parse.EntryForms;
import org.knigipamiati.record.Entry;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordFlag;
import org.knigipamiati.record.Source;
import org.knigipamiati.vocabulary.RecordField;

/**
 * Figures that a machine may be sure of and against which the entry itself speaks: a letter stands among them, or a check calls
 * the date an error that they make (the 31st of February, an arrest of 1973, an execution before the sentence; then all dates that contradict
 * each other are marked). The entry is read as it would be if it were sent. How many wrong ones that finds: deploy/workplace.md.
 */
final class DoubtfulFigures {

    private static final Interpreter INTERPRETER = new Interpreter();

    private static final Pattern LETTER_AMONG_FIGURES = Pattern.compile(".*(\\d[ОоOoЗзБбlIІ]|[ОоOoЗзБбlIІ]\\d).*");

    private DoubtfulFigures() {}

    /**
     * The numbers of such words.
     *
     * @param words of a page
     * @param text the page
     * @param places where in it each word begins
     */
    static Set<Integer> of(List<Recognised.Word> words, String text, List<Integer> places) {
        boolean[] against = new boolean[text.length()];
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf("\n\n", from);
            int to = end < 0 ? text.length() : end;
            for (List<Integer> span : doubted(text.substring(from, to))) {
                for (int i = span.get(0); i < span.get(1); i++) {
                    against[from + i] = true;
                }
            }
            from = to + 2;
        }
        Set<Integer> doubtful = new HashSet<>();
        for (int number = 0; number < words.size(); number++) {
            String word = words.get(number).text();
            int at = places.get(number);
            for (int i = 0; i < word.length(); i++) {
                if (against[at + i] && Character.isDigit(word.charAt(i))) {
                    doubtful.add(number);
                }
            }
            if (LETTER_AMONG_FIGURES.matcher(word).matches()) {
                doubtful.add(number);
            }
        }
        return doubtful;
    }

    /** The places of an entry that make dates which cannot be. */
    private static List<List<Integer>> doubted(String entry) {
        MemorialRecord record = new MemorialRecord();
        record.source = new Source();
        record.entry = new Entry();
        record.entry.raw = entry;
        record.entry.form = Entry.TYPED;
        record.reads(Readings.of(EntryForms.byId("book").orElseThrow().read(entry)));
        INTERPRETER.interpret(record);
        List<List<Integer>> spans = new ArrayList<>();
        for (FieldValue value : record.reading().fields()) {
            RecordField field = RecordField.byPath(value.field()).orElseThrow();
            if (field.date() && isImpossible(record, field, value.caseNo())) {
                spans.addAll(value.spans());
            }
        }
        return spans;
    }

    private static boolean isImpossible(MemorialRecord record, RecordField field, int caseNo) {
        for (RecordFlag flag : record.flags) {
            if (flag.severity.equals(Severity.ERROR.name())
                    && flag.fields.contains(field.path())
                    && (!field.perCase() || flag.caseNo == caseNo)) {
                return true;
            }
        }
        return false;
    }
}
