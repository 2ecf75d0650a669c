package org.knigipamiati.parse.book;

import java.util.List;
import org.knigipamiati.parse.Doubt;
import org.knigipamiati.parse.FieldReading;

/** What speaks against a reading once it is whole. */
final class Evidence {

    private Evidence() {}

    static List<Doubt> against(Source source, List<FieldReading> fields, List<String> residue) {
        return List.of();
    }
}
