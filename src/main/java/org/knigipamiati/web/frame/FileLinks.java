package org.knigipamiati.web.frame;

import java.util.List;
import java.util.stream.Collectors;
import org.knigipamiati.export.Exports;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * Links to the files in which records can be taken away.
 *
 * @param said how many records they hold, in words
 * @param links one for each form that can hold so many
 */
public record FileLinks(String said, List<Link> links) {

    /**
     * @param title name of the form
     * @param href address of the file
     */
    public record Link(String title, String href) {}

    /**
     * The files of a search.
     *
     * @param query the search as in an address, empty or beginning with a question mark
     */
    public static FileLinks ofSearch(Exports exports, long total, String query, Language language) {
        return new FileLinks(
                Words.of(language).say("export_all", total),
                exports.formats().stream()
                        .filter(format -> total <= format.most())
                        .map(format -> new Link(format.title(), "/api/v1/exports/records." + format.id() + query))
                        .toList());
    }

    /** The files of some records. */
    public static FileLinks ofSome(Exports exports, List<Long> ids, Language language) {
        String query = "?ids=" + ids.stream().map(String::valueOf).collect(Collectors.joining("."));
        return ofSearch(exports, ids.size(), query, language);
    }

    /** The files of one record. */
    public static FileLinks ofRecord(Exports exports, long id, Language language) {
        return new FileLinks(
                Words.of(language).say("export_one"),
                exports.formats().stream()
                        .map(format -> new Link(format.title(), "/api/v1/exports/records/" + id + "." + format.id()))
                        .toList());
    }
}
