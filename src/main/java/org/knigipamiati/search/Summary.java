package org.knigipamiati.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.knigipamiati.record.index.Property;
import org.knigipamiati.record.index.RecordCard;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Sums up a record in one line of plain text, for programs; pages tell it in sentences of their own. */
public final class Summary {

    private Summary() {}

    /** What the card tells, in the words of a language, parts separated by semicolons; dates are EDTF, places as printed. */
    public static String of(RecordCard card, Locale locale) {
        Words words = Words.of(Language.of(locale));
        List<String> parts = new ArrayList<>();
        add(parts, "summary_born", both(card.value(Property.BORN), card.value(Property.BIRTH_PLACE)), words);
        if (card.value(Property.NATIONALITY) != null) {
            parts.add(words.label(CodeKind.NATIONALITY, card.value(Property.NATIONALITY)));
        }
        if (card.value(Property.PROFESSION) != null) {
            parts.add(card.value(Property.PROFESSION));
        }
        add(parts, "summary_arrested", card.value(Property.ARRESTED), words);
        String body = words.labelOr(CodeKind.BODY, card.value(Property.BODY), card.value(Property.BODY_PRINTED));
        add(parts, "summary_tried", both(card.value(Property.TRIED), body), words);
        add(parts, "summary_sentence", measure(card, words), words);
        add(parts, "summary_executed", card.value(Property.EXECUTED), words);
        add(parts, "summary_died", card.value(Property.DIED), words);
        add(parts, "summary_buried", card.value(Property.BURIAL), words);
        return String.join("; ", parts);
    }

    private static String measure(RecordCard card, Words words) {
        String kind = card.value(Property.SENTENCE);
        if (kind == null) {
            return null;
        }
        String months = card.value(Property.TERM);
        return both(
                words.labelOr(CodeKind.SENTENCE, kind, card.value(Property.SENTENCE_PRINTED)),
                months == null ? null : words.say("summary_months", months));
    }

    /** Both with a comma, or the one that is there, or null. */
    private static String both(String one, String other) {
        return one == null ? other : other == null ? one : one + ", " + other;
    }

    private static void add(List<String> parts, String key, String value, Words words) {
        if (value != null) {
            parts.add(words.say(key, value));
        }
    }
}
