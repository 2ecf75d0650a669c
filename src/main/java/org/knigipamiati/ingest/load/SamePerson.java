package org.knigipamiati.ingest.load;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.knigipamiati.vocabulary.RecordField;

/**
 * Whether two entries, one of them corrected, speak of one person. Evidence for and against is added up in bits, as Fellegi and
 * Sunter do (1969): names, birth, places and dates of a fate weigh, what many entries share does not. Two given names, or two
 * patronymics with two births, are two people whatever else agrees: brothers were arrested on one day.
 */
final class SamePerson {

    /** From here on two entries of one edition are one entry, corrected. */
    static final double LIKELY = 7;

    /** From here on even where the two files have little in common. */
    static final double CERTAIN = 16;

    /** If the file itself gives both the same identifier. */
    static final double WITH_IDENTIFIER = 2;

    /** Two people. */
    static final double NO = Double.NEGATIVE_INFINITY;

    /** Evidence of a number that stands in the place of another, and how many of them count. */
    private static final double OTHER_NUMBER = -2.5;

    private static final int MOST_NUMBERS = 4;

    /** Letters of a name; longer ones, which are none, are only compared as a whole. */
    private static final int LONGEST_NAME = 100;

    /** Years between the births of a father and a son, at least. */
    private static final int GENERATION = 14;

    private static final int FULL_DATE = "1937-11-12".length();

    private enum Agreement {
        UNKNOWN,
        SAME,
        LIKE,
        OTHER
    }

    private final Rarity rarity;

    SamePerson(Rarity rarity) {
        this.rarity = rarity;
    }

    /** Evidence in bits; {@link #NO} if they are two people. */
    double evidence(PersonFacts one, PersonFacts two, boolean sameIdentifier) {
        Agreement birth = birth(one.value(RecordField.BIRTH_DATE), two.value(RecordField.BIRTH_DATE));
        double names = names(one, two, birth, sameIdentifier);
        if (names == NO
                || birth == Agreement.OTHER && generationsApart(one, two)
                || differ(one, two, RecordField.SEX)) {
            return NO;
        }
        double places = places(one, two);
        double facts = names + birthBits(one, birth, names, places) + places;
        int said = birth == Agreement.LIKE || birth == Agreement.OTHER ? 1 : 0;
        for (RecordField date : PersonFacts.DATES) {
            double bits = date(one, two, date);
            facts += bits;
            said += bits < 0 ? 1 : 0;
        }
        facts += OTHER_NUMBER * Math.max(0, otherNumbers(one, two) - said);
        facts += plain(one, two, RecordField.PROFESSION, 2, 1) + plain(one, two, RecordField.NATIONALITY, 0.5, 2);
        // What the fields say against it, likeness of phrases does not outweigh.
        return facts < 0 ? facts : Math.max(facts, text(one, two, names > 0));
    }

    private double names(PersonFacts one, PersonFacts two, Agreement birth, boolean sameIdentifier) {
        Agreement surname = name(one, two, RecordField.SURNAME);
        Agreement given = name(one, two, RecordField.GIVEN_NAME);
        Agreement patronymic = name(one, two, RecordField.PATRONYMIC);
        boolean someOther = surname == Agreement.OTHER || given == Agreement.OTHER || patronymic == Agreement.OTHER;
        boolean swapped = someOther && nameWords(one).equals(nameWords(two));
        if (swapped) {
            surname = given = patronymic = Agreement.SAME;
        } else if (someOther && !sameIdentifier) {
            boolean bornOnOneDay =
                    birth == Agreement.SAME && one.value(RecordField.BIRTH_DATE).length() >= FULL_DATE;
            boolean sureOtherwise = bornOnOneDay
                    && given == Agreement.SAME
                    && (surname != Agreement.OTHER || patronymic == Agreement.SAME);
            if (!sureOtherwise) {
                return NO;
            }
        } else if (given == Agreement.OTHER && birth == Agreement.OTHER) {
            return NO;
        }
        return bits(surname, one, RecordField.SURNAME, 6, -6)
                + bits(given, one, RecordField.GIVEN_NAME, 3, -4)
                + bits(patronymic, one, RecordField.PATRONYMIC, 3, -3);
    }

    private double bits(Agreement agreement, PersonFacts one, RecordField field, double same, double other) {
        return switch (agreement) {
            case UNKNOWN -> 0;
            case SAME -> Math.max(1, rarity.bits(feature(field, one), same));
            case LIKE -> Math.max(1, rarity.bits(feature(field, one), same) - 1.5);
            case OTHER -> other;
        };
    }

    private static Set<String> nameWords(PersonFacts facts) {
        Set<String> words = new HashSet<>(Arrays.asList(
                facts.value(RecordField.SURNAME),
                facts.value(RecordField.GIVEN_NAME),
                facts.value(RecordField.PATRONYMIC)));
        words.remove(null);
        return words;
    }

    private static Agreement name(PersonFacts one, PersonFacts two, RecordField field) {
        String a = one.value(field);
        String b = two.value(field);
        if (a == null || b == null) {
            return Agreement.UNKNOWN;
        }
        if (a.equals(b)) {
            return Agreement.SAME;
        }
        return like(a, b) ? Agreement.LIKE : Agreement.OTHER;
    }

    /** One is the beginning of the other, as an initial is, or few letters differ. */
    private static boolean like(String a, String b) {
        if (a.startsWith(b) || b.startsWith(a)) {
            return true;
        }
        int shorter = Math.min(a.length(), b.length());
        if (Math.max(a.length(), b.length()) > LONGEST_NAME) {
            return false;
        }
        int apart = editDistance(a, b);
        return a.charAt(0) == b.charAt(0) && apart <= Math.max(1, shorter / 4) || apart == 1 && shorter > 3;
    }

    /** Letters to insert, delete or replace (Levenshtein). */
    private static int editDistance(String a, String b) {
        int[] above = new int[b.length() + 1];
        Arrays.setAll(above, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }

    private static Agreement birth(String a, String b) {
        if (a == null || b == null) {
            return Agreement.UNKNOWN;
        }
        if (a.equals(b)) {
            return Agreement.SAME;
        }
        String yearA = year(a);
        String yearB = year(b);
        if (a.length() < FULL_DATE || b.length() < FULL_DATE) {
            return yearA.equals(yearB) || oneDigit(yearA, yearB) ? Agreement.LIKE : Agreement.OTHER;
        }
        return oneDigit(a, b) || yearA.equals(yearB) ? Agreement.LIKE : Agreement.OTHER;
    }

    private double birthBits(PersonFacts one, Agreement birth, double names, double places) {
        String said = one.value(RecordField.BIRTH_DATE);
        return switch (birth) {
            case UNKNOWN -> 0;
            case SAME -> rarity.bits(feature(RecordField.BIRTH_DATE, one), said.length() >= FULL_DATE ? 8 : 4);
            // A slip in a year is likely where all else agrees; of two namesakes in two places it is a difference more.
            case LIKE -> places < 0 ? -6 : names > 0 ? -1 : -4;
            case OTHER -> -12;
        };
    }

    /** One digit is another, or two neighbours are exchanged: a slip of the pen. */
    private static boolean oneDigit(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        int first = -1;
        int different = 0;
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                first = first < 0 ? i : first;
                different++;
            }
        }
        boolean exchanged =
                different == 2 && a.charAt(first) == b.charAt(first + 1) && a.charAt(first + 1) == b.charAt(first);
        return different == 1 || exchanged;
    }

    /** Father and son may bear one name, live in one house and be arrested on one day. */
    private static boolean generationsApart(PersonFacts one, PersonFacts two) {
        String a = year(one.value(RecordField.BIRTH_DATE));
        String b = year(two.value(RecordField.BIRTH_DATE));
        return a.matches("\\d{4}")
                && b.matches("\\d{4}")
                && Math.abs(Integer.parseInt(a) - Integer.parseInt(b)) >= GENERATION;
    }

    private static String year(String date) {
        return date.substring(0, Math.min(4, date.length()));
    }

    /** The better of the two places counts in full, the other as what usually follows from it. */
    private double places(PersonFacts one, PersonFacts two) {
        double birth = place(one.place(RecordField.BIRTH_PLACE), two.place(RecordField.BIRTH_PLACE));
        double residence = place(one.place(RecordField.RESIDENCE), two.place(RecordField.RESIDENCE));
        return Math.max(birth, residence) + Math.min(birth, residence) / 3;
    }

    private double place(Set<String> one, Set<String> two) {
        if (one.isEmpty() || two.isEmpty()) {
            return 0;
        }
        double shared = 0;
        double all = 0;
        double rarest = 0;
        for (String word : one) {
            double bits = rarity.bits("place=" + word, 5);
            all += bits;
            if (two.contains(word)) {
                shared += bits;
                rarest = Math.max(rarest, bits);
            }
        }
        for (String word : two) {
            all += one.contains(word) ? 0 : rarity.bits("place=" + word, 5);
        }
        double share = all == 0 ? 1 : shared / all;
        return share < 0.2 ? -5 : rarest * share;
    }

    private double date(PersonFacts one, PersonFacts two, RecordField field) {
        String a = one.value(field);
        String b = two.value(field);
        if (a == null || b == null) {
            return 0;
        }
        if (a.equals(b)) {
            return rarity.bits(feature(field, one), a.length() < FULL_DATE ? 1 : 4);
        }
        return a.startsWith(b) || b.startsWith(a) ? 0 : oneDigit(a, b) ? -1 : -2;
    }

    private double plain(PersonFacts one, PersonFacts two, RecordField field, double same, double other) {
        String a = one.value(field);
        String b = two.value(field);
        if (a == null || b == null) {
            return 0;
        }
        return a.equals(b) ? rarity.bits(feature(field, one), same) : -other;
    }

    private static boolean differ(PersonFacts one, PersonFacts two, RecordField field) {
        String a = one.value(field);
        String b = two.value(field);
        return a != null && b != null && !a.equals(b);
    }

    /** How many numbers stand in one text in place of others: dates that no form has read, numbers of files and houses. */
    private static int otherNumbers(PersonFacts one, PersonFacts two) {
        return Math.min(numbersMissing(one, two), numbersMissing(two, one));
    }

    private static int numbersMissing(PersonFacts one, PersonFacts two) {
        int missing = 0;
        for (String word : one.words.keySet()) {
            missing += Character.isDigit(word.charAt(0)) && !two.words.containsKey(word) ? 1 : 0;
        }
        return Math.min(missing, MOST_NUMBERS);
    }

    /** For entries that no form can read: words that name something, by how rare they are. */
    private double text(PersonFacts one, PersonFacts two, boolean named) {
        double shared = 0;
        double all = 0;
        for (Map.Entry<String, Boolean> word : one.words.entrySet()) {
            double bits = rarity.bits(word.getKey(), word.getValue() ? 5 : 1);
            all += bits;
            shared += two.words.containsKey(word.getKey()) ? bits : 0;
        }
        for (Map.Entry<String, Boolean> word : two.words.entrySet()) {
            all += one.words.containsKey(word.getKey()) ? 0 : rarity.bits(word.getKey(), word.getValue() ? 5 : 1);
        }
        double share = all == 0 ? 0 : shared / all;
        boolean sameBeginning = named || beginAlike(one, two);
        return share < 0.85 && !sameBeginning ? 0 : (share - 0.5) * 24;
    }

    private static boolean beginAlike(PersonFacts one, PersonFacts two) {
        var first = one.naming(3);
        var other = two.naming(3);
        return !first.isEmpty() && !other.isEmpty() && other.stream().anyMatch(w -> like(first.get(0), w));
    }

    private static String feature(RecordField field, PersonFacts facts) {
        return field.path() + '=' + facts.value(field);
    }
}
