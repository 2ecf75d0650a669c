/**
 * What the index knows of a record. {@link org.knigipamiati.record.index.Property} is the one list of a record's properties: how
 * each is taken from the record or its counted case, by what its values are called, whether it narrows, counts, sorts or is shown in a
 * list of hits. Document, mapping, card, facets, periods, orders, parameters and their documentation follow from it.
 */
package org.knigipamiati.record.index;
