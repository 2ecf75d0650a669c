/**
 * Finding, narrowing and counting records: what can be asked and what is answered. The state of a search as one
 * value is in {@code state}, the questions to the engine in {@code engine}, the rebuilding of the index in {@code index}.
 *
 * <p>It asks the index only, never the tables, and the index holds only what the public may see ({@code record.index.PublicOnly}), beside numbers
 * without a name of people who may be living, which {@code engine.Engine} lets into counts of everybody and nowhere else.
 * What makes two names alike is knowledge of {@code names}; here is only how candidates are fetched and put in order. It knows
 * nothing of HTTP, JSON or pages.
 */
package org.knigipamiati.search;
