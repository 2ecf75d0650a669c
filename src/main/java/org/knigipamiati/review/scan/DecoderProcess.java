package org.knigipamiati.review.scan;

import com.twelvemonkeys.imageio.ImageReaderBase;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.io.SubStream;
import com.twelvemonkeys.lang.Validate;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jboss.logging.Logger;
import org.knigipamiati.review.scan.ScanRefused.Reason;

/** Starts {@link Decoder} for one upload and waits for it. */
final class DecoderProcess {

    /** Ours, the decoders of the JDK's own kinds, and every library that the others need. */
    private static final List<Class<?>> NEEDED = List.of(
            Decoder.class,
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
        Process process = new ProcessBuilder(command(kind, upload, folder, limits))
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(limits.seconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new ScanRefused(Reason.UNREADABLE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a page was being decoded", e);
        } finally {
            end(process);
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

    private static void end(Process process) throws IOException {
        process.getOutputStream().close();
        process.destroyForcibly();
    }

    private static List<String> command(ScanKind kind, Path upload, Path folder, ScanLimits limits) {
        String launcher = File.separatorChar == '\\' ? "java.exe" : "java";
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", launcher).toString(),
                "-Xmx" + (ScanLimits.HEAP >> 20) + "m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-cp",
                classPath(),
                Decoder.class.getName(),
                kind.name(),
                upload.toAbsolutePath().toString(),
                folder.toString(),
                Long.toString(limits.bytes()),
                Long.toString(limits.pixels()),
                Integer.toString(limits.pages()),
                Integer.toString(limits.side()));
    }

    /** Where the classes that are needed came from; the class path of this process where a class does not know. */
    private static String classPath() {
        Set<String> places = new LinkedHashSet<>();
        for (Class<?> type : NEEDED) {
            CodeSource source = type.getProtectionDomain().getCodeSource();
            try {
                places.add(Path.of(source.getLocation().toURI()).toString());
            } catch (URISyntaxException | RuntimeException unknown) {
                return System.getProperty("java.class.path");
            }
        }
        return String.join(File.pathSeparator, places);
    }
}
