package org.knigipamiati.names.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.knigipamiati.names.PersonName;
import org.knigipamiati.names.letters.Letters;
import org.knigipamiati.names.letters.Script;
import org.knigipamiati.names.letters.Spellings;
import org.knigipamiati.names.letters.UnreadLetters;
import org.knigipamiati.names.letters.WordReading;
import org.knigipamiati.names.tables.GivenNames;
import org.knigipamiati.names.tables.Patronymics;
import org.knigipamiati.names.tables.SurnameForms;

/** One name of a person taken apart for comparison: the main name with its bracketed parts, or a whole other name. */
public final class NameForms {

    /** Where a form of a surname comes from. */
    public enum Origin {
        MAIN,
        VARIANT,
        HALF
    }

    /**
     * A surname.
     *
     * @param text as printed
     * @param plain {@link Letters#plain}
     * @param identity {@link Letters#identity}
     * @param fold folded; of a word in other letters its likeliest reading; empty if it has none
     * @param origin where it comes from
     * @param lemmas the nominatives it stands for
     * @param unread what is known of it if some letters could not be read
     */
    public record Surname(
            String text,
            String plain,
            String identity,
            String fold,
            Origin origin,
            List<SurnameForms.Form> lemmas,
            Optional<UnreadLetters> unread) {
        /** Whether it is printed in other letters than Cyrillic, or in none. */
        public boolean isForeign() {
            return Script.of(plain) != Script.CYRILLIC;
        }
    }

    /**
     * A given name: as printed, plain, by its {@link Letters#identity}, folded, the classes it belongs to, and what is known of it if
     * some letters could not be read.
     */
    public record Given(
            String text,
            String plain,
            String identity,
            String fold,
            Set<String> groups,
            Optional<UnreadLetters> unread) {
        /** Whether the source prints only its beginning, as "А." or "Ив.". */
        public boolean isAbbreviated() {
            return plain.length() == 1 || (text.endsWith(".") && plain.length() <= 5 && groups.isEmpty());
        }
    }

    /**
     * A patronymic: as printed, plain, folded, and taken apart; null parts if it has no known ending; and what is known of it if some
     * letters could not be read.
     */
    public record Patronymic(
            String text, String plain, String fold, Patronymics.Parts parts, Optional<UnreadLetters> unread) {
        /** Whether the source prints only its beginning. */
        public boolean isAbbreviated() {
            return plain.length() == 1 || (text.endsWith(".") && plain.length() <= 5 && parts == null);
        }
    }

    /** What a source says of another name: "(дев.)", "(по 1-му мужу)". A name has a capital. */
    private static final Pattern REMARK = Pattern.compile("[(][^()\\p{Lu}]*[)]");

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern HYPHENS = Pattern.compile("[-–—‐‑\\p{Z}\\s]+");
    /** Characters of a part of a name, or of another name, that count. */
    private static final int LONGEST_PART = 120;
    /** Other names that count. */
    private static final int MOST_VARIANTS = 12;
    /** Surnames of more parts are transcribed syllables, or no surnames. */
    private static final int MOST_HALVES = 4;
    /** Readings of a word in other letters that may be meant. */
    private static final int READINGS = 6;

    public final List<Surname> surnames = new ArrayList<>();
    public final List<Given> givens = new ArrayList<>();
    public final List<Patronymic> patronymics = new ArrayList<>();
    /** The name by its letters alone, and each bracketed one: who asks for just that asks for this person. */
    public final Set<String> identities = new LinkedHashSet<>();

    private final List<String> wholes = new ArrayList<>();
    public final boolean other;

    public NameForms(PersonName name, boolean other) {
        this.other = other;
        identities.add(Letters.identity(name.printed()));
        addPatronymics(name.patronymic());
        addSurname(name.surname(), Origin.MAIN);
        addGiven(name.given());
        if (patronymics.isEmpty()) {
            addWhole(name.surname() + " " + name.given());
        }
    }

    /**
     * The main name with its bracketed parts sorted into the place they belong to, first, then each whole other name. A
     * bracketed word goes by its shape: with a patronymic's ending it is one; a known given name counts both as given name
     * and as surname, since the source does not say.
     */
    public static List<NameForms> of(PersonName printed) {
        PersonName name = bounded(printed);
        NameForms main = new NameForms(name, false);
        List<NameForms> sets = new ArrayList<>();
        sets.add(main);
        for (String variant : name.variants()) {
            String named = REMARK.matcher(variant).replaceAll(" ").strip();
            String[] words = SPACES.split(
                    (named.isEmpty() ? variant : named).replaceAll("[().]", " ").strip());
            if (words.length == 1) {
                main.identities.add(Letters.identity(variant));
                main.addVariant(words[0]);
            } else {
                sets.add(NameForms.otherName(variant, words, main));
            }
        }
        return sets;
    }

    /** The beginnings of parts that are longer than any name, so that a page taken for a name costs no more than one. */
    private static PersonName bounded(PersonName name) {
        return new PersonName(
                beginning(name.surname()),
                beginning(name.given()),
                beginning(name.patronymic()),
                name.variants().stream()
                        .limit(MOST_VARIANTS)
                        .map(NameForms::beginning)
                        .toList());
    }

    private static String beginning(String part) {
        if (part.length() <= LONGEST_PART) {
            return part;
        }
        boolean half = Character.isHighSurrogate(part.charAt(LONGEST_PART - 1));
        return part.substring(0, half ? LONGEST_PART - 1 : LONGEST_PART);
    }

    private NameForms() {
        this.other = true;
    }

    /** A whole other name; what it does not say (a patronymic) is unknown, not that of the main name. */
    private static NameForms otherName(String printed, String[] words, NameForms main) {
        NameForms set = new NameForms();
        set.identities.add(Letters.identity(printed));
        GivenNames names = GivenNames.tables();
        List<String> joined = Patronymics.tables().joined(List.of(words));
        for (int i = 0; i < joined.size(); i++) {
            String word = joined.get(i);
            String plain = Letters.plain(word);
            Patronymics.Parts parts = Patronymics.tables().parts(Letters.fold(plain));
            if (i == 0 && names.exact(plain).isEmpty()) {
                set.addSurname(word, Origin.MAIN);
            } else if (i > 0 && parts != null && plain.length() > 4) {
                set.addPatronymics(word);
            } else if (plain.length() > 1) {
                set.addGiven(word);
                if (names.exact(plain).isEmpty()) {
                    set.addSurname(word, Origin.VARIANT); // several other surnames without a comma
                }
            }
        }
        if (set.surnames.isEmpty()) {
            set.surnames.addAll(main.surnames);
        }
        if (set.givens.isEmpty()) {
            set.givens.addAll(main.givens);
            set.patronymics.addAll(main.patronymics);
        }
        if (set.patronymics.isEmpty()) {
            set.addWhole(String.join(" ", words));
        }
        return set;
    }

    private void addVariant(String word) {
        String plain = Letters.plain(word);
        String fold = Letters.fold(plain);
        boolean nameless = surnames.isEmpty();
        boolean patronymic =
                Patronymics.tables().parts(fold) != null && (nameless && plain.length() > 4 || !patronymics.isEmpty());
        if (patronymic) {
            addPatronymics(word);
        }
        boolean given = GivenNames.tables().knows(plain, fold);
        if (given) {
            addGiven(word);
        }
        if (!nameless || !given && !patronymic) {
            addSurname(word, Origin.VARIANT); // of somebody without a name "Мария" is no surname
        }
        if (!patronymic && !given && plain.indexOf('-') < 0 && !givens.isEmpty()) {
            addGiven(word);
        }
    }

    private void addSurname(String text, Origin origin) {
        String[] words = SPACES.split(text.strip());
        if (words.length > 1) {
            identities.add(Letters.identity(text));
            for (String word : words) {
                addSurname(word, origin == Origin.MAIN ? Origin.HALF : origin);
            }
        }
        put(text, origin);
        String[] halves = HYPHENS.split(text.strip());
        String[] unmixed = HYPHENS.split(Letters.unmix(text.strip()));
        for (int i = 0; i < halves.length; i++) {
            if (!Letters.unmix(halves[i]).equals(halves[i])) {
                halves[i] = unmixed[i]; // of which script its letters are, the whole shows better
            }
        }
        if (halves.length > 1) {
            for (int i = 0; i < halves.length; i++) {
                // of an East Asian name the first syllable is the family's, and the others are none
                if (halves[i].length() > 3 || !patronymics.isEmpty() || (i == 0 && origin == Origin.MAIN)) {
                    put(halves[i], Origin.HALF);
                }
            }
            if (halves.length == 2) {
                put(halves[1] + "-" + halves[0], Origin.HALF);
            }
            boolean ofFamilies = !patronymics.isEmpty() || Stream.of(halves).allMatch(half -> half.length() > 3);
            if (ofFamilies && halves.length > 2 && halves.length <= MOST_HALVES) {
                pairs(halves);
            }
        }
    }

    /** Who bears three surnames is asked for by any two of them. */
    private void pairs(String[] parts) {
        for (int i = 0; i < parts.length; i++) {
            for (int j = i + 1; j < parts.length; j++) {
                put(parts[i] + "-" + parts[j], Origin.HALF);
            }
        }
    }

    private void put(String text, Origin origin) {
        String plain = Letters.plain(text);
        String identity = Letters.identity(text);
        if (identity.isEmpty()
                || UnreadLetters.isNothing(text)
                || surnames.stream().anyMatch(s -> s.identity.equals(identity))) {
            return;
        }
        Set<String> folds = new LinkedHashSet<>();
        if (Script.of(plain) == Script.CYRILLIC) {
            folds.add(Letters.fold(plain));
        } else {
            Spellings.tables().read(plain).stream().limit(READINGS).forEach(reading -> folds.add(reading.fold()));
        }
        folds.remove("");
        List<SurnameForms.Form> lemmas = new ArrayList<>();
        folds.forEach(fold -> lemmas.addAll(SurnameForms.tables().printed(fold)));
        String fold = folds.isEmpty() ? "" : folds.iterator().next();
        surnames.add(new Surname(text.strip(), plain, identity, fold, origin, lemmas, UnreadLetters.of(text.strip())));
    }

    private void addGiven(String text) {
        for (String word : SPACES.split(text.strip())) {
            addGivenWord(word);
            if (word.indexOf('-') > 0) {
                for (String part : word.split("-")) {
                    addGivenWord(part);
                }
            }
        }
    }

    private void addGivenWord(String word) {
        String plain = withoutPoints(Letters.plain(word));
        if (plain.isBlank() || UnreadLetters.isNothing(word)) {
            return;
        }
        String fold = Letters.fold(plain);
        if (Script.of(plain) != Script.CYRILLIC) {
            fold = Spellings.tables().read(plain).stream()
                    .map(WordReading::fold)
                    .findFirst()
                    .orElse("");
        }
        Set<String> groups = new LinkedHashSet<>();
        GivenNames names = GivenNames.tables();
        names.exact(plain).stream().filter(h -> !h.oblique()).forEach(h -> groups.add(h.group()));
        if (groups.isEmpty()) {
            names.folded(fold).stream().filter(h -> !h.oblique()).forEach(h -> groups.add(h.group()));
        }
        givens.add(new Given(word, plain, Letters.identity(word), fold, groups, UnreadLetters.of(word)));
    }

    private static String withoutPoints(String plain) {
        return plain.indexOf('.') < 0 && plain.indexOf(',') < 0
                ? plain
                : plain.replace(".", "").replace(",", "");
    }

    private void addPatronymics(String text) {
        if (HYPHENS.split(text.strip()).length > 1) {
            identities.add(Letters.identity(text));
        }
        for (String word : Patronymics.tables().joined(List.of(SPACES.split(text.strip())))) {
            String plain = withoutPoints(Letters.plain(word));
            String fold = Letters.fold(plain);
            if (!plain.isBlank() && !UnreadLetters.isNothing(word)) {
                patronymics.add(
                        new Patronymic(word, plain, fold, Patronymics.tables().parts(fold), UnreadLetters.of(word)));
            }
        }
    }

    private void addWhole(String text) {
        if (!text.isBlank()) {
            wholes.add(text.strip());
        }
    }

    /** The names that may be written together or apart, as East Asian ones are. */
    public List<String> wholes() {
        return wholes;
    }
}
