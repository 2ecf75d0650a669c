/**
 * A person's name in any script: folding, spellings, equivalents, index keys, the understood query, and the comparison of a
 * record with a query, with reasons. Pure Java; what it knows stands in {@code import/names/*.csv}. Start at
 * {@link org.knigipamiati.names.NameKeys} for indexing and {@link org.knigipamiati.names.NameQuery} for searching.
 */
package org.knigipamiati.names;
