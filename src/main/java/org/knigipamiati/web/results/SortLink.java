package org.knigipamiati.web.results;

/** An order of the hits. */
public record SortLink(String label, String href, boolean current) {}
