package org.knigipamiati.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of knowledge.
 *
 * @param id its short name, as {@code people}
 * @param file the resource it is read from
 * @param title the field that names its entries; empty if their names are messages, see {@link #label}
 * @param label the kind of message by which its entries are called, as {@code EVENT}; empty if a field names them
 * @param fields its fields in the order in which they are shown
 * @param entries its rows by id, in file order
 */
public record KnowledgeTable(
        String id,
        String file,
        String title,
        String label,
        List<KnowledgeField> fields,
        Map<String, KnowledgeEntry> entries) {

    /** The field that makes the groups of its list, if it has groups. */
    public Optional<KnowledgeField> group() {
        return fields.stream()
                .filter(field -> field.place() == KnowledgeField.Place.GROUP)
                .findFirst();
    }
}
