package org.knigipamiati.ingest.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds words that were read in a wrong encoding before they came into the file, as "РќРµР±С‹Р»РёС†С‹РЅ" and "Íåáûëèöûí". */
public final class Garbled {

    private static final int SHORTEST = 4;

    /** Of an ordinary word a letter costs about four bits, of a garbled one more than eight. */
    private static final double MAKES_SENSE = 5.5;

    private static final double CLEAR = 12;

    private static final List<Charset> WRONG = new ArrayList<>(CyrillicCharsets.ALL);

    /** For each encoding the byte of each of its signs beyond ASCII. */
    private static final Map<Charset, Map<Character, Byte>> TABLES = new HashMap<>();

    static {
        WRONG.add(Charset.forName("windows-1252"));
        WRONG.forEach(charset -> TABLES.put(charset, table(charset)));
    }

    private Garbled() {}

    /** What is garbled in a text, and what it was; null if nothing is. */
    public static String problem(String text) {
        int start = -1;
        for (int i = 0; text != null && i <= text.length(); i++) {
            boolean inside = i < text.length() && text.charAt(i) >= 0x80 && text.charAt(i) != '\u2028';
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                if (i - start >= SHORTEST && suspicious(text, start, i)) {
                    String problem = problemOf(text.substring(start, i));
                    if (problem != null) {
                        return problem;
                    }
                }
                start = -1;
            }
        }
        return null;
    }

    /** Something that no ordinary word has: a sign or rare letter inside, a capital after a small letter. */
    private static boolean suspicious(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean ordinary = CyrillicLetters.letter(c) > 0 || c >= 0x250 && Character.isLetter(c) && c > 0x45f;
            boolean risen = i > start && Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1));
            if (!ordinary && c < 0x2e80 || risen) {
                return true;
            }
        }
        return false;
    }

    private static String problemOf(String word) {
        double cost = CyrillicLetters.bits(word);
        for (Charset wrong : WRONG) {
            byte[] bytes = bytes(word, wrong);
            if (bytes == null) {
                continue;
            }
            String utf8 = decoded(bytes);
            if (utf8 != null && utf8.length() >= 2 && allLetters(utf8)) {
                return told(word, utf8, "UTF-8", wrong);
            }
            for (Charset right : CyrillicCharsets.ALL) {
                String other = new String(bytes, right);
                double otherCost = CyrillicLetters.bits(other);
                if (!right.equals(wrong)
                        && allLetters(other)
                        && otherCost < MAKES_SENSE * other.length()
                        && otherCost < cost - CLEAR) {
                    return told(word, other, right.displayName(), wrong);
                }
            }
        }
        return null;
    }

    private static String told(String word, String meant, String right, Charset wrong) {
        return "'" + word + "' looks like '" + meant + "', written in " + right + " and read as " + wrong.displayName()
                + " before it came here; have the file written anew from where it came";
    }

    private static boolean allLetters(String text) {
        return text.chars().allMatch(c -> CyrillicLetters.letter((char) c) > 0);
    }

    /** The bytes that a wrong reading was made of; null if it cannot have been made so. */
    private static byte[] bytes(String word, Charset wrong) {
        Map<Character, Byte> table = TABLES.get(wrong);
        byte[] bytes = new byte[word.length()];
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            Byte known = table.get(c);
            if (known == null && (c < 0x80 || c >= 0xa0)) {
                return null;
            }
            // What a code page leaves open, programs pass on as it is.
            bytes[i] = known == null ? (byte) c : known;
        }
        return bytes;
    }

    private static Map<Character, Byte> table(Charset charset) {
        Map<Character, Byte> table = new HashMap<>();
        for (int b = 0x80; b < 0x100; b++) {
            String sign = new String(new byte[] {(byte) b}, charset);
            if (sign.charAt(0) != '\ufffd') {
                table.put(sign.charAt(0), (byte) b);
            }
        }
        return table;
    }

    private static String decoded(byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        boolean wrong = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), text, true)
                .isError();
        return wrong ? null : text.flip().toString();
    }
}
