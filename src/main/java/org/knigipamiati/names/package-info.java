/**
 * A person's name in any script. This room is the contract: {@link org.knigipamiati.names.NameKeys} for indexing,
 * {@link org.knigipamiati.names.NameQuery} for searching, and the records that both speak in. The machinery lies below, each
 * room using those before it: {@code letters}, {@code tables}, {@code query}, {@code compare}. It uses the contract's records, never
 * its two doors. Pure Java; what it knows stands in {@code import/names/*.csv}.
 */
package org.knigipamiati.names;
