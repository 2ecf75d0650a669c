package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.PROFESSION;

import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Label;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Statement;
import org.knigipamiati.parse.text.Words;

/**
 * Reads the place where a post, a trade or a present state is printed, and parts from it what is told there about earlier
 * repressions: "столяр. В 1930 судим по ст. 58-10. Ссыльный."
 */
public final class WorkReader {

    private WorkReader() {}

    /** Reads the place of a post. */
    public static SoFar read(SoFar before, int from, int to) {
        return read(before, from, to, true);
    }

    /**
     * Reads the place of a post.
     *
     * @param traits whether it may begin with traits; not so if they were looked for there already, and what looks like one is none
     */
    static SoFar read(SoFar before, int from, int to, boolean traits) {
        EntryText text = before.text();
        if (Slots.nothing(text, from, to)) {
            return before.and(Slots.silence(text, from, to));
        }
        SoFar told = before;
        int work = -1;
        int workEnd = -1;
        int at = from;
        boolean afterRepression = false;
        while (at < to) {
            int end = Sentences.end(text, at, to);
            int start = text.trimStart(at, end);
            if (start < end) {
                Phrases.Hit<Label> label = Words.LABELS.at(text, start, end);
                if (label != null && label.meaning().statement() == Statement.RESIDENCE) {
                    told = told.and(post(text, work, workEnd).label(label));
                    work = -1;
                    told = ResidenceReader.readProse(told, label.end(), end);
                    afterRepression = false;
                } else if (!told.has(PROFESSION)
                        && work < 0
                        && (traits || at > from)
                        && Traits.startTraits(text, start, end)) {
                    told = PersonReader.readItems(told, start, end);
                } else if (Repressions.verb(text, start, end) != null) {
                    int[] parts = Repressions.split(text, start, end);
                    if (parts[0] > start) {
                        work = work < 0 ? start : work;
                        workEnd = parts[0];
                    }
                    told = told.and(post(text, work, workEnd).repression(text, parts[0], parts[1], Said.Slot.WORK));
                    work = -1;
                    if (parts[1] < end) {
                        work = parts[1];
                        workEnd = end;
                    }
                    afterRepression = parts[1] >= end;
                } else if (afterRepression && Words.REPRESSION_GOES_ON.within(text, start, end)) {
                    told = told.and(Said.NOTHING.repression(text, start, end, Said.Slot.WORK));
                } else {
                    work = work < 0 ? start : work;
                    workEnd = end;
                    afterRepression = false;
                }
            }
            at = end;
        }
        return told.and(post(text, work, workEnd));
    }

    private static Said post(EntryText text, int from, int to) {
        return from < 0 ? Said.NOTHING : Said.NOTHING.piece(text, PROFESSION, from, to);
    }
}
