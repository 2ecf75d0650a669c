package org.knigipamiati.review.scan;

import java.util.Optional;

/** Kinds of file that a page may come in, known by their first bytes. */
enum ScanKind {
    JPEG("FF D8 FF"),
    PNG("89 50 4E 47 0D 0A 1A 0A"),
    TIFF("49 49 2A 00", "4D 4D 00 2A"),
    PDF("25 50 44 46 2D");

    /** As many first bytes as the longest signature has. */
    static final int HEAD = 8;

    private final String[] signatures;

    ScanKind(String... signatures) {
        this.signatures = signatures;
    }

    /** The kind whose signature a file begins with. */
    static Optional<ScanKind> of(byte[] head) {
        StringBuilder hex = new StringBuilder();
        for (byte b : head) {
            hex.append(String.format("%02X ", b));
        }
        for (ScanKind kind : values()) {
            for (String signature : kind.signatures) {
                if (hex.indexOf(signature) == 0) {
                    return Optional.of(kind);
                }
            }
        }
        return Optional.empty();
    }
}
