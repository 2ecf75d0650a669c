package org.knigipamiati.checks;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.knigipamiati.attribution.Procedure;
import org.knigipamiati.vocabulary.NationalityLookup;
import org.knigipamiati.vocabulary.RecordField;

/** Names, nationality and sex: C28, C29, C37, C44, C45. */
final class PersonChecks {

    private static final Set<String> FEMININE = Set.of(
            "выслана",
            "раскулачена",
            "лишена",
            "расстреляна",
            "приговорена",
            "осуждена",
            "заключена",
            "выселена",
            "направлена",
            "сослана",
            "освобождена",
            "оправдана",
            "умерла",
            "прибыла");
    private static final Set<String> MASCULINE = Set.of(
            "выслан",
            "раскулачен",
            "лишен",
            "расстрелян",
            "приговорен",
            "осужден",
            "заключен",
            "выселен",
            "направлен",
            "сослан",
            "освобожден",
            "оправдан",
            "умер",
            "прибыл");

    /** Something beside the nationality, in brackets or behind a sign. */
    private static final Pattern SEVERAL = Pattern.compile("[(/,;|]");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private PersonChecks() {}

    static void run(CheckedCase c) {
        boolean national = c.commission() || c.took(Procedure.SPECIAL_TROIKA);
        boolean known = c.person.has(RecordField.NATIONALITY) || c.person.has(RecordField.NATIONALITY_VERBATIM);
        if (national && !known) {
            c.flag(Check.NATIONALITY_MISSING, List.of(RecordField.NATIONALITY));
        }
        if (c.main()) {
            names(c);
            if (known) {
                nationality(c);
            }
        }
        sex(c);
    }

    private static void names(CheckedCase c) {
        boolean others = c.person.has(RecordField.GIVEN_NAME) || c.person.has(RecordField.PATRONYMIC);
        if (others && !c.person.has(RecordField.SURNAME)) {
            c.flag(Check.SURNAME_MISSING, List.of(RecordField.SURNAME));
        }
        for (RecordField field : List.of(RecordField.SURNAME, RecordField.GIVEN_NAME, RecordField.PATRONYMIC)) {
            for (String word : NO_LETTERS.split(c.person.text(field))) {
                if (of(word, UnicodeScript.LATIN) && of(word, UnicodeScript.CYRILLIC)) {
                    c.flag(Check.NAME_OF_TWO_SCRIPTS, List.of(field), word);
                }
            }
        }
    }

    private static boolean of(String word, UnicodeScript script) {
        return word.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == script);
    }

    /** What is given, as printed where the book prints it, else as a table states it. */
    private static void nationality(CheckedCase c) {
        RecordField field = c.person.has(RecordField.NATIONALITY_VERBATIM)
                ? RecordField.NATIONALITY_VERBATIM
                : RecordField.NATIONALITY;
        String given = c.person.text(field);
        NationalityLookup lookup = c.vocabularies.nationalityLookup();
        if (SEVERAL.matcher(given).find() || lookup.lemmas(given).size() > 1) {
            c.flag(Check.TWO_NATIONALITIES, List.of(field), given);
        }
        RecordField counted = c.person.has(RecordField.NATIONALITY) ? RecordField.NATIONALITY : field;
        if (lookup.lemmas(c.person.text(counted)).isEmpty()) {
            c.flag(Check.NATIONALITY_UNKNOWN, List.of(counted), c.person.text(counted));
        }
    }

    private static void sex(CheckedCase c) {
        String sex = c.person.text(RecordField.SEX);
        if (sex.isEmpty()) {
            return;
        }
        Set<String> other = sex.equals("m") ? FEMININE : MASCULINE;
        // only the first word speaks of the person; later ones may speak of a family
        String first =
                c.lower(RecordField.SENTENCE).strip().split("[^а-я]+", 2)[0].toLowerCase(Locale.ROOT);
        if (other.contains(first)) {
            c.flag(Check.SEX_DISAGREES, List.of(RecordField.SEX, RecordField.SENTENCE), first);
        }
    }
}
