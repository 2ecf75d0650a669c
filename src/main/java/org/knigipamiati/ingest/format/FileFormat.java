package org.knigipamiati.ingest.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.knigipamiati.vocabulary.EntrySeparator;

/** A file format of entries. An implementation is a bean of this package; nothing else needs to know of it. */
public interface FileFormat {

    /** Name on the command line, as {@code mos-html}. */
    String id();

    /** One line for {@code --help}. */
    String description();

    /** Encodings that files of this format come in, most likely first; see {@link TextEncoding}. */
    TextEncoding encodings();

    /**
     * Opens a file. Errors in single entries become {@link Refused} items; only what makes the whole file unreadable is thrown.
     *
     * @param file the file
     * @param encoding what {@link #encodings} found, or what the caller insists on
     * @param options what the caller chose
     * @throws FileRefused if the file as a whole cannot be understood; the message names line and column
     */
    Items open(Path file, java.nio.charset.Charset encoding, Options options) throws IOException;

    /**
     * Choices of a run that formats may need.
     *
     * @param form the form of {@code parse} for entries whose format does not imply one
     * @param sheet the worksheet to read, null for the first in sight that holds anything
     * @param headerRow the row of a table that names the columns, 0 to find out
     * @param columns what columns of a table are, by their names or as {@code #3}: the path of a field, or what else the format knows;
     *     empty for a column that is none, whose cells are kept as words
     * @param remembered what columns of those names were for the same source before, and are unless {@code columns} says otherwise
     * @param separators what the source has between entries of a text; empty for what the format has
     */
    record Options(
            String form,
            String sheet,
            long headerRow,
            Map<String, String> columns,
            Map<String, String> remembered,
            List<EntrySeparator> separators) {

        /** What the format has between entries holds. */
        public Options(
                String form,
                String sheet,
                long headerRow,
                Map<String, String> columns,
                Map<String, String> remembered) {
            this(form, sheet, headerRow, columns, remembered, List.of());
        }

        /** The same for a source that has these between its entries. */
        public Options with(List<EntrySeparator> between) {
            return new Options(form, sheet, headerRow, columns, remembered, between);
        }

        /** No worksheet and no row is asked for. */
        public Options(String form) {
            this(form, null, 0, Map.of(), Map.of());
        }
    }
}
