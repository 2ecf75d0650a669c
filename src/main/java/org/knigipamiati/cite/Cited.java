package org.knigipamiati.cite;

import java.time.LocalDate;
import org.knigipamiati.seal.SealHead;
import org.knigipamiati.words.Language;

/**
 * What a reference says.
 *
 * @param name permanent short name, for keys and names of files: Latin letters, digits, hyphens
 * @param table whether it is numbers, else text
 * @param title what is cited
 * @param collection name of the collection
 * @param edition which state of it
 * @param seal head of the log in which what was public is sealed, null if nothing is
 * @param made day of that state
 * @param book the book that prints it, as a bibliography names it; empty if none
 * @param link the permanent address
 * @param accessed day on which it was read
 * @param language in which it is written
 */
public record Cited(
        String name,
        boolean table,
        String title,
        String collection,
        String edition,
        SealHead seal,
        LocalDate made,
        String book,
        String link,
        LocalDate accessed,
        Language language) {}
