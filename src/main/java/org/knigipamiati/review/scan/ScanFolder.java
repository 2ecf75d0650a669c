package org.knigipamiati.review.scan;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the images of pages are kept: {@code scans/} of the data directory, outside of anything the web server serves. */
@ApplicationScoped
public class ScanFolder {

    /** A volunteer waits while the pages of another are read. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Scans scans;
    private final Scans pictures;

    ScanFolder(@ConfigProperty(name = "knigi.data-dir", defaultValue = "data") Path data) {
        Path folder = data.toAbsolutePath().resolve("scans");
        this.scans = new Scans(folder, ScanLimits.DEFAULT);
        this.pictures = new Scans(folder, ScanLimits.PICTURE);
    }

    /** Keeps every page of an upload; see {@link Scans#keep}. */
    public List<Scans.Kept> keep(Path upload) throws ScanRefused, IOException {
        return scans.keep(upload, PATIENCE);
    }

    /**
     * Keeps one picture that a reader without an account sent; the limits are narrower, and PDF is not taken. A reader does not wait:
     * what waits could be piled up by anybody.
     */
    public List<Scans.Kept> keepPicture(Path upload) throws ScanRefused, IOException {
        return pictures.keep(upload, Duration.ZERO);
    }

    /** The file of a kept image. */
    public Path path(String image) {
        return scans.path(image);
    }

    /**
     * Deletes an image that was kept for something that was then refused, in words. Nobody may do so after an error: a commit whose answer was
     * lost, because the database was killed at that moment, has been made, and its row would name an image that is gone. What really belongs to
     * nothing is swept later.
     */
    public void forget(String image) throws IOException {
        scans.forget(image);
    }

    Scans scans() {
        return scans;
    }
}
