package org.knigipamiati.ingest.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Encodings of more than one byte, told by their marks or by the pattern of their bytes. */
final class WideText {

    /** Fewer bytes show no pattern. */
    private static final int SHORTEST = 8;

    /** Cyrillic letters in a row that bytes make as UTF-8 when they are no accident. */
    private static final int LETTERS = 3;

    private WideText() {}

    /** UTF-16 or UTF-32 by their mark, or UTF-16 without one; null if neither. */
    static Charset of(byte[] head) {
        if (starts(head, 0xFF, 0xFE, 0, 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (starts(head, 0, 0, 0xFE, 0xFF)) {
            return Charset.forName("UTF-32BE");
        }
        if (starts(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int pairs = head.length / 2;
        if (head.length < SHORTEST) {
            return null;
        }
        int firsts = 0;
        int seconds = 0;
        for (int i = 0; i < pairs; i++) {
            firsts += upper(head[2 * i]) ? 1 : 0;
            seconds += upper(head[2 * i + 1]) ? 1 : 0;
        }
        // Text in Latin and Cyrillic letters has 0 or 4 for the upper byte of nearly every character.
        if (seconds > 0.9 * pairs && firsts < 0.3 * pairs) {
            return StandardCharsets.UTF_16LE;
        }
        return firsts > 0.9 * pairs && seconds < 0.3 * pairs ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean upper(byte b) {
        return b == 0 || b == 4;
    }

    private static boolean starts(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (head.length <= i || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a line is UTF-8 with Cyrillic words, as one of another file pasted in is. */
    static boolean isUtf8(byte[] line) {
        CharBuffer text = CharBuffer.allocate(line.length);
        if (StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(line), text, true)
                .isError()) {
            return false;
        }
        text.flip();
        int row = 0;
        for (int i = 0; i < text.length() && row < LETTERS; i++) {
            row = CyrillicLetters.letter(text.charAt(i)) > 0 ? row + 1 : 0;
        }
        return row >= LETTERS;
    }
}
