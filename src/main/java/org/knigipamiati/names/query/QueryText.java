package org.knigipamiati.names.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.knigipamiati.names.letters.Japanese;
import org.knigipamiati.names.letters.Keyboard;
import org.knigipamiati.names.letters.Letters;
import org.knigipamiati.names.letters.Script;
import org.knigipamiati.names.letters.UnreadLetters;
import org.knigipamiati.names.tables.GivenNames;
import org.knigipamiati.names.tables.Patronymics;
import org.knigipamiati.names.tables.StreetWords;

/** A question cut into words, initials, dates, house numbers and words without weight. */
final class QueryText {
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{L}[.])+\\p{L}?[.]?|\\p{Lu}\\p{Lu}?");
    private static final Pattern INITIALS_THEN_WORD = Pattern.compile("((?:\\p{L}[.])+)(\\p{L}{2,}.*)");
    private static final Pattern ABBREVIATED = Pattern.compile("\\p{Lu}\\p{Ll}{1,5}[.]");
    private static final Pattern OUTSIDE = Pattern.compile("^[^\\p{L}\\p{N}\\p{M}]+|[^\\p{L}\\p{N}\\p{M}]+$");
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^<>]*>");
    /** Signs that engines obey and names do not have; a star within or at the end of a word may stand for letters. */
    private static final Pattern SIGNS = Pattern.compile(
            "[~^]\\d*|(?<=\\S)[:+=](?=\\S)|(?<!\\p{L})[*]+(?!\\p{L})|[?%\\\\\"<>{}\\[\\]()|«»„“”!&@$]+");

    private static final Pattern OBEYED = Pattern.compile(
            "[*~^\\\\]|(?<=\\w)[:](?=\\S)|(?<=^|\\s)(?:AND|OR|NOT)(?=\\s|$)", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern LETTER = Pattern.compile("\\p{Lu}[.]");
    private static final Pattern ADJECTIVE = Pattern.compile(".{2,}(?:ая|яя|ой|ей|ый|ий|ом|ем)");
    private static final Pattern SYMBOLS = Pattern.compile("[\\p{So}\\p{Cn}\\p{Co}]+");
    private static final Pattern PUNCTUATION =
            Pattern.compile("(?<=\\p{L}{2}|\\p{L}[.])[,;:!?](?=\\s|$)|[/]+(?=\\s|$)|(?<=\\s|^)[/]+|—");
    private static final Pattern KEYS = Pattern.compile(".*\\p{L}[,;\\[\\]].*|[,;\\[\\]].*\\p{L}.*");
    private static final Pattern DIGITS_AROUND = Pattern.compile("^\\d+(?=\\p{L}{2})|(?<=\\p{L}{2})\\d+$");
    /** Brackets by which an editor marks letters within a word: "Не[бы]лов", "[Н]ебылов". */
    private static final Pattern EDITED = Pattern.compile("(?<=\\p{L})[\\[\\]]|[\\[\\]](?=\\p{L})");

    private static final Pattern ORDINAL =
            Pattern.compile("\\d{1,3}-?(?:г?о|[ео]е|[оыи]?й|ая|ь?я|ь?е|го|му|th|st|nd|rd)[,.]?");
    private static final Pattern HOUSE = Pattern.compile(
            "(?<of>\\p{L}{0,3})[.]?(?<number>\\d{1,4}\\p{L}?(?:/\\d{1,3}\\p{L}?)?)(?:(?:--?\\d{1,2})?--?(?<flat>\\d{1,4}))?");
    private static final Pattern UNDERSCORES = Pattern.compile("_+");
    /** Shorter words are seldom names. */
    private static final int SHORTEST = 3;

    /** From so many words on it is a sentence. */
    private static final int SENTENCE = 4;

    /** Which part of a name its surroundings make of a word. */
    enum Mark {
        NONE,
        PLACE,
        MAIDEN,
        FATHER,
        ORDINARY
    }

    /**
     * A word that may be a name.
     *
     * @param text as typed, without signs around it
     * @param raw with the signs that stand for letters of the other keyboard layout
     * @param mark what the words around it say of it
     */
    record Word(String text, String raw, Mark mark) {
        Word as(Mark other) {
            return new Word(text, raw, other);
        }
    }

    final List<Word> words = new ArrayList<>();
    final List<String> initials = new ArrayList<>();
    /** Beginnings of given names or patronymics, as "Ив.", in the order typed. */
    final List<String> abbreviations = new ArrayList<>();
    /** Words and undotted single letters as typed: У is a Chinese surname as well as an initial. */
    final List<String> ordered = new ArrayList<>();
    /** The number of a house, and the same with the flat's: 5, 5-12. */
    final Set<String> houses = new LinkedHashSet<>();

    final List<DateMention> dates;
    boolean approximate;

    private final List<Word> skipped = new ArrayList<>();
    private Mark next = Mark.NONE;
    /** Whether the number that follows is a flat's. */
    private boolean flatNext;

    private boolean capitals;

    QueryText(String text) {
        QueryDates dated = new QueryDates(otherLayoutWordsApart(text));
        dates = dated.mentions;
        String[] chunks = chunks(dated.rest);
        for (String chunk : chunks) {
            capitals |= !chunk.isEmpty() && Character.isUpperCase(chunk.codePointAt(0)) && chunk.length() > 1;
        }
        for (int i = 0; i < chunks.length; i++) {
            if (isStreetsBeginning(chunks, i)) {
                words.add(new Word(chunks[i], chunks[i], Mark.PLACE)); // "Б. Вымышленная ул."
                next = Mark.PLACE;
            } else {
                chunk(chunks[i], i + 1 < chunks.length ? chunks[i + 1] : "", chunks.length);
            }
        }
        if (words.isEmpty()) {
            // a word of no weight that is all there is may be a name, and so may one with a capital beside initials
            boolean all = initials.isEmpty() && abbreviations.isEmpty() && dates.isEmpty();
            boolean beside = !initials.isEmpty() || !abbreviations.isEmpty();
            skipped.stream()
                    .filter(word -> all || beside && Character.isUpperCase(word.text.codePointAt(0)))
                    .forEach(word -> {
                        words.add(word);
                        ordered.add(word.text);
                    });
        }
    }

    /** Whether a chunk tells one street of a name from another, in full or abbreviated, and the name and what says that it is a street follow. */
    private boolean isStreetsBeginning(String[] chunks, int at) {
        boolean dotted = chunks[at].endsWith(".");
        String plain = Letters.plain(chunks[at].replace(".", ""));
        boolean known = dotted
                ? !StreetWords.tables().stems(plain).isEmpty()
                : ADJECTIVE.matcher(plain).matches() && StreetWords.tables().holds(plain);
        if (!known || at + 1 >= chunks.length || !Character.isUpperCase(chunks[at].codePointAt(0))) {
            return false;
        }
        if (next == Mark.PLACE) {
            return true;
        }
        String name = Letters.plain(OUTSIDE.matcher(chunks[at + 1]).replaceAll(""));
        boolean adjective = ADJECTIVE.matcher(name).matches()
                && GivenNames.tables().exact(name).isEmpty();
        if (!adjective || !dotted) {
            return adjective;
        }
        String after = at + 2 < chunks.length ? chunks[at + 2] : "";
        String said = Letters.plain(OUTSIDE.matcher(after).replaceAll(""));
        return after.matches("\\d.*") || FillerWords.PLACE.holds(said) || FillerWords.HOUSE.holds(said);
    }

    /** Whether a text has signs that engines obey, or their words, in capitals. */
    static boolean hasSigns(String text) {
        return OBEYED.matcher(text).find();
    }

    private static String[] chunks(String text) {
        String plain = MARKUP.matcher(text).replaceAll(" ");
        plain = EDITED.matcher(plain).replaceAll("");
        plain = Letters.composed(SIGNS.matcher(plain.replace("№", " № ")).replaceAll(" "));
        plain = SYMBOLS.matcher(plain).replaceAll("");
        plain = PUNCTUATION.matcher(plain).replaceAll(" ").strip();
        List<String> parts = new ArrayList<>();
        for (String part : plain.split("[\\p{Z}\\s]+")) {
            if (part.indexOf('_') > 0 && isForSpaces(part)) {
                parts.addAll(List.of(UNDERSCORES.split(part)));
            } else if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return Patronymics.tables().joined(parts).toArray(String[]::new);
    }

    /** Whether the underscores of a word stand between words, as in addresses; within a name they stand for letters unread. */
    private static boolean isForSpaces(String part) {
        List<String> words = List.of(UNDERSCORES.split(part));
        return words.stream().skip(1).allMatch(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)))
                || words.stream().allMatch(word -> word.length() >= SHORTEST)
                        && words.stream().anyMatch(word -> !GivenNames.tables()
                                .exact(Letters.plain(word))
                                .isEmpty());
    }

    /**
     * Takes out the words that were typed in the other layout with punctuation for letters (б, ж, х, ъ), and leaves the
     * rest.
     */
    private String otherLayoutWordsApart(String text) {
        StringBuilder rest = new StringBuilder();
        for (String token : text.split("\\s+")) {
            boolean inside = token.length() > 3
                    && KEYS.matcher(token.substring(0, token.length() - 1)).matches();
            if (inside && !Keyboard.otherLayout(token).isEmpty()) {
                words.add(new Word(token, token, Mark.NONE));
            } else {
                rest.append(token).append(' ');
            }
        }
        return rest.toString();
    }

    private void chunk(String chunk, String following, int chunks) {
        if (chunk.equals(QueryDates.HERE.strip())) {
            next = Mark.NONE; // "in 1937 Petrow" is no place
            return;
        }
        if (ORDINAL.matcher(chunk).matches()) {
            // "Петров 1-й" is a person
            next = words.isEmpty() || !chunk.contains("й")
                    ? Mark.PLACE
                    : Mark.NONE; // a factory called "8-го Марта", a street "2-я Вымышленная"
            return;
        }
        String cut = DIGITS_AROUND.matcher(chunk).replaceAll("");
        boolean ofStreet = next == Mark.PLACE && LETTER.matcher(cut).matches();
        if (ofStreet) {
            return; // "ул. Б. Вымышленная"
        }
        if (cut.chars().anyMatch(Character::isDigit)) {
            house(cut); // a day, a house, a document: no name has digits
            return;
        }
        String bare = OUTSIDE.matcher(cut).replaceAll("");
        if (bare.isEmpty() || UnreadLetters.isNothing(bare)) {
            return;
        }
        String plain = Letters.plain(bare);
        if (FillerWords.ABOUT.holds(plain)) {
            approximate = true;
        } else if (!filler(bare, plain, cut, following, chunks)) {
            if (isLetter(bare) || isInitials(cut, bare)) {
                initials(cut, bare);
            } else if (ABBREVIATED.matcher(cut).matches() && AbbreviatedNames.begins(plain)) {
                if (isBeforeOrdinary(following)) {
                    return; // "Гл. транспортной инспекции" abbreviates no name
                }
                abbreviations.add(plain);
            } else {
                word(cut, bare);
            }
            next = Mark.NONE;
        }
    }

    private static boolean isBeforeOrdinary(String following) {
        String plain = Letters.plain(OUTSIDE.matcher(following).replaceAll(""));
        return !plain.isEmpty()
                && Character.isLowerCase(following.codePointAt(0))
                && plain.length() > SHORTEST
                && Arrays.stream(FillerWords.values()).noneMatch(kind -> kind.holds(plain));
    }

    private void house(String chunk) {
        Matcher house = HOUSE.matcher(OUTSIDE.matcher(chunk).replaceAll(""));
        if (!house.matches()) {
            return;
        }
        String number = house.group("number").toLowerCase(Locale.ROOT);
        boolean ofFlat = flatNext || FillerWords.FLAT.holds(Letters.plain(house.group("of")));
        flatNext = false;
        if (ofFlat && houses.size() == 1) {
            houses.add(houses.iterator().next() + "-" + number);
        } else if (!ofFlat && houses.isEmpty() && !words.isEmpty() && number.matches("\\d{1,3}(?!\\d).*")) {
            houses.add(number);
            if (house.group("flat") != null) {
                houses.add(number + "-" + house.group("flat"));
            }
            for (int i = words.size() - 1;
                    i >= 0 && ADJECTIVE.matcher(words.get(i).text).matches();
                    i--) {
                words.set(i, words.get(i).as(Mark.PLACE)); // "Малая Вымышленная, 21"
            }
        }
    }

    private void initials(String chunk, String bare) {
        if (chunk.indexOf('.') < 0 && bare.length() == 1) {
            ordered.add(bare);
        }
        bare.codePoints().filter(Character::isLetter).forEach(c -> initials.add(new String(Character.toChars(c))));
    }

    private void word(String chunk, String typed) {
        String bare = typed;
        Matcher joined = INITIALS_THEN_WORD.matcher(bare);
        if (joined.matches()) {
            joined.group(1).chars().filter(Character::isLetter).forEach(c -> initials.add(String.valueOf((char) c)));
            bare = joined.group(2);
        }
        String[] parts = Script.of(bare) == Script.HAN
                ? Japanese.tables().apart(bare).toArray(String[]::new)
                : bare.split("[/,;]+|(?<![.])[.](?=\\p{L}{2})");
        for (String part : parts) {
            if (!part.isEmpty()) {
                words.add(new Word(part, parts.length == 1 ? chunk : part, mark(part, chunk)));
                ordered.add(part);
            }
        }
    }

    /** A capital letter alone is an initial, unless a number follows, as after "Д." of a house. */
    private static boolean isPlaceWord(String plain, boolean small, boolean dotted, String following) {
        return plain.length() > 1 ? small || dotted || plain.length() > 2 : small && (dotted || !following.isEmpty());
    }

    private Mark mark(String part, String chunk) {
        String before = words.isEmpty() ? "" : Letters.plain(words.get(words.size() - 1).text);
        if (FillerWords.PARTICLE.holds(Letters.plain(part)) || FillerWords.PARTICLE.holds(before)) {
            return next == Mark.FATHER ? Mark.NONE : next;
        }
        boolean ordinary = capitals
                && next == Mark.NONE
                && part.equals(part.toLowerCase(Locale.ROOT)) // and not д'Выдум
                && chunk.startsWith(part); // of *кин the capital was not read
        if (ordinary) {
            return Mark.ORDINARY;
        }
        // "сын Петра", but "мой сын Пётр"
        return next == Mark.FATHER && !AbbreviatedNames.isFathers(part) ? Mark.NONE : next;
    }

    /** Whether a word has no weight of its own; what it says of its neighbours is noted. */
    private boolean filler(String bare, String plain, String chunk, String following, int chunks) {
        boolean isolated = chunks <= 2 && Character.isUpperCase(bare.codePointAt(0));
        if (FillerWords.CHILD_AFTER.holds(plain) && words.size() > 1) {
            words.set(words.size() - 1, words.get(words.size() - 1).as(Mark.FATHER));
            return true;
        }
        if (FillerWords.CHILD_OF.holds(plain) && !isolated) {
            next = Mark.FATHER;
            return true;
        }
        if (FillerWords.MAIDEN.holds(plain)) {
            next = Mark.MAIDEN;
            return true;
        }
        if (FillerWords.HOUSE.holds(plain) && following.chars().anyMatch(Character::isDigit)) {
            flatNext = FillerWords.FLAT.holds(plain);
            return true;
        }
        boolean dotted = chunk.endsWith(".");
        boolean small = !Character.isUpperCase(bare.codePointAt(0));
        boolean label = plain.length() > 2 && FillerWords.PLACE.holds(plain);
        if (!words.isEmpty() && !label && ABBREVIATED.matcher(chunk).matches() && AbbreviatedNames.begins(plain)) {
            return false;
        }
        if (!words.isEmpty() && FillerWords.PARTICLE.holds(Letters.plain(words.get(words.size() - 1).text))) {
            return false; // "ван дер Выдум"
        }
        if (FillerWords.PLACE.holds(plain) && isPlaceWord(plain, small, dotted, following)) {
            int last = words.size() - 1;
            if (last >= 0
                    && words.get(last).mark == Mark.NONE
                    && (following.isEmpty() || following.matches("\\D{0,4}\\d.*"))) {
                words.set(last, words.get(last).as(Mark.PLACE)); // "Вымышленный пер., 13"
            }
            next = Mark.PLACE;
            skipped.add(new Word(bare, chunk, Mark.NONE));
            return true;
        }
        if (plain.codePointCount(0, plain.length()) == 1) {
            boolean verbFollows = !following.isEmpty() && Character.isLowerCase(following.codePointAt(0));
            if (FillerWords.PRONOUN.holds(plain) && !dotted && chunks >= SENTENCE && verbFollows) {
                return true;
            }
            // "о Николае": a small letter before a word is a preposition
            return small && (FillerWords.STOP.holds(plain) || FillerWords.PLACE.holds(plain)) && following.length() > 2
                    || small && dotted && following.isEmpty() && plain.equals("г");
        }
        // דוד is an uncle, and David in "דוד" with a surname; Hebrew has no capitals to tell
        boolean named = chunks <= 2
                && !Character.isLowerCase(bare.codePointAt(0))
                && !GivenNames.tables().exact(plain).isEmpty();
        if (!FillerWords.STOP.holds(plain) || isolated && plain.length() > 1 || named) {
            return false;
        }
        skipped.add(new Word(bare, chunk, Mark.NONE));
        return true;
    }

    /** Whether it is one letter, that is an initial; a character that is a syllable is a whole name. */
    private static boolean isLetter(String bare) {
        Script script = Script.of(bare);
        return bare.codePointCount(0, bare.length()) == 1 && script != Script.HAN && script != Script.HANGUL;
    }

    private static boolean isInitials(String chunk, String bare) {
        if (!INITIALS.matcher(chunk).matches()) {
            return false;
        }
        if (chunk.indexOf('.') >= 0) {
            return true;
        }
        return Script.of(bare) == Script.CYRILLIC
                && bare.length() == 2
                && bare.toLowerCase(Locale.ROOT).chars().noneMatch(c -> "аеиоуыэюя".indexOf(c) >= 0);
    }
}
