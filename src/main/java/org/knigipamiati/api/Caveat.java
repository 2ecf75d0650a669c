package org.knigipamiati.api;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.knigipamiati.knowledge.KnowledgeEntry;
import org.knigipamiati.words.Language;

/**
 * Something to beware of with a number.
 *
 * @param id its id in the table {@code caveats} of the knowledge
 * @param words what it says, in the language asked for if it is told in it
 */
@Schema(description = "What to beware of; `id` is that of `/api/v1/knowledge/caveats`")
public record Caveat(String id, String words) {

    static List<Caveat> of(List<KnowledgeEntry> entries, Language language) {
        return entries.stream()
                .map(entry -> new Caveat(entry.id(), words(entry.texts("text"), language)))
                .toList();
    }

    private static String words(Map<String, String> texts, Language language) {
        return language.choose(texts)
                .orElseGet(() -> texts.values().stream().findFirst().orElse(""));
    }
}
