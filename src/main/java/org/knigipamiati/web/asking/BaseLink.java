package org.knigipamiati.web.asking;

import java.util.List;
import java.util.Set;
import org.knigipamiati.archives.Archives;
import org.knigipamiati.archives.OtherBase;
import org.knigipamiati.web.knowledge.Told;
import org.knigipamiati.words.Language;

/**
 * A link to another collection of names. Only who opens it asks that collection; nothing is fetched from here.
 *
 * @param name what it calls itself
 * @param href its search with the name filled in, or its first page
 * @param filled whether the name is filled in
 * @param covers what it holds
 * @param note what to beware of, null if nothing
 */
public record BaseLink(String name, String href, boolean filled, Told covers, Told note) {

    /** Links of collections that know people from everywhere. */
    public static List<BaseLink> everywhere(String name, Language language) {
        return of(Archives.load().bases(Set.of()), name, language);
    }

    static List<BaseLink> of(List<OtherBase> bases, String name, Language language) {
        return bases.stream()
                .map(base -> new BaseLink(
                        base.name(),
                        base.address(name),
                        base.isSearchable() && !name.isBlank(),
                        Told.of(base.covers(), language, ""),
                        base.notes().isEmpty() ? null : Told.of(base.notes(), language, "")))
                .toList();
    }
}
