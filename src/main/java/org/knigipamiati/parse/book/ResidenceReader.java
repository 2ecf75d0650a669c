package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.BIRTH_PLACE;
import static org.knigipamiati.vocabulary.RecordField.PROFESSION;
import static org.knigipamiati.vocabulary.RecordField.RESIDENCE;

import org.knigipamiati.parse.OccupationClasses;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Label;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Statement;
import org.knigipamiati.parse.text.Words;

/** Reads where a person lived, up to a trade or a piece of biography that follows the address. */
public final class ResidenceReader {

    private ResidenceReader() {}

    /** Reads what stands behind "Проживал:" on a line of its own: an address with commas, at its end perhaps a trade. */
    public static SoFar readLine(SoFar before, int from, int to) {
        EntryText text = before.text();
        int start = text.trimStart(from, to);
        if (Slots.nothing(text, start, to)) {
            return before.and(Slots.silence(text, start, to));
        }
        Said said = Said.NOTHING;
        Phrases.Hit<Label> again = Words.LABELS.at(text, start, to);
        while (again != null) {
            boolean birth = again.meaning().statement() == Statement.BIRTH;
            boolean abbreviated = birth && text.at(again.end() - 1) == '.';
            if (birth && (abbreviated && before.has(BIRTH_PLACE) || Words.PLACE_WORDS.at(text, start, to) != null)) {
                // "Проживал: р.п. Энск": what begins like a label is part of the value
                break;
            }
            if (birth) {
                return before.and(said.label(start, again.end()).words(text, BIRTH_PLACE, again.end(), to));
            }
            if (again.meaning().statement() != Statement.RESIDENCE) {
                break;
            }
            said = said.label(start, again.end());
            start = text.trimStart(again.end(), to);
            again = start < to ? Words.LABELS.at(text, start, to) : null;
        }
        int end = Sentences.end(text, start, to);
        while (end < to) {
            int next = text.trimStart(end, to);
            int stop = Sentences.end(text, next, to);
            if (next >= stop) {
                break;
            }
            boolean trade = OccupationClasses.beginsAt(text, next, stop) && !Words.PLACE_WORDS.within(text, next, stop);
            if (trade || Repressions.verb(text, next, stop) != null) {
                break;
            }
            end = stop;
        }
        SoFar told = before.and(said.piece(text, RESIDENCE, start, end));
        return end < to ? WorkReader.read(told, end, to) : told;
    }

    /** Reads "в г. Заречном, столяр в артели" behind "Проживал": the address up to the first item that is no place. */
    public static SoFar readProse(SoFar before, int from, int to) {
        EntryText text = before.text();
        int label = text.trimStart(from, to);
        if (Slots.nothing(text, label, to)) {
            return before.and(Slots.silence(text, label, to));
        }
        int start = Slots.behindIn(text, label, to);
        int at = start;
        boolean first = true;
        while (at < to) {
            int item = text.trimStart(at, to);
            int end = Slots.separator(text, ',', item, to);
            if (!first && item < end && !Places.looksLikePlace(text, item, end)) {
                break;
            }
            first = false;
            at = end + 1;
        }
        int end = Math.min(at, to);
        SoFar told = before.and(Slots.passed(text, label, start).piece(text, RESIDENCE, start, end));
        return end < to ? WorkReader.read(told, end, to) : told;
    }

    /**
     * Reads the sentences behind "Адрес:" up to the next statement: first the address, then perhaps an earlier case, another
     * address and another post. A dollar sign stands for a semicolon.
     */
    public static Said readAddress(EntryText text, int from, int to) {
        Said said = Said.NOTHING;
        int at = from;
        boolean first = true;
        boolean afterRepression = false;
        while (at < to) {
            int end = Sentences.end(text, at, to);
            int start = text.trimStart(at, end);
            if (start < end) {
                if (Repressions.verb(text, start, end) != null) {
                    int[] parts = Repressions.split(text, start, end);
                    if (parts[0] > start) {
                        said = said.piece(text, RESIDENCE, start, parts[0]);
                    }
                    said = said.repression(text, parts[0], end, Said.Slot.WORK);
                    afterRepression = true;
                } else if (first) {
                    said = said.and(addressParts(text, start, end));
                } else if (afterRepression && Words.REPRESSION_GOES_ON.within(text, start, end)) {
                    said = said.repression(text, start, end, Said.Slot.WORK);
                } else if (OccupationClasses.beginsAt(text, start, end)) {
                    said = said.piece(text, PROFESSION, start, end);
                    afterRepression = false;
                } else {
                    said = said.and(addressParts(text, start, end));
                    afterRepression = false;
                }
                first = false;
            }
            at = end;
        }
        return said;
    }

    /** An address, or "address$ another address", or "address$ post". */
    private static Said addressParts(EntryText text, int from, int to) {
        int dollar = text.indexOf('$', from, to);
        if (dollar > from && OccupationClasses.beginsAt(text, dollar + 1, to)) {
            return Said.NOTHING.piece(text, RESIDENCE, from, dollar).piece(text, PROFESSION, dollar + 1, to);
        }
        return Said.NOTHING.piece(text, RESIDENCE, from, to);
    }
}
