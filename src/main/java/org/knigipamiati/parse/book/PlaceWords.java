package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.BIRTH_PLACE;
import static org.knigipamiati.vocabulary.RecordField.BURIAL_PLACE;
import static org.knigipamiati.vocabulary.RecordField.EXECUTION_PLACE;
import static org.knigipamiati.vocabulary.RecordField.PROFESSION;
import static org.knigipamiati.vocabulary.RecordField.RESIDENCE;

import java.util.EnumSet;
import java.util.Set;
import org.knigipamiati.parse.FieldReading;
import org.knigipamiati.parse.Span;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.vocabulary.RecordField;

/** Whether places look like places and hold nothing else, and whether an occupation is one that we know and holds no place. */
final class PlaceWords extends Witness {

    private static final Set<RecordField> PLACES = EnumSet.of(BIRTH_PLACE, RESIDENCE, EXECUTION_PLACE, BURIAL_PLACE);
    static final String NO_OCCUPATION = "no occupation that we know";
    private static final int LONGEST_PLACE = 110;
    static final int LONGEST_WORK = 130;
    private static final int SHORTEST_TRAIT = 4;

    PlaceWords(Examined reading) {
        super(reading);
    }

    @Override
    void speak() {
        for (FieldReading field : fields) {
            if (field.main() && PLACES.contains(field.field())) {
                for (Span span : field.spans()) {
                    int from = position(span.start());
                    place(
                            field.field(),
                            from,
                            Math.min(text.length(), from + field.verbatim().length()));
                }
            }
        }
        FieldReading work = main.get(PROFESSION);
        if (work != null) {
            work(work);
        }
    }

    private void place(RecordField field, int from, int to) {
        int start = text.trimStart(from, to);
        boolean capital = start < to && text.capital(start);
        boolean known = field == BIRTH_PLACE
                ? source.words().places.at(text, start, to) != null
                : source.placeWord(start, to) || source.words().measures.at(text, start, to) != null;
        boolean measure = field == EXECUTION_PLACE && source.words().measures.at(text, start, to) != null;
        if (!known && !capital || measure || to - from > LONGEST_PLACE) {
            doubt(field, "does not look like a place");
        }
        DateFinder.Found date = source.date(start, to);
        if (date != null && (named || field != RESIDENCE || date.date().isDay())) {
            doubt(field, "holds a date");
        }
        if (cutOff(start, to)) {
            doubt(field, "ends where a name should follow");
        }
        int first = text.wordEnd(start, to);
        boolean letter = first - start <= 1 && first + 1 < to && text.at(first) == '.' && text.at(first + 1) == ',';
        if (letter || trait(start, to)) {
            doubt(field, "holds the words of another statement");
        }
        int item = start;
        while (item < to) {
            int end = text.indexOf(',', item, to);
            end = end < 0 ? to : end;
            if (!(capital && item == start) && source.nationality(item, end) != null) {
                doubt(field, "holds the words of another statement");
            }
            item = end + 1;
        }
    }

    /** "…, Дальний р-н, ул": what stands before the name of a street or settlement has lost it. */
    private boolean cutOff(int from, int to) {
        int end = text.trimEnd(from, to);
        int word = Math.max(from, wordBefore(end));
        int before = word;
        while (before > from && text.at(before - 1) <= ' ') {
            before--;
        }
        int stop = Math.min(text.length(), end + 1);
        return before > from
                && end > word
                && text.at(before - 1) == ','
                && !text.capital(word)
                && (source.words().settlements.at(text, word, stop) != null
                        || source.words().abbreviations.at(text, word, stop) != null);
    }

    /** Whether a word of nationality, party, schooling or work stands in small letters inside a place. */
    private boolean trait(int from, int to) {
        for (int i = text.nextWord(from + 1); i < to; i = text.nextWord(i + 1)) {
            if (text.at(i - 1) > ' ') {
                continue;
            }
            boolean name =
                    text.capital(i) && !source.capitals() && !source.words().latin();
            int end = text.wordEnd(i, to);
            if (name || end - i < SHORTEST_TRAIT) {
                continue;
            }
            boolean placed = source.words().places.at(text, text.skipBlanks(end, to), to) != null
                    || source.words().places.at(text, i, to) != null;
            boolean trait = !placed
                    && (named && source.words().occupations.at(text, i, to) != null
                            || source.party(i, end)
                            || source.nationality(i, end) != null);
            if (trait || source.words().education.at(text, i, to) != null) {
                return true;
            }
        }
        return false;
    }

    /** Behind a comma or full stop a settlement, or a name alone, is a place and no work. */
    private boolean placeInWork(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (text.at(i) != ',' && text.at(i) != '.') {
                continue;
            }
            int next = text.skipBlanks(i + 1, to);
            int place = source.afterPrepositions(next, to);
            Phrases.Hit<Boolean> kind = place < to ? source.words().settlements.at(text, place, to) : null;
            int name = kind == null ? to : text.skipBlanks(kind.end(), to);
            int end = next < to ? text.wordEnd(next, to) : to;
            boolean settlement = name < to && text.capital(name) && text.at(i) == ',';
            boolean alone = next < to
                    && next > i + 1
                    && text.capital(next)
                    && end >= to
                    && end - next > SHORTEST_TRAIT
                    && source.words().occupations.at(text, next, to) == null;
            if (settlement || alone) {
                return true;
            }
        }
        return false;
    }

    private void work(FieldReading work) {
        boolean known = false;
        for (Span span : work.spans()) {
            int from = position(span.start());
            int to = Math.min(text.length(), from + work.verbatim().length());
            known |= source.words().occupations.within(text, from, to)
                    || source.words().ranks.within(text, from, to);
        }
        for (Span span : work.spans()) {
            DateFinder.Found date = source.date(position(span.start()), position(span.end() - 1) + 1);
            if (date != null && date.date().isDay()) {
                doubt(PROFESSION, "holds a date");
            }
        }
        if (!known) {
            doubt(PROFESSION, NO_OCCUPATION);
        }
        int start = position(work.spans().get(0).start());
        if (named
                && placeInWork(
                        start, Math.min(text.length(), start + work.verbatim().length()))) {
            doubt(PROFESSION, "may hold a place");
        }
        if (work.verbatim().length() > LONGEST_WORK) {
            doubt(PROFESSION, "unusually long");
        }
    }
}
