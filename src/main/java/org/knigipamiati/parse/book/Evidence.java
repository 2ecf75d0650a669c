package org.knigipamiati.parse.book;

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
        Examined reading = new Examined(source, fields, taken, silent, named);
        new UnclaimedWords(reading).speak();
        new ValueWords(reading).speak();
        new PlaceWords(reading).speak();
        new DateEvidence(reading).speak();
        new Qualifiers(reading).speak();
        new Edges(reading).speak();
        new Missed(reading).speak();
        new Figures(reading).speak();
        if (named) {
            new Overruns(reading).speak();
        }
        new Oddities(reading).speak();
        new Story(reading).speak();
        return reading.doubts;
    }
}
