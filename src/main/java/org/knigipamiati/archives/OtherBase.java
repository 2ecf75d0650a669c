package org.knigipamiati.archives;

import com.ibm.icu.text.Transliterator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.knigipamiati.vocabulary.Certainty;
import org.knigipamiati.vocabulary.Table;

/**
 * Another collection of names, to be opened by the reader: it is never asked from here.
 *
 * @param code stable code
 * @param name what it calls itself
 * @param url its first page, https
 * @param search its search with {@code {name}} or, for collections in Latin letters, {@code {latin}}; empty if no address of it is known
 * @param regions whose people it knows; empty for all
 * @param covers what it holds, by language tag
 * @param notes what to beware of, by language tag; may be empty
 * @param certainty never {@link Certainty#UNVERIFIED}
 */
public record OtherBase(
        String code,
        String name,
        String url,
        String search,
        List<String> regions,
        Map<String, String> covers,
        Map<String, String> notes,
        Certainty certainty) {

    private static final class Latin {
        static final Transliterator ONLY = Transliterator.getInstance("Russian-Latin/BGN; Any-Latin; Latin-ASCII");
    }

    static OtherBase of(Table.Row row) {
        for (String column : List.of("url", "search")) {
            if (!row.get(column).isEmpty() && !row.get(column).startsWith("https://")) {
                throw row.error(column, "is no address of https");
            }
        }
        return new OtherBase(
                row.require("code"),
                row.require("name"),
                row.require("url"),
                row.get("search"),
                row.get("regions").equals("*") ? List.of() : row.list("regions"),
                Rows.texts(row, "covers"),
                Rows.texts(row, "note"),
                Rows.certainty(row));
    }

    /** Whether its address can say the name. */
    public boolean isSearchable() {
        return !search.isEmpty();
    }

    /** Where it looks for a name; its first page if no such address is known, or if there is no name. */
    public String address(String name) {
        if (name.isBlank() || search.isEmpty()) {
            return url;
        }
        return search.replace("{name}", encoded(name)).replace("{latin}", encoded(latin(name)));
    }

    /** A name in Latin letters after the BGN/PCGN rules for Russian, for who reads no Cyrillic. */
    public static String latin(String name) {
        synchronized (Latin.ONLY) {
            return Latin.ONLY.transliterate(name).replaceAll("['’ʹʺ\"]", "");
        }
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words.strip(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
