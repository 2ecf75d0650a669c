package org.knigipamiati.review.scan;

import static org.knigipamiati.fuzz.Input.require;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.knigipamiati.fuzz.Input;

/**
 * Any file as a page that is uploaded: kept within the limits, or refused. The decoder runs here, and not in its process: whatever it
 * throws is its process's end, and so a refusal; what may not be is that it hangs, or keeps what is larger than it said.
 */
public final class UploadTarget {

    /** A tenth of the usual sides and a hundredth of the pixels, so that what is slow is slow by its form and not by its size. */
    private static final ScanLimits LIMITS = new ScanLimits(1L << 20, 800_000, 3, 240);

    private static final Path FOLDER = folder();

    private UploadTarget() {}

    private static Path folder() {
        ImageIO.setUseCache(false);
        try {
            return Files.createTempDirectory("fuzz");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One file. */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        byte[] head = new byte[Math.min(input.length, ScanKind.HEAD)];
        System.arraycopy(input, 0, head, 0, head.length);
        Optional<ScanKind> kind = ScanKind.of(head);
        if (kind.isEmpty()) {
            return;
        }
        Path upload = FOLDER.resolve("upload");
        Files.write(upload, input);
        List<Scans.Kept> kept = new ArrayList<>();
        Input.withinASecond(() -> {
            kept.clear();
            try {
                new PageReader(FOLDER, LIMITS).write(kind.get(), upload, page -> {
                    kept.add(page);
                    forget(page);
                });
            } catch (ScanRefused | IOException | RuntimeException | StackOverflowError | OutOfMemoryError refused) {
                kept.clear();
            }
            return null;
        });
        require(kept.size() <= LIMITS.pages(), "more pages than it may have", kept.size());
        for (Scans.Kept page : kept) {
            require(page.width() >= 1 && page.width() <= LIMITS.side(), "as wide as it may not be", page);
            require(page.height() >= 1 && page.height() <= LIMITS.side(), "as high as it may not be", page);
        }
    }

    private static void forget(Scans.Kept page) {
        try {
            Files.delete(FOLDER.resolve(page.file()));
        } catch (IOException e) {
            throw new AssertionError("not kept: " + page, e);
        }
    }
}
