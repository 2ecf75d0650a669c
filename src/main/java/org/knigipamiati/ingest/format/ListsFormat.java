package org.knigipamiati.ingest.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.knigipamiati.parse.EntryLines;

/** Entries of several lines as plain text, a line {@code ---} between them, or what their source is said to have. */
@ApplicationScoped
public class ListsFormat implements FileFormat {

    private static final String SEPARATOR = "---";

    /** Beyond so many characters without a separator it is no file of this form. */
    private static final int MAX_REFUSED = 10_000_000;

    @Override
    public String id() {
        return "lists";
    }

    @Override
    public String description() {
        return "plain text, as of lists.memo.ru, '---' or the source's separator between entries";
    }

    @Override
    public TextEncoding encodings() {
        return TextEncoding.DETECTED;
    }

    @Override
    public Items open(Path file, Charset encoding, Options options) throws IOException {
        return new Entries(file, TextEncoding.reader(file, encoding), options);
    }

    private static final class Entries implements Items {
        private final Path file;
        private final BufferedReader reader;
        private long line;
        private final String form;
        private final EntryLines lines;
        private int position;

        /** The line that ended the entry before by opening this one; null if none did. */
        private String opened;

        Entries(Path file, BufferedReader reader, Options options) {
            this.file = file;
            this.reader = reader;
            this.form = options.form() == null ? "lists" : options.form();
            this.lines = options.separators().isEmpty() ? null : new EntryLines(options.separators());
        }

        private EntryLines.Line told(String text) {
            if (lines != null) {
                return lines.next(text);
            }
            return text.strip().equals(SEPARATOR) ? EntryLines.Line.BETWEEN : EntryLines.Line.TEXT;
        }

        @Override
        public Item next() throws IOException {
            StringBuilder raw = new StringBuilder(opened == null ? "" : opened);
            long first = opened == null ? 0 : line;
            opened = null;
            String text;
            while ((text = reader.readLine()) != null) {
                line++;
                EntryLines.Line what = told(text);
                if (what != EntryLines.Line.TEXT && first > 0) {
                    opened = what == EntryLines.Line.FIRST ? text : null;
                    break;
                }
                boolean blankBefore = raw.isEmpty() && text.isBlank();
                if (what != EntryLines.Line.BETWEEN && !blankBefore) {
                    first = first == 0 ? line : first;
                    raw.append(raw.isEmpty() ? "" : "\n").append(text);
                }
                if (raw.length() > MAX_REFUSED) {
                    throw new FileRefused(
                            file, first, "there is no " + separator() + " in " + MAX_REFUSED + " characters");
                }
            }
            if (first == 0) {
                return null;
            }
            String entry = raw.toString().stripTrailing();
            if (entry.length() > RawEntry.MAX_LENGTH) {
                return new Refused(
                        first,
                        null,
                        "longer than " + RawEntry.MAX_LENGTH + " characters: is a " + separator() + " missing?",
                        entry);
            }
            return RawEntry.toRead(++position, first, form, entry);
        }

        private String separator() {
            return lines == null ? "line '" + SEPARATOR + "'" : "separator of the source";
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
