package org.knigipamiati.names.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.knigipamiati.names.PersonName;
import org.knigipamiati.names.letters.Letters;
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

    public record Surname(String text, String plain, String fold, Origin origin, List<SurnameForms.Form> lemmas) {}

    public record Given(String text, String plain, String fold, Set<String> groups) {}

    public record Patronymic(String text, String plain, String fold, Patronymics.Parts parts) {}

    public final List<Surname> surnames = new ArrayList<>();
    public final List<Given> givens = new ArrayList<>();
    public final List<Patronymic> patronymics = new ArrayList<>();
    /** How many given names the main name has; further entries are bracketed. */
    private final List<String> wholes = new ArrayList<>();

    public final boolean other;

    public NameForms(PersonName name, boolean other) {
        this.other = other;
        for (String word : name.patronymic().split("\\s+")) {
            addPatronymic(word);
        }
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
    public static List<NameForms> of(PersonName name) {
        NameForms main = new NameForms(name, false);
        List<NameForms> sets = new ArrayList<>();
        sets.add(main);
        for (String variant : name.variants()) {
            String[] words = variant.replaceAll("[().]", " ").strip().split("\\s+");
            if (words.length == 1) {
                main.addVariant(words[0]);
            } else {
                sets.add(NameForms.otherName(words, main));
            }
        }
        return sets;
    }

    private NameForms() {
        this.other = true;
    }

    /** A whole other name; what it does not say (a patronymic) is unknown, not that of the main name. */
    public static NameForms otherName(String[] words, NameForms main) {
        NameForms set = new NameForms();
        GivenNames names = GivenNames.tables();
        for (int i = 0; i < words.length; i++) {
            String plain = Letters.plain(words[i]);
            String fold = Letters.fold(plain);
            Patronymics.Parts parts = Patronymics.tables().parts(fold);
            if (i == 0 && names.exact(plain).isEmpty()) {
                set.addSurname(words[i], Origin.MAIN);
            } else if (i > 0 && parts != null && plain.length() > 4) {
                set.addPatronymic(words[i]);
            } else if (plain.length() > 1) {
                set.addGiven(words[i]);
                if (names.exact(plain).isEmpty()) {
                    set.addSurname(words[i], Origin.VARIANT); // several other surnames without a comma
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

    public void addVariant(String word) {
        String plain = Letters.plain(word);
        String fold = Letters.fold(plain);
        boolean patronymic = Patronymics.tables().parts(fold) != null && !patronymics.isEmpty();
        if (patronymic) {
            addPatronymic(word);
        }
        boolean given = GivenNames.tables().knows(plain, fold);
        if (given) {
            addGiven(word);
        }
        addSurname(word, Origin.VARIANT);
        if (!patronymic && !given && plain.indexOf('-') < 0 && !givens.isEmpty()) {
            addGiven(word);
        }
    }

    private void addSurname(String text, Origin origin) {
        String[] words = text.strip().split("[\\s]+");
        if (words.length > 1) {
            for (String word : words) {
                addSurname(word, origin == Origin.MAIN ? Origin.HALF : origin);
            }
        }
        put(text, origin);
        String[] halves = text.split("[-–—\\s]+");
        if (halves.length > 1) {
            for (String half : halves) {
                if (half.length() > 3 || !patronymics.isEmpty()) {
                    put(half, Origin.HALF); // but not a syllable of an East Asian name
                }
            }
            if (halves.length == 2) {
                put(halves[1] + "-" + halves[0], Origin.HALF);
            }
        }
    }

    private void put(String text, Origin origin) {
        String plain = Letters.plain(text);
        String fold = Letters.fold(plain);
        if (fold.isEmpty() || surnames.stream().anyMatch(s -> s.fold.equals(fold))) {
            return;
        }
        surnames.add(new Surname(
                text.strip(), plain, fold, origin, SurnameForms.tables().printed(fold)));
    }

    private void addGiven(String text) {
        for (String word : text.split("\\s+")) {
            addGivenWord(word);
            if (word.indexOf('-') > 0) {
                for (String part : word.split("-")) {
                    addGivenWord(part);
                }
            }
        }
    }

    private void addGivenWord(String word) {
        String plain = Letters.plain(word.replaceAll("[.,]", ""));
        String fold = Letters.fold(plain);
        if (fold.isEmpty()) {
            return;
        }
        Set<String> groups = new LinkedHashSet<>();
        GivenNames names = GivenNames.tables();
        names.exact(plain).stream().filter(h -> !h.oblique()).forEach(h -> groups.add(h.group()));
        if (groups.isEmpty()) {
            names.folded(fold).stream().filter(h -> !h.oblique()).forEach(h -> groups.add(h.group()));
        }
        givens.add(new Given(word, plain, fold, groups));
    }

    private void addPatronymic(String word) {
        String plain = Letters.plain(word);
        String fold = Letters.fold(plain);
        if (!fold.isEmpty()) {
            patronymics.add(
                    new Patronymic(word, plain, fold, Patronymics.tables().parts(fold)));
        }
    }

    private void addWhole(String text) {
        if (!text.isBlank()) {
            wholes.add(text.strip());
        }
    }

    public List<String> wholes() {
        return wholes;
    }
}
