package org.knigipamiati.record;

/** Where a record stands on its way to the public. Only {@link #PUBLISHED} ones are shown, found or counted. */
public enum RecordState {
    DRAFT,
    SUBMITTED,
    REVIEWED,
    PUBLISHED,
    HIDDEN
}
