package org.knigipamiati.cite;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A kind of page that can be cited. A new one is one bean of this type; of a page about a search, a {@link QuestionKind}. */
interface CitableKind {

    /** Whether a path leads to a page of this kind. */
    boolean is(String path);

    /**
     * The page of an address.
     *
     * @param path of the address, of this kind
     * @param parameters of its query, without the language
     * @return empty if there is none that the public may see
     * @throws org.knigipamiati.search.state.InvalidSearch if a parameter means nothing
     */
    Optional<Citable> read(String path, Map<String, List<String>> parameters);
}
