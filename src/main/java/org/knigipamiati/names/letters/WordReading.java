package org.knigipamiati.names.letters;

import java.util.Set;

/**
 * One way to read a written word as a Russian source would have written it.
 *
 * @param cyrillic the reading, lower case
 * @param fold its {@link Letters#fold}
 * @param standard the row group of {@code spellings.csv} that gave it first ({@code de}, {@code pl}, …), {@code ru} for a
 *     Cyrillic word as it stands, {@code layout} for a keyboard left in the other layout
 * @param standards all the groups that give it
 * @param likeliest those of them whose likeliest reading it is
 */
public record WordReading(String cyrillic, String fold, String standard, Set<String> standards, Set<String> likeliest) {
    /** Of what a table says of a whole word. */
    private static final String SURE = "word";

    private static final String LAYOUT = "layout";
    private static final String KOREAN = "ko";

    /** Spellings in which names of any people of the Union were written abroad; the others serve their own people only. */
    private static final Set<String> GENERAL =
            Set.of("en", "iso9", "de", "fr", "pl", "nordic", "fi", "cs", "lv", "lt", SURE);

    /** A reading that does not depend on letters: a word that a table knows, or one typed in the other layout. */
    public static WordReading ofWord(String cyrillic, String standard) {
        return new WordReading(cyrillic, Letters.fold(cyrillic), standard, Set.of(standard), Set.of(standard, SURE));
    }

    /** A word typed with the keyboard in the other layout. */
    public static WordReading ofOtherLayout(String cyrillic) {
        return ofWord(cyrillic, LAYOUT);
    }

    /** The same letters, known from a Korean word put into Latin letters: whose spelling of those it follows says nothing. */
    WordReading asKorean() {
        return new WordReading(cyrillic, fold, KOREAN, Set.of(KOREAN), Set.of());
    }

    /** Whether a table has the whole word. */
    public boolean isOfTable() {
        return likeliest.contains(SURE);
    }

    /** Whether the keyboard was left in the other layout. */
    public boolean isOtherLayout() {
        return standard.equals(LAYOUT);
    }

    public boolean asWritten() {
        return standard.equals("ru");
    }

    /**
     * Whether a name in Latin letters may surely be read so for a person of this nationality: in the spelling of the own
     * people, or in the likeliest way of a general one. In all ways of all peoples Bak would be Пак, and Zorin Зарин. Of
     * Yiddish vowels, which dialects read in three ways, only the likeliest counts: Kagan is not Коган.
     *
     * @param nationality the group of the person's people; empty if not known
     */
    public boolean isLikelyFor(String nationality) {
        boolean own = nationality.equals("yi") ? likeliest.contains("yi") : standards.contains(nationality);
        return own || likeliest.stream().anyMatch(GENERAL::contains);
    }
}
