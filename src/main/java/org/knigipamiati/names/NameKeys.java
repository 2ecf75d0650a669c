package org.knigipamiati.names;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The index side: what a record's name is found by, as plain tokens a search engine stores unanalysed. Pure functions of
 * the name and the tables; after a change of the tables the index must be rebuilt.
 */
public final class NameKeys {
    /** Words of a record's text beyond this many give no context tokens. */
    public static final int MAX_CONTEXT_WORDS = 400;

    private NameKeys() {}

    /**
     * The tokens of a name by field code ({@link NameField#code()}); fields without tokens are absent.
     *
     * @param name as printed; an empty name gives an empty map
     */
    public static Map<String, Set<String>> of(PersonName name) {
        Map<NameField, Set<String>> keys = new EnumMap<>(NameField.class);
        for (NameSet set : name.sets()) {
            for (NameSet.Surname surname : set.surnames) {
                surname(keys, surname);
            }
            for (NameSet.Given given : set.givens) {
                given(keys, given);
            }
            for (NameSet.Patronymic patronymic : set.patronymics) {
                patronymic(keys, patronymic);
            }
            for (String whole : set.wholes()) {
                Wholes.keys(whole).forEach(k -> put(keys, NameField.WHOLE, k));
            }
        }
        Map<String, Set<String>> byCode = new LinkedHashMap<>();
        keys.forEach((field, tokens) -> byCode.put(field.code(), tokens));
        return byCode;
    }

    /** The tokens of years of birth. */
    public static Set<String> years(Collection<Integer> years) {
        Set<String> tokens = new LinkedHashSet<>();
        years.forEach(year -> tokens.add(Integer.toString(year)));
        return tokens;
    }

    /** The context tokens of any text of a record: stems by sound of its words of three letters and more. */
    public static Set<String> context(String text) {
        return ContextWords.stems(text, MAX_CONTEXT_WORDS);
    }

    /**
     * The key under which typed beginnings of a name and names of the collection meet: compare the key of what was typed
     * with the beginnings of the keys of the names. Cyrillic and Latin letters, case and spelling fall together.
     *
     * @param text one or more words; at most {@link NameQuery#MAX_LENGTH} characters count
     */
    public static String prefix(String text) {
        StringBuilder out = new StringBuilder();
        for (String word : NameQuery.cut(text).split("[\\s,]+")) {
            String plain = Letters.plain(word);
            var readings = Spellings.tables().read(plain);
            if (!readings.isEmpty()) {
                if (out.length() > 0) {
                    out.append(' ');
                }
                out.append(readings.get(0).fold());
            }
        }
        return out.toString();
    }

    private static void surname(Map<NameField, Set<String>> keys, NameSet.Surname surname) {
        for (SurnameForms.Form form : surname.lemmas()) {
            put(keys, NameField.SURNAME, form.lemma());
            String sound = Letters.sound(form.lemma());
            put(keys, NameField.SOUND, sound);
            put(keys, NameField.SKELETON, Letters.skeleton(sound));
            Nearness.shortened(sound).forEach(k -> put(keys, NameField.NEAR, k));
        }
        Nearness.shortenedAsWritten(surname.plain()).forEach(k -> put(keys, NameField.NEAR, k));
    }

    private static void given(Map<NameField, Set<String>> keys, NameSet.Given given) {
        put(keys, NameField.GIVEN, "f:" + given.fold());
        put(keys, NameField.GIVEN, "s:" + Letters.sound(given.fold()));
        given.groups().forEach(group -> put(keys, NameField.GIVEN, "c:" + group));
        put(keys, NameField.INITIAL, "g:" + given.plain().charAt(0));
    }

    private static void patronymic(Map<NameField, Set<String>> keys, NameSet.Patronymic patronymic) {
        put(keys, NameField.INITIAL, "p:" + patronymic.plain().charAt(0));
        if (patronymic.parts() == null) {
            put(keys, NameField.PATRONYMIC, "f:" + patronymic.fold());
            return;
        }
        put(keys, NameField.PATRONYMIC, "f:" + patronymic.parts().stem());
        put(keys, NameField.PATRONYMIC, "s:" + Letters.sound(patronymic.parts().stem()));
        patronymic.parts().groups().forEach(group -> put(keys, NameField.PATRONYMIC, "c:" + group));
    }

    private static void put(Map<NameField, Set<String>> keys, NameField field, String token) {
        if (!token.isEmpty()) {
            keys.computeIfAbsent(field, f -> new LinkedHashSet<>()).add(token);
        }
    }
}
