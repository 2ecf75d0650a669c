package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.BIRTH_ALTERNATIVES;
import static org.knigipamiati.vocabulary.RecordField.BIRTH_DATE;
import static org.knigipamiati.vocabulary.RecordField.BIRTH_PLACE;
import static org.knigipamiati.vocabulary.RecordField.CITIZENSHIP;
import static org.knigipamiati.vocabulary.RecordField.EDUCATION;
import static org.knigipamiati.vocabulary.RecordField.GIVEN_NAME;
import static org.knigipamiati.vocabulary.RecordField.NAME_VARIANTS;
import static org.knigipamiati.vocabulary.RecordField.NATIONALITY;
import static org.knigipamiati.vocabulary.RecordField.NATIONALITY_VERBATIM;
import static org.knigipamiati.vocabulary.RecordField.PARTY;
import static org.knigipamiati.vocabulary.RecordField.PATRONYMIC;
import static org.knigipamiati.vocabulary.RecordField.PROFESSION;
import static org.knigipamiati.vocabulary.RecordField.RESIDENCE;
import static org.knigipamiati.vocabulary.RecordField.SEX;
import static org.knigipamiati.vocabulary.RecordField.SOCIAL_ORIGIN;
import static org.knigipamiati.vocabulary.RecordField.SURNAME;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.parse.fields.Traits;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;
import org.knigipamiati.vocabulary.RecordField;

/**
 * Reads what an entry says of the person: birth, nationality, origin, education, party, work, home. A labelled statement is taken
 * at its word; items without a label are told apart by their words, and where only their order speaks, that is said.
 */
final class PersonPart {

    private static final String BY_ORDER = "told only by its place in the entry";
    private static final String UNKNOWN_WORDS = "none of the words is known";

    private final Source source;
    private final EntryText text;
    private final List<Fact> facts = new ArrayList<>();
    /** Whether the story of the cases has begun: then nothing is taken for a trait by its place. */
    private boolean late;

    private boolean placeOpen;
    private boolean workOpen;

    private PersonPart(Source source, List<Fact> known) {
        this.source = source;
        this.text = source.text();
        facts.addAll(known);
    }

    /**
     * What the heading and some statements say of the person, in text order.
     *
     * @param known what the heading says
     * @param casesFrom where the first statement about a case begins
     */
    static List<Fact> read(Source source, List<Fact> known, List<Unit> units, int casesFrom) {
        PersonPart part = new PersonPart(source, known);
        part.placeOpen = true;
        for (Unit unit : units) {
            part.late = unit.from() > casesFrom;
            part.read(unit);
        }
        return List.copyOf(part.facts);
    }

    private boolean has(RecordField field) {
        return Fact.has(facts, field);
    }

    private void read(Unit unit) {
        if (unit.mark() == null) {
            items(unit.from(), unit.to(), unit.cell());
            return;
        }
        Phrases.Hit<Mark> mark = unit.mark();
        int from = text.trimStart(mark.end(), unit.to());
        if (mark.start() > unit.from()) {
            beforeMark(unit);
        }
        if (!mark.meaning().sex().isEmpty() && !has(SEX)) {
            facts.add(new Fact(SEX, mark.start(), mark.end(), mark.meaning().sex(), null));
        }
        if (from < unit.to()) {
            labelled(unit.topic(), from, unit);
        }
    }

    /** "15 мая 1890 г. родился в …": the date stands before the verb. */
    private void beforeMark(Unit unit) {
        Topic topic = unit.topic();
        if (topic == Topic.BIRTH || topic == Topic.NATIVE_RESIDENT) {
            birthDate(unit.from(), unit.mark().start());
        }
    }

    private void labelled(Topic topic, int from, Unit unit) {
        int to = unit.to();
        switch (topic) {
            case FULL_NAME -> {
                Heading heading = Heading.read(source, from);
                facts.addAll(heading.facts());
                items(Math.min(to, heading.end()), to, unit.cell());
            }
            case SURNAME -> add(SURNAME, from, to);
            case GIVEN_NAME -> add(GIVEN_NAME, from, to);
            case PATRONYMIC -> add(PATRONYMIC, from, to);
            case VARIANT -> add(NAME_VARIANTS, from, to);
            case SEX -> sexCell(from, to);
            case BIRTH, BIRTH_DATE -> {
                int at = birthDate(from, to);
                placeOpen = true;
                items(at, to, unit.cell());
            }
            case BIRTH_PLACE -> placeThenItems(BIRTH_PLACE, from, unit);
            case NATIVE_RESIDENT -> {
                int at = birthDate(from, to);
                int end = placeEnd(at, to);
                add(BIRTH_PLACE, place(at, end), end);
                add(RESIDENCE, place(at, end), end);
                items(end, to, unit.cell());
            }
            case RESIDENCE -> residence(from, unit);
            case NATIONALITY -> {
                int end = itemEnd(from, to);
                nationality(from, end, "the nationality is in no table");
                items(end, to, unit.cell());
            }
            case CITIZENSHIP -> firstItem(CITIZENSHIP, from, unit);
            case EDUCATION -> education(from, unit);
            case PARTY -> firstItem(PARTY, from, unit);
            case ORIGIN -> firstItem(SOCIAL_ORIGIN, from, unit);
            case PROFESSION -> append(PROFESSION, from, to, null);
            case SERVICE -> append(PROFESSION, unit.mark().start(), to, null);
            default -> {
                // not of the person
            }
        }
    }

    private void firstItem(RecordField field, int from, Unit unit) {
        int end = itemEnd(from, unit.to());
        while (field == PARTY
                && end < unit.to()
                && source.words().russian()
                && Traits.goesOnWithParty(
                        text, text.trimStart(end, unit.to()), itemEnd(text.trimStart(end, unit.to()), unit.to()))) {
            end = itemEnd(text.trimStart(end, unit.to()), unit.to());
        }
        add(field, from, end);
        items(end, unit.to(), unit.cell());
    }

    private void education(int start, Unit unit) {
        Phrases.Hit<Boolean> got = source.words().joints.at(text, start, unit.to());
        int from = got == null ? start : text.trimStart(got.end(), unit.to());
        int end = itemEnd(from, unit.to());
        add(EDUCATION, from, end);
        items(end, unit.to(), unit.cell());
    }

    private void placeThenItems(RecordField field, int from, Unit unit) {
        int end = unit.cell() && itemEnd(from, unit.to()) >= unit.to() ? unit.to() : placeEnd(from, unit.to());
        add(field, place(from, end), end);
        placeOpen = false;
        items(end, unit.to(), unit.cell());
    }

    private void residence(int from, Unit unit) {
        int to = unit.to();
        int end = itemEnd(from, to);
        while (end < to) {
            int next = text.trimStart(end, to);
            int stop = itemEnd(next, to);
            boolean other = source.nationality(next, stop) != null
                    || source.party(next, stop)
                    || source.words().education.at(text, next, stop) != null
                    || work(next, stop) && !startsPlace(next, stop);
            if (next >= to || other) {
                break;
            }
            end = stop;
        }
        append(RESIDENCE, place(from, end), end, null);
        placeOpen = false;
        items(end, to, unit.cell());
    }

    private int place(int from, int to) {
        int at = text.trimStart(from, to);
        return source.afterPrepositions(at, to);
    }

    // --- the date of birth ---

    /** Reads a date with its sign and alternatives; returns the position behind them. */
    private int birthDate(int from, int to) {
        DateFinder.Found date = source.dateAt(from, to);
        if (date == null || has(BIRTH_DATE) && birthIs(date)) {
            return date == null ? from : sign(date.end(), to);
        }
        if (has(BIRTH_DATE)) {
            return from;
        }
        facts.add(new Fact(BIRTH_DATE, date.start(), date.end(), date.date().edtf(), date.why()));
        int at = sign(date.end(), to);
        while (at < to) {
            int next = text.skipBlanks(at, to);
            int behind = alternative(next, to);
            if (behind == next) {
                return at;
            }
            at = sign(behind, to);
        }
        return at;
    }

    private boolean birthIs(DateFinder.Found date) {
        return Fact.first(facts, BIRTH_DATE).value().equals(date.date().edtf());
    }

    private int alternative(int at, int to) {
        if (at >= to) {
            return at;
        }
        if (text.at(at) == '(' && text.closing(at, to) > 0) {
            int close = text.closing(at, to);
            DateFinder.Found date = source.date(at, close);
            if (date == null) {
                return at;
            }
            while (date != null) {
                alternative(date);
                date = source.date(date.end(), close);
            }
            return close + 1;
        }
        int next = at;
        if (text.startsWith("или ", at)) {
            next = at + 4;
        } else if (text.at(at) == ',') {
            next = text.skipBlanks(at + 1, to);
            Phrases.Hit<Boolean> other = next < to ? source.words().otherData.at(text, next, to) : null;
            if (other == null) {
                return at;
            }
            next = text.trimStart(other.end(), to);
        } else {
            return at;
        }
        DateFinder.Found date = source.dateAt(next, to);
        if (date == null) {
            return at;
        }
        alternative(date);
        return date.end();
    }

    private void alternative(DateFinder.Found date) {
        facts.add(new Fact(
                BIRTH_ALTERNATIVES, date.start(), date.end(), date.date().edtf(), "the source gives two dates"));
    }

    /** The position behind "г. р.", whose "г." the date may have taken. */
    private int sign(int dateEnd, int to) {
        for (int at :
                new int[] {dateEnd, Math.max(0, dateEnd - 2), Math.max(0, dateEnd - 4), Math.max(0, dateEnd - 5)}) {
            int bound = Math.min(text.length(), to + 1);
            int next = text.skipBlanks(at, bound);
            Phrases.Hit<Mark> hit = next < to ? source.markAt(next, bound) : null;
            if (hit != null && hit.meaning().topic() == Topic.BIRTH_SIGN && hit.end() >= dateEnd) {
                return hit.end();
            }
        }
        int next = text.skipBlanks(dateEnd, to);
        Phrases.Hit<Boolean> year = next < to && dateEnd > 0 && text.at(dateEnd - 1) == ')'
                ? source.words().years.at(text, next, to)
                : null;
        return year == null ? dateEnd : year.end();
    }

    // --- items without a label ---

    private int itemEnd(int from, int to) {
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

    private void items(int from, int to, boolean cell) {
        int at = text.trimStart(from, to);
        workOpen = false;
        while (at < to) {
            int end = itemEnd(at, to);
            if (text.trimStart(at, end) < end) {
                at = item(text.trimStart(at, end), end, to, cell);
            } else {
                at = end + 1;
            }
            at = text.trimStart(at, to);
        }
    }

    /** Reads the item between two positions; returns where to go on. */
    private int item(int from, int end, int to, boolean cell) {
        if (sexCell(from, end)) {
            return end;
        }
        DateFinder.Found date = has(BIRTH_DATE) || late ? null : source.dateAt(from, end);
        if (date != null && source.empty(from, date.start())) {
            int behind = birthDate(from, to);
            placeOpen = true;
            return behind;
        }
        if (has(BIRTH_DATE) && repeatedBirth(from, end)) {
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
        if (source.party(from, end)) {
            int stop = partyEnd(end, to);
            append(PARTY, from, stop, null);
            workOpen = false;
            return stop;
        }
        if (educated(from, end)) {
            return unlabelledEducation(from, end, to);
        }
        if (source.words().origin.at(text, from, end) != null) {
            append(SOCIAL_ORIGIN, from, end, null);
            return end;
        }
        if (work(from, end)) {
            append(PROFESSION, from, end, null);
            workOpen = true;
            return end;
        }
        return placeOrWork(from, end, to, cell);
    }

    private boolean repeatedBirth(int from, int end) {
        DateFinder.Found date = source.dateAt(from, end);
        return date != null && birthIs(date) && sign(date.end(), end) >= text.trimEnd(from, end);
    }

    private int placeOrWork(int from, int end, int to, boolean cell) {
        if (late && !workOpen) {
            return end;
        }
        boolean looksLikePlace = startsPlace(from, end) || source.placeWord(from, end) && !lowerStart(from);
        boolean named = text.capital(source.afterPrepositions(from, end)) && !has(BIRTH_PLACE);
        if (!has(BIRTH_PLACE) && placeOpen && !workOpen && (looksLikePlace || named)) {
            int stop = placeEnd(from, to);
            Fact birth = new Fact(
                    BIRTH_PLACE,
                    place(from, stop),
                    text.trimEnd(from, stop),
                    null,
                    has(BIRTH_DATE) && (looksLikePlace || text.trimStart(from, stop) < stop && capitalWords(from, stop))
                            ? null
                            : BY_ORDER);
            facts.add(birth);
            return stop;
        }
        if (workOpen) {
            extendWork(end);
            return end;
        }
        if (looksLikePlace && !has(RESIDENCE) && has(BIRTH_PLACE)) {
            int stop = placeEnd(from, to);
            facts.add(new Fact(RESIDENCE, place(from, stop), text.trimEnd(from, stop), null, BY_ORDER));
            return stop;
        }
        if (!looksLikePlace && has(BIRTH_DATE) && Character.isLetter(text.at(from))) {
            append(PROFESSION, from, end, UNKNOWN_WORDS);
            workOpen = true;
        }
        return end;
    }

    private boolean capitalWords(int from, int to) {
        return text.capital(source.afterPrepositions(from, to));
    }

    private boolean lowerStart(int from) {
        return !text.capital(from)
                && source.words().places.at(text, from, from + 12 < text.length() ? from + 12 : text.length()) == null;
    }

    private boolean startsPlace(int from, int end) {
        int at = source.afterPrepositions(from, end);
        return at < end && source.words().places.at(text, at, end) != null;
    }

    /** Where a place ends that goes on over commas: before the first item that is none. */
    private int placeEnd(int from, int to) {
        int end = itemEnd(from, to);
        while (end < to) {
            int next = text.trimStart(end, to);
            int stop = itemEnd(next, to);
            boolean place = next < to
                    && (source.placeWord(next, stop)
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

    private boolean work(int from, int end) {
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

    private boolean educated(int from, int end) {
        if (source.words().education.at(text, from, end) != null) {
            return true;
        }
        int last = text.trimEnd(from, end);
        int word = last;
        while (word > from && EntryText.wordChar(text.at(word - 1))) {
            word--;
        }
        String ending = new String(text.folded(), word, last - word);
        return ending.equals("образование")
                || ending.equals("адукация")
                || ending.equals("адукацыя")
                || ending.equals("освіта");
    }

    private int unlabelledEducation(int from, int end, int to) {
        Phrases.Hit<Mark> label = source.markAt(from, end);
        int start =
                label != null && label.meaning().topic() == Topic.EDUCATION ? text.trimStart(label.end(), end) : from;
        int last = text.trimEnd(start, end);
        int word = last;
        while (word > start && EntryText.wordChar(text.at(word - 1))) {
            word--;
        }
        Phrases.Hit<Mark> behind = word > start ? source.markAt(word, last) : null;
        if (behind != null && behind.meaning().topic() == Topic.EDUCATION) {
            last = word;
        }
        int stop = end;
        if (text.startsWith("окончил", start)) {
            // "Окончил …, в 1898 – …"
            int next = text.trimStart(end, to);
            DateFinder.Found date = next < to ? source.dateAt(next, itemEnd(next, to)) : null;
            stop = date == null ? end : itemEnd(next, to);
            last = text.trimEnd(start, stop);
        }
        append(EDUCATION, start, last, null);
        return stop;
    }

    private int partyEnd(int end, int to) {
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

    private boolean nationality(int from, int to, String unknown) {
        int start = text.trimStart(from, to);
        int end = text.trimEnd(start, to);
        String lemma = source.nationality(start, Math.min(text.length(), end + 1));
        lemma = lemma == null ? source.nationality(start, end) : lemma;
        if (start >= end || lemma == null && unknown == null) {
            return false;
        }
        Phrases.Hit<Boolean> nothing = source.words().noInformation.at(text, start, end);
        if (lemma == null && (nothing != null || text.at(start) == '-')) {
            return false;
        }
        String value = lemma == null ? text.slice(start, end).toLowerCase(java.util.Locale.ROOT) : lemma;
        facts.add(new Fact(NATIONALITY, start, end, value, lemma == null ? unknown : null));
        facts.add(new Fact(NATIONALITY_VERBATIM, start, end, null, null));
        return true;
    }

    private boolean sexCell(int from, int to) {
        int start = text.trimStart(from, to);
        Phrases.Hit<String> hit = start < to ? source.words().sexCells.at(text, start, to) : null;
        if (hit == null || text.trimStart(hit.end(), to) < to) {
            return false;
        }
        if (!has(SEX)) {
            facts.add(new Fact(SEX, hit.start(), hit.end(), hit.meaning(), null));
        }
        return true;
    }

    // --- adding ---

    private void extendWork(int end) {
        for (int i = facts.size() - 1; i >= 0; i--) {
            Fact fact = facts.get(i);
            if (fact.field() == PROFESSION) {
                facts.set(i, new Fact(PROFESSION, fact.from(), text.trimEnd(fact.from(), end), null, fact.why()));
                return;
            }
        }
    }

    private void add(RecordField field, int from, int to) {
        append(field, from, to, has(field) ? "stated twice" : null);
    }

    private void append(RecordField field, int from, int to, String why) {
        int start = text.trimStart(from, to);
        int end = text.trimEnd(start, to);
        Phrases.Hit<Boolean> nothing =
                start < end ? source.words().noInformation.at(text, start, end) : null;
        boolean says = start < end && !(nothing != null && text.trimStart(nothing.end(), end) >= end);
        if (!says) {
            return;
        }
        int last = facts.size() - 1;
        Fact before = last >= 0 ? facts.get(last) : null;
        boolean adjacent = before != null
                && before.field() == field
                && text.trimStart(before.to(), start) >= start
                && text.indexOf('.', before.to(), start) < 0;
        if (adjacent) {
            facts.set(last, new Fact(field, before.from(), end, null, before.why() == null ? why : before.why()));
        } else {
            facts.add(new Fact(field, start, end, null, why));
        }
    }
}
