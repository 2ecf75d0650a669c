package org.knigipamiati.names.tables;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.knigipamiati.names.letters.Letters;
import org.knigipamiati.names.letters.Script;
import org.knigipamiati.names.letters.Spellings;
import org.knigipamiati.names.letters.WordReading;
import org.knigipamiati.vocabulary.Table;

/**
 * Surnames known to exist, from {@code names/surnames.csv} and made from given names. A query for one of them is not taken
 * for a misspelling of another that differs by a letter.
 */
public final class KnownSurnames {
    private static final KnownSurnames INSTANCE = new KnownSurnames(Table.read("names/surnames.csv"));

    private final Set<String> folds = new HashSet<>();
    private final Set<String> written = new HashSet<>();
    /** How surnames of Latin letters with marks are read, by the letters without them. */
    private final Map<String, List<WordReading>> byBare = new HashMap<>();

    private KnownSurnames(Table table) {
        for (Table.Row row : table.rows()) {
            for (String surname : row.get("surnames").split("[ ;]+")) {
                String plain = Letters.plain(surname);
                written.add(plain);
                readings(surname, row.get("language")).forEach(this::add);
                String bare = Letters.bare(plain);
                if (!bare.equals(plain) && Script.of(plain) == Script.LATIN) {
                    byBare.putIfAbsent(bare, ofLanguage(plain, row.get("language")));
                }
            }
        }
        for (String stem : GivenNames.tables().stems()) {
            if (stem.length() >= 3) {
                folds.add(stem + "ov");
                folds.add(stem + "ev");
                folds.add(stem + "in");
            }
        }
    }

    /** A foreign surname in the two likeliest readings of its own language. */
    private static List<String> readings(String surname, String language) {
        String plain = Letters.plain(surname);
        if (Script.of(plain) == Script.CYRILLIC && Spellings.isRussian(plain)) {
            return List.of(Letters.fold(plain));
        }
        return Spellings.tables().read(plain).stream()
                .filter(r -> r.standard().equals(language) || r.standard().equals("ru-" + language))
                .limit(2)
                .map(WordReading::fold)
                .toList();
    }

    /** The likeliest readings of a word in one language. */
    private static List<WordReading> ofLanguage(String plain, String language) {
        return Spellings.tables().read(plain).stream()
                .filter(r -> r.likeliest().contains(language))
                .limit(2)
                .map(r -> WordReading.ofWord(r.cyrillic(), language))
                .toList();
    }

    /** The readings of a surname of another people that was typed without its marks: Wisniewski for Wiśniewski. */
    public List<WordReading> withoutMarks(String plain) {
        return byBare.getOrDefault(plain, List.of());
    }

    private void add(String fold) {
        SurnameForms.tables().printed(fold).stream()
                .filter(form -> form.isOfFamily())
                .forEach(form -> folds.add(form.lemma()));
    }

    /** Whether a printed surname, a man's or a woman's, is one of the table. */
    public boolean bears(String plain) {
        return written.contains(plain)
                || (plain.endsWith("а") && written.contains(plain.substring(0, plain.length() - 1)))
                || (plain.endsWith("ая") && written.contains(plain.substring(0, plain.length() - 2) + "ий"));
    }

    /** Whether a word is a known surname or has the ending of one; a village may have it too. */
    public boolean looksLikeOne(String plain) {
        return bears(plain)
                || plain.length() > 4 && SurnameForms.tables().hasEnding(Letters.fold(plain))
                || Script.of(plain) == Script.LATIN && !withoutMarks(plain).isEmpty();
    }

    public boolean written(String plain) {
        return written.contains(plain);
    }

    public static KnownSurnames tables() {
        return INSTANCE;
    }

    /**
     * Whether a word is a surname of its own, other than one with this folded form.
     *
     * @param plain the word; a woman's form counts as well
     * @param fold its folded form, or that of a reading
     * @param compared the folded form of the surname it may be a misspelling of
     */
    public boolean knows(String plain, String fold, String compared) {
        if (written.contains(plain)
                || (plain.endsWith("а") && written.contains(plain.substring(0, plain.length() - 1)))) {
            return true;
        }
        return !fold.equals(compared)
                && SurnameForms.tables().printed(fold).stream()
                        .filter(form -> form.isOfFamily())
                        .anyMatch(form -> folds.contains(form.lemma()));
    }
}
