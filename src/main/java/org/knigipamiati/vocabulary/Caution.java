package org.knigipamiati.vocabulary;

import java.util.List;

/**
 * A published figure that must stand beside a claim resting on nationality.
 *
 * @param operation the line it warns about; empty if about all
 * @param kind what it shows
 * @param figure id of the {@link PublishedFigure}; empty for a caution in words (regions)
 * @param regions codes of the regions it is about; empty if about all
 */
public record Caution(String operation, Kind kind, String figure, List<String> regions) {

    /** What a cautioning figure shows. */
    public enum Kind {
        /** How many of those in the operation were of the nationality it was aimed at. */
        SHARE,
        /** How many of the nationality were sentenced in the operation, and how many in all. */
        REVERSE,
        /** Regions where the national lines were filled with the usual victims. */
        REGION
    }

    static Caution of(Table.Row row) {
        return new Caution(
                row.get("operation"), row.constant("kind", Kind.class), row.get("figure"), row.list("regions"));
    }
}
