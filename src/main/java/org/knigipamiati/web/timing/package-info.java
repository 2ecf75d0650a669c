/**
 * Pages that count by time and measure the days between events, each a drawing above the table of its numbers, with what is not known
 * beside what is.
 */
package org.knigipamiati.web.timing;
