package org.knigipamiati.web.life;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.knigipamiati.parse.TextLanguage;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.StoredDate;
import org.knigipamiati.vocabulary.PlaceCases;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** The phrases of a telling ({@code messages/life_*}), in one language and in agreement with one person's sex. */
final class LifePhrases {

    /** The language whose cases {@link PlaceCases} knows. */
    private static final String CASES_KNOWN_OF = "ru";

    private final Language language;
    private final String sex;
    private final Optional<String> printedIn;

    /**
     * @param printedIn tag of the language of the source's words, empty where that is not known
     * @param sex {@code m}, {@code f} or null, for which the phrases have a form that shows none
     */
    LifePhrases(Language language, Optional<String> printedIn, String sex) {
        this.language = language;
        this.printedIn = printedIn;
        this.sex = sex == null ? "x" : sex.toLowerCase(Locale.ROOT);
    }

    Language language() {
        return language;
    }

    String printed(String words) {
        return Sentence.printed(words);
    }

    /** A printed place, after what it is called in the reader's letters if those are others. */
    String place(String words) {
        return Sentence.place(words, printedIn, language);
    }

    /** A printed place in a sentence of its own language that says where, as our words; empty where its case is not known. */
    Optional<String> declined(String words) {
        return printedIn
                .filter(CASES_KNOWN_OF::equals)
                .filter(language.tag()::equals)
                .flatMap(tag -> PlaceCases.bundled().in(words));
    }

    String quoted(String words) {
        return Sentence.quoted(words);
    }

    /**
     * The printed words, with what the page calls them before them if it speaks another language than they.
     *
     * @param ours words of the page that say the same or its class, empty where no vocabulary knows any
     */
    String named(String ours, String words) {
        boolean understood = printedIn
                .or(() -> TextLanguage.of(words))
                .filter(language.tag()::equals)
                .isPresent();
        return ours.isEmpty() || understood || ours.equalsIgnoreCase(words)
                ? printed(words)
                : text("named", "ours", ours, "words", printed(words));
    }

    /** What the class of a field's words is called on the page, empty where they have none. */
    String wordClass(RecordField field, String words) {
        return Words.of(language).wordClass(field, words);
    }

    /** What the people is called to which the person of a record belongs, empty where it is not known. */
    String nationality(MemorialRecord record) {
        Words words = Words.of(language);
        return words.knows(CodeKind.NATIONALITY, record.nationality)
                ? words.nationality(record.nationality, record.sex)
                : "";
    }

    /** What a code is called on the page, empty where it is not known. */
    String nameOf(CodeKind kind, String code) {
        return Words.of(language).labelOr(kind, code, "");
    }

    /** A phrase filled with pairs of names and words. */
    String text(String key, String... namesAndWords) {
        Map<String, Object> args = new HashMap<>();
        args.put("sex", sex);
        for (int i = 0; i < namesAndWords.length; i += 2) {
            args.put(namesAndWords[i], namesAndWords[i + 1]);
        }
        return Words.of(language).sayNamed("life_" + key, args);
    }

    /** Whose words are quoted: the source's, or those of a person who works here. */
    String says(Optional<String> person) {
        return person.map(who -> text("says_person")).orElseGet(() -> text("says_source"));
    }

    /** A phrase as a sentence. */
    Sentence sentence(String key, String... namesAndWords) {
        return Sentence.of(text(key, namesAndWords));
    }

    /** A sentence about a date: {@code {when}} completes a verb, {@code {date}} stands alone. */
    Sentence dated(String key, StoredDate date, String... namesAndWords) {
        String[] all = new String[namesAndWords.length + 4];
        all[0] = "when";
        all[1] = Words.of(language).when(date.date());
        all[2] = "date";
        all[3] = Words.of(language).date(date.date());
        System.arraycopy(namesAndWords, 0, all, 4, namesAndWords.length);
        return sentence(key, all);
    }

    /** Clauses as one sentence, the first with a capital letter. */
    Sentence joined(List<String> clauses) {
        String text = String.join("; ", clauses);
        return Sentence.of(text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1) + ".");
    }

    /** A number of months in years where it is whole years, as "10 лет" or "18 месяцев". */
    String term(int months) {
        return Words.of(language).term(months);
    }

    /** What a kind of sentence is called. */
    String measure(String kind) {
        return Words.of(language).label(CodeKind.SENTENCE, kind);
    }
}
