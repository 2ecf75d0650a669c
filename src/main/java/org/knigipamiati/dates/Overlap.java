package org.knigipamiati.dates;

/** How a partial date lies to a period: a year may lie inside it, outside it, or reach across its border. */
public enum Overlap {
    /** No day of the date lies in the period. */
    NO,
    /** Some days may, others may not: the period cannot be affirmed. */
    OVERLAPS,
    /** Every possible day lies in the period. */
    YES
}
