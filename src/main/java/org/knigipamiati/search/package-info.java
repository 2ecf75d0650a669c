/**
 * Finding, narrowing and counting records: the state of a search as one value, the queries made of it, the facets, and the
 * rebuilding of the index.
 *
 * <p>It asks the index only, never the tables, and the index holds only what the public may see ({@code record.PublicOnly}).
 * What makes two names alike is knowledge of {@code names}; here is only how candidates are fetched and put in order. It knows
 * nothing of HTTP, JSON or pages.
 */
package org.knigipamiati.search;
