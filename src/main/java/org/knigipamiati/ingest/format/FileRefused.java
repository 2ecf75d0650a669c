package org.knigipamiati.ingest.format;

import java.nio.file.Path;

/** A whole file cannot be understood. The message is for the person who can mend it and names the place. */
public class FileRefused extends RuntimeException {

    public FileRefused(Path file, long line, String problem) {
        super(file.getFileName() + (line > 0 ? ", line " + line : "") + ": " + problem);
    }
}
