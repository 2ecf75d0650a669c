package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.ARREST_BODY;
import static org.knigipamiati.vocabulary.RecordField.ARREST_DATE;
import static org.knigipamiati.vocabulary.RecordField.BIRTH_DATE;
import static org.knigipamiati.vocabulary.RecordField.PARTY;
import static org.knigipamiati.vocabulary.RecordField.PROFESSION;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_CHARGE;

import org.knigipamiati.parse.OccupationClasses;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Label;
import org.knigipamiati.parse.text.Lexicon;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Statement;
import org.knigipamiati.parse.text.Topic;
import org.knigipamiati.parse.text.Words;

/**
 * Reads an entry that is a paragraph of sentences: "1890 г.р., урож. г. …, русский. Проживал в …, столяр. Арестован
 * 01.02.1938 …. Приговорен … к ВМН, расстрелян …". Each sentence is cut into clauses at the verbs of {@code labels.csv}.
 */
public final class ProseReader {

    private ProseReader() {}

    /** Whether a line begins with a date and "г.р.". */
    public static boolean isHeader(EntryText text, int from, int to) {
        DateFinder.Found date = Slots.dateAt(text, text.skipBlanks(from, to), to);
        return date != null && behindDate(text, date, to) > 0;
    }

    /** The position behind "г.р." that follows a date, -1 if it does not. */
    private static int behindDate(EntryText text, DateFinder.Found date, int to) {
        int year = text.wordBefore(date.start(), text.trimEnd(date.start(), date.end()));
        int sign = signEnd(text, text.skipBlanks(date.end(), to), to);
        // what belongs to the sign may have been read with the date: "1895 г. р."
        return sign > 0 || Words.YEARS.at(text, year, date.end()) == null ? sign : signEnd(text, year, to);
    }

    private static int signEnd(EntryText text, int at, int to) {
        Phrases.Hit<Mark> mark = Lexicon.russianWords().marks.at(text, at, to);
        return mark != null && mark.meaning().topic() == Topic.BIRTH_SIGN ? mark.end() : -1;
    }

    /** Reads a paragraph that begins with a birth label or with "1895 г.р.". */
    public static SoFar read(SoFar before, int from, int to) {
        EntryText text = before.text();
        SoFar told = before;
        int at = text.trimStart(from, to);
        Phrases.Hit<Label> label = at < to ? Words.LABELS.at(text, at, to) : null;
        int end = Sentences.end(text, at, to);
        if (label != null && label.meaning().statement() == Statement.BIRTH) {
            PersonReader.Dated date = PersonReader.readDate(told.source(), label.end(), end);
            told = readHeader(told.and(Said.NOTHING.label(label).and(date.said())), date.end(), end);
            at = end;
        } else if (label == null && isHeader(text, at, to)) {
            DateFinder.Found date = Slots.dateAt(text, at, to);
            int behind = behindDate(text, date, to);
            told = told.and(Said.NOTHING.date(BIRTH_DATE, 0, date).unless(0, BIRTH_DATE))
                    .and(Said.NOTHING.label(date.end(), behind));
            end = Sentences.end(text, behind, to);
            told = readHeader(told, behind, end);
            at = end;
        }
        return readSentences(told, at, to);
    }

    private static SoFar readHeader(SoFar before, int from, int to) {
        EntryText text = before.text();
        int start = text.trimStart(from, to);
        Phrases.Hit<Boolean> and = Words.AND.at(text, start, to);
        if (and != null) {
            Phrases.Hit<Label> label = Words.LABELS.at(text, text.skipBlanks(and.end(), to), to);
            if (label != null && label.meaning().statement() == Statement.RESIDENCE) {
                return before.and(Said.NOTHING.label(start, start + 1).label(label))
                        .and(PersonReader.readSharedPlace(text, label.end(), to));
            }
        }
        int clause = nextClause(text, start, to);
        SoFar told = clause > start ? PersonReader.readItems(before, start, clause) : before;
        return clause < to ? readClauses(told, clause, to) : told;
    }

    /** Reads sentences about anything. */
    public static SoFar readSentences(SoFar before, int from, int to) {
        EntryText text = before.text();
        SoFar told = before;
        int at = from;
        while (at < to) {
            int end = Sentences.end(text, at, to);
            int start = text.trimStart(at, end);
            if (start < end) {
                told = readClauses(told, start, end);
            }
            at = end;
        }
        return told;
    }

    private static SoFar readClauses(SoFar before, int from, int to) {
        EntryText text = before.text();
        SoFar told = before;
        int at = from;
        while (at < to) {
            int start = text.trimStart(at, to);
            int end = start < to ? nextClause(text, start + 1, to) : to;
            if (start < end) {
                told = readClause(told, start, end);
            }
            at = end;
        }
        return told;
    }

    /** Where the next clause with a verb of its own begins behind a comma: ", расстрелян 1.02.1938". */
    private static int nextClause(EntryText text, int from, int to) {
        int at = from;
        while (at < to) {
            Phrases.Hit<Label> label = text.wordStart(at) ? Words.LABELS.at(text, at, to) : null;
            boolean clause = label != null && label.meaning().place() == Label.Place.CLAUSE;
            if (clause && afterComma(text, from, at)) {
                return at;
            }
            int comma = Slots.separator(text, ',', at, to);
            at = comma < to ? text.trimStart(comma, to) : to;
        }
        return to;
    }

    private static boolean afterComma(EntryText text, int from, int at) {
        int before = at;
        while (before > 0 && text.at(before - 1) <= ' ') {
            before--;
        }
        return before == 0 || text.at(before - 1) == ',' || before <= from;
    }

    private static SoFar readClause(SoFar before, int from, int to) {
        EntryText text = before.text();
        Phrases.Hit<Label> label = Words.LABELS.at(text, from, to);
        if (label != null) {
            return readLabelled(before, label, to);
        }
        Phrases.Hit<Words.Measure> measure = Words.MEASURES.at(text, from, to);
        if (measure != null && measure.meaning() == Words.Measure.RELEASED) {
            return before.and(Said.NOTHING.release(from, to));
        }
        if (Words.DEATHS.at(text, from, to) != null) {
            return before.and(LastDays.readDeath(text, from, to));
        }
        Phrases.Hit<Label> inner = verb(text, from, to);
        if (inner != null && inner.meaning().statement() == Statement.ARREST) {
            return readArrest(readArrest(before.and(Said.NOTHING.label(inner)), from, inner.start()), inner.end(), to);
        }
        if (inner != null || isVerdict(before, from, to)) {
            return readVerdict(before, from, to);
        }
        if (Traits.isParty(text, from, to) && !before.has(PARTY)) {
            return before.and(Said.NOTHING.piece(text, PARTY, from, to));
        }
        boolean work = !before.has(ARREST_DATE) && !before.has(SENTENCE) && isWork(before, from, to);
        return work ? WorkReader.read(before, from, to) : before;
    }

    private static boolean isWork(SoFar before, int from, int to) {
        EntryText text = before.text();
        return OccupationClasses.beginsAt(text, from, to)
                || !before.has(PROFESSION)
                        && Slots.firstDate(text, from, to) == null
                        && Words.NOT_THE_PERSON.at(text, from, to) == null;
    }

    /** The verb of arrest or conviction that stands somewhere in a clause: "01.02.1949 г. МГБ … арестована". */
    private static Phrases.Hit<Label> verb(EntryText text, int from, int to) {
        Phrases.Hit<Label> hit = Words.LABELS.first(text, from, to);
        while (hit != null
                && hit.meaning().statement() != Statement.ARREST
                && hit.meaning().statement() != Statement.CONVICTION) {
            hit = Words.LABELS.first(text, hit.end(), to);
        }
        return hit;
    }

    /** Whether a clause without a verb of conviction tells of a measure: "В 1930 г. выслан …", "УНКВД … дело прекращено …". */
    private static boolean isVerdict(SoFar before, int from, int to) {
        EntryText text = before.text();
        if (!Words.MEASURES.within(text, from, to) || before.has(SENTENCE)) {
            return before.has(SENTENCE) && Words.CASE_ENDED.within(text, from, to);
        }
        return Repressions.verb(text, from, to) != null
                || Bodies.known(text, from, to) && Slots.firstDate(text, from, to) != null;
    }

    private static SoFar readVerdict(SoFar before, int from, int to) {
        EntryText text = before.text();
        if (!before.has(SENTENCE)) {
            return ConvictionReader.read(before, from, to).and(LastDays.readDeath(text, from, to));
        }
        return before.and(
                Words.CASE_ENDED.within(text, from, to)
                        ? annulment(before.source(), from, to)
                        : Said.NOTHING.repression(text, from, to, Said.Slot.AFTER_SENTENCE));
    }

    /** "Президиумом … суда 1.02.1956 г. дело … прекращено за отсутствием состава преступления": the rehabilitation in all but name. */
    private static Said annulment(Source source, int from, int to) {
        EntryText text = source.text();
        DateFinder.Found date = Slots.firstDate(text, from, to);
        boolean dated =
                date != null && Words.CASE_ENDED.within(text, date.end(), to) && Bodies.known(text, from, date.start());
        return dated ? CaseReader.rehabilitation(source, from, to) : Said.NOTHING;
    }

    private static SoFar readLabelled(SoFar before, Phrases.Hit<Label> label, int to) {
        EntryText text = before.text();
        String sex = label.meaning().sex();
        int from = label.end();
        Statement statement = label.meaning().statement();
        SoFar told = before.and(
                statement == Statement.RELEASE
                        ? Said.NOTHING.sex(sex, label.start(), from)
                        : Said.NOTHING.label(label));
        return switch (statement) {
            case RESIDENCE -> ResidenceReader.readProse(told, from, to);
            case ARREST -> readArrest(told, from, to);
            case CONVICTION, TRIAL -> readVerdict(told, label.start(), to);
            case CHARGE -> told.and(charge(text, from, to));
            case EXECUTION -> told.and(CaseReader.execution(told.source(), from, to));
            case BURIAL -> told.and(CaseReader.burial(told.source(), from, to));
            case REHABILITATION -> told.and(CaseReader.rehabilitation(told.source(), from, to));
            case SENTENCE -> told.and(SentenceReader.readLine(told.source(), from, to));
            case RELEASE -> told.and(Said.NOTHING.release(label.start(), to));
            case BIRTH -> PersonReader.readBirth(told, from, to);
            case OTHER_REPRESSIONS -> told.and(Said.NOTHING.repression(text, from, to, Said.Slot.WORK));
        };
    }

    private static Said charge(EntryText text, int from, int to) {
        return TrialReader.readCharge(text, 0, from, to).unless(0, TRIAL_CHARGE);
    }

    /** An arrest in running text: date, organ, and perhaps the charge. */
    private static SoFar readArrest(SoFar before, int from, int to) {
        EntryText text = before.text();
        if (before.has(ARREST_DATE) && before.has(ARREST_BODY)) {
            return before;
        }
        int charge = to;
        for (int i = from; i < to && charge == to; i++) {
            if (text.wordStart(i)
                    && Words.CHARGE_OPENINGS.at(text, i, to) != null
                    && Words.CHARGE_NOT.at(text, i, to) == null) {
                charge = i;
            }
        }
        Said said =
                text.trimStart(from, charge) < charge ? CaseReader.arrest(before.source(), from, charge) : Said.NOTHING;
        return before.and(charge < to ? said.and(charge(text, charge, to)) : said);
    }
}
