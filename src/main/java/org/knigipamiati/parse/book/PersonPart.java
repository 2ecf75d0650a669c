package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.BIRTH_DATE;
import static org.knigipamiati.vocabulary.RecordField.BIRTH_PLACE;
import static org.knigipamiati.vocabulary.RecordField.CITIZENSHIP;
import static org.knigipamiati.vocabulary.RecordField.EDUCATION;
import static org.knigipamiati.vocabulary.RecordField.GIVEN_NAME;
import static org.knigipamiati.vocabulary.RecordField.NAME_VARIANTS;
import static org.knigipamiati.vocabulary.RecordField.PARTY;
import static org.knigipamiati.vocabulary.RecordField.PATRONYMIC;
import static org.knigipamiati.vocabulary.RecordField.PREVIOUS_REPRESSIONS;
import static org.knigipamiati.vocabulary.RecordField.PROFESSION;
import static org.knigipamiati.vocabulary.RecordField.RESIDENCE;
import static org.knigipamiati.vocabulary.RecordField.SEX;
import static org.knigipamiati.vocabulary.RecordField.SOCIAL_ORIGIN;
import static org.knigipamiati.vocabulary.RecordField.SURNAME;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;
import org.knigipamiati.parse.text.Words;
import org.knigipamiati.vocabulary.RecordField;

/**
 * Reads what an entry says of the person: birth, nationality, origin, education, party, work, home. A labelled statement is taken
 * at its word; items without a label are told apart by their words, and where only their order speaks, that is said.
 */
final class PersonPart extends PersonFacts {

    private final BirthDatePart birth;
    private final ItemPart items;

    /** A reader that adds to what is known. */
    PersonPart(Source source, List<Fact> known) {
        super(source, known);
        this.birth = new BirthDatePart(source, facts);
        this.items = new ItemPart(source, facts);
    }

    /**
     * What the heading and some statements say of the person, in text order.
     *
     * @param known what the heading says
     * @param casesFrom where the first statement about a case begins
     */
    static List<Fact> read(Source source, List<Fact> known, List<Unit> units, int casesFrom) {
        PersonPart part = new PersonPart(source, new ArrayList<>(known));
        for (Unit unit : units) {
            part.items.late(unit.from() > casesFrom);
            part.read(unit);
        }
        return List.copyOf(part.facts);
    }

    private void read(Unit unit) {
        if (unit.mark() == null) {
            items.read(unit.from(), unit.to(), unit.cell());
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
            int at = birth.read(unit.from(), unit.mark().start());
            int place = words.place(at, unit.mark().start());
            if (topic == Topic.BIRTH
                    && at > unit.from()
                    && (text.capital(place)
                            || words.startsPlace(place, unit.mark().start()))) {
                add(BIRTH_PLACE, place, unit.mark().start());
            }
        }
    }

    private void labelled(Topic topic, int from, Unit unit) {
        int to = unit.to();
        switch (topic) {
            case FULL_NAME -> {
                Heading heading = Heading.read(source, from);
                facts.addAll(heading.facts());
                items.read(Math.min(to, heading.end()), to, unit.cell());
            }
            case SURNAME -> add(SURNAME, from, to);
            case GIVEN_NAME -> {
                // "Имя, отчество: Карп Саввич"
                int end = text.trimEnd(from, to);
                int last = text.wordEnd(from, end);
                int second = text.trimStart(last, end);
                boolean both = second < end && NameTokens.patronymic(text, second, end) && !has(PATRONYMIC);
                add(GIVEN_NAME, from, both ? last : to);
                add(PATRONYMIC, both ? second : to, to);
            }
            case PATRONYMIC -> add(PATRONYMIC, from, to);
            case VARIANT -> add(NAME_VARIANTS, from, to);
            case SEX -> sexCell(from, to);
            case BIRTH, BIRTH_DATE -> {
                // a place guessed before the verb gives way to the one behind it
                facts.removeIf(fact -> fact.field() == BIRTH_PLACE && BY_ORDER.equals(fact.why()));
                int at = birth.read(from, to);
                items.placeOpen(true);
                if (topic == Topic.BIRTH) {
                    // whatever was told before: behind "родился" stands where
                    items.late(false);
                }
                if (source.lined() && has(BIRTH_DATE) && items.placeToTheEnd(at, to)) {
                    return;
                }
                items.read(at, to, unit.cell());
            }
            case BIRTH_PLACE -> {
                if (!(source.lined() && has(BIRTH_PLACE))) {
                    placeThenItems(BIRTH_PLACE, from, unit);
                }
            }
            case NATIVE_RESIDENT -> {
                int at = birth.read(from, to);
                int end = words.placeEnd(at, to);
                add(BIRTH_PLACE, words.place(at, end), end);
                add(RESIDENCE, words.place(at, end), end);
                items.read(end, to, unit.cell());
            }
            case RESIDENCE -> residence(from, unit);
            case NATIONALITY -> {
                int end = words.itemEnd(from, to);
                nationality(from, end, "the nationality is in no table");
                items.read(end, to, unit.cell());
            }
            case CITIZENSHIP -> firstItem(CITIZENSHIP, from, unit);
            case EDUCATION -> education(from, unit);
            case PARTY -> firstItem(PARTY, from, unit);
            case ORIGIN -> firstItem(SOCIAL_ORIGIN, from, unit);
            case PROFESSION -> append(PROFESSION, from, to, null);
            case PREVIOUS -> add(PREVIOUS_REPRESSIONS, from, to);
            case SERVICE ->
                append(
                        PROFESSION,
                        text.at(unit.mark().end() - 1) == ':' || colon(unit)
                                ? from
                                : unit.mark().start(),
                        to,
                        null);
            default -> {
                // not of the person
            }
        }
    }

    private void firstItem(RecordField field, int from, Unit unit) {
        int end = words.itemEnd(from, unit.to());
        while (field == PARTY
                && end < unit.to()
                && source.words().russian()
                && Traits.goesOnWithParty(
                        text,
                        text.trimStart(end, unit.to()),
                        words.itemEnd(text.trimStart(end, unit.to()), unit.to()))) {
            end = words.itemEnd(text.trimStart(end, unit.to()), unit.to());
        }
        add(field, from, end);
        items.read(end, unit.to(), unit.cell());
    }

    private void education(int start, Unit unit) {
        Phrases.Hit<Boolean> got = source.words().joints.at(text, start, unit.to());
        int from = got == null ? start : text.trimStart(got.end(), unit.to());
        Phrases.Hit<Mark> again = from < unit.to() ? source.markAt(from, unit.to()) : null;
        from = again != null && again.meaning().topic() == Topic.EDUCATION
                ? text.trimStart(again.end(), unit.to())
                : from;
        int end = words.itemEnd(from, unit.to());
        int last = text.trimEnd(from, end);
        int word = text.wordBefore(from, last);
        Phrases.Hit<Mark> behind = word > from && word < last ? source.markAt(word, last) : null;
        add(EDUCATION, from, behind != null && behind.meaning().topic() == Topic.EDUCATION ? word : end);
        items.read(end, unit.to(), unit.cell());
    }

    private void placeThenItems(RecordField field, int from, Unit unit) {
        int end = unit.cell() && words.itemEnd(from, unit.to()) >= unit.to()
                ? unit.to()
                : words.placeEnd(from, unit.to());
        add(field, words.place(from, end), end);
        items.placeOpen(false);
        items.read(end, unit.to(), unit.cell());
    }

    private void residence(int begin, Unit unit) {
        int to = unit.to();
        int from = behindCompany(begin, to);
        if (source.lined() && unit.cell()) {
            Phrases.Hit<Mark> again = source.markAt(from, to);
            if (again != null && again.meaning().topic() == Topic.BIRTH && again.end() - again.start() > 2) {
                // "Проживал: род. на спецпоселении"
                labelled(Topic.BIRTH_PLACE, text.trimStart(again.end(), to), unit);
                return;
            }
            int start = again != null && again.meaning().topic() == Topic.RESIDENCE
                    ? text.trimStart(again.end(), to)
                    : from;
            int trade = tradeBehind(start, to);
            append(RESIDENCE, words.place(start, trade), trade, has(RESIDENCE) ? "stated twice" : null);
            append(PROFESSION, trade, to, null);
            return;
        }
        int end = words.itemEnd(from, to);
        String why = null;
        while (end < to) {
            int next = text.trimStart(end, to);
            int stop = words.itemEnd(next, to);
            boolean other = source.nationality(next, stop) != null
                    || source.party(next, stop)
                    || source.words().education.at(text, next, stop) != null
                    || words.work(next, stop) && !place(next, stop) && !name(next, stop)
                    || trade(next, stop);
            if (next >= to || other) {
                break;
            }
            if (words.work(next, stop) && name(next, stop) || plainWords(next, text.trimEnd(next, stop))) {
                // "Матросы" is a village, "Слесарь" may be work, as may words that name no place
                why = Oddities.TWO;
            }
            end = stop;
        }
        append(RESIDENCE, words.place(from, end), end, why);
        if (bornThere(unit)) {
            add(BIRTH_PLACE, words.place(from, end), end);
        }
        items.placeOpen(false);
        items.read(end, to, unit.cell());
    }

    /** "проживал с семьей в с. Сказкино": with whom somebody lived is no part of the address. */
    private int behindCompany(int from, int to) {
        Phrases.Hit<Boolean> company = from < to && source.words().russian() ? Words.COMPANY.at(text, from, to) : null;
        int next = company == null ? to : text.skipBlanks(company.end(), to);
        boolean address = next < to
                && (source.preposition(next, to) != null
                        || source.words().places.at(text, next, to) != null);
        return address ? next : from;
    }

    /** "Проживал: д. Ольховка. Священник.": where behind the address what somebody was begins, the bound if nowhere. */
    private int tradeBehind(int from, int to) {
        for (int i = from; i < to; i++) {
            int next = text.at(i) == '.' ? text.skipBlanks(i + 1, to) : to;
            Phrases.Hit<Boolean> work = next < to && next > i + 1 && text.capital(next)
                    ? source.words().occupations.at(text, next, to)
                    : null;
            boolean place = work != null
                    && !text.capital(i - 1)
                    && source.words().places.at(text, text.wordBefore(from, i), i + 1) != null;
            if (work != null
                    && !place
                    && work.end() == text.wordEnd(next, to)
                    && text.trimStart(work.end(), to) >= to) {
                return next;
            }
        }
        return to;
    }

    private boolean colon(Unit unit) {
        int next = text.skipBlanks(unit.mark().end(), unit.to());
        return next < unit.to() && text.at(next) == ':';
    }

    /** "р. 1913 и проживал в с. Луга": born and lived there. */
    private boolean bornThere(Unit unit) {
        Fact born = Fact.first(facts, BIRTH_DATE);
        if (has(BIRTH_PLACE) || born == null || born.to() > unit.mark().start()) {
            return false;
        }
        int joint = text.trimStart(born.to(), unit.mark().start());
        Phrases.Hit<Boolean> and = joint < unit.mark().start()
                ? source.words().conjunctions.at(text, joint, unit.mark().start())
                : null;
        return and != null
                && text.trimStart(and.end(), unit.mark().start()) >= unit.mark().start();
    }

    /** Whether an item is a place by its first word, or by another and a capital: "Кузнецовский с/с". */
    private boolean place(int from, int to) {
        return words.startsPlace(from, to) || text.capital(from) && !source.capitals() && source.placeWord(from, to);
    }

    /** One word with a capital, where not all have one. */
    private boolean name(int from, int to) {
        int end = text.trimEnd(from, to);
        return from < end && text.capital(from) && !source.capitals() && text.wordEnd(from, to) == end;
    }

    /** Whether neither a preposition nor a figure opens an item of several words, and no capital stands in it outside of quotes. */
    private boolean plainWords(int from, int to) {
        int quote = text.indexOf('"', from, to);
        int end = quote < 0 ? to : quote;
        if (source.preposition(from, to) != null || text.wordEnd(from, to) - from < 5) {
            return false;
        }
        for (int i = from; i < end; i++) {
            if (EntryText.digit(text.at(i)) || text.at(i) == '.' || text.wordStart(i) && text.capital(i)) {
                return false;
            }
        }
        return true;
    }

    /** Words in small letters that name no place: "житель с. Сказкино, алим", "…, чистильщик обуви". */
    private boolean trade(int from, int to) {
        int end = text.trimEnd(from, to);
        return end - from > 2
                && (text.wordEnd(from, to) == end || plainWords(from, end) && !has(PROFESSION))
                && Character.isLowerCase(text.text.charAt(from))
                && !source.placeWord(from, end)
                && source.words().settlements.at(text, from, end) == null
                && source.words().joints.at(text, from, end) == null;
    }
}
