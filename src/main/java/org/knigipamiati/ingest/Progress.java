package org.knigipamiati.ingest;

import java.io.PrintWriter;

/** Who wants to know how far an import has come. Called after each committed batch. */
public interface Progress extends AutoCloseable {

    /** An import that nobody watches. */
    Progress SILENT = new Progress() {};

    /** Something worth a line of its own, as the encoding that was found. */
    default void note(String line) {}

    /** A part of the work begins: its name and how many entries it has. */
    default void begin(String part, long entries) {}

    /** So many more entries are done and committed. */
    default void advance(long entries) {}

    /** A bar on a terminal, plain lines otherwise. */
    static Progress to(PrintWriter messages) {
        return System.console() == null ? new LineProgress(messages) : new BarProgress();
    }

    @Override
    default void close() {}
}
