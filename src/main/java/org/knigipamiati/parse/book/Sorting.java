package org.knigipamiati.parse.book;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.parse.Span;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;
import org.knigipamiati.parse.text.Words;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.SentenceKind;

/** Puts each statement where it belongs: to the person, to a case, to the end of the story. */
final class Sorting {

    private static final int LONGEST_LABEL = 40;

    /** How far behind its beginning a statement that begins with an organ has the word for it: "Верховным судом". */
    private static final int NAME = 30;

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
        if (topic == Topic.CLOSED && decided() && (OneLetterVerbs.afterTheTerror(source, unit) || goesOn(unit))) {
            // a case that is closed years after its sentence: so courts rehabilitated
            topic = Topic.REHABILITATION;
        }
        if (topic == null
                && relatives
                && unit.cell()
                && text.capital(unit.from())
                && source.organAt(unit.from(), unit.to()) < 0) {
            topic = Topic.RELATIVE;
        }
        relatives = topic == Topic.RELATIVE;
        if (topic == null && ofRehabilitation(unit)) {
            rehabilitations.remove(last);
            Unit whole = new Unit(
                    last.unit().from(),
                    unit.to(),
                    last.unit().mark(),
                    last.unit().cell());
            last = CasePart.read(source, whole, Topic.REHABILITATION, cases);
            rehabilitations.add(last);
            return;
        }
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
        if (topic == Topic.SERVING && source.lined() && unit.cell() && cases.isEmpty()) {
            // "отбывал наказание в ИТК" where a post is told is what was told of it
            boolean home = person.stream().anyMatch(one -> one.about(Topic.RESIDENCE));
            person.add(unit.placed(home ? Topic.PREVIOUS : Topic.PROFESSION));
            return;
        }
        if (labelledCase() && source.apart(unit.from()) && (topic == null || !topic.ofCase() && !topic.event())) {
            // the line tells of a further case: where somebody lived then, and as what
            return;
        }
        if (topic == Topic.ARREST && unit.mark() == null && !bareDate(unit)) {
            unit = unit.placed(topic);
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

    /** "решение отменено, дело прекращено за отсутствием …": told in one breath with the rehabilitation, and without a day. */
    private boolean goesOn(Unit unit) {
        return last != null
                && rehabilitations.contains(last)
                && source.date(unit.from(), unit.to()) == null
                && !Commuted.parted(source, last.unit().to(), unit.from());
    }

    /** "Реабилитирован в 1957 г. Верховным судом, вторично в 1989 г. прокуратурой": who rehabilitated, behind the full stop of the year. */
    private boolean ofRehabilitation(Unit unit) {
        return last != null
                && unit.mark() == null
                && rehabilitations.contains(last)
                && last.unit().about(Topic.REHABILITATION)
                && !Fact.has(last.facts(), RecordField.REHABILITATION_BODY)
                && text.trimStart(last.unit().to(), unit.from()) >= unit.from()
                && source.organAt(unit.from(), Math.min(unit.to(), unit.from() + NAME)) >= 0
                && !measureInside(unit)
                && OneLetterVerbs.afterTheTerror(source, unit);
    }

    private boolean arrestTold() {
        return cases.stream().anyMatch(one -> one.unit().about(Topic.ARREST, Topic.TRIAL, Topic.SENTENCE));
    }

    private boolean labelledCase() {
        return cases.stream().anyMatch(one -> !one.apart() && Fact.has(one.facts(), RecordField.SENTENCE));
    }

    private boolean decided() {
        return cases.stream()
                .anyMatch(one ->
                        Fact.has(one.facts(), RecordField.SENTENCE) || Fact.has(one.facts(), RecordField.TRIAL_DATE));
    }

    /** What a statement without a mark is about, by its words; null if it is about the person. */
    private Topic guess(Unit unit) {
        int from = unit.from();
        int to = unit.to();
        if (Sources.isFileMark(text, from, to)) {
            return Topic.SOURCE_WORD;
        }
        if (unit.cell() && !source.lined() && unknownLabel(from, to)) {
            unread.add(new Span(from, to));
            return Topic.IGNORED;
        }
        boolean begun = !cases.isEmpty() || !rehabilitations.isEmpty();
        if (bareDate(unit) && (unit.cell() || begun)) {
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
        if (!unit.cell() && Organs.initials(source, from, to) && arrestedBy()) {
            return Topic.ARREST_BODY;
        }
        if (source.lined()
                && unit.cell()
                && !arrestTold()
                && (organ >= 0 && !measureInside(unit) || text.indexOf(',', from, to) > 0)) {
            // the line before that of the verdict ends with its day, that of a post does not
            return organ >= 0 && dated && dayLast(unit) ? Topic.ARREST : null;
        }
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
        return source.words().occupations.at(text, unit.from(), unit.to()) != null
                && (cases.isEmpty() || source.apart(unit.from()) && !labelledCase());
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
        boolean arrest = arrestedBy() && !dated && !Organs.onlyDecides(source, unit.from(), unit.to());
        return arrest ? Topic.ARREST_BODY : Topic.TRIAL;
    }

    /** Whether an arrest was told last, and not by whom. */
    private boolean arrestedBy() {
        return last != null && last.unit().topic() == Topic.ARREST && !Fact.has(last.facts(), RecordField.ARREST_BODY);
    }

    private boolean dayLast(Unit unit) {
        DateFinder.Found last = null;
        for (DateFinder.Found date = source.date(unit.from(), unit.to());
                date != null;
                date = source.date(date.end(), unit.to())) {
            last = date;
        }
        return last != null && last.start() > unit.from() && text.trimStart(last.end(), unit.to()) >= unit.to();
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
