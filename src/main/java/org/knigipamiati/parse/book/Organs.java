package org.knigipamiati.parse.book;

import java.util.EnumSet;
import java.util.Set;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.vocabulary.BodyLookup;
import org.knigipamiati.vocabulary.BodyType;
import org.knigipamiati.vocabulary.Vocabularies;

/** What the organ of another language was called in Russian, word by word, so that one table tells the types of all. */
final class Organs {

    private static final Set<BodyType> MAY_ARREST =
            EnumSet.of(BodyType.OTHER, BodyType.UNKNOWN, BodyType.CHEKA, BodyType.LOCAL_AUTHORITY);

    private Organs() {}

    /** Whether the words name a court, a troika or another organ that sentences and does not arrest. */
    static boolean onlyDecides(Source source, int from, int to) {
        BodyLookup.Named named = Vocabularies.load().bodyLookup().named(russian(source, from, to));
        return named.type().map(type -> !MAY_ARREST.contains(type)).orElse(true);
    }

    /** Whether a stretch is one word of capitals, short for an organ, where not all is in capitals: "МЧК". */
    static boolean initials(Source source, int from, int to) {
        EntryText text = source.text();
        int end = text.trimEnd(from, to);
        return end - from > 1
                && source.words().measures.at(text, from, end) == null
                && text.wordEnd(from, end) == end
                && !source.capitals()
                && text.text.substring(from, end).chars().allMatch(Character::isUpperCase);
    }

    /** The printed words if they are Russian, else the Russian words for those that we know. */
    static String russian(Source source, int from, int to) {
        EntryText text = source.text();
        if (source.words().russian()) {
            return text.slice(from, to);
        }
        StringBuilder russian = new StringBuilder();
        int at = from;
        while (at < to) {
            if (!text.wordStart(at)) {
                at++;
                continue;
            }
            Phrases.Hit<String> hit = source.organWord(at, to);
            hit = hit == null ? source.words().organParts.at(text, at, to) : hit;
            if (hit != null && !hit.meaning().isEmpty()) {
                russian.append(hit.meaning()).append(' ');
            }
            at = hit == null ? text.wordEnd(at, to) : hit.end();
        }
        return russian.isEmpty() ? text.slice(from, to) : russian.toString().strip();
    }
}
