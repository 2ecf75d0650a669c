/**
 * Turns the text of a memorial-book entry into a reading: fields with the printed words and, where they are understood, a
 * value; and what was not understood. A reader never throws on any text and accounts for every character of it.
 *
 * <p>An {@link org.knigipamiati.parse.EntryForm} knows how one kind of source lays its entries out. It cuts the text into
 * statements by the labels of {@code import/reading/labels.csv}; one small reader for each group of fields takes a statement
 * apart. What words mean stands in tables under {@code import/reading}, not in code.
 */
package org.knigipamiati.parse;
