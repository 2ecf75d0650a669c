package org.knigipamiati.web.frame;

import com.ibm.icu.util.ULocale;
import org.knigipamiati.words.Language;

/**
 * What a messenger shows of a link to a page (Open Graph): it reads the head of the page and one picture of ours.
 *
 * @param title heading of the link
 * @param description a sentence below it
 * @param image absolute address of the picture, in the language of the page
 * @param locale language and country, as {@code ru_RU}
 * @param type {@code website}, or {@code profile} for a person
 */
public record Preview(String title, String description, String image, String locale, String type) {

    /**
     * Words and picture for the link to a page.
     *
     * @param card path of the picture
     * @param type as above
     */
    public record Said(String title, String description, String card, String type) {}

    /** The country is the one where most speakers of the language live. */
    static String locale(Language language) {
        ULocale likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(language.tag()));
        return likely.getLanguage() + '_' + likely.getCountry();
    }
}
