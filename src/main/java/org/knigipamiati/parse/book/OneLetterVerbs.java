package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.EXECUTION_DATE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE_KIND;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import java.time.LocalDate;
import java.util.List;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;
import org.knigipamiati.vocabulary.SentenceKind;

/**
 * What a verb of one letter means where a case has begun: "Р. 15.03.38" behind a sentence of death is the execution, "р. 12.06.57"
 * the rehabilitation, and neither is the birth.
 */
final class OneLetterVerbs {

    private static final int LATEST_TERROR = 1953;
    private static final int LONGEST_WAIT = 1;

    private OneLetterVerbs() {}

    /** The statement, with the mark that is meant. */
    static Unit meant(Source source, Unit unit, List<CaseUnit> cases) {
        Phrases.Hit<Mark> mark = unit.mark();
        if (mark != null && source.text().signOfDeath(mark.start()) && awaitsExecution(source, unit, cases)) {
            // "ВМН. † 28.5.1938"
            Mark executed = new Mark(Topic.EXECUTION, "", Mark.Form.LABEL);
            return new Unit(unit.from(), unit.to(), new Phrases.Hit<>(mark.start(), mark.end(), executed), unit.cell());
        }
        if (mark == null
                || mark.meaning().topic() != Topic.BIRTH
                || source.words().oneLetterVerbs.at(source.text(), mark.start(), mark.end()) == null
                || cases.isEmpty()) {
            return unit;
        }
        Topic topic = awaitsExecution(source, unit, cases)
                ? Topic.EXECUTION
                : afterTheTerror(source, unit) ? Topic.REHABILITATION : Topic.BIRTH;
        Mark meaning = new Mark(topic, "", Mark.Form.LABEL);
        return new Unit(unit.from(), unit.to(), new Phrases.Hit<>(mark.start(), mark.end(), meaning), unit.cell());
    }

    /** Whether the only date of a statement is of a year in which nobody was sentenced for terror any more. */
    static boolean afterTheTerror(Source source, Unit unit) {
        DateFinder.Found date = source.date(unit.from(), unit.to());
        LocalDate earliest = date == null ? null : date.date().earliest();
        return earliest != null && earliest.getYear() > LATEST_TERROR;
    }

    /** A sentence of death was told, no execution yet, and the day is that of the sentence or one in the year behind it. */
    private static boolean awaitsExecution(Source source, Unit unit, List<CaseUnit> cases) {
        List<Fact> told = cases.stream().flatMap(one -> one.facts().stream()).toList();
        Fact kind = Fact.first(told, SENTENCE_KIND);
        if (kind == null || !SentenceKind.DEATH.name().equals(kind.value()) || Fact.has(told, EXECUTION_DATE)) {
            return false;
        }
        EntryText text = source.text();
        int from = source.afterPrepositions(text.trimStart(unit.mark().end(), unit.to()), unit.to());
        if (from < unit.to() && source.words().sameDay.at(text, from, unit.to()) != null) {
            return true;
        }
        DateFinder.Found date = source.dateAt(unit.mark().end(), unit.to());
        Fact tried = Fact.first(told, TRIAL_DATE);
        LocalDate verdict = tried == null
                ? null
                : PartialDate.tryParse(tried.value()).map(PartialDate::earliest).orElse(null);
        LocalDate day = date == null ? null : date.date().latest();
        return day != null
                && verdict != null
                && !day.isBefore(verdict)
                && day.isBefore(verdict.plusYears(LONGEST_WAIT));
    }
}
