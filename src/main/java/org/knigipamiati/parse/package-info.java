/**
 * Turns the text of a memorial-book entry into a reading: fields with the printed words and, where they are understood, a
 * value; and what was not understood. A reader never throws on any text and accounts for every character of it.
 *
 * <p>This is the contract, all that other rooms may use; the machinery lies in the rooms below: {@code book} reads
 * entries of any layout, {@code forms} know where in some layouts each statement stands, {@code articles} read lists of articles, {@code text} finds words. What
 * words mean stands in tables under {@code import/reading}, not in code.
 */
package org.knigipamiati.parse;
