package org.knigipamiati.parse.book;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.parse.Reading;
import org.knigipamiati.parse.Span;
import org.knigipamiati.parse.text.CleanText;
import org.knigipamiati.parse.text.CopiedRow;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;
import org.knigipamiati.parse.text.Words;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.SentenceKind;

/**
 * Reads an entry of any book, whatever its layout and language: what it says is found by the words that say it, in any order.
 * The stages hand each other finished results: text, statements, facts, cases, reading.
 */
public final class BookReader {

    private static final int LONGEST_OPENING = 200;
    private static final int LONGEST_LABEL = 40;

    private BookReader() {}

    /** Reads one entry with the members of the family that it lists; never throws on any text. */
    public static Reading read(String raw) {
        return Household.read(CleanText.of(EntryText.html(raw)), BookReader::read);
    }

    /** Reads what is told of a member of a family behind his or her name. */
    static Reading member(Source source, Heading heading) {
        return sort(source, heading, Cutter.cut(source, heading.end()), false);
    }

    /** Reads one prepared entry of one person. */
    public static Reading read(EntryText prepared) {
        EntryText text = CopiedRow.of(CleanText.of(prepared));
        Source source = Source.of(text);
        Heading heading = Heading.read(source, 0);
        List<Unit> units = new ArrayList<>();
        Phrases.Hit<Mark> born =
                Fact.has(heading.facts(), RecordField.GIVEN_NAME) ? null : source.first(Topic.BIRTH, LONGEST_OPENING);
        Heading behind = born == null ? heading : Heading.read(source, born.end());
        if (Fact.has(behind.facts(), RecordField.PATRONYMIC) && born != null) {
            // "В 1874 году в деревне … родился Иванов Иван Иванович": the name stands behind the verb
            heading = behind;
            units.add(new Unit(text.trimStart(0, born.start()), born.end(), born, false));
        }
        int sign = Fact.has(heading.facts(), RecordField.GIVEN_NAME) ? 0 : signBefore(source);
        Heading named = sign == 0 ? heading : Heading.read(source, sign);
        if (Fact.has(named.facts(), RecordField.PATRONYMIC) && sign > 0) {
            // "1895 г. р. Иванов Иван Иванович"
            heading = named;
            units.add(new Unit(text.trimStart(0, sign), sign, null, false));
        }
        NameBehind late = Fact.has(heading.facts(), RecordField.GIVEN_NAME) ? null : NameBehind.find(source);
        if (late != null && units.isEmpty()) {
            heading = late.heading();
            int end = text.trimEnd(0, late.start());
            if (text.trimStart(0, end) < end) {
                units.add(new Unit(text.trimStart(0, end), end, null, false));
            }
        }
        units.addAll(Cutter.cut(source, heading.end()));
        return sort(source, heading, units, true);
    }

    /** Where the sign of birth behind a date at the head ends, 0 if there is none. */
    private static int signBefore(Source source) {
        var date = source.dateAt(0, source.length());
        int year = date == null ? 0 : source.text().wordEnd(date.start(), source.length());
        int next = year == 0 ? 0 : source.text().skipBlanks(year, source.length());
        Phrases.Hit<Mark> sign = next == 0 || next >= source.length() ? null : source.markAt(next, source.length());
        return sign != null && sign.meaning().topic() == Topic.BIRTH_SIGN ? sign.end() : 0;
    }

    private static Reading sort(Source source, Heading heading, List<Unit> units, boolean named) {
        Sorting sorting = new Sorting(source);
        Commuted.whole(source, units).forEach(sorting::add);
        List<Fact> person = PersonPart.read(source, heading.facts(), sorting.person, sorting.casesFrom());
        CaseFile cases = CaseFile.of(source.text(), sorting.cases);
        Rehabilitations.Chosen rehabilitation = Rehabilitations.choose(source, sorting.rehabilitations, cases);
        return Composition.of(source, units, person, cases, rehabilitation, sorting.citations, sorting.unread, named);
    }

    /** Puts each statement where it belongs: to the person, to a case, to the end of the story. */
    private static final class Sorting {

        final List<Unit> person = new ArrayList<>();
        final List<CaseUnit> cases = new ArrayList<>();
        final List<CaseUnit> rehabilitations = new ArrayList<>();
        final List<Fact> citations = new ArrayList<>();
        /** Understood, but held by no field: about relatives, camps, releases. */
        final List<Span> unread = new ArrayList<>();

        private final Source source;
        private final EntryText text;
        private boolean citing;
        private boolean relatives;
        private boolean falsely;
        private int falseEnd;
        private CaseUnit last;

        Sorting(Source source) {
            this.source = source;
            this.text = source.text();
        }

        int casesFrom() {
            return cases.isEmpty() ? Integer.MAX_VALUE : cases.get(0).unit().from();
        }

        void add(Unit told) {
            Unit unit = Releases.meant(source, OneLetterVerbs.meant(source, told, cases), cases);
            Topic topic = unit.topic();
            falsely = falsely && !Commuted.parted(source, falseEnd, unit.from());
            if (topic == Topic.DEATH && falsely) {
                // "по свидетельству о смерти, выданному в 1956 г., умер …": what the relatives were told
                topic = Topic.FALSE_DEATH;
            }
            falsely |= topic == Topic.FALSE_DEATH;
            falseEnd = unit.to();
            if (topic == null
                    && relatives
                    && unit.cell()
                    && text.capital(unit.from())
                    && source.organAt(unit.from(), unit.to()) < 0) {
                topic = Topic.RELATIVE;
            }
            relatives = topic == Topic.RELATIVE;
            if (topic == null) {
                topic = guess(unit);
            } else {
                citing = false;
            }
            if (topic == null) {
                if (citing) {
                    extendCitation(unit);
                } else {
                    person.add(unit);
                }
                return;
            }
            switch (topic) {
                case REHABILITATION, REHABILITATION_BODY, REASON -> {
                    last = CasePart.read(source, unit, topic, cases);
                    rehabilitations.add(last);
                }
                case SOURCE, SOURCE_WORD -> cite(unit, topic);
                case RELATIVE, SEE, FALSE_DEATH, NOTE -> unread.add(new Span(unit.from(), unit.to()));
                case IGNORED -> {
                    // understood, and no field holds it; but a date tells of something that may not be lost
                    if (source.date(unit.from(), unit.to()) != null) {
                        unread.add(new Span(unit.from(), unit.to()));
                    }
                }
                default -> {
                    if (topic.ofCase()) {
                        last = CasePart.read(source, unit, topic, cases);
                        cases.add(last);
                        unread.addAll(last.unread());
                    } else {
                        person.add(unit);
                    }
                }
            }
        }

        /** What a statement without a mark is about, by its words; null if it is about the person. */
        private Topic guess(Unit unit) {
            int from = unit.from();
            int to = unit.to();
            if (Sources.isFileMark(text, from, to)) {
                return Topic.SOURCE_WORD;
            }
            if (unit.cell() && unknownLabel(from, to)) {
                unread.add(new Span(from, to));
                return Topic.IGNORED;
            }
            boolean begun = !cases.isEmpty() || !rehabilitations.isEmpty();
            if (unit.cell() && bareDate(unit)) {
                return dateCell(unit);
            }
            if (citing && !source.organ(from, to)) {
                return null;
            }
            boolean executed =
                    last != null && last.unit().mark() == null && Fact.has(last.facts(), RecordField.EXECUTION_DATE);
            if (unit.cell() && executed && new ItemWords(source).nameOfPlace(from, to)) {
                return Topic.EXECUTION_PLACE;
            }
            Phrases.Hit<?> measure = source.words().measures.at(text, from, to);
            int[] term = Measure.termAt(source, from, to);
            int organ = source.organAt(from, to);
            boolean dated = source.date(from, to) != null;
            boolean job = source.words().occupations.at(text, from, to) != null
                    || source.words().workOpenings.at(text, from, to) != null
                    || source.party(from, to);
            if (measureStarts(unit, begun, measure, term)) {
                return Topic.SENTENCE;
            }
            if (Verbless.at(source, from, to)) {
                return Topic.TRIAL;
            }
            if (organ >= 0 && !job && (begun || dated || measureInside(unit) || unit.cell() && organ <= from + 1)) {
                return text.capital(from) || dated || begun && unit.cell() || measureInside(unit) || organ == from
                        ? verdictOrArrest(unit, dated)
                        : null;
            }
            if (begun && article(from, to)) {
                return Topic.ARTICLE;
            }
            if (begun && campName(unit)) {
                return Topic.SERVING;
            }
            return null;
        }

        /** "Паспорт: …": a field name that no table has; what stands behind it is of nothing else. */
        private boolean unknownLabel(int from, int to) {
            int colon = text.indexOf(':', from, to);
            int end = colon < 0 ? from : text.trimEnd(from, colon);
            boolean label = end > from
                    && end - from <= LONGEST_LABEL
                    && text.capital(from)
                    && text.at(end - 1) != '.'
                    && text.indexOf(',', from, end) < 0
                    && text.indexOf('(', from, end) < 0;
            return label && text.skipBlanks(colon + 1, to) > colon + 1 && source.date(from, end) == null;
        }

        private boolean bareDate(Unit unit) {
            var date = source.dateAt(unit.from(), unit.to());
            return date != null && source.empty(unit.from(), date.start()) && source.empty(date.end(), unit.to());
        }

        /** What a date alone in a cell may be: of the organ before it, or else of the arrest. */
        private Topic dateCell(Unit unit) {
            if (last == null) {
                return person.size() > 1 ? Topic.ARREST : null;
            }
            if (OneLetterVerbs.afterTheTerror(source, unit)) {
                return Topic.REHABILITATION;
            }
            Fact kind = Fact.first(last.facts(), RecordField.SENTENCE_KIND);
            if (kind != null && kind.value().equals(SentenceKind.DEATH.name())) {
                return Topic.EXECUTION_DATE;
            }
            if (last.unit().mark() == null && Fact.has(last.facts(), RecordField.ARREST_DATE)) {
                return Topic.TRIAL_DATE;
            }
            boolean verdict = last.unit().topic() == null || last.unit().about(Topic.TRIAL, Topic.TRIAL_BODY);
            return verdict && !Fact.has(last.facts(), RecordField.TRIAL_DATE) ? Topic.TRIAL_DATE : null;
        }

        private boolean measureStarts(Unit unit, boolean begun, Phrases.Hit<?> measure, int[] term) {
            int from = unit.from();
            Phrases.Hit<Boolean> before = source.words().measurePrepositions.at(text, from, unit.to());
            if (before != null && before.end() < unit.to() && text.at(before.end()) <= ' ') {
                int next = text.skipBlanks(before.end(), unit.to());
                return begun
                        && (source.words().measures.at(text, next, unit.to()) != null
                                || Measure.termAt(source, next, unit.to()) != null);
            }
            boolean whole = term != null
                    && source.words().measures.at(text, text.skipBlanks(term[2], unit.to()), unit.to()) != null;
            return whole
                    || measure != null && (begun || text.capital(from) && unit.cell()) && !person(unit)
                    || term != null && begun && source.date(from, unit.to()) == null;
        }

        private boolean person(Unit unit) {
            return source.words().occupations.at(text, unit.from(), unit.to()) != null && cases.isEmpty();
        }

        private boolean measureInside(Unit unit) {
            return source.words().measures.within(text, unit.from(), unit.to());
        }

        /** An organ behind an arrest without one, and no date, is who arrested: "Арестован 3 мая 1938 г. Шебалинским РО НКВД." */
        private Topic verdictOrArrest(Unit unit, boolean dated) {
            if (last == null || measureInside(unit) || unit.cell()) {
                return Topic.TRIAL;
            }
            boolean rehabilitation = rehabilitations.contains(last)
                    && !Fact.has(last.facts(), RecordField.REHABILITATION_BODY)
                    && (!dated || source.words().reasons.within(text, unit.from(), unit.to()));
            if (rehabilitation) {
                return Topic.REHABILITATION_BODY;
            }
            boolean arrest = last.unit().topic() == Topic.ARREST
                    && !Fact.has(last.facts(), RecordField.ARREST_BODY)
                    && !dated
                    && !Organs.onlyDecides(source, unit.from(), unit.to());
            return arrest ? Topic.ARREST_BODY : Topic.TRIAL;
        }

        private boolean article(int from, int to) {
            Phrases.Hit<Boolean> sign = source.words().articleSigns.at(text, from, to);
            int next = sign == null ? from : text.trimStart(sign.end(), to);
            return next < to
                    && EntryText.digit(text.at(next))
                    && source.dates().at(next, to) == null
                    && !org.knigipamiati.parse.articles.Articles.list(text, next, to)
                            .isEmpty();
        }

        /** A camp alone in its sentence says where the sentence was served: "Сиблаг." */
        private boolean campName(Unit unit) {
            int end = text.trimEnd(unit.from(), unit.to());
            String word = new String(text.folded(), unit.from(), end - unit.from());
            Phrases.Hit<Boolean> camp = source.words().camps.at(text, unit.from(), end);
            if (camp != null && text.trimStart(camp.end(), end) >= end) {
                return true;
            }
            return word.indexOf(' ') < 0
                    && (Words.ends(word, source.words().campEndings)
                            || !source.words().russian()
                                    && text.capital(unit.from())
                                    && source.words().latin()
                                    && source.date(unit.from(), unit.to()) == null);
        }

        private void cite(Unit unit, Topic topic) {
            boolean word = topic == Topic.SOURCE_WORD || unit.mark() == null || ofName(unit);
            int from = word ? unit.from() : text.trimStart(unit.mark().end(), unit.to());
            int to = text.trimEnd(from, unit.to());
            if (from < to) {
                citations.add(new Fact(RecordField.SOURCE, from, to, null, null));
                citing = true;
            }
        }

        /** A word before a capital letter is a part of the archive's name, "Архив МВД", and no label of it. */
        private boolean ofName(Unit unit) {
            int next = text.skipBlanks(unit.mark().end(), unit.to());
            return next > unit.mark().end() && text.capital(next) && !source.capitals();
        }

        private void extendCitation(Unit unit) {
            int last = citations.size() - 1;
            Fact fact = citations.get(last);
            citations.set(
                    last,
                    new Fact(RecordField.SOURCE, fact.from(), text.trimEnd(unit.from(), unit.to()), null, fact.why()));
        }
    }
}
