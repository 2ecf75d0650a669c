package org.knigipamiati.web.knowledge;

import java.util.List;

/**
 * Entries under one heading.
 *
 * @param heading the heading, empty for none
 * @param entries the entries
 */
public record ToldGroup(String heading, List<Entry> entries) {

    /**
     * An entry as lists show it.
     *
     * @param id its anchor in the list of its table
     * @param title its name and its page
     * @param lines what the list says of it
     */
    public record Entry(String id, Told title, List<ToldLine> lines) {}
}
