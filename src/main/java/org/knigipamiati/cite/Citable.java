package org.knigipamiati.cite;

import java.time.Instant;
import java.util.Optional;
import org.knigipamiati.search.CollectionEdition.Edition;
import org.knigipamiati.words.Language;

/** A page that can be cited and frozen: a question to the collection, in one fixed form. */
public interface Citable {

    /** Permanent name of the kind of page. */
    String kind();

    /** Path and query of the page, the same however it was asked; no language, order or place in a list. */
    String address();

    /** Permanent short name, for keys and names of files. */
    String name();

    /** What it is called in a reference. */
    String title(Language language);

    /** Whether words were typed, which may be somebody's name. */
    default boolean typed() {
        return false;
    }

    /** The book that prints it, as a bibliography names it; empty if there is no single one. */
    default String book(Language language) {
        return "";
    }

    /** What is added to the state of the collection; empty if nothing. */
    default String version(Language language) {
        return "";
    }

    /** The state of the collection that it shows; empty for that of today. */
    default Optional<Edition> edition() {
        return Optional.empty();
    }

    /** When it was frozen; empty for a page as it is now. */
    default Optional<Instant> frozenAt() {
        return Optional.empty();
    }

    /** What it says now. */
    Frozen answer();

    /** What a cell counts. */
    default String label(Frozen.Cell cell, Language language) {
        return cell.row();
    }
}
