package org.knigipamiati.vocabulary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a printed nationality in any gender and number. Two answers, kept apart: the lemma of the printed word, which is not
 * modernised (тунгус stays тунгус), and the nationality it belongs to today (эвенк).
 */
public final class NationalityLookup {

    private record Form(String lemma, Nationality nationality) {}

    private static final String NOT = "не";

    /** Letters of a nationality that an abbreviation must keep: of two begin too many. */
    private static final int SHORTEST_BEGINNING = 3;

    private static final Pattern ADJECTIVE = Pattern.compile("\\p{L}+[сц]к(?:ий|ая|ие|ой|ого)");

    private final Map<String, Form> forms = new HashMap<>();

    /** The first two letters of all forms: most of what is asked for begins otherwise. */
    private final BitSet beginnings = new BitSet();

    NationalityLookup(Table table, Map<String, Nationality> nationalities) {
        table.stream().forEach(row -> {
            Nationality nationality = nationalities.get(row.require("nationality"));
            if (nationality == null) {
                throw row.error("nationality", "is no lemma of nationalities.csv");
            }
            if (forms.put(row.require("form"), new Form(row.require("lemma"), nationality)) != null) {
                throw row.error("form", "is there twice");
            }
            beginnings.set(beginning(row.require("form"), 0, row.require("form").length()));
        });
    }

    /** Masculine singular of the printed word ("полька", "поляки" → "поляк"), of the first one in "русский (украинец)"; empty if unknown. */
    public Optional<String> lemma(String printed) {
        return form(printed).map(Form::lemma);
    }

    /**
     * The lemmas of all nationalities that a field or cell of nationality gives, in its order, whatever parts them and whatever stands
     * around them: "поляк; русский", "русский (крещёный еврей)", "финн-ингерманландец", "нац. груз.". A word that ends in a full stop
     * is an abbreviation if it begins one nationality only. Empty if none is known, or if the words deny one ("не русский").
     */
    public List<String> lemmas(String given) {
        return read(given).stream().map(Form::lemma).distinct().toList();
    }

    /** The first nationality of such a field or cell, under its present name; empty if unknown. */
    public Optional<Nationality> nationality(String given) {
        return read(given).stream().map(Form::nationality).findFirst();
    }

    private List<Form> read(String given) {
        if (given == null) {
            return List.of();
        }
        Form whole = forms.get(fold(given));
        if (whole != null) {
            return List.of(whole);
        }
        List<Form> found = new ArrayList<>();
        List<PrintedWords.Located> words = PrintedWords.located(given);
        for (int i = 0; i < words.size(); i++) {
            PrintedWords.Located word = words.get(i);
            if (word.word().equals(NOT)) {
                return List.of();
            }
            Form pair = i + 1 < words.size()
                    ? forms.get(word.word() + ' ' + words.get(i + 1).word())
                    : null;
            if (pair != null) {
                found.add(pair);
                i++;
                continue;
            }
            if (i + 1 < words.size() && qualifies(word, words.get(i + 1), given)) {
                continue;
            }
            boolean stop = word.end() < given.length() && given.charAt(word.end()) == '.';
            Form form = stop ? forms.get(word.word() + '.') : null;
            if (form == null) {
                form = forms.get(word.word());
            }
            if (form == null && stop && word.word().length() >= SHORTEST_BEGINNING) {
                form = begun(word.word());
            }
            if (form != null) {
                found.add(form);
            }
        }
        return found;
    }

    /** The nationality whose forms alone begin so, null if there is none or several. */
    private Form begun(String beginning) {
        Nationality only = null;
        for (Map.Entry<String, Form> one : forms.entrySet()) {
            Nationality nationality = one.getValue().nationality();
            if (one.getKey().startsWith(beginning) && nationality != only) {
                if (only != null) {
                    return null;
                }
                only = nationality;
            }
        }
        return only == null ? null : new Form(only.lemma(), only);
    }

    private Optional<Form> form(String printed) {
        if (printed == null || !mayBegin(printed, 0, printed.length())) {
            return Optional.empty();
        }
        String whole = fold(printed);
        Form found = forms.get(whole);
        String first = firstWord(whole);
        // a single word that is no form itself holds none
        if (found == null && (first.length() < whole.length() || first.indexOf('-') >= 0)) {
            List<PrintedWords.Located> words = PrintedWords.located(whole);
            boolean qualified = words.size() > 1 && qualifies(words.get(0), words.get(1), whole);
            // "крымская татарка." is a people of two words, and not qualified
            Form pair = words.size() > 1
                    ? forms.get(words.get(0).word() + ' ' + words.get(1).word())
                    : null;
            found = pair != null ? pair : forms.get(qualified ? words.get(1).word() : first);
        }
        return Optional.ofNullable(found);
    }

    /**
     * Whether a stretch of a text may name a nationality: a form may stand first in it, or second behind a word that qualifies it. Most
     * stretches may not, and this is known without a look at more than their first letters.
     */
    public boolean mayBegin(String text, int from, int to) {
        int at = from;
        while (at < to && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return beginnings.get(beginning(text, at, to)) || blankInside(text, at, to);
    }

    /** A number for the first two letters, whatever their case. */
    private static int beginning(String text, int at, int to) {
        return letter(text, at, to) << Byte.SIZE ^ letter(text, at + 1, to);
    }

    private static boolean blankInside(String text, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (text.charAt(i) == ' ' || text.charAt(i) == '\n') {
                return true;
            }
        }
        return false;
    }

    private static int letter(String word, int at, int to) {
        char c = at < to ? Character.toLowerCase(word.charAt(at)) : 0;
        return c == 'ё' ? 'е' : c;
    }

    /** Whether a word only says from where a people is that the next one names: "польский еврей" is a Jew. */
    private boolean qualifies(PrintedWords.Located word, PrintedWords.Located next, String text) {
        return ADJECTIVE.matcher(word.word()).matches()
                && !ADJECTIVE.matcher(next.word()).matches()
                && forms.containsKey(next.word())
                && text.substring(word.end(), next.start()).isBlank();
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
