/**
 * Tables of counts as the page shows them: every cell a link to the records it counts, what is not known a row and a column like
 * any other, and published figures beside, never mixed in.
 */
package org.knigipamiati.web.counts;
