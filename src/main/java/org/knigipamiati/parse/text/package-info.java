/**
 * The text of an entry, prepared and folded for comparison, and the words of {@code import/reading} to be found in it. Nothing
 * here knows what a field is.
 */
package org.knigipamiati.parse.text;
