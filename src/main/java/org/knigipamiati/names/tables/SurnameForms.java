package org.knigipamiati.names.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knigipamiati.names.letters.Letters;
import org.knigipamiati.vocabulary.Table;

/**
 * Endings of surnames in folded letters: which forms (a woman's, a genitive, a family's, a wife's in Polish or Lithuanian)
 * go back to which nominative. From {@code names/surname_endings.csv}; petrovich, the usual library, declines a known
 * nominative but does not go back from a form, and knows Russian only.
 */
public final class SurnameForms {
    /** Letters of the shortest form that is told apart by its sound; what is shorter is found as printed only. */
    public static final int SHORTEST = 2;

    private static final SurnameForms INSTANCE = new SurnameForms(Table.read("names/surname_endings.csv"));

    /**
     * A form and what it goes back to.
     *
     * @param lemma folded masculine nominative
     * @param form message key of the form ({@code feminine}, {@code genitive}, …), {@code same} for the word itself
     * @param oblique whether the form is a case other than the nominative, or a plural
     * @param caseForm the case or plural that the word may be instead; empty if none
     */
    public record Form(String lemma, String form, boolean oblique, String caseForm) {
        private static final String ITSELF = "same";
        private static final String FEMININE = "feminine";

        /** A word that is no form of another. */
        public static Form itself(String fold) {
            return new Form(fold, ITSELF, false);
        }

        public Form(String lemma, String form, boolean oblique) {
            this(lemma, form, oblique, oblique ? form : "");
        }

        /** Whether it is the word itself and no form of another. */
        public boolean isItself() {
            return form.equals(ITSELF);
        }

        /** Whether it is the word itself or what a woman of that family is called. */
        public boolean isOfFamily() {
            return isItself() || form.equals(FEMININE);
        }

        /** The same word as a case form; null if it is none. */
        public Form asCase() {
            return caseForm.isEmpty() ? null : new Form(lemma, caseForm, true);
        }

        /** Whether the nominative's ending is Latvian or Lithuanian. */
        public boolean isBaltic() {
            return form.startsWith("latvian") || form.startsWith("lithuanian");
        }
    }

    private record Ending(String lemma, String ending, String form, boolean oblique, boolean printed, String before) {}

    private final List<Ending> endings = new ArrayList<>();

    private SurnameForms(Table table) {
        for (Table.Row row : table.rows()) {
            String kind = row.get("kind");
            endings.add(new Ending(
                    Letters.fold(row.get("lemma_ending")),
                    Letters.fold(row.get("form_ending")),
                    row.get("form"),
                    // a family has no given name, so the plural goes with the cases
                    kind.equals("case") || kind.equals("family"),
                    kind.equals("gender"),
                    row.get("after")));
        }
    }

    public static SurnameForms tables() {
        return INSTANCE;
    }

    /** The nominatives a printed surname stands for: itself, and the masculine of a woman's form. */
    public List<Form> printed(String fold) {
        return forms(fold, true);
    }

    /** The nominatives that a typed word may stand for: itself first, then women's, declined, family and foreign forms. */
    public List<Form> typed(String fold) {
        return forms(fold, false);
    }

    /** Whether a folded word ends as surnames with two genders do, in either. */
    public boolean hasEnding(String fold) {
        return endings.stream()
                .filter(ending -> ending.printed && ending.form.startsWith("feminine"))
                .anyMatch(ending -> ending.lemma.length() > 1 && fold.endsWith(ending.lemma)
                        || ending.ending.length() > 1 && fold.endsWith(ending.ending));
    }

    private List<Form> forms(String fold, boolean printedOnly) {
        Map<String, Form> found = new LinkedHashMap<>();
        found.put(fold, Form.itself(fold));
        for (Ending ending : endings) {
            if ((printedOnly && !ending.printed) || !fold.endsWith(ending.ending)) {
                continue;
            }
            String stem = fold.substring(0, fold.length() - ending.ending.length());
            if (stem.length() < 2 || !fits(ending.before, stem)) {
                continue;
            }
            String lemma = stem + ending.lemma;
            Form known = found.get(lemma);
            if (known == null) {
                found.put(lemma, new Form(lemma, ending.form, ending.oblique));
            } else if (known.oblique && !ending.oblique) {
                found.put(lemma, new Form(lemma, ending.form, false, known.form));
            }
        }
        return List.copyOf(found.values());
    }

    private static boolean fits(String before, String stem) {
        char last = stem.charAt(stem.length() - 1);
        return switch (before) {
            case "" -> true;
            case "consonant" -> !Letters.isVowel(last);
            case "vowel" -> Letters.isVowel(last);
            default -> false;
        };
    }
}
