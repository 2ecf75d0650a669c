/**
 * What the published works say around the records: people who gave and carried out the orders, the orders, the police's language,
 * burial places, works and their theses, and what to beware of. The knowledge lies in the CSV files of {@code import/knowledge}, one
 * row a fact with its source and certainty; {@code tables.csv} and {@code fields.csv} there say which tables there are and what their
 * columns mean, and nothing here knows a particular table but the bibliography, by which sources are told.
 */
package org.knigipamiati.knowledge;
