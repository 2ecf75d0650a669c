package org.knigipamiati.web.record;

/**
 * How to cite a record.
 *
 * @param text the whole reference, ready to be copied
 * @param link the permanent address
 * @param edition which edition of the collection it was
 */
public record Citation(String text, String link, String edition) {}
