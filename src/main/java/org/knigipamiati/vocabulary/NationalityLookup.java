package org.knigipamiati.vocabulary;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a printed nationality in any gender and number. Two answers, kept apart: the lemma of the printed word, which is not
 * modernised (тунгус stays тунгус), and the nationality it belongs to today (эвенк).
 */
public final class NationalityLookup {

    private record Form(String lemma, Nationality nationality) {}

    private final Map<String, Form> forms = new HashMap<>();

    NationalityLookup(Table table, Map<String, Nationality> nationalities) {
        table.stream().forEach(row -> {
            Nationality nationality = nationalities.get(row.require("nationality"));
            if (nationality == null) {
                throw row.error("nationality", "is no lemma of nationalities.csv");
            }
            if (forms.put(row.require("form"), new Form(row.require("lemma"), nationality)) != null) {
                throw row.error("form", "is there twice");
            }
        });
    }

    /** Masculine singular of the printed word ("полька", "поляки" → "поляк"), of the first one in "русский (украинец)"; empty if unknown. */
    public Optional<String> lemma(String printed) {
        return form(printed).map(Form::lemma);
    }

    /** The nationality, under its present name, that the printed word or lemma belongs to; empty if unknown. */
    public Optional<Nationality> nationality(String printed) {
        return form(printed).map(Form::nationality);
    }

    private Optional<Form> form(String printed) {
        if (printed == null) {
            return Optional.empty();
        }
        String whole = fold(printed);
        Form found = forms.get(whole);
        return Optional.ofNullable(found != null ? found : forms.get(firstWord(whole)));
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        // an abbreviation keeps its full stop
        if (end < text.length() && text.charAt(end) == '.') {
            end++;
        }
        return text.substring(0, end);
    }

    private static String fold(String printed) {
        String lower = printed.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
        return lower.endsWith(";") || lower.endsWith(",") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
