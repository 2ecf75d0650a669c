/**
 * Spreadsheets that volunteers upload: read with limits on everything that could unfold, matched column by column to our fields,
 * tried before they are taken in. This room believes neither the name of a file nor what it says of its own size.
 */
package org.knigipamiati.review.sheet;
