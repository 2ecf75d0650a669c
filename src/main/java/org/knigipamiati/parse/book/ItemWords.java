package org.knigipamiati.parse.book;

import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;

/** What an item without a label is, by its words: where it ends, whether it is a place, work, schooling. */
final class ItemWords {

    private final Source source;
    private final EntryText text;

    ItemWords(Source source) {
        this.source = source;
        this.text = source.text();
    }

    int itemEnd(int from, int to) {
        boolean quoted = false;
        for (int i = from; i < to; i++) {
            char c = text.at(i);
            if (c == '(' && text.closing(i, to) > 0) {
                i = text.closing(i, to);
            } else if (c == '"') {
                quoted = !quoted && text.indexOf('"', i + 1, to) > 0;
            } else if ((c == ',' || c == ';') && !quoted || i > from && originAt(i, to)) {
                return i;
            }
        }
        return to;
    }

    /** Whether "в семье …" or "из крестьян" begins inside an item. */
    private boolean originAt(int at, int to) {
        if (text.at(at - 1) > ' ' || !text.wordStart(at)) {
            return false;
        }
        Phrases.Hit<Boolean> hit = source.words().origin.at(text, at, to);
        return hit != null && text.indexOf(' ', at, hit.end()) > 0;
    }

    int place(int from, int to) {
        int at = text.trimStart(from, to);
        // "по месту рождения" says as a whole where it was
        return at < to && source.words().places.at(text, at, to) != null ? at : source.afterPrepositions(at, to);
    }

    boolean startsPlace(int from, int end) {
        int at = source.afterPrepositions(from, end);
        return at < end && source.words().places.at(text, at, end) != null;
    }

    /** Where a place ends that goes on over commas: before the first item that is none. */
    int placeEnd(int from, int to) {
        int end = itemEnd(from, to);
        while (end < to) {
            int next = text.trimStart(end, to);
            int stop = itemEnd(next, to);
            boolean place = next < to
                    && (source.placeWord(next, stop)
                            || glued(next, stop)
                            || EntryText.digit(text.at(next)) && stop - next < 8
                            || text.capital(next) && stop - next < 40)
                    && source.nationality(next, stop) == null
                    && !source.party(next, stop)
                    && !educated(next, stop)
                    && source.words().origin.at(text, next, stop) == null
                    && !(work(next, stop) && source.words().places.at(text, next, stop) == null)
                    && source.dateAt(next, stop) == null;
            if (!place) {
                return end;
            }
            end = stop;
        }
        return to;
    }

    /** "ст-цаЖуравлево": the word of a place and its name without a blank between them. */
    private boolean glued(int from, int to) {
        for (int i = from + 1; i < to && text.at(i) > ' '; i++) {
            if (Character.isLowerCase(text.text.charAt(i - 1)) && Character.isUpperCase(text.text.charAt(i))) {
                return !text.capital(from);
            }
        }
        return false;
    }

    boolean work(int from, int end) {
        int at = from;
        Phrases.Hit<Boolean> opening = source.words().workOpenings.at(text, at, end);
        if (opening != null) {
            at = text.trimStart(opening.end(), end);
        }
        DateFinder.Found date = source.dateAt(at, end);
        boolean dated = date != null && source.empty(at, date.start());
        if (dated) {
            at = text.trimStart(date.end(), end);
        }
        return at < end
                && (source.words().occupations.at(text, at, end) != null
                        || opening != null && source.words().occupations.within(text, at, end));
    }

    boolean educated(int from, int end) {
        if (source.words().education.at(text, from, end) != null) {
            return true;
        }
        int last = text.trimEnd(from, end);
        int word = text.wordBefore(from, last);
        Phrases.Hit<Mark> behind = word < last ? source.markAt(word, last) : null;
        return behind != null && behind.meaning().topic() == Topic.EDUCATION && behind.end() == last;
    }

    boolean lowerStart(int from) {
        return !text.capital(from)
                && source.words().places.at(text, from, from + 12 < text.length() ? from + 12 : text.length()) == null;
    }

    /** Whether all words of an item but those of a place and prepositions have capitals: "Верхне-Удинск", "хутор Сухой Лог". */
    boolean nameOfPlace(int from, int to) {
        int at = source.afterPrepositions(from, to);
        if (at >= to || !text.capital(at)) {
            return false;
        }
        while (at < to) {
            if (text.at(at) == '(') {
                return true;
            }
            if (text.wordStart(at)) {
                int end = text.wordEnd(at, to);
                boolean figures = EntryText.digit(text.at(at));
                boolean known = text.capital(at)
                        || source.preposition(at, to) != null
                        || source.words().places.at(text, at, to) != null
                        || at > 0 && text.at(at - 1) == '-';
                if (figures || !known) {
                    return false;
                }
                at = end;
            } else {
                at++;
            }
        }
        return true;
    }

    boolean capitalWords(int from, int to) {
        return text.capital(source.afterPrepositions(from, to));
    }

    int partyEnd(int end, int to) {
        int stop = end;
        while (stop < to && source.words().russian()) {
            int next = text.trimStart(stop, to);
            int last = itemEnd(next, to);
            if (next >= to || !Traits.goesOnWithParty(text, next, last)) {
                break;
            }
            stop = last;
        }
        return stop;
    }
}
