package org.knigipamiati.web.knowledge;

import java.util.List;

/**
 * The list of a table.
 *
 * @param table its short name
 * @param title its name
 * @param lead what it is
 * @param question what is looked for in it, empty if nothing
 * @param found how many entries are listed
 * @param groups the entries
 * @param unverified those that nobody has compared with a published work
 */
public record KnowledgeListView(
        String table,
        String title,
        String lead,
        String question,
        long found,
        List<ToldGroup> groups,
        List<ToldGroup.Entry> unverified) {}
