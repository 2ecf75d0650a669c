package org.knigipamiati.web.frame;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.knigipamiati.words.Language;

/**
 * The frame of a page: everything the layout needs besides the page's own content.
 *
 * @param language what it is written in
 * @param title what the browser's tab says before the collection's name
 * @param description one sentence for search engines
 * @param canonical the permanent address, without language
 * @param languages the same page in every language
 * @param navigation the main sections, the current one marked
 * @param notice what must be known before reading, null if nothing
 * @param version version of the software
 * @param cite where it says how to cite this page, null if it cannot be cited
 * @param preview what messengers show of it, null for a page that is of use to its reader only, which search engines do not list either
 */
public record Page(
        Language language,
        String title,
        String description,
        String canonical,
        List<LanguageLink> languages,
        List<NavigationLink> navigation,
        String notice,
        String version,
        String cite,
        Preview preview) {

    /** Whether search engines may list it. */
    public boolean isIndexed() {
        return preview != null;
    }

    /**
     * The same page in one language.
     *
     * @param tag language tag
     * @param name the language's own name
     * @param href address relative to the host, for the switch
     * @param address absolute address, for search engines
     * @param current whether it is the language of this page
     */
    public record LanguageLink(String tag, String name, String href, String address, boolean current) {}

    /** The template of this page's content, ready to be sent in the page's language. */
    public TemplateInstance in(TemplateInstance template) {
        return template.setLocale(language.locale());
    }

    /** A main section. */
    public record NavigationLink(String href, String label, boolean current) {}
}
