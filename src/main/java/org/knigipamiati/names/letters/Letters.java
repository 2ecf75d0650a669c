package org.knigipamiati.names.letters;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The ladder of folded forms on which names are compared, from the printed letters down to bare consonants. Each step forgets
 * more: {@link #plain} case, {@code ё} and Latin look-alikes; {@link #fold} what spellings of one sound differ in (soft
 * signs, glides, doubled letters, {@code ы/и}, {@code щ/ш}); {@link #sound} voicing and unstressed vowels; {@link #skeleton}
 * all vowels. Folded forms are ASCII so that they are the same for a Cyrillic word and for the readings of a Latin one.
 */
public final class Letters {

    /** Cyrillic letters of the Russian, Ukrainian, Belarusian, old Russian, Serbian and Turkic alphabets... */
    private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўѣѳѵјљњћђџѕәғқңөұүһҗ";
    /** ...and the ASCII letter of each in a folded form; {@code -} is dropped. q is ч, w is ш and щ, j is ж, h is х. */
    private static final String FOLDED = "abvgdeejziiklmnoprstufhcqww-i-euaiiegvefiilnqdjzagknouuhj";

    /** {@link #FOLDED} by letter, 0 for letters that are not ours. */
    private static final char[] FOLD_TABLE = new char[0x530];

    static {
        for (int i = 0; i < CYRILLIC.length(); i++) {
            FOLD_TABLE[CYRILLIC.charAt(i)] = FOLDED.charAt(i);
            FOLD_TABLE[Character.toUpperCase(CYRILLIC.charAt(i))] = FOLDED.charAt(i);
        }
    }

    private static final String LATIN_LIKE = "ABCEHKMOPTXYaceopxyiIëË";
    private static final String CYRILLIC_LIKE = "АВСЕНКМОРТХУасеорхуіІёЁ";

    private Letters() {}

    /**
     * Lower case, composed, {@code ё} as {@code е}, Latin letters inside a Cyrillic word (and the reverse) as what they
     * look like, stress marks and apostrophes dropped. Never null; broken surrogates become spaces.
     */
    public static String plain(String text) {
        if (simple(text)) {
            return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
        }
        String lookalike = unmix(composed(whole(text)));
        StringBuilder out = new StringBuilder(lookalike.length());
        String lower = lookalike.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c == 'ё') {
                out.append('е');
            } else if (!isApostrophe(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Only letters of the basic Cyrillic block, spaces and hyphens, as most words of records: nothing to unmix. */
    private static boolean simple(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!((c >= 'А' && c <= 'я') || c == 'ё' || c == 'Ё' || c == ' ' || c == '-')) {
                return false;
            }
        }
        return true;
    }

    /** Apostrophes, which no letter rule needs, and the marks that Hebrew puts within abbreviated and foreign words. */
    public static boolean isApostrophe(char c) {
        return "'’‘ʼʹʻ`´ʺ״׳\uFF07".indexOf(c) >= 0;
    }

    /** Composed letters; ligatures and full-width letters as the plain ones; an accent that stands alone as an apostrophe. */
    public static String composed(String text) {
        return Normalizer.normalize(text.replace('´', '\'').replace('־', '-'), Normalizer.Form.NFKC);
    }

    /**
     * What makes two ways of writing one word: the letters and digits alone, lower case, without marks on Latin ones. й and и stay
     * two letters. A text without letters and digits is itself.
     */
    public static String identity(String text) {
        StringBuilder out = new StringBuilder(text.length());
        if (simple(text)) {
            for (int i = 0; i < text.length(); i++) {
                char c = Character.toLowerCase(text.charAt(i));
                if (c != ' ' && c != '-') {
                    out.append(c == 'ё' ? 'е' : c);
                }
            }
            return out.length() > 0 ? out.toString() : text.strip();
        }
        String plain = bare(plain(text));
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (c == 'ß') {
                out.append("ss");
            } else if (Character.isLetterOrDigit(c)) {
                out.appendCodePoint(c);
            }
        }
        return out.length() > 0 ? out.toString() : whole(text).replaceAll("[\\p{Z}\\s]+", "");
    }

    /** Latin letters without their marks, as people type them; other letters keep theirs. */
    public static String bare(String plain) {
        boolean simple = true;
        for (int i = 0; i < plain.length() && simple; i++) {
            char c = plain.charAt(i);
            simple = c < 128 || (c >= 'а' && c <= 'я');
        }
        if (simple) {
            return plain;
        }
        String split = Normalizer.normalize(plain, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(split.length());
        char base = ' ';
        for (int i = 0; i < split.length(); i++) {
            char c = split.charAt(i);
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
            if (!mark) {
                base = c;
            }
            if (!mark || Script.of(base) == Script.CYRILLIC) {
                out.append(
                        switch (c) {
                            case 'ł' -> 'l';
                            case 'ø' -> 'o';
                            case 'đ' -> 'd';
                            case 'ı' -> 'i';
                            default -> c;
                        });
            }
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    /**
     * The text as a reader sees it: without the characters that only steer its display (soft hyphens, zero-width spaces, marks of
     * direction), and with lone surrogates and control characters as spaces, so that nothing later can stumble over them.
     */
    public static String whole(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            switch (Character.getType(point)) {
                case Character.FORMAT -> {} // seen by nobody
                case Character.SURROGATE, Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    out.append(' ');
                default -> out.appendCodePoint(point);
            }
        }
        return out.toString();
    }

    /** Reads Latin look-alikes as Cyrillic in a word that has Cyrillic letters without a Latin twin, and the reverse; no shorter. */
    public static String unmix(String word) {
        boolean cyrillic = false;
        boolean latin = false;
        boolean onlyCyrillic = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            Script script = Script.of(c);
            cyrillic |= script == Script.CYRILLIC;
            latin |= script == Script.LATIN;
            onlyCyrillic |= script == Script.CYRILLIC && CYRILLIC_LIKE.indexOf(c) < 0;
        }
        if (!cyrillic || !latin) {
            return word;
        }
        return onlyCyrillic ? translate(word, LATIN_LIKE, CYRILLIC_LIKE) : translate(word, CYRILLIC_LIKE, LATIN_LIKE);
    }

    private static String translate(String word, String from, String to) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            int at = from.indexOf(word.charAt(i));
            out.append(at < 0 ? word.charAt(i) : to.charAt(at));
        }
        return out.toString();
    }

    /**
     * The folded form of a Cyrillic word: ASCII letters, glides before vowels and doubled letters dropped, so that
     * Леонтьевич, Леонтиевич and the readings of Leontyevich agree. Letters that are not Cyrillic are left out.
     */
    public static String fold(String cyrillic) {
        StringBuilder out = new StringBuilder(cyrillic.length());
        for (int i = 0; i < cyrillic.length(); i++) {
            char letter = cyrillic.charAt(i);
            char c = letter < FOLD_TABLE.length ? FOLD_TABLE[letter] : 0;
            if (c == 0 || c == '-') {
                continue;
            }
            int last = out.length() - 1;
            if (last >= 0 && out.charAt(last) == 'i' && isVowel(c)) {
                out.setLength(last);
                last--;
            }
            if (last < 0 || out.charAt(last) != c) {
                out.append(c);
            }
        }
        return out.toString();
    }

    public static boolean isVowel(char folded) {
        return folded == 'a' || folded == 'e' || folded == 'i' || folded == 'o' || folded == 'u';
    }

    /** What is left of a folded form when o/a, e/i, voiced and voiceless, г/к/х and silent consonants are one. */
    public static String sound(String folded) {
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = heard(folded.charAt(i));
            int last = out.length() - 1;
            if (last >= 0) {
                char before = out.charAt(last);
                if (before == c) {
                    continue;
                }
                if (c == 'n' && before == 't' && last >= 1 && out.charAt(last - 1) == 's') {
                    out.setLength(last); // стн, здн
                } else if (before == 't' && (c == 'c' || c == 's')) {
                    out.setLength(last); // тс, тц, дц
                    c = 'c';
                } else if (before == 's' && c == 'q') {
                    out.setLength(last); // сч, зч
                    c = 'w';
                }
            }
            out.append(c);
        }
        return out.toString();
    }

    private static char heard(char c) {
        return switch (c) {
            case 'o' -> 'a';
            case 'e' -> 'i';
            case 'b' -> 'p';
            case 'v' -> 'f';
            case 'g', 'h' -> 'k';
            case 'd' -> 't';
            case 'j' -> 'w';
            case 'z' -> 's';
            default -> c;
        };
    }

    /**
     * The consonants of a {@link #sound} form, those one Hebrew or Arabic letter may stand for taken together: п/ф, с/ш,
     * ц/ч.
     */
    public static String skeleton(String sound) {
        StringBuilder out = new StringBuilder(sound.length());
        for (int i = 0; i < sound.length(); i++) {
            char c =
                    switch (sound.charAt(i)) {
                        case 'f' -> 'p';
                        case 'w' -> 's';
                        case 'q' -> 'c';
                        default -> sound.charAt(i);
                    };
            if (!isVowel(c) && (out.length() == 0 || out.charAt(out.length() - 1) != c)) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
