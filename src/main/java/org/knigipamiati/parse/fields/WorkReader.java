package org.knigipamiati.parse.fields;

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

    public static void read(ReadingBuilder draft, int from, int to) {
        if (Slots.nothing(draft, from, to)) {
            return;
        }
        EntryText text = draft.text;
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
                    work = flush(draft, work, workEnd);
                    draft.sex(label);
                    ResidenceReader.readProse(draft, label.end(), end);
                    afterRepression = false;
                } else if (!draft.has(PROFESSION) && work < 0 && Traits.startTraits(text, start, end)) {
                    PersonReader.readItems(draft, start, end);
                } else if (Repressions.verb(text, start, end) != null) {
                    int[] parts = Repressions.split(text, start, end);
                    if (parts[0] > start) {
                        work = work < 0 ? start : work;
                        workEnd = parts[0];
                    }
                    work = flush(draft, work, workEnd);
                    draft.repression(parts[0], parts[1], ReadingBuilder.Slot.WORK);
                    if (parts[1] < end) {
                        work = parts[1];
                        workEnd = end;
                    }
                    afterRepression = parts[1] >= end;
                } else if (afterRepression && Words.REPRESSION_GOES_ON.within(text, start, end)) {
                    draft.repression(start, end, ReadingBuilder.Slot.WORK);
                } else {
                    work = work < 0 ? start : work;
                    workEnd = end;
                    afterRepression = false;
                }
            }
            at = end;
        }
        flush(draft, work, workEnd);
    }

    private static int flush(ReadingBuilder draft, int from, int to) {
        if (from >= 0) {
            draft.append(PROFESSION, from, to);
        }
        return -1;
    }
}
