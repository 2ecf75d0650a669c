package org.knigipamiati.parse.book;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.parse.Doubt;
import org.knigipamiati.parse.FieldReading;

/**
 * What speaks against a reading once it is whole: dates and words that no field took, values that hold the words of another
 * statement, that none of the tables knows, or that run over the end of a sentence; dates in an order that cannot be.
 */
final class Evidence {

    private Evidence() {}

    /**
     * The doubts of a reading.
     *
     * @param taken for each raw character whether a field holds it
     * @param silent for each whether it belongs to a statement that is understood and that no field holds
     * @param named whether the layout has a name at the head
     */
    static List<Doubt> against(
            Source source, List<FieldReading> fields, boolean[] taken, boolean[] silent, boolean named) {
        List<Doubt> doubts = new ArrayList<>();
        new UnclaimedWords(source, fields, doubts, taken, silent).speak();
        new ValueWords(source, fields, doubts).speak();
        new PlaceWords(source, fields, doubts, named).speak();
        new DateEvidence(source, fields, doubts).speak();
        new Qualifiers(source, fields, doubts).speak();
        new Edges(source, fields, doubts).speak();
        new Missed(source, fields, doubts, silent).speak();
        new Figures(source, fields, doubts).speak();
        if (named) {
            new Overruns(source, fields, doubts).speak();
        }
        new Oddities(source, fields, doubts, silent, named).speak();
        new Story(source, fields, doubts, named).speak();
        return doubts;
    }
}
