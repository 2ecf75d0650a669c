package org.knigipamiati.archives;

import java.util.Map;
import org.knigipamiati.vocabulary.Certainty;
import org.knigipamiati.vocabulary.Table;

/**
 * An institution that keeps files, or a kind of institutions of which each region has its own.
 *
 * @param code stable code, as {@code RU_GARF}
 * @param names by language tag
 * @param ownName as a letter in the language of the archive addresses it; empty where that is one of the names
 * @param country code of ISO 3166, {@code INT} if it depends on the place
 * @param eachRegion whether each region has its own, that of the case being asked
 * @param who who may ask and with what proof, by language tag
 * @param how how one asks, what one gets and what it costs as far as known, by language tag
 * @param source on what the row rests
 * @param certainty never {@link Certainty#UNVERIFIED}
 */
public record Archive(
        String code,
        Map<String, String> names,
        String ownName,
        String country,
        boolean eachRegion,
        Map<String, String> who,
        Map<String, String> how,
        String source,
        Certainty certainty) {

    static Archive of(Table.Row row) {
        return new Archive(
                row.require("code"),
                Rows.texts(row, "name"),
                row.get("name_own"),
                row.require("country"),
                row.get("each_region").equals("yes"),
                Rows.texts(row, "who"),
                Rows.texts(row, "how"),
                row.require("source"),
                Rows.certainty(row));
    }
}
