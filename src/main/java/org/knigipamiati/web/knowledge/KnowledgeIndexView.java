package org.knigipamiati.web.knowledge;

import java.util.List;

/**
 * All tables.
 *
 * @param question what is looked for in all of them, empty if nothing
 * @param tables the tables
 * @param found what was found, by table; those not verified are not among them
 */
public record KnowledgeIndexView(String question, List<TableLink> tables, List<ToldGroup> found) {

    /**
     * A table.
     *
     * @param title its name
     * @param href its page
     * @param lead what it is
     * @param entries how many entries it has
     */
    public record TableLink(String title, String href, String lead, long entries) {}
}
