package org.knigipamiati.web.workshop.typing;

import java.util.List;
import org.knigipamiati.review.typing.Draft;
import org.knigipamiati.web.workshop.desk.FieldForm;
import org.knigipamiati.web.workshop.desk.LabelledValue;
import org.knigipamiati.web.workshop.desk.ScanView;

/**
 * Two typings of an entry.
 *
 * @param first one of them
 * @param second the other, null if it has no counterpart
 * @param scan the image of the page at the entry, null if there is none
 * @param differences the lines on which they differ
 * @param agreed labels and values on which they agree
 * @param marked the same where one of the two doubted what they typed, with that
 * @param notes what the two remarked
 * @param others the typings of the other person, to choose the counterpart from
 * @param settled the record made of the pair before, 0 if this is the first
 * @param aligned which two were just said to be of one entry, in words; empty if nobody said so
 */
record PairView(
        Draft first,
        Draft second,
        ScanView scan,
        List<Line> differences,
        List<LabelledValue> agreed,
        List<LabelledValue> marked,
        List<String> notes,
        List<FieldForm.Choice> others,
        long settled,
        String aligned) {

    /**
     * A difference.
     *
     * @param name of the line in the form
     * @param label what it is called
     * @param first what one typed, empty if nothing
     * @param second what the other typed
     * @param firstMark what the first said of it: doubtful or illegible, in words; empty if nothing
     * @param secondMark what the second said of it
     * @param rows lines of the input for a third wording
     */
    record Line(
            String name, String label, String first, String second, String firstMark, String secondMark, int rows) {}
}
