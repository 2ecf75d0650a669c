/**
 * Pages about the people, orders, words, works and places of the Terror: one page for the list of a table of {@code knowledge}, one for
 * an entry, whichever table it is. What is not verified stands apart and is linked from nowhere else.
 */
package org.knigipamiati.web.knowledge;
