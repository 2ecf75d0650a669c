package org.knigipamiati.search;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.knigipamiati.record.RecordCard;
import org.knigipamiati.vocabulary.Nationality;
import org.knigipamiati.vocabulary.SentencingBody;
import org.knigipamiati.vocabulary.Vocabularies;

/** Sums up a record in one line of plain text, for programs; pages tell it in sentences of their own. */
public final class Summary {

    private Summary() {}

    /** What the card tells, in Russian or English, parts separated by semicolons; dates are EDTF, places as printed. */
    public static String of(RecordCard card, Locale locale) {
        List<String> parts = new ArrayList<>();
        add(parts, "summary.born", born(card), locale);
        if (card.nationality() != null) {
            Nationality known = Vocabularies.load().nationalities().get(card.nationality());
            parts.add(Labels.isRussian(locale) || known == null ? card.nationality() : known.english());
        }
        if (card.profession() != null) {
            parts.add(card.profession());
        }
        if (card.mainCase() != null) {
            addCase(parts, card.mainCase(), locale);
        }
        return String.join("; ", parts);
    }

    private static String born(RecordCard card) {
        if (card.birth() == null) {
            return card.birthPlace();
        }
        return card.birthPlace() == null ? card.birth() : card.birth() + ", " + card.birthPlace();
    }

    private static void addCase(List<String> parts, RecordCard.CaseCard main, Locale locale) {
        add(parts, "summary.arrested", main.arrested(), locale);
        String body = body(main, locale);
        if (main.tried() != null || body != null) {
            String tried = main.tried() == null ? body : body == null ? main.tried() : main.tried() + ", " + body;
            add(parts, "summary.tried", tried, locale);
        }
        if (main.sentenceKind() != null) {
            String kind = Labels.text("sentence." + main.sentenceKind(), main.sentence(), locale);
            String term = main.termMonths() == null
                    ? ""
                    : ", " + sentence("summary.months", main.termMonths().toString(), locale);
            add(parts, "summary.sentence", kind == null ? null : kind + term, locale);
        }
        add(parts, "summary.executed", main.executed(), locale);
        add(parts, "summary.died", main.died(), locale);
        add(parts, "summary.buried", main.burialPlace(), locale);
    }

    private static String body(RecordCard.CaseCard main, Locale locale) {
        SentencingBody known =
                main.bodyCode() == null ? null : Vocabularies.load().bodies().get(main.bodyCode());
        if (known == null) {
            return main.body();
        }
        return Labels.isRussian(locale) ? known.nameRu() : known.nameEn();
    }

    private static void add(List<String> parts, String key, String value, Locale locale) {
        if (value != null) {
            parts.add(sentence(key, value, locale));
        }
    }

    private static String sentence(String key, String value, Locale locale) {
        return new MessageFormat(Labels.text(key, "{0}", locale), locale).format(new Object[] {value});
    }
}
