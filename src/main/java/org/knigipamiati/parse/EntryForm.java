package org.knigipamiati.parse;

/** How the entries of one kind of source are laid out. Implementations are stateless and safe for use by many threads. */
public interface EntryForm {

    /** The stable name of the form, as {@code lists}: it is stored with each import and given on the command line. */
    String id();

    /**
     * Reads one entry. Returns for every text, never throws, and takes time proportional to its length.
     *
     * @param raw the text of one entry exactly as the source has it; not null
     */
    Reading read(String raw);
}
