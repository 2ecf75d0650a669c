/**
 * The first page with its question, and the page of search results as its template shows it. Every link derives from the {@code SearchState}; hits that are sure, hits
 * that are only possible and no hits are told apart in words.
 */
package org.knigipamiati.web.search;
