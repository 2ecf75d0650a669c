package org.knigipamiati.web.albums;

import org.knigipamiati.report.AlbumKey;
import org.knigipamiati.report.Albums;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Albums in words. */
public final class AlbumWords {

    private AlbumWords() {}

    /**
     * A link to an album.
     *
     * @param about how many people stood in it
     */
    public record Line(String href, String label, String about) {}

    /** What an album is called: who decided, about which region, on which day. */
    static String heading(AlbumKey key, Language language) {
        Words words = Words.of(language);
        return words.say("album_head." + key.body(), words.label(CodeKind.REGION, key.region()), words.date(key.day()));
    }

    /** An album in a list. */
    static Line listed(Albums.Album album, Language language) {
        return new Line(
                href(album.key()),
                heading(album.key(), language),
                Words.of(language).say("album_people", album.people()));
    }

    /**
     * An album as the page of somebody who stood in it names it.
     *
     * @param repeats whether that record is not counted itself
     */
    public static Line besides(Albums.Album album, boolean repeats, Language language) {
        Words words = Words.of(language);
        long others = Math.max(0, album.people() - (repeats ? 0 : 1));
        return new Line(href(album.key()), heading(album.key(), language), words.say("album_others", others));
    }

    private static String href(AlbumKey key) {
        return "/albums/" + key.name();
    }
}
