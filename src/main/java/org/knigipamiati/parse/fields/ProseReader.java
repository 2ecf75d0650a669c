package org.knigipamiati.parse.fields;

import static org.knigipamiati.vocabulary.RecordField.ARREST_BODY;
import static org.knigipamiati.vocabulary.RecordField.ARREST_DATE;
import static org.knigipamiati.vocabulary.RecordField.BIRTH_DATE;
import static org.knigipamiati.vocabulary.RecordField.PARTY;
import static org.knigipamiati.vocabulary.RecordField.PROFESSION;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_CHARGE;

import org.knigipamiati.dates.RussianDates;
import org.knigipamiati.parse.OccupationClasses;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Label;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Statement;
import org.knigipamiati.parse.text.Words;

/**
 * Reads an entry that is a paragraph of sentences: "1890 г.р., урож. г. …, русский. Проживал в …, столяр. Арестован
 * 01.02.1938 …. Приговорен … к ВМН, расстрелян …". Each sentence is cut into clauses at the verbs of {@code labels.csv}.
 */
public final class ProseReader {

    private ProseReader() {}

    /** Whether a line begins with a date and "г.р.". */
    public static boolean isHeader(EntryText text, int from, int to) {
        RussianDates.Found date = Slots.dateAt(text, text.skipBlanks(from, to), to);
        return date != null && behindDate(text, date, to) > 0;
    }

    /** The position behind "г.р." that follows a date, -1 if it does not. */
    private static int behindDate(EntryText text, RussianDates.Found date, int to) {
        int at = date.end();
        if (at - 2 > date.start() && text.startsWith("г.", at - 2)) {
            at -= 2;
        }
        at = text.skipBlanks(at, to);
        for (String sign : new String[] {"г.р.", "г. р.", "г.рожд.", "года рождения", "гр."}) {
            if (text.startsWith(sign, at)) {
                return at + sign.length();
            }
        }
        return -1;
    }

    /** Reads a paragraph that begins with a birth label or with "1895 г.р.". */
    public static void read(ReadingBuilder draft, int from, int to) {
        EntryText text = draft.text;
        int at = text.trimStart(from, to);
        Phrases.Hit<Label> label = at < to ? Words.LABELS.at(text, at, to) : null;
        int end = Sentences.end(text, at, to);
        if (label != null && label.meaning().statement() == Statement.BIRTH) {
            draft.sex(label);
            readHeader(draft, PersonReader.readDate(draft, label.end(), end), end);
            at = end;
        } else if (label == null && isHeader(text, at, to)) {
            RussianDates.Found date = Slots.dateAt(text, at, to);
            int behind = behindDate(text, date, to);
            if (!draft.has(BIRTH_DATE)) {
                draft.addDate(BIRTH_DATE, 0, date);
            }
            draft.label(date.end(), behind);
            end = Sentences.end(text, behind, to);
            readHeader(draft, behind, end);
            at = end;
        }
        readSentences(draft, at, to);
    }

    private static void readHeader(ReadingBuilder draft, int from, int to) {
        EntryText text = draft.text;
        int start = text.trimStart(from, to);
        if (text.startsWith("и ", start)) {
            Phrases.Hit<Label> label = Words.LABELS.at(text, text.skipBlanks(start + 2, to), to);
            if (label != null && label.meaning().statement() == Statement.RESIDENCE) {
                draft.label(start, start + 1);
                draft.sex(label);
                PersonReader.readSharedPlace(draft, label.end(), to);
                return;
            }
        }
        int clause = nextClause(text, start, to);
        if (clause > start) {
            PersonReader.readItems(draft, start, clause);
        }
        if (clause < to) {
            readClauses(draft, clause, to);
        }
    }

    public static void readSentences(ReadingBuilder draft, int from, int to) {
        EntryText text = draft.text;
        int at = from;
        while (at < to) {
            int end = Sentences.end(text, at, to);
            int start = text.trimStart(at, end);
            if (start < end) {
                readClauses(draft, start, end);
            }
            at = end;
        }
    }

    private static void readClauses(ReadingBuilder draft, int from, int to) {
        EntryText text = draft.text;
        int at = from;
        while (at < to) {
            int start = text.trimStart(at, to);
            int end = start < to ? nextClause(text, start + 1, to) : to;
            if (start < end) {
                readClause(draft, start, end);
            }
            at = end;
        }
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

    private static void readClause(ReadingBuilder draft, int from, int to) {
        EntryText text = draft.text;
        Phrases.Hit<Label> label = Words.LABELS.at(text, from, to);
        if (label != null) {
            readLabelled(draft, label, to);
            return;
        }
        if (text.startsWith("дело прекращено", from)) {
            draft.release(from, to);
            return;
        }
        if (Words.DEATHS.at(text, from, to) != null) {
            LastDays.readDeath(draft, from, to);
            return;
        }
        Phrases.Hit<Label> inner = verb(text, from, to);
        if (inner != null && inner.meaning().statement() == Statement.ARREST) {
            draft.sex(inner);
            readArrest(draft, from, inner.start());
            readArrest(draft, inner.end(), to);
        } else if (inner != null || isVerdict(draft, from, to)) {
            readVerdict(draft, from, to);
        } else if (Traits.isParty(text, from, to) && !draft.has(PARTY)) {
            draft.append(PARTY, from, to);
        } else if (!draft.has(ARREST_DATE) && !draft.has(SENTENCE) && isWork(draft, from, to)) {
            WorkReader.read(draft, from, to);
        }
    }

    private static boolean isWork(ReadingBuilder draft, int from, int to) {
        EntryText text = draft.text;
        return OccupationClasses.beginsAt(text, from, to)
                || !draft.has(PROFESSION)
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
    private static boolean isVerdict(ReadingBuilder draft, int from, int to) {
        EntryText text = draft.text;
        if (!Words.MEASURES.within(text, from, to) || draft.has(SENTENCE)) {
            return draft.has(SENTENCE) && text.indexOf("прекращ", from, to) >= 0;
        }
        return Repressions.verb(text, from, to) != null
                || Bodies.known(text, from, to) && Slots.firstDate(text, from, to) != null;
    }

    private static void readVerdict(ReadingBuilder draft, int from, int to) {
        EntryText text = draft.text;
        if (draft.has(SENTENCE)) {
            if (text.indexOf("прекращ", from, to) >= 0) {
                readAnnulment(draft, from, to);
            } else {
                draft.repression(from, to, ReadingBuilder.Slot.AFTER_SENTENCE);
            }
            return;
        }
        ConvictionReader.read(draft, from, to);
        LastDays.readDeath(draft, from, to);
    }

    /** "Президиумом … суда 1.02.1956 г. дело … прекращено за отсутствием состава преступления": the rehabilitation in all but name. */
    private static void readAnnulment(ReadingBuilder draft, int from, int to) {
        EntryText text = draft.text;
        RussianDates.Found date = Slots.firstDate(text, from, to);
        int verdict = text.indexOf("дело", from, to);
        if (date != null && verdict > date.start() && Bodies.known(text, from, date.start())) {
            RehabilitationReader.readAnnulment(draft, from, date, verdict, to);
        }
    }

    private static void readLabelled(ReadingBuilder draft, Phrases.Hit<Label> label, int to) {
        EntryText text = draft.text;
        Statement statement = label.meaning().statement();
        if (statement != Statement.RELEASE) {
            draft.sex(label);
        } else {
            draft.sex(label.meaning().sex(), label.start(), label.end());
        }
        switch (statement) {
            case RESIDENCE -> ResidenceReader.readProse(draft, label.end(), to);
            case ARREST -> readArrest(draft, label.end(), to);
            case CONVICTION, TRIAL -> readVerdict(draft, label.start(), to);
            case CHARGE -> readCharge(draft, label.end(), to);
            case EXECUTION -> LastDays.readExecution(draft, label.end(), to);
            case BURIAL -> LastDays.readBurial(draft, label.end(), to);
            case REHABILITATION -> RehabilitationReader.read(draft, label.end(), to);
            case SENTENCE -> SentenceReader.readLine(draft, label.end(), to);
            case RELEASE -> draft.release(label.start(), to);
            case BIRTH -> PersonReader.readBirth(draft, label.end(), to);
            case OTHER_REPRESSIONS -> draft.repression(label.end(), to, ReadingBuilder.Slot.WORK);
        }
        if (text.at(label.start()) == 'у') {
            LastDays.readDeath(draft, label.start(), to);
        }
    }

    private static void readCharge(ReadingBuilder draft, int from, int to) {
        if (!draft.has(TRIAL_CHARGE)) {
            TrialReader.readCharge(draft, from, to);
        }
    }

    /** An arrest in running text: date, organ, and perhaps the charge. */
    private static void readArrest(ReadingBuilder draft, int from, int to) {
        EntryText text = draft.text;
        if (draft.has(ARREST_DATE) && draft.has(ARREST_BODY)) {
            return;
        }
        int charge = to;
        for (int i = from; i < to && charge == to; i++) {
            if (text.wordStart(i)
                    && Words.CHARGE_OPENINGS.at(text, i, to) != null
                    && Words.CHARGE_NOT.at(text, i, to) == null) {
                charge = i;
            }
        }
        if (text.trimStart(from, charge) < charge) {
            ArrestReader.read(draft, from, charge);
        }
        if (charge < to) {
            readCharge(draft, charge, to);
        }
    }
}
