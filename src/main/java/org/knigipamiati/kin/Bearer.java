package org.knigipamiati.kin;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.names.NameField;
import org.knigipamiati.names.NameKeys;
import org.knigipamiati.names.PersonName;

/**
 * Somebody who bears a name, as far as rules of kinship ask. A record today; what is said here could be told of several records that
 * are known to be one person just as well.
 *
 * @param sex {@code m}, {@code f} or null
 * @param born null if not known
 * @param executed null if not known
 * @param keys of the name, by field code
 * @param villages of birth and residence, {@link SettledPlace#village}
 * @param towns of birth, {@link SettledPlace#town}
 */
public record Bearer(
        String sex,
        PartialDate born,
        PartialDate executed,
        Map<String, Set<String>> keys,
        Set<String> flats,
        Set<String> houses,
        Set<String> villages,
        Set<String> towns) {

    private static final String CLASS = "c:";
    private static final String FOLDED = "f:";

    /** The sex as the entry tells it, else as the patronymic does; null if neither tells. */
    public static String sex(String told, PersonName name) {
        return told != null ? told : NameKeys.sexOf(name.patronymic());
    }

    /** With the keys of a name. */
    public static Bearer named(
            PersonName name,
            String sex,
            PartialDate born,
            PartialDate executed,
            Set<String> flats,
            Set<String> houses,
            Set<String> villages,
            Set<String> towns) {
        return new Bearer(sex(sex, name), born, executed, NameKeys.of(name), flats, houses, villages, towns);
    }

    /** The surname in a form common to men and women. */
    public Set<String> surname() {
        return keys.getOrDefault(NameField.SURNAME.code(), Set.of());
    }

    /** The patronymic in a form common to sons and daughters. */
    public Set<String> patronymic() {
        return starting(NameField.PATRONYMIC, FOLDED);
    }

    /** The given name, folded. */
    public Set<String> given() {
        return starting(NameField.GIVEN, FOLDED);
    }

    /** What the father's given name is, as a key of given names. */
    public Set<String> father() {
        return starting(NameField.PATRONYMIC, CLASS);
    }

    /** What the patronymics of children are, as a key of patronymics. */
    public Set<String> asFather() {
        return "f".equals(sex) ? Set.of() : starting(NameField.GIVEN, CLASS);
    }

    /** Whether there is a surname and something else of the name: a surname alone ties nobody. */
    public boolean isNamed() {
        return !surname().isEmpty() && !(given().isEmpty() && patronymic().isEmpty());
    }

    private Set<String> starting(NameField field, String kind) {
        return keys.getOrDefault(field.code(), Set.of()).stream()
                .filter(token -> token.startsWith(kind))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What both sets hold. */
    static Set<String> shared(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }
}
