package org.knigipamiati.web.workshop;

import java.util.List;
import org.knigipamiati.vocabulary.Vocabularies;

/**
 * Words that forms offer; any other may be typed.
 *
 * @param nationalities lemmas of the vocabulary
 * @param bodies Russian names of the sentencing bodies
 * @param parties how sources print membership
 */
public record Suggestions(List<String> nationalities, List<String> bodies, List<String> parties) {

    /** The words of the vocabularies. */
    static Suggestions of(Vocabularies vocabularies) {
        return new Suggestions(
                vocabularies.nationalities().keySet().stream().sorted().toList(),
                vocabularies.bodies().values().stream()
                        .map(body -> body.nameRu())
                        .sorted()
                        .toList(),
                List.of("б/п", "член ВКП(б)", "член ВЛКСМ", "исключен из ВКП(б)"));
    }
}
