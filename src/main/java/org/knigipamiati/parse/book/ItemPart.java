package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.BIRTH_DATE;
import static org.knigipamiati.vocabulary.RecordField.BIRTH_PLACE;
import static org.knigipamiati.vocabulary.RecordField.CITIZENSHIP;
import static org.knigipamiati.vocabulary.RecordField.EDUCATION;
import static org.knigipamiati.vocabulary.RecordField.NATIONALITY;
import static org.knigipamiati.vocabulary.RecordField.PARTY;
import static org.knigipamiati.vocabulary.RecordField.PROFESSION;
import static org.knigipamiati.vocabulary.RecordField.RESIDENCE;
import static org.knigipamiati.vocabulary.RecordField.SOCIAL_ORIGIN;

import java.util.List;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.LabelledLines;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;

/**
 * Reads items without a label: each is told by its words; where only the order speaks, that is said.
 */
final class ItemPart extends PersonFacts {

    private static final String UNKNOWN_WORDS = "none of the words is known";
    private final BirthDatePart birth;
    /** Whether the story of the cases has begun: then nothing is taken for a trait by its place. */
    private boolean late;

    private boolean placeOpen = true;
    private boolean workOpen;

    ItemPart(Source source, List<Fact> facts) {
        super(source, facts);
        this.birth = new BirthDatePart(source, facts);
    }

    /** From now on the story of the cases has begun. */
    void late(boolean begun) {
        late = begun;
    }

    /** Whether what looks like a place may be that of the birth. */
    void placeOpen(boolean open) {
        placeOpen = open;
    }

    /** In a form of lines the place of birth goes from the comma behind the day to the end of the cell; whether it does. */
    boolean placeToTheEnd(int from, int to) {
        int start = text.trimStart(from, to);
        int end = words.itemEnd(start, to);
        boolean place = start < to
                && text.indexOf(',', from, start) >= 0
                && !trait(start, end)
                && source.dateAt(start, end) == null;
        if (place) {
            append(BIRTH_PLACE, words.place(start, to), to, null);
        }
        return place;
    }

    private boolean trait(int from, int end) {
        return told(from, end)
                || source.words().occupations.at(text, from, end) != null
                        && source.words().places.at(text, from, end) == null;
    }

    private boolean told(int from, int end) {
        return source.nationality(from, end) != null
                || source.party(from, end)
                || words.educated(from, end)
                || source.words().origin.at(text, from, end) != null;
    }

    void read(int from, int to, boolean cell) {
        int at = text.trimStart(from, to);
        workOpen = false;
        if (cell
                && at < to
                && source.lined()
                && line(at, to)
                && !late
                && !told(at, words.itemEnd(at, to))
                && !bornAt(at, to)) {
            append(PROFESSION, at, to, null);
            return;
        }
        while (at < to) {
            int end = words.itemEnd(at, to);
            if (text.trimStart(at, end) < end) {
                at = item(text.trimStart(at, end), end, to, cell);
            } else {
                at = end + 1;
            }
            at = text.trimStart(at, to);
        }
    }

    /** "1890 г. р., с. Сказкино, русский, столяр": a line that begins with the birth tells of more than of a post. */
    private boolean bornAt(int at, int to) {
        DateFinder.Found date = has(BIRTH_DATE) ? null : source.dateAt(at, words.itemEnd(at, to));
        return date != null && source.empty(at, date.start());
    }

    /** Reads the item between two positions; returns where to go on. */
    private int item(int from, int end, int to, boolean cell) {
        if (sexCell(from, end)) {
            return end;
        }
        DateFinder.Found date = has(BIRTH_DATE) || late ? null : source.dateAt(from, end);
        if (date != null && source.empty(from, date.start())) {
            int behind = birth.read(from, to);
            unanchored(from, date, behind, to);
            placeOpen = true;
            workOpen = false;
            return behind;
        }
        if (has(BIRTH_DATE) && birth.repeats(from, end)) {
            return end;
        }
        Phrases.Hit<Boolean> rank = source.words().ignored.at(text, from, end);
        if (rank != null && text.trimStart(rank.end(), end) >= end) {
            return end;
        }
        Phrases.Hit<Boolean> nothing = source.words().noInformation.at(text, from, end);
        if (nothing != null && text.trimStart(nothing.end(), end) >= end) {
            return end;
        }
        if (!has(NATIONALITY) && nationality(from, end, null)) {
            workOpen = false;
            return end;
        }
        if (has(NATIONALITY) && source.nationality(from, end) != null) {
            // a second one is neither a place nor a post
            return end;
        }
        if (cell && !has(NATIONALITY) && trait(from, end, to)) {
            nationality(from, end, "the nationality is in no table");
            return end;
        }
        if (source.party(from, end)) {
            int stop = words.partyEnd(end, to);
            append(PARTY, from, stop, null);
            workOpen = false;
            return stop;
        }
        if (!has(CITIZENSHIP) && source.words().russian() && Traits.subject(text, from, end)) {
            append(CITIZENSHIP, from, end, null);
            workOpen = false;
            return end;
        }
        if (words.educated(from, end)) {
            return unlabelledEducation(from, end, to);
        }
        if (source.words().origin.at(text, from, end) != null) {
            append(SOCIAL_ORIGIN, from, end, null);
            return end;
        }
        if (words.work(from, end) && !settlement(from, end)) {
            append(PROFESSION, from, end, null);
            workOpen = true;
            return end;
        }
        return placeOrWork(from, end, to, cell);
    }

    /**
     * "в 1930 исключен", "1905 года приезда": a date that a preposition opens, or that goes on in words, without a sign of birth
     * behind it, is one only by its place.
     */
    private void unanchored(int from, DateFinder.Found date, int behind, int to) {
        int next = text.skipBlanks(behind, to);
        boolean signed = behind > date.end();
        boolean goesOn = next < to && Character.isLetter(text.at(next)) && !text.capital(next);
        Fact fact = Fact.first(facts, BIRTH_DATE);
        if (!signed && fact != null && fact.from() == date.start() && (goesOn || date.start() > from)) {
            facts.set(facts.indexOf(fact), fact.doubted(BY_ORDER));
        }
    }

    private int placeOrWork(int from, int end, int to, boolean cell) {
        if (late && !workOpen) {
            return end;
        }
        boolean looksLikePlace = words.startsPlace(from, end) || source.placeWord(from, end) && !words.lowerStart(from);
        boolean named = !has(BIRTH_PLACE) && words.nameOfPlace(from, end);
        if (!has(BIRTH_PLACE) && placeOpen && !workOpen && (looksLikePlace || named)) {
            int stop = words.placeEnd(from, to);
            Fact birth = new Fact(
                    BIRTH_PLACE,
                    words.place(from, stop),
                    text.trimEnd(from, stop),
                    null,
                    has(BIRTH_DATE)
                                    && (looksLikePlace
                                            || text.trimStart(from, stop) < stop && words.capitalWords(from, stop))
                            ? null
                            : BY_ORDER);
            facts.add(birth);
            return stop;
        }
        if (workOpen && !(looksLikePlace && settlement(from, end))) {
            extendWork(end, looksLikePlace || capitalInside(from, end) ? BY_ORDER : null);
            return end;
        }
        if (looksLikePlace && !has(RESIDENCE) && source.date(from, end) == null && (has(BIRTH_PLACE) || workOpen)) {
            workOpen = false;
            int stop = words.placeEnd(from, to);
            facts.add(new Fact(RESIDENCE, words.place(from, stop), text.trimEnd(from, stop), null, BY_ORDER));
            return stop;
        }
        if (!looksLikePlace
                && (has(BIRTH_DATE) || source.lined() && line(from, end) || beforeWork(from, end, to))
                && named(from, end)
                && !tellsOfADay(from, end)) {
            append(PROFESSION, from, end, UNKNOWN_WORDS);
            workOpen = true;
        }
        return end;
    }

    /** One word in small letters in the line of the birth, where nationality and schooling stand, is no post. */
    private boolean trait(int from, int end, int to) {
        Fact born = Fact.first(facts, BIRTH_DATE);
        return source.lined()
                && born != null
                && LabelledLines.start(text, born.from()) == LabelledLines.start(text, from)
                && text.wordEnd(from, end) == text.trimEnd(from, end)
                && text.trimStart(end, to) >= to
                && Character.isLowerCase(text.text.charAt(from))
                && !told(from, end)
                && source.words().noInformation.at(text, from, end) == null
                && source.words().occupations.at(text, from, end) == null
                && !source.placeWord(from, end);
    }

    /** "египтолог, профессор университета": one word in small letters before what we know for work. */
    private boolean beforeWork(int from, int end, int to) {
        int next = text.trimStart(end, to);
        return !late
                && !has(PROFESSION)
                && next < to
                && text.wordEnd(from, end) == text.trimEnd(from, end)
                && Character.isLowerCase(text.text.charAt(from))
                && words.work(next, words.itemEnd(next, to));
    }

    /** Whether letters open an item, or a quote or number before them: "3-й автобусный парк: шофер". */
    private boolean named(int from, int end) {
        boolean number = EntryText.digit(text.at(from)) && source.dates().at(from, end) == null;
        return Character.isLetter(text.at(from))
                || (number || text.at(from) == '"')
                        && text.text.substring(from, end).chars().anyMatch(Character::isLetter);
    }

    /** Whether an item is a line of its own. */
    private boolean line(int from, int end) {
        int before = text.trimEnd(0, from);
        int behind = text.indexOf('\n', end, text.length());
        return (from == 0 || text.indexOf('\n', before, from) >= 0)
                && behind >= 0
                && text.trimStart(end, behind) >= behind;
    }

    /** A sentence with a day in it tells of an event; what it was we do not know. */
    private boolean tellsOfADay(int from, int end) {
        DateFinder.Found date = source.date(from, end);
        return date != null && date.date().isDay();
    }

    private int unlabelledEducation(int from, int end, int to) {
        Phrases.Hit<Mark> label = source.markAt(from, end);
        int start =
                label != null && label.meaning().topic() == Topic.EDUCATION ? text.trimStart(label.end(), end) : from;
        int last = text.trimEnd(start, end);
        int word = text.wordBefore(start, last);
        Phrases.Hit<Mark> behind = word > start ? source.markAt(word, last) : null;
        if (behind != null && behind.meaning().topic() == Topic.EDUCATION) {
            last = word;
        }
        int stop = end;
        Phrases.Hit<String> schooled = source.words().schooled.at(text, start, end);
        if (schooled != null && schooled.meaning().equals("finished")) {
            // "Окончил …, в 1898 – …"
            int next = text.trimStart(end, to);
            DateFinder.Found date = next < to ? source.dateAt(next, words.itemEnd(next, to)) : null;
            stop = date == null ? end : words.itemEnd(next, to);
            last = text.trimEnd(start, stop);
        }
        append(EDUCATION, start, last, null);
        return stop;
    }

    /** "кузнец, г. Энск": a settlement behind an occupation is where he lived, and not part of the occupation. */
    private boolean settlement(int from, int end) {
        Phrases.Hit<Boolean> hit = source.words().settlements.at(text, from, end);
        int name = hit == null ? end : text.skipBlanks(hit.end(), end);
        return name < end && text.capital(name) && (!text.capital(from) || source.capitals());
    }

    /** Whether a word with a capital stands outside of quotes. */
    private boolean capitalInside(int from, int end) {
        boolean quoted = false;
        for (int i = from; i < end; i++) {
            quoted ^= text.at(i) == '"';
            if (!quoted && text.wordStart(i) && text.capital(i) && !source.capitals()) {
                return true;
            }
        }
        return false;
    }

    private void extendWork(int end, String why) {
        for (int i = facts.size() - 1; i >= 0; i--) {
            Fact fact = facts.get(i);
            if (fact.field() == PROFESSION) {
                facts.set(
                        i,
                        new Fact(
                                PROFESSION,
                                fact.from(),
                                text.trimEnd(fact.from(), end),
                                null,
                                fact.why() == null ? why : fact.why()));
                return;
            }
        }
    }
}
