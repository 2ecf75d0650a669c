/**
 * Whom to ask about a case: which archive holds the file of this body, region and kind of case, what the law gives, the letter to write,
 * and which other collections know names. All of it stands in the tables of {@code import/archives}, one row a fact with its source;
 * rows that nobody can stand behind are not in them, and what is only partly certain says so. Nothing here asks anybody over a network.
 */
package org.knigipamiati.archives;
