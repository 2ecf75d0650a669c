package org.knigipamiati.names;

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
}
