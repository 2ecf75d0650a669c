package org.knigipamiati.parse;

import java.util.Optional;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.WordTable;

/**
 * The coarse class of a printed profession, as historians count them. The class is ours, not the source's, and is to be shown so;
 * it rests on the first word known to {@code import/reading/ru/words.csv}, so "сторож завода" is a worker and
 * "директор школы" an official.
 */
public final class OccupationClasses {

    /** A group of occupations and of other states in life that stand where an occupation is printed. */
    public enum OccupationClass {
        PEASANT,
        WORKER,
        CRAFTSMAN,
        TRADER,
        EMPLOYEE,
        ENGINEER,
        INTELLIGENTSIA,
        MEDICAL,
        OFFICIAL,
        MILITARY,
        SECURITY,
        CLERGY,
        STUDENT,
        HOUSEWIFE,
        PENSIONER,
        PRISONER,
        EXILE,
        UNEMPLOYED,
        /** A word that shows an occupation but not which. */
        OTHER
    }

    private static final Phrases<OccupationClass> WORDS = WordTable.read("reading/ru/words.csv")
            .of("occupation_classes", row -> row.constant("value", OccupationClass.class));

    private OccupationClasses() {}

    /**
     * The class of a profession.
     *
     * @param printed the words of the profession, in any case
     * @return empty if no word of it is known
     */
    public static Optional<OccupationClass> of(String printed) {
        EntryText text = EntryText.plain(printed);
        int at = 0;
        Phrases.Hit<OccupationClass> hit = WORDS.first(text, at, text.length());
        while (hit != null && hit.meaning() == OccupationClass.OTHER) {
            at = hit.end();
            hit = WORDS.first(text, at, text.length());
        }
        return hit == null ? Optional.empty() : Optional.of(hit.meaning());
    }
}
