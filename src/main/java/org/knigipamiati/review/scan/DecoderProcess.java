package org.knigipamiati.review.scan;

import com.twelvemonkeys.imageio.ImageReaderBase;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.io.SubStream;
import com.twelvemonkeys.lang.Validate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jboss.logging.Logger;
import org.knigipamiati.ingest.format.BoundedJava;
import org.knigipamiati.review.scan.ScanRefused.Reason;

/** Starts {@link Decoder} for one upload and waits for it. */
final class DecoderProcess {

    /** Ours, the decoders of the JDK's own kinds, and every library that the others need. */
    private static final List<Class<?>> NEEDED = List.of(
            PDDocument.class,
            RandomAccessRead.class,
            TTFParser.class,
            LogFactory.class,
            Logger.class,
            TIFFImageReaderSpi.class,
            ImageReaderBase.class,
            Entry.class,
            SubStream.class,
            Validate.class,
            com.twelvemonkeys.image.ImageUtil.class);

    private DecoderProcess() {}

    /**
     * Decodes.
     *
     * @param folder where the pages are written; whoever asks deletes it when this throws
     * @throws ScanRefused as the decoder says, or as unreadable if it needs more memory or time than it may
     */
    static List<Scans.Kept> run(ScanKind kind, Path upload, Path folder, ScanLimits limits)
            throws ScanRefused, IOException {
        Path said = folder.resolve("said");
        BoundedJava decoder = new BoundedJava(Decoder.class, NEEDED, ScanLimits.HEAP, limits.seconds());
        if (!decoder.run(said, arguments(kind, upload, folder, limits))) {
            throw new ScanRefused(Reason.UNREADABLE);
        }
        List<Scans.Kept> kept = new ArrayList<>();
        for (String line : Files.readAllLines(said, StandardCharsets.US_ASCII)) {
            kept.add(Decoder.kept(line));
        }
        Files.delete(said);
        if (kept.isEmpty()) {
            throw new ScanRefused(Reason.UNREADABLE);
        }
        return kept;
    }

    private static List<String> arguments(ScanKind kind, Path upload, Path folder, ScanLimits limits) {
        return List.of(
                kind.name(),
                upload.toAbsolutePath().toString(),
                folder.toString(),
                Long.toString(limits.bytes()),
                Long.toString(limits.pixels()),
                Integer.toString(limits.pages()),
                Integer.toString(limits.side()));
    }
}
