package org.knigipamiati.export;

import java.io.IOException;
import java.io.OutputStream;

/** A form of file in which records leave. Every bean of it is offered by the interface for programs and by the pages. */
public interface ExportFormat {

    /** The end of its address and of the file's name, as {@code csv}; permanent. */
    String id();

    /** What it is called, the same in every language. */
    String title();

    /** The media type, with its character set. */
    String mediaType();

    /** The end of the file's name. */
    default String extension() {
        return id();
    }

    /** How many records such a file can hold. */
    default long most() {
        return Long.MAX_VALUE;
    }

    /** Whether its records stand as rows and columns. */
    default boolean table() {
        return false;
    }

    /**
     * Begins a file.
     *
     * @param out is not closed
     */
    Writing begin(OutputStream out, ExportHead head) throws IOException;

    /** A file that is being written. Without {@link #end} it is visibly broken. */
    interface Writing {

        /** Writes one record. */
        void write(ExportedRecord record) throws IOException;

        /** Writes what stands after the last record, and hands everything on. */
        void end() throws IOException;
    }
}
