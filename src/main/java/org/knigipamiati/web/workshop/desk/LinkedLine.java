package org.knigipamiati.web.workshop.desk;

/**
 * A line with a link.
 *
 * @param href where it leads
 * @param label what it is called
 * @param detail what else is said of it, may be empty
 */
public record LinkedLine(String href, String label, String detail) {}
