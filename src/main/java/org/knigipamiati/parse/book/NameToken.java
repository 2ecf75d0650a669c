package org.knigipamiati.parse.book;

/** One word of a name. */
record NameToken(int from, int to) {}
