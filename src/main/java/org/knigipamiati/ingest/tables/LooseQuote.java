package org.knigipamiati.ingest.tables;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.ingest.format.FileRefused.Reason;
import org.knigipamiati.ingest.format.TextEncoding;

/** Finds where a table as text has a quote inside quotes that is not written twice: there its rows are no longer rows. */
final class LooseQuote {

    private LooseQuote() {}

    /** Why the file is refused, with line and column; empty if all quotes are as they should be. */
    static Optional<FileRefused> in(Path file, Charset charset, char separator) {
        try (Reader reader = TextEncoding.reader(file, charset)) {
            long line = 1;
            long column = 0;
            boolean begins = true;
            boolean quoted = false;
            boolean closed = false;
            int before = 0;
            for (int c = reader.read(); c >= 0; before = c, c = reader.read()) {
                column++;
                boolean end = c == '\n' || c == '\r';
                if (closed && c == '"' && before == '"') {
                    closed = false;
                    quoted = true;
                } else if (closed && !end && c != separator && !Character.isWhitespace(c)) {
                    return Optional.of(refused(file, line, column - 1));
                } else if (quoted) {
                    closed = c == '"';
                    quoted = !closed;
                } else if (begins && c == '"') {
                    quoted = true;
                    begins = false;
                } else if (end || c == separator) {
                    begins = true;
                    closed = false;
                } else {
                    begins &= Character.isWhitespace(c);
                }
                if (end) {
                    line += c == '\n' && before == '\r' ? 0 : 1;
                    column = 0;
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileRefused refused(Path file, long line, long column) {
        String problem = "column " + column + ": a quote inside quotes; tables write it twice (\"\"), not as \\\"";
        return new FileRefused(file, line, problem, Reason.QUOTES, line, column);
    }
}
