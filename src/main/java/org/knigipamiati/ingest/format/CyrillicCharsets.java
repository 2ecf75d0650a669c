package org.knigipamiati.ingest.format;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** In which of the eight-bit Cyrillic encodings bytes are written, told by the language that they make. */
final class CyrillicCharsets {

    /** How rare the encodings are in tables and texts of today, in bits; most usual first. */
    private static final Map<Charset, Double> RARE = new LinkedHashMap<>();

    static {
        RARE.put(Charset.forName("windows-1251"), 0.0);
        RARE.put(Charset.forName("IBM866"), 3.0);
        RARE.put(Charset.forName("KOI8-R"), 3.0);
        RARE.put(Charset.forName("x-MacCyrillic"), 5.0);
        RARE.put(Charset.forName("KOI8-U"), 5.0);
        RARE.put(Charset.forName("ISO-8859-5"), 6.0);
    }

    /** All of them, most usual first; of two that give the same text the first is named. */
    static final List<Charset> ALL = List.copyOf(RARE.keySet());

    /** The best reading must be so many bits more likely than the next, that is hundreds of times. */
    private static final double CLEAR = 8;

    /** A single line must be so much more likely in another encoding to be called one. */
    private static final double CLEAR_LINE = 25;

    /** More bits for a sign than any language has. */
    private static final double GARBLED = 7;

    private final Map<Charset, Double> bits = new LinkedHashMap<>();
    private final Map<Charset, StringBuilder> beginnings = new LinkedHashMap<>();

    /** A reading of the bytes, with its cost. */
    record Candidate(Charset charset, double bits, String beginning) {}

    CyrillicCharsets() {
        ALL.forEach(charset -> {
            bits.put(charset, RARE.get(charset));
            beginnings.put(charset, new StringBuilder());
        });
    }

    /** Adds a line with bytes beyond ASCII. */
    void add(byte[] line) {
        for (Charset charset : ALL) {
            String text = new String(line, charset);
            bits.merge(charset, CyrillicLetters.bits(text), Double::sum);
            StringBuilder beginning = beginnings.get(charset);
            if (beginning.length() < 500) {
                beginning.append(text, 0, Math.min(text.length(), 500)).append('\n');
            }
        }
    }

    /** The readings, best first, without those that give the same text as a better one. */
    List<Candidate> candidates() {
        List<Candidate> all = new ArrayList<>();
        bits.forEach((charset, cost) ->
                all.add(new Candidate(charset, cost, beginnings.get(charset).toString())));
        all.sort(Comparator.comparingDouble(Candidate::bits));
        List<Candidate> different = new ArrayList<>();
        for (Candidate candidate : all) {
            boolean seen = different.stream()
                    .anyMatch(c -> c.beginning().equals(candidate.beginning())
                            && Math.abs(plain(c) - plain(candidate)) < 1e-6);
            if (!seen) {
                different.add(candidate);
            }
        }
        return different;
    }

    private static double plain(Candidate candidate) {
        return candidate.bits() - RARE.get(candidate.charset());
    }

    /** Whether the best reading is clearly the best. */
    static boolean clear(List<Candidate> candidates) {
        return candidates.size() < 2
                || candidates.get(1).bits() - candidates.get(0).bits() >= CLEAR;
    }

    /** The encoding in which a line makes sense, if it makes none in that of its file; else null. */
    static Charset otherThan(Charset ofFile, byte[] line) {
        String read = new String(line, ofFile);
        double cost = CyrillicLetters.bits(read);
        if (cost < GARBLED * CyrillicLetters.beyondAscii(read)) {
            return null;
        }
        Charset best = null;
        double least = cost - CLEAR_LINE;
        for (Charset charset : ALL) {
            double other = CyrillicLetters.bits(new String(line, charset));
            if (other < least) {
                least = other;
                best = charset;
            }
        }
        return best;
    }
}
