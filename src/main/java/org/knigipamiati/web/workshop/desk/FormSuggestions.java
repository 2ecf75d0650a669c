package org.knigipamiati.web.workshop.desk;

import java.util.List;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * Words that forms offer; any other may be typed.
 *
 * @param nationalities lemmas of the vocabulary
 * @param bodies names of the sentencing bodies in the language of the sources
 * @param parties how sources print membership
 */
public record FormSuggestions(List<String> nationalities, List<String> bodies, List<String> parties) {

    /** The words of the vocabularies. */
    public static FormSuggestions of(Vocabularies vocabularies) {
        return new FormSuggestions(
                vocabularies.nationalities().keySet().stream().sorted().toList(),
                vocabularies.bodies().keySet().stream()
                        .map(code -> Words.of(Language.first()).label(CodeKind.BODY, code))
                        .sorted()
                        .toList(),
                List.of("б/п", "член ВКП(б)", "член ВЛКСМ", "исключен из ВКП(б)"));
    }
}
