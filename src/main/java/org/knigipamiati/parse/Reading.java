package org.knigipamiati.parse;

/** What became of the text of an entry: a reading of its fields, or the plain statement that there was nothing to read. */
public sealed interface Reading permits EntryReading, Unreadable {

    /** The text as given, unaltered. */
    String raw();
}
