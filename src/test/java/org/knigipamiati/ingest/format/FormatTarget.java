package org.knigipamiati.ingest.format;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.knigipamiati.fuzz.Input;

/** Any file in each format but tables: entries of which no character is lost, or refused. */
public final class FormatTarget {

    private static final List<FileFormat> FORMATS =
            List.of(new ListsFormat(), new MosHtmlFormat(), new JsonLinesFormat(), new OpenListFormat());

    private static final FormatFuzz FILES = files();

    private FormatTarget() {}

    private static FormatFuzz files() {
        try {
            return new FormatFuzz(Files.createTempDirectory("fuzz"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One file; the first byte chooses its format. */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        FileFormat format = Input.one(input, FORMATS);
        byte[] bytes = Input.behindChoice(input);
        String wrong = Input.withinASecond(() -> FILES.wrong(format, bytes));
        if (wrong != null) {
            throw new AssertionError(wrong);
        }
    }
}
