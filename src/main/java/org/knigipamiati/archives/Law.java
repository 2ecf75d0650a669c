package org.knigipamiati.archives;

import java.util.Map;
import org.knigipamiati.vocabulary.Certainty;
import org.knigipamiati.vocabulary.Table;

/**
 * What a law or the practice of a country gives to whom.
 *
 * @param country code of ISO 3166
 * @param titles by language tag
 * @param gives what it gives, by language tag
 * @param source on what the row rests
 * @param certainty never {@link Certainty#UNVERIFIED}
 */
public record Law(
        String country, Map<String, String> titles, Map<String, String> gives, String source, Certainty certainty) {

    static Law of(Table.Row row) {
        return new Law(
                row.require("country"),
                Rows.texts(row, "title"),
                Rows.texts(row, "gives"),
                row.require("source"),
                Rows.certainty(row));
    }
}
