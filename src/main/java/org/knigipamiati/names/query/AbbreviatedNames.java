package org.knigipamiati.names.query;

import java.util.List;
import org.knigipamiati.names.letters.Letters;
import org.knigipamiati.names.letters.Script;
import org.knigipamiati.names.letters.Spellings;
import org.knigipamiati.names.tables.GivenNames;

/** Given names of which only the beginning is written: Ив., Конст., Joh. */
final class AbbreviatedNames {
    private AbbreviatedNames() {}

    /** Whether some given name begins with these letters and goes on. */
    static boolean begins(String plain) {
        return plain.length() >= 2 && GivenNames.tables().begins(plain);
    }

    /** Whether a word may be a father's name in "son of …": a given name, in another case if its language has any. */
    static boolean isFathers(String word) {
        String plain = Letters.plain(word);
        GivenNames names = GivenNames.tables();
        List<GivenNames.Hit> hits = names.exact(plain);
        if (!hits.isEmpty()) {
            return Script.of(plain) != Script.CYRILLIC || hits.stream().anyMatch(GivenNames.Hit::oblique);
        }
        return Spellings.tables().read(plain).stream().limit(6).anyMatch(r -> names.knows(r.cyrillic(), r.fold()));
    }
}
