package org.knigipamiati.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A name as a record prints it; every part may be empty.
 *
 * @param surname the family name; a name of one hyphenated token (Ван-Си-Сян) is all surname
 * @param given one or more given names
 * @param patronymic the father's name in its form
 * @param variants other names as printed in brackets: a surname, a given name, a patronymic, or a whole other name
 */
public record PersonName(String surname, String given, String patronymic, List<String> variants) {
    public PersonName {
        surname = surname == null ? "" : surname.strip();
        given = given == null ? "" : given.strip();
        patronymic = patronymic == null ? "" : patronymic.strip();
        variants = variants == null
                ? List.of()
                : variants.stream().map(String::strip).filter(v -> !v.isEmpty()).toList();
    }

    public static PersonName of(String surname, String given, String patronymic, String... variants) {
        return new PersonName(surname, given, patronymic, Arrays.asList(variants));
    }

    /** Surname, given name and patronymic with single spaces, the empty ones left out. */
    public String printed() {
        return String.join(
                " ",
                List.of(surname, given, patronymic).stream()
                        .filter(p -> !p.isEmpty())
                        .toList());
    }

    public boolean isEmpty() {
        return surname.isEmpty() && given.isEmpty() && patronymic.isEmpty() && variants.isEmpty();
    }

    /**
     * The main name with its bracketed parts sorted into the place they belong to, first, then each whole other name. A
     * bracketed word goes by its shape: with a patronymic's ending it is one; a known given name counts both as given name
     * and as surname, since the source does not say.
     */
    List<NameSet> sets() {
        NameSet main = new NameSet(this, false);
        List<NameSet> sets = new ArrayList<>();
        sets.add(main);
        for (String variant : variants) {
            String[] words = variant.replaceAll("[().]", " ").strip().split("\\s+");
            if (words.length == 1) {
                main.addVariant(words[0]);
            } else {
                sets.add(NameSet.otherName(words, main));
            }
        }
        return sets;
    }
}
