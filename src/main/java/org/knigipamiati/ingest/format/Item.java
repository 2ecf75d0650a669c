package org.knigipamiati.ingest.format;

/** What a format finds in a file: an entry, or something that should have been one. */
public sealed interface Item permits RawEntry, Refused {

    /** Line of the file on which it begins, from 1. */
    long line();

    /** The text as the file has it. */
    String raw();
}
