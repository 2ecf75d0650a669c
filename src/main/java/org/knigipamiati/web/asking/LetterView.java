package org.knigipamiati.web.asking;

import java.util.List;
import org.knigipamiati.web.knowledge.Told;

/**
 * A letter as its page shows it.
 *
 * @param id of the record
 * @param archive to whom
 * @param tongue tag of the language of the letter
 * @param tongueName what that language calls itself
 * @param advice what to enclose and what one gets, in that language
 * @param text the letter
 * @param unread whether no native speaker or lawyer has read its words
 * @param asText address of the text
 * @param asPdf address of the PDF
 */
public record LetterView(
        long id,
        Told archive,
        String tongue,
        String tongueName,
        List<String> advice,
        String text,
        boolean unread,
        String asText,
        String asPdf) {}
