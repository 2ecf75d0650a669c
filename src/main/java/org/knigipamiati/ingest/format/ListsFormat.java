package org.knigipamiati.ingest.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;

/** Entries of several lines as plain text, a line {@code ---} between them. */
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
        return "plain text in the form of lists.memo.ru, a line '---' between entries";
    }

    @Override
    public TextEncoding encodings() {
        return TextEncoding.DETECTED;
    }

    @Override
    public Items open(Path file, Charset encoding, Options options) throws IOException {
        return new Entries(file, TextEncoding.reader(file, encoding));
    }

    private static final class Entries implements Items {
        private final Path file;
        private final BufferedReader reader;
        private long line;
        private int position;

        Entries(Path file, BufferedReader reader) {
            this.file = file;
            this.reader = reader;
        }

        @Override
        public Item next() throws IOException {
            StringBuilder raw = new StringBuilder();
            long first = 0;
            boolean separated = false;
            String text;
            while ((text = reader.readLine()) != null) {
                line++;
                separated = text.strip().equals(SEPARATOR);
                if (separated && first > 0) {
                    break;
                }
                boolean blankBefore = raw.isEmpty() && text.isBlank();
                if (!separated && !blankBefore) {
                    first = first == 0 ? line : first;
                    raw.append(raw.isEmpty() ? "" : "\n").append(text);
                }
                if (raw.length() > MAX_REFUSED) {
                    throw new FileRefused(file, first, "there is no line '---' in " + MAX_REFUSED + " characters");
                }
            }
            if (first == 0) {
                return null;
            }
            String entry = raw.toString().stripTrailing();
            if (entry.length() > RawEntry.MAX_LENGTH) {
                return new Refused(
                        first, null, "longer than " + RawEntry.MAX_LENGTH + " characters: is a '---' missing?", entry);
            }
            return RawEntry.toRead(++position, first, "lists", entry);
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
