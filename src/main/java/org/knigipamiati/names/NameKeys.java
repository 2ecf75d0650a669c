package org.knigipamiati.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.knigipamiati.names.compare.NameForms;
import org.knigipamiati.names.letters.JoinedKeys;
import org.knigipamiati.names.letters.Korean;
import org.knigipamiati.names.letters.Letters;
import org.knigipamiati.names.letters.Nearness;
import org.knigipamiati.names.letters.Script;
import org.knigipamiati.names.letters.Spellings;
import org.knigipamiati.names.letters.WordReading;
import org.knigipamiati.names.query.CandidatePlanner;
import org.knigipamiati.names.query.DateClauses;
import org.knigipamiati.names.query.Question;
import org.knigipamiati.names.tables.ContextWords;
import org.knigipamiati.names.tables.GivenNames;
import org.knigipamiati.names.tables.SurnameEquivalents;
import org.knigipamiati.names.tables.SurnameForms;

/**
 * The index side: what a record's name is found by, as plain tokens a search engine stores unanalysed. Pure functions of
 * the name and the tables; after a change of the tables the index must be rebuilt.
 */
public final class NameKeys {
    /** Folded letters that tell a name, so that spellings need not agree to the letter. */
    private static final int TELLING = 3;

    private NameKeys() {}

    /**
     * The tokens of a name by field code ({@link NameField#code()}); fields without tokens are absent.
     *
     * @param name as printed; an empty name gives an empty map
     */
    public static Map<String, Set<String>> of(PersonName name) {
        Map<NameField, Set<String>> keys = new EnumMap<>(NameField.class);
        for (NameForms set : NameForms.of(name)) {
            for (NameForms.Surname surname : set.surnames) {
                surname(keys, surname);
            }
            for (NameForms.Given given : set.givens) {
                given(keys, given);
            }
            for (NameForms.Patronymic patronymic : set.patronymics) {
                patronymic(keys, patronymic);
            }
            for (String identity : set.identities) {
                if (!identity.isEmpty()) {
                    put(keys, NameField.WHOLE, CandidatePlanner.asPrinted(identity));
                }
            }
            if (set.patronymics.isEmpty() && !set.surnames.isEmpty()) {
                String first = set.surnames.get(0).plain().split("[-\\s]")[0];
                Korean.tables().surnameOf(first).forEach(key -> put(keys, NameField.SURNAME, "k:" + key));
            }
            for (String whole : set.wholes()) {
                JoinedKeys.keys(whole).forEach(k -> put(keys, NameField.WHOLE, k));
            }
        }
        Map<String, Set<String>> byCode = new LinkedHashMap<>();
        keys.forEach((field, tokens) -> byCode.put(field.code(), tokens));
        return byCode;
    }

    /** What a word is among the given names. */
    public enum Given {
        /** A given name of a man. */
        MAN,
        /** A given name of a woman. */
        WOMAN,
        /** A given name that men and women bear. */
        EITHER,
        /** A given name in another case than the nominative: "Марией". */
        DECLINED,
        /** None that is known. */
        NONE
    }

    /** What a printed word is among the given names of all languages. */
    public static Given given(String word) {
        List<GivenNames.Hit> hits = GivenNames.tables().exact(Letters.plain(word));
        if (hits.isEmpty()) {
            return Given.NONE;
        }
        Set<String> sexes = hits.stream()
                .filter(hit -> !hit.oblique())
                .map(hit -> GivenNames.tables().sex(hit.group()))
                .collect(Collectors.toSet());
        if (sexes.isEmpty()) {
            return Given.DECLINED;
        }
        return sexes.equals(Set.of("m")) ? Given.MAN : sexes.equals(Set.of("f")) ? Given.WOMAN : Given.EITHER;
    }

    /** The sex that a patronymic tells by its ending, {@code m} or {@code f}; null if it tells none. */
    public static String sexOf(String patronymic) {
        return new NameForms(PersonName.of("", "", patronymic), false)
                .patronymics.stream()
                        .filter(form -> form.parts() != null)
                        .map(form -> form.parts().feminine() ? "f" : "m")
                        .findFirst()
                        .orElse(null);
    }

    /** The tokens of the years and days of a person's life: those of birth, and those of all other events. */
    public static Set<String> years(Collection<LifeDate> dates) {
        Set<String> tokens = new LinkedHashSet<>();
        for (LifeDate date : dates) {
            String event = date.event() == LifeEvent.BIRTH ? "" : "e";
            tokens.add(event + date.year());
            if (date.day() > 0) {
                tokens.add(event + DateClauses.day(date.year(), date.month(), date.day()));
            }
        }
        return tokens;
    }

    /** The context tokens of any text of a record: stems by sound of its words of three letters and more. */
    public static Set<String> context(String text) {
        return ContextWords.stems(text, ContextWords.MOST_WORDS);
    }

    /**
     * The key under which typed beginnings of a name and names of the collection meet: compare a key of what was typed
     * with the beginnings of the keys of the names. Cyrillic and Latin letters, case and spelling fall together.
     *
     * @param text one or more words; at most {@link NameQuery#MAX_LENGTH} characters count
     */
    public static String prefix(String text) {
        List<String> keys = prefixes(text, 1);
        return keys.isEmpty() ? "" : keys.get(0);
    }

    /**
     * The keys of a typed beginning under the likeliest spellings of its letters, the likeliest first; none if it has no letters.
     *
     * @param most how many at most
     */
    public static List<String> prefixes(String text, int most) {
        List<List<String>> words = new ArrayList<>();
        for (String word : Question.cut(text).split("[\\s,]+")) {
            List<String> folds = beginnings(Letters.plain(word)).stream()
                    .map(WordReading::fold)
                    .limit(most)
                    .toList();
            if (!folds.isEmpty()) {
                words.add(folds);
            }
        }
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < most && !words.isEmpty(); i++) {
            int rank = i;
            keys.add(words.stream()
                    .map(folds -> folds.get(Math.min(rank, folds.size() - 1)))
                    .collect(Collectors.joining(" ")));
        }
        return keys.stream().distinct().toList();
    }

    /**
     * Whether a printed name begins as was typed: one word begins the surname or the given name, several begin words of it in any
     * order. Cyrillic letters must be the same but for ё; others may be read in any way of theirs.
     */
    public static boolean begins(String printed, String typed) {
        List<Integer> used = beginning(printed, typed);
        return used.size() > 1 || !used.isEmpty() && used.get(0) <= 1;
    }

    /** Whether surname and given name, in any order, begin as the first two words typed; of one word, whether the surname does. */
    public static boolean beginsNearly(String printed, String typed) {
        List<Integer> used = beginning(printed, typed);
        return used.contains(0) && (used.size() == 1 || used.contains(1));
    }

    /** Which words of a printed name begin as each typed word does; none if some typed word begins none. */
    private static List<Integer> beginning(String printed, String typed) {
        List<String> own = List.of(Letters.plain(printed).split("[\\s-]+"));
        List<String> asked = Stream.of(Letters.plain(Question.cut(typed)).split("[\\s,-]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<Integer> used = new ArrayList<>();
        for (String word : asked) {
            int at = -1;
            for (int i = 0; i < own.size() && at < 0; i++) {
                at = !used.contains(i) && beginsWith(own.get(i), word) ? i : -1;
            }
            if (at < 0) {
                return List.of();
            }
            used.add(at);
        }
        return used;
    }

    private static boolean beginsWith(String own, String typed) {
        if (Script.of(typed) == Script.CYRILLIC && Script.of(own) == Script.CYRILLIC) {
            return own.startsWith(typed);
        }
        String fold = Letters.fold(own);
        return Letters.bare(own).startsWith(Letters.bare(typed))
                || beginnings(typed).stream()
                        .anyMatch(r -> own.startsWith(r.cyrillic())
                                || r.fold().length() >= TELLING && fold.startsWith(r.fold()));
    }

    /**
     * How the plain letters typed so far may be read: in the likeliest way of some language. Of a word cut off anywhere all ways of all
     * languages would be the beginning of nearly any name.
     */
    private static List<WordReading> beginnings(String plain) {
        Script script = Script.of(plain);
        List<WordReading> all = Spellings.tables().read(plain);
        if (script == Script.CYRILLIC) {
            return all;
        }
        List<WordReading> known = SurnameEquivalents.tables().read(plain);
        if (script != Script.LATIN) {
            return known.isEmpty() ? all : known;
        }
        List<WordReading> likely = Stream.concat(known.stream(), all.stream().filter(r -> r.isLikelyFor("")))
                .toList();
        return likely.isEmpty() ? all : likely;
    }

    /**
     * The printed beginnings, in Cyrillic letters, of a surname that begins as one of the first two words typed.
     *
     * @param most readings of each word
     */
    public static List<String> printedBeginnings(String text, int most) {
        return Stream.of(Letters.plain(Question.cut(text)).split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .flatMap(word ->
                        beginnings(word).stream().map(WordReading::cyrillic).limit(most))
                .distinct()
                .toList();
    }

    private static void surname(Map<NameField, Set<String>> keys, NameForms.Surname surname) {
        for (SurnameForms.Form form : surname.lemmas()) {
            put(keys, NameField.SURNAME, form.lemma());
            String sound = Letters.sound(form.lemma());
            put(keys, NameField.SOUND, sound);
            put(keys, NameField.SKELETON, Letters.skeleton(sound));
            Nearness.shortened(sound).forEach(k -> put(keys, NameField.NEAR, k));
        }
        if (surname.isForeign()
                || surname.lemmas().stream().noneMatch(form -> form.lemma().length() >= SurnameForms.SHORTEST)) {
            put(keys, NameField.SURNAME, CandidatePlanner.asPrinted(surname.identity()));
        }
        surname.unread().ifPresent(unread -> unread.keys().forEach(k -> put(keys, NameField.NEAR, k)));
        Nearness.shortenedAsWritten(surname.plain()).forEach(k -> put(keys, NameField.NEAR, k));
    }

    private static void given(Map<NameField, Set<String>> keys, NameForms.Given given) {
        if (!given.fold().isEmpty()) {
            put(keys, NameField.GIVEN, "f:" + given.fold());
            put(keys, NameField.GIVEN, "s:" + Letters.sound(given.fold()));
        }
        given.groups().forEach(group -> put(keys, NameField.GIVEN, "c:" + group));
        put(keys, NameField.INITIAL, "g:" + Character.toString(given.plain().codePointAt(0)));
    }

    private static void patronymic(Map<NameField, Set<String>> keys, NameForms.Patronymic patronymic) {
        put(
                keys,
                NameField.INITIAL,
                "p:" + Character.toString(patronymic.plain().codePointAt(0)));
        if (patronymic.parts() == null) {
            if (!patronymic.fold().isEmpty()) {
                put(keys, NameField.PATRONYMIC, "f:" + patronymic.fold());
            }
            return;
        }
        put(keys, NameField.PATRONYMIC, "f:" + patronymic.parts().stem());
        put(keys, NameField.PATRONYMIC, "s:" + Letters.sound(patronymic.parts().stem()));
        patronymic.parts().groups().forEach(group -> put(keys, NameField.PATRONYMIC, "c:" + group));
    }

    /** Keys from which letters are left out may hold half a letter beyond U+FFFF, which no engine takes and nobody can type. */
    private static void put(Map<NameField, Set<String>> keys, NameField field, String token) {
        if (!token.isEmpty() && token.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            keys.computeIfAbsent(field, f -> new LinkedHashSet<>()).add(token);
        }
    }
}
