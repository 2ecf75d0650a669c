package org.knigipamiati.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One name of a person taken apart for comparison: the main name with its bracketed parts, or a whole other name. */
final class NameSet {

    /** Where a form of a surname comes from. */
    enum Origin {
        MAIN,
        VARIANT,
        HALF
    }

    record Surname(String text, String plain, String fold, Origin origin, List<SurnameForms.Form> lemmas) {}

    record Given(String text, String plain, String fold, Set<String> groups) {}

    record Patronymic(String text, String plain, String fold, Patronymics.Parts parts) {}

    final List<Surname> surnames = new ArrayList<>();
    final List<Given> givens = new ArrayList<>();
    final List<Patronymic> patronymics = new ArrayList<>();
    /** How many given names the main name has; further entries are bracketed. */
    private final List<String> wholes = new ArrayList<>();

    final boolean other;

    NameSet(PersonName name, boolean other) {
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

    private NameSet() {
        this.other = true;
    }

    /** A whole other name; what it does not say (a patronymic) is unknown, not that of the main name. */
    static NameSet otherName(String[] words, NameSet main) {
        NameSet set = new NameSet();
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

    void addVariant(String word) {
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

    List<String> wholes() {
        return wholes;
    }
}
