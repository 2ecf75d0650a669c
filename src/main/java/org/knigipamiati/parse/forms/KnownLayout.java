package org.knigipamiati.parse.forms;

import org.knigipamiati.parse.EntryForm;

/** A layout that is told from the text by what only it has. */
interface KnownLayout extends EntryForm {

    /** Whether an entry has all the marks of this layout; in doubt it has not. */
    boolean fits(String raw);
}
