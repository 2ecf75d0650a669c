package org.knigipamiati.names;

import java.util.List;

/**
 * A record compared with a query.
 *
 * @param id of the candidate
 * @param verdict what may be claimed of it
 * @param score comparable within one query only; higher is better
 * @param confidence 0 to 1, for showing; a {@link MatchVerdict#FULL} match is at least 0.8
 * @param words how each word of the query fared, in the order typed
 * @param surnameQuality 1 for the surname letter by letter, 0 for another one
 * @param surnameWord the word of the query that matched the surname, empty if none did
 */
public record NameComparison(
        String id,
        MatchVerdict verdict,
        double score,
        double confidence,
        List<WordAgreement> words,
        double surnameQuality,
        String surnameWord) {
    public NameComparison {
        words = List.copyOf(words);
    }

    /** The reasons, one for each word of the query. */
    public List<MatchReason> reasons() {
        return words.stream().map(WordAgreement::reason).toList();
    }

    /** The same with a lower verdict. */
    public NameComparison with(MatchVerdict lower) {
        return new NameComparison(id, lower, score, Math.min(confidence, 0.7), words, surnameQuality, surnameWord);
    }
}
