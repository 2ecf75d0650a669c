/**
 * Reads an entry of any book, in any layout and in the languages of {@code import/reading}. Statements are found by what they
 * say, wherever they stand; each stage hands the next a finished result: text → heading → statements ({@code Cutter}) → facts
 * of the person and of cases → cases ({@code CaseFile}) → reading ({@code Composition}), with what speaks against it
 * ({@code Evidence}). A layout that is known ({@code parse.forms}) only decides where a statement stands; what has been read of it so far is
 * an immutable {@code SoFar}.
 */
package org.knigipamiati.parse.book;
