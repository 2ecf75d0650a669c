package org.knigipamiati.web.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.record.RecordCard;
import org.knigipamiati.record.RecordCard.CaseCard;
import org.knigipamiati.search.SearchResult;
import org.knigipamiati.search.SearchResult.Answer;
import org.knigipamiati.search.SearchResult.Hit;
import org.knigipamiati.words.Kind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * A record in a list of hits.
 *
 * @param href its page
 * @param name the printed name, or words that say that none is printed
 * @param named whether the source prints a name
 * @param invented whether the person never lived
 * @param about who it was: birth, and what the source says in its own words
 * @param fate what happened
 * @param operation link to an operation with its level, empty if none
 * @param source title and place in it
 * @param why the reasons for the match, word by word
 * @param highlights pieces of the entry with the words found
 */
public record HitView(
        String href,
        String name,
        boolean named,
        boolean invented,
        String about,
        String fate,
        String operation,
        String source,
        List<String> why,
        List<List<Piece>> highlights) {

    /** A stretch of the entry, marked if it was asked for. */
    public record Piece(String text, boolean marked) {}

    static HitView of(Hit hit, Language language, Map<String, String> sourceTitles) {
        RecordCard card = hit.card();
        boolean named = card.name() != null && !card.name().isEmpty();
        CaseCard main = card.mainCase();
        return new HitView(
                "/records/" + card.id(),
                named ? card.name() : Words.of(language).say("record_nameless"),
                named,
                card.invented(),
                about(card, language),
                main == null ? "" : fate(card.sex(), main, language),
                main == null ? "" : operation(main, language),
                Words.of(language)
                        .say(
                                "hit_source",
                                sourceTitles.getOrDefault(card.source(), card.source()),
                                card.file(),
                                Integer.toString(card.position())),
                hit.match() == null ? List.of() : hit.match().why(),
                hit.highlights().stream().map(HitView::pieces).toList());
    }

    /** Whether a hit is sure enough to stand among the answers. */
    static boolean isSure(Hit hit) {
        return hit.match() == null || hit.match().verdict() == Answer.FOUND;
    }

    /** Whether a hit taken alone is no answer: another surname, say, that begins and ends alike. */
    static boolean isHardlyMeant(Hit hit) {
        return hit.match() != null && hit.match().verdict() == Answer.NONE;
    }

    private static String about(RecordCard card, Language language) {
        List<String> parts = new ArrayList<>();
        dated(parts, "hit_born", card.sex(), card.birth(), language);
        add(parts, card.birthPlace());
        add(parts, Words.of(language).label(Kind.NATIONALITY, card.nationality()));
        add(parts, card.profession());
        add(parts, card.residence() == null ? null : Words.of(language).say("hit_residence", card.residence()));
        return String.join("; ", parts);
    }

    private static String fate(String sex, CaseCard main, Language language) {
        List<String> parts = new ArrayList<>();
        dated(parts, "hit_arrested", sex, main.arrested(), language);
        dated(parts, "hit_tried", sex, main.tried(), language);
        Words words = Words.of(language);
        String term = words.term(main.termMonths());
        String measure = words.label(Kind.SENTENCE, main.sentenceKind());
        add(parts, term.isEmpty() ? measure : measure + ", " + term);
        dated(parts, "hit_executed", sex, main.executed(), language);
        dated(parts, "hit_died", sex, main.died(), language);
        dated(parts, "hit_rehabilitated", sex, main.rehabilitated(), language);
        String text = String.join("; ", parts);
        return text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1) + ".";
    }

    private static String operation(CaseCard main, Language language) {
        if (main.operation() == null || main.level() == null) {
            return "";
        }
        boolean claimed = main.level().equals("STATED")
                || main.level().equals("DOCUMENTED")
                || main.level().startsWith("INFERRED");
        Words words = Words.of(language);
        return claimed
                ? Words.of(language)
                        .say(
                                "hit_operation",
                                words.label(Kind.OPERATION, main.operation()),
                                words.label(Kind.LEVEL, main.level()))
                : "";
    }

    private static void dated(List<String> parts, String key, String sex, String edtf, Language language) {
        PartialDate.tryParse(edtf).ifPresent(date -> {
            Map<String, Object> args = new HashMap<>();
            args.put("sex", sex == null ? "x" : sex);
            args.put("when", Words.of(language).when(date));
            args.put("date", Words.of(language).date(date));
            parts.add(Words.of(language).sayNamed(key, args));
        });
    }

    private static void add(List<String> parts, String words) {
        if (words != null && !words.isBlank()) {
            parts.add(words);
        }
    }

    private static List<Piece> pieces(SearchResult.Highlight highlight) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < highlight.parts().size(); i++) {
            pieces.add(new Piece(highlight.parts().get(i), i % 2 == 1));
        }
        return pieces;
    }
}
