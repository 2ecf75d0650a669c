package org.knigipamiati.ingest;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.knigipamiati.ingest.format.FileFormat;

/**
 * What to import.
 *
 * @param format how the files are written
 * @param sourceId short name of the source; created if it is not there yet
 * @param title title for a source that is created, null to take it from its descriptor or its name
 * @param files the files, in this order
 * @param encoding encoding to insist on, null to find out
 * @param options what else was chosen
 * @param bulk whether to load in bulk, by all processors; null to go by the size of the files
 * @param descriptor a file that says what those who read its entries are told, null for what is known of the source
 */
public record ImportRequest(
        FileFormat format,
        String sourceId,
        String title,
        List<Path> files,
        Charset encoding,
        FileFormat.Options options,
        Path descriptor,
        Boolean bulk) {

    /** Only the form of texts is chosen. */
    public ImportRequest(
            FileFormat format, String sourceId, String title, List<Path> files, Charset encoding, String form) {
        this(format, sourceId, title, files, encoding, new FileFormat.Options(form), null, null);
    }
}
