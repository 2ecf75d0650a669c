package org.knigipamiati.web.knowledge;

import java.util.List;

/**
 * An entry on its page.
 *
 * @param table the list it stands in
 * @param title its name
 * @param lines all that is known
 * @param sources the works behind it
 * @param certainty how far to trust it
 * @param unverified whether nobody has compared it with a published work
 * @param mentioned entries that name it, by table
 */
public record KnowledgeEntryView(
        Told table,
        Told title,
        List<ToldLine> lines,
        List<Told> sources,
        String certainty,
        boolean unverified,
        List<ToldGroup> mentioned) {}
