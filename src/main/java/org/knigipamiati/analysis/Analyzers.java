package org.knigipamiati.analysis;

/** Names of the analyzers and normalizers that {@link IndexAnalysis} defines. */
public final class Analyzers {

    /** Running Russian text: folded, lower case, stemmed, without stop words. */
    public static final String PROSE = "prose";

    /** Words of names and places as they stand: folded and lower case, never stemmed. */
    public static final String WORDS = "words";

    /** Beginnings of words, for suggestions; searched with {@link #WORDS}. */
    public static final String BEGINNINGS = "beginnings";

    /** Normalizer of keywords by which hits are put in the order of the alphabet. */
    public static final String ALPHABETICAL = "alphabetical";

    private Analyzers() {}
}
