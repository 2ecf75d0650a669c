package org.knigipamiati.review.scan;

import com.twelvemonkeys.imageio.ImageReaderBase;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.io.SubStream;
import com.twelvemonkeys.lang.Validate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
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

    /** Bytes of room below which a failure is that of the disk: the largest page is smaller. */
    private static final long ROOM = 50L << 20;

    private DecoderProcess() {}

    /**
     * Decodes.
     *
     * @param folder where the pages are written; whoever asks deletes it when this throws
     * @throws FileSystemException if there is no room for pages
     * @throws ScanRefused as the decoder says, or as unreadable if it needs more memory or time than it may
     */
    static List<Scans.Kept> run(ScanKind kind, Path upload, Path folder, ScanLimits limits)
            throws ScanRefused, IOException {
        try {
            return decoded(kind, upload, folder, limits);
        } catch (ScanRefused refused) {
            if (refused.reason() == Reason.UNREADABLE
                    && Files.getFileStore(folder).getUsableSpace() < ROOM) {
                // Then nobody can say what is wrong with the file, and it is not its sender's fault.
                throw new FileSystemException(folder.toString(), null, "No space left on device");
            }
            throw refused;
        }
    }

    private static List<Scans.Kept> decoded(ScanKind kind, Path upload, Path folder, ScanLimits limits)
            throws ScanRefused, IOException {
        Path said = folder.resolve("said");
        BoundedJava decoder = new BoundedJava(Decoder.class, NEEDED, ScanLimits.HEAP, limits.seconds());
        if (!decoder.run(said, arguments(kind, upload, folder, limits))) {
            throw new ScanRefused(Reason.UNREADABLE);
        }
        List<Scans.Kept> kept = new ArrayList<>();
        List<String> lines = Files.readAllLines(said, StandardCharsets.US_ASCII);
        boolean whole = !lines.isEmpty() && lines.get(lines.size() - 1).equals(Decoder.END);
        for (String line : whole ? lines.subList(0, lines.size() - 1) : lines) {
            kept.add(Decoder.kept(line));
        }
        Files.delete(said);
        if (kept.isEmpty() || !whole) {
            // Pages of which it could not tell, for want of room, must not be missing from a book unseen.
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
