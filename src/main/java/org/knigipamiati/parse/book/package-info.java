/**
 * Reads an entry of any book, in any layout and in the languages of {@code import/reading}. Statements are found by what they
 * say, wherever they stand; each stage hands the next a finished result: text → heading → statements ({@code Cutter}) → facts
 * of the person and of cases → cases ({@code CaseFile}) → reading ({@code Composition}), with what speaks against it
 * ({@code Evidence}). What is known of a layout beforehand is a {@code Layout}.
 */
package org.knigipamiati.parse.book;
