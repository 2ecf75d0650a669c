package org.knigipamiati.web.workshop.typing;

import java.util.List;
import org.knigipamiati.review.typing.Draft;
import org.knigipamiati.web.workshop.desk.LabelledValue;
import org.knigipamiati.web.workshop.desk.ScanView;

/**
 * Two typings of an entry.
 *
 * @param first one of them
 * @param scan the image of the page at the entry, null if there is none
 * @param differences the lines on which they differ
 * @param agreed labels and values on which they agree
 */
record PairView(Draft first, ScanView scan, List<Line> differences, List<LabelledValue> agreed) {

    /**
     * A difference.
     *
     * @param name of the line in the form
     * @param label what it is called
     * @param first what one typed, empty if nothing
     * @param second what the other typed
     * @param rows lines of the input for a third wording
     */
    record Line(String name, String label, String first, String second, int rows) {}
}
