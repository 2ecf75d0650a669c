package org.knigipamiati.parse;

import org.knigipamiati.vocabulary.RecordField;

/**
 * A reason why a value may be wrong or missing: words that were not understood, a value told only by its place, readings that
 * compete, dates in an order that cannot be. A reading without doubts is sure of all it says.
 *
 * @param field the field it concerns
 * @param why the reason, a short English clause
 */
public record Doubt(RecordField field, String why) {}
