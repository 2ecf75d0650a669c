/**
 * What is publicly known: operations, sentencing bodies, nationalities, regions, events, published figures, and the shape of a
 * record. The knowledge itself lies in the CSV files of {@code import/vocabulary}, each row with its source and its certainty;
 * the classes here read them and look printed words up in them. A lookup answers only what the words and the date allow, and
 * says when they allow several answers. Nothing here knows about a particular record.
 */
package org.knigipamiati.vocabulary;
