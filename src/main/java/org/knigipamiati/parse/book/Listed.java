package org.knigipamiati.parse.book;

import org.knigipamiati.parse.text.KinWord;
import org.knigipamiati.parse.text.Phrases;

/**
 * Somebody named in the list of a family.
 *
 * @param from where what is told of this one alone begins: the word of kinship, if it stands before this one only
 * @param to where it ends
 * @param kin the word of kinship, with its place; null if none is printed for this one
 * @param name the name
 * @param born where the date of birth stands right behind the name, null if none does
 * @param age the age in whole years behind the name, -1 if none is told
 * @param ageFrom where the age stands
 * @param ageTo where it ends, its unit included
 * @param behind where the details behind name and birth begin
 * @param birthMark whether a word of birth stands behind the name, with the date behind it
 * @param kinWords where the word of kinship stands with its bracket, if it stands behind the name; else null
 */
record Listed(
        int from,
        int to,
        Phrases.Hit<KinWord> kin,
        MemberName name,
        org.knigipamiati.parse.text.DateFinder.Found born,
        int age,
        int ageFrom,
        int ageTo,
        int behind,
        boolean birthMark,
        int[] kinWords) {

    Listed until(int end) {
        return new Listed(from, end, kin, name, born, age, ageFrom, ageTo, behind, birthMark, kinWords);
    }

    /** The same, with another word of kinship. */
    Listed as(Phrases.Hit<KinWord> word) {
        return new Listed(from, to, word, name, born, age, ageFrom, ageTo, behind, birthMark, kinWords);
    }

    /** Whether the word of kinship stands behind the name: "Анна, 1890, жена". */
    boolean kinBehind() {
        return kinWords != null;
    }

    /** Whether a year or an age tells who is meant. */
    boolean aged() {
        return born != null || age >= 0 || birthMark;
    }
}
