package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.ARREST_BODY;
import static org.knigipamiati.vocabulary.RecordField.BURIAL_PLACE;
import static org.knigipamiati.vocabulary.RecordField.DEATH_DATE;
import static org.knigipamiati.vocabulary.RecordField.DEATH_PLACE;
import static org.knigipamiati.vocabulary.RecordField.EXECUTION_DATE;
import static org.knigipamiati.vocabulary.RecordField.EXECUTION_PLACE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import java.util.List;
import org.knigipamiati.parse.Span;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;
import org.knigipamiati.vocabulary.RecordField;

/**
 * Takes a statement about a case apart: dates, organ, charge, measure and places are each known by their own words, in whatever
 * order they come. What is left over stays unread and is named.
 */
final class CasePart extends CaseStatement {

    private CasePart(Source source, Unit unit, Fact before) {
        super(source, unit, before);
    }

    /** Reads a statement before which nothing was told. */
    static CaseUnit read(Source source, Unit unit, Topic topic) {
        return read(source, unit, topic, List.of());
    }

    /** Reads what is nothing but a charge. */
    static CaseUnit charge(Source source, Unit unit) {
        CasePart part = new CasePart(source, unit, null);
        new ChargePart(part).read(unit.from(), unit.to());
        return new CaseUnit(unit, List.copyOf(part.facts), List.copyOf(part.unread), false, false, false);
    }

    /**
     * Reads a statement.
     *
     * @param told what was told of cases before it
     */
    static CaseUnit read(Source source, Unit unit, Topic topic, List<CaseUnit> told) {
        CasePart part = new CasePart(source, unit, RelativeDates.last(told));
        part.read(topic);
        int head = unit.mark() == null
                ? Math.min(unit.to(), unit.from() + 24)
                : Math.max(unit.mark().start(), unit.from() + 1);
        // "не ранее 9 августа" limits a date and tells of no case before
        boolean earlier = source.words().earlier.within(source.text(), unit.from(), head)
                && !source.words().after.within(source.text(), unit.from(), head);
        boolean again = source.words().again.within(source.text(), unit.from(), Math.min(unit.to(), head + 24));
        if (source.denied(unit.from(), head) && unit.topic() != Topic.NOTE) {
            part.facts.replaceAll(fact -> fact.doubted("a denial stands in the statement"));
        }
        earlier |= source.inLineOf(Topic.PREVIOUS, unit.from());
        return new CaseUnit(
                unit, List.copyOf(part.facts), List.copyOf(part.unread), earlier, again, apart(source, unit));
    }

    private static boolean apart(Source source, Unit unit) {
        if (unit.mark() == null) {
            // "10 лет ИТЛ вторично 10.10.42 …"
            return source.lined() && source.words().again.at(source.text(), unit.from(), unit.to()) != null;
        }
        return unit.mark().start() < unit.mark().end() && source.apart(unit.from());
    }

    private void read(Topic topic) {
        int behind = unit.mark() == null ? unit.from() : unit.mark().end();
        int from = repeated(topic, text.trimStart(behind, unit.to()));
        switch (topic) {
            case ARREST -> new ArrestPart(this).read(from);
            case ARREST_BODY -> {
                arrestBody(from);
                if (unit.mark() == null && !source.organ(from, unit.to())) {
                    doubt(ARREST_BODY, NO_KNOWN_ORGAN);
                }
            }
            case TRIAL_BODY -> trialBody(from);
            case TRIAL_DATE -> dateOnly(TRIAL_DATE, from);
            case CHARGE -> new VerdictPart(this).read(unit.from(), from, true);
            case ARTICLE ->
                new VerdictPart(this)
                        .read(
                                unit.from(),
                                unit.mark() == null
                                        ? unit.from()
                                        : labelled() ? from : unit.mark().start(),
                                true);
            case TRIAL, SENTENCE -> new VerdictPart(this).read(unit.from(), from, false);
            case EXPULSION, ARRIVAL, CLOSED -> new ExpulsionPart(this).read(topic);
            case EXECUTION, EXECUTION_DATE -> {
                if (unit.mark() == null) {
                    dateOnly(EXECUTION_DATE, from);
                } else {
                    new FatePart(this, before).read(EXECUTION_DATE, EXECUTION_PLACE, from);
                }
            }
            case EXECUTION_PLACE -> {
                whole(EXECUTION_PLACE, from);
                if (unit.mark() == null) {
                    doubt(EXECUTION_PLACE, PersonFacts.BY_ORDER);
                }
            }
            case BURIAL -> whole(BURIAL_PLACE, new FatePart(this, before).inPlace(from, unit.to()));
            case DEATH -> new FatePart(this, before).read(DEATH_DATE, DEATH_PLACE, from);
            case DEATH_PLACE -> whole(DEATH_PLACE, from);
            case REHABILITATION, REHABILITATION_BODY, REASON -> new RehabilitationPart(this).read(topic, from);
            case COMMUTED -> {
                // not understood unless a sentence is known that was changed
                unread.add(new Span(unit.from(), unit.to()));
                facts.addAll(Commutation.told(source, unit));
            }
            default -> unread.add(new Span(unit.from(), unit.to()));
        }
    }

    /** The position behind labels that say what the statement is about once more: "Место захоронения: место захоронения - …". */
    private int repeated(Topic topic, int from) {
        Phrases.Hit<Mark> again = from < unit.to() && topic.event() ? source.markAt(from, unit.to()) : null;
        return again != null && again.meaning().topic() == topic
                ? repeated(topic, text.trimStart(again.end(), unit.to()))
                : from;
    }

    /** Whether the article's sign is a label: "Статья: 58-10". */
    private boolean labelled() {
        int next = text.skipBlanks(unit.mark().end(), unit.to());
        boolean colon = next < unit.to() && text.at(next) == ':';
        Phrases.Hit<String> label =
                source.words().chargeLabels.at(text, unit.mark().start(), unit.to());
        return colon || label != null && label.meaning().equals("article");
    }

    /** Who arrested, in a sentence of its own: "Вымышленским РО НКВД по обвинению в шпионаже". */
    private void arrestBody(int from) {
        ChargePart charges = new ChargePart(this);
        int charge = unit.mark() == null ? charges.start(from, unit.to()) : unit.to();
        int start = text.trimStart(from, charge);
        if (charge >= unit.to() || start >= charge) {
            whole(ARREST_BODY, from);
            return;
        }
        facts.add(new Fact(ARREST_BODY, start, text.trimEnd(start, charge), null, null));
        charges.read(charge, unit.to());
    }

    private void trialBody(int from) {
        int to = unit.to();
        if (source.date(from, to) != null) {
            new VerdictPart(this).pieces(from, to, false, false);
        } else {
            whole(TRIAL_BODY, from);
        }
    }

    private void dateOnly(RecordField field, int from) {
        DateFinder.Found date = source.dateAt(from, unit.to());
        if (date == null) {
            unread.add(new Span(unit.from(), unit.to()));
            return;
        }
        String why = unit.mark() == null ? PersonFacts.BY_ORDER : date.why();
        facts.add(new Fact(field, date.start(), date.end(), date.date().edtf(), why));
        if (!source.empty(date.end(), unit.to())) {
            new VerdictPart(this).pieces(date.end(), unit.to(), false, false);
        }
    }
}
