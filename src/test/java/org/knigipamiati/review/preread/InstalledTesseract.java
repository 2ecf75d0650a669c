package org.knigipamiati.review.preread;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The installed Tesseract. CI must have it; elsewhere tests that need it are skipped. */
public final class InstalledTesseract {

    private InstalledTesseract() {}

    /** Skips the test where it is not installed with its data for Russian. */
    public static Tesseract required() {
        boolean there = Tesseract.find("tesseract")
                .filter(program -> program.languages().contains("rus"))
                .isPresent();
        if (!there && System.getenv("CI") != null) {
            throw new AssertionError("CI needs tesseract-ocr and tesseract-ocr-rus");
        }
        if (!there) {
            System.err.println("NOT TESTED with Tesseract: it needs tesseract-ocr and tesseract-ocr-rus");
        }
        assumeTrue(there, "needs Tesseract with its data for Russian");
        return Tesseract.find("tesseract").orElseThrow();
    }
}
