package org.knigipamiati.web.workshop.source;

import java.util.List;
import org.knigipamiati.web.workshop.desk.LabelledValue;
import org.knigipamiati.web.workshop.desk.LinkedLine;

/**
 * An import and what became of its entries.
 *
 * @param source id of the source
 * @param title of the source
 * @param facts files, person, times, counts
 * @param parts what there is to list
 * @param heading of the list that is shown
 * @param records of the list, those that the person may see
 * @param unseen how many of this page of the list they may not
 * @param rejects what was refused, if that is the list
 * @param next where the list goes on, empty if it ends
 */
record RunView(
        String source,
        String title,
        List<LabelledValue> facts,
        List<LinkedLine> parts,
        String heading,
        List<LinkedLine> records,
        long unseen,
        List<Rejected> rejects,
        String next) {

    /**
     * Something that was refused.
     *
     * @param place file and line
     * @param why the reason, in the reader's language where there are words for it
     * @param raw what stands there
     */
    record Rejected(String place, String why, String raw) {}
}
