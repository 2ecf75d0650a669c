package org.knigipamiati.web.search;

/** An order of the hits. */
public record SortLink(String label, String href, boolean current) {}
