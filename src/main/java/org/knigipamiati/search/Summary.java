package org.knigipamiati.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.knigipamiati.record.RecordCard;
import org.knigipamiati.words.Kind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Sums up a record in one line of plain text, for programs; pages tell it in sentences of their own. */
public final class Summary {

    private Summary() {}

    /** What the card tells, in the words of a language, parts separated by semicolons; dates are EDTF, places as printed. */
    public static String of(RecordCard card, Locale locale) {
        Words words = Words.of(Language.of(locale));
        List<String> parts = new ArrayList<>();
        add(parts, "summary_born", born(card), words);
        if (card.nationality() != null) {
            parts.add(words.label(Kind.NATIONALITY, card.nationality()));
        }
        if (card.profession() != null) {
            parts.add(card.profession());
        }
        if (card.mainCase() != null) {
            addCase(parts, card.mainCase(), words);
        }
        return String.join("; ", parts);
    }

    private static String born(RecordCard card) {
        if (card.birth() == null) {
            return card.birthPlace();
        }
        return card.birthPlace() == null ? card.birth() : card.birth() + ", " + card.birthPlace();
    }

    private static void addCase(List<String> parts, RecordCard.CaseCard main, Words words) {
        add(parts, "summary_arrested", main.arrested(), words);
        String body = words.labelOr(Kind.BODY, main.bodyCode(), main.body());
        if (main.tried() != null || body != null) {
            String tried = main.tried() == null ? body : body == null ? main.tried() : main.tried() + ", " + body;
            add(parts, "summary_tried", tried, words);
        }
        if (main.sentenceKind() != null) {
            String kind = words.labelOr(Kind.SENTENCE, main.sentenceKind(), main.sentence());
            String term = main.termMonths() == null
                    ? ""
                    : ", " + words.say("summary_months", main.termMonths().toString());
            add(parts, "summary_sentence", kind == null ? null : kind + term, words);
        }
        add(parts, "summary_executed", main.executed(), words);
        add(parts, "summary_died", main.died(), words);
        add(parts, "summary_buried", main.burialPlace(), words);
    }

    private static void add(List<String> parts, String key, String value, Words words) {
        if (value != null) {
            parts.add(words.say(key, value));
        }
    }
}
