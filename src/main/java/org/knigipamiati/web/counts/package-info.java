/**
 * The page of counts, its tables as they are shown: every cell a link to the records it counts, what is not known a row and a column like
 * any other, and published figures beside, never mixed in.
 */
package org.knigipamiati.web.counts;
