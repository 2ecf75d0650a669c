package org.knigipamiati.web.knowledge;

import java.util.List;

/**
 * A field of an entry as a page tells it.
 *
 * @param label what the field is called
 * @param text whether it is told in sentences
 * @param values what it says, in order; never empty
 */
public record ToldLine(String label, boolean text, List<Told> values) {}
