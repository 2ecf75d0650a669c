package org.knigipamiati.web.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.knigipamiati.attribution.Level;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.parse.TextLanguage;
import org.knigipamiati.record.index.Property;
import org.knigipamiati.record.index.RecordCard;
import org.knigipamiati.search.SearchResult;
import org.knigipamiati.search.SearchResult.Answer;
import org.knigipamiati.search.SearchResult.Hit;
import org.knigipamiati.vocabulary.SentenceKind;
import org.knigipamiati.web.life.Sentence;
import org.knigipamiati.words.CodeKind;
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
 * @param tongue tag of the language of those words, null where it is not known
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
        Sentence about,
        String tongue,
        String fate,
        String operation,
        String source,
        List<String> why,
        List<List<Piece>> highlights) {

    /** A stretch of the entry, marked if it was asked for. */
    public record Piece(String text, boolean marked) {}

    /** The record's public id. */
    public long id() {
        return Long.parseLong(href.substring(href.lastIndexOf('/') + 1));
    }

    /** A record in a list that nobody searched for. */
    public static HitView of(RecordCard card, Language language, Map<String, String> sourceTitles) {
        return of(new Hit(card, null, List.of()), language, sourceTitles);
    }

    static HitView of(Hit hit, Language language, Map<String, String> sourceTitles) {
        RecordCard card = hit.card();
        String name = card.name().printed();
        RecordCard.Place place = card.place();
        return new HitView(
                "/records/" + card.id(),
                !name.isEmpty() ? name : Words.of(language).say("record_nameless"),
                !name.isEmpty(),
                place.invented(),
                about(card, language),
                tongue(card),
                fate(card, language),
                operation(card, language),
                source(place, sourceTitles.getOrDefault(place.source(), place.source()), Words.of(language)),
                hit.match() == null ? List.of() : hit.match().why(),
                hit.highlights().stream().map(HitView::pieces).toList());
    }

    private static String source(RecordCard.Place place, String title, Words words) {
        String position = Integer.toString(place.position());
        return place.typedFrom() == null
                ? words.say("hit_source", title, place.file(), position)
                : words.say("hit_source_typed", title, place.typedFrom(), position);
    }

    /** The pieces of the entry in one, for the language that they are in. */
    public String entryWords() {
        return highlights.stream().flatMap(List::stream).map(Piece::text).collect(Collectors.joining());
    }

    /** Whether a hit is sure enough to stand among the answers. */
    static boolean isSure(Hit hit) {
        return hit.match() == null || hit.match().verdict() == Answer.FOUND;
    }

    /** Whether a hit taken alone is no answer: another surname, say, that begins and ends alike. */
    static boolean isHardlyMeant(Hit hit) {
        return hit.match() != null && hit.match().verdict() == Answer.NONE;
    }

    private static String tongue(RecordCard card) {
        return TextLanguage.of(Stream.of(Property.BIRTH_PLACE, Property.PROFESSION, Property.RESIDENCE)
                        .map(card::value)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")))
                .orElse(null);
    }

    private static Sentence about(RecordCard card, Language language) {
        Optional<String> tongue = Optional.ofNullable(tongue(card));
        List<String> parts = new ArrayList<>();
        dated(parts, Property.BORN, card, language);
        String birthPlace = card.value(Property.BIRTH_PLACE);
        add(parts, birthPlace == null ? null : Sentence.place(birthPlace, tongue, language));
        add(parts, Words.of(language).nationality(card.value(Property.NATIONALITY), card.value(Property.SEX)));
        String profession = card.value(Property.PROFESSION);
        add(parts, profession == null ? null : Sentence.printed(profession));
        String residence = card.value(Property.RESIDENCE);
        add(
                parts,
                residence == null
                        ? null
                        : Words.of(language).say("hit_residence", Sentence.place(residence, tongue, language)));
        return Sentence.of(String.join("; ", parts));
    }

    private static String fate(RecordCard card, Language language) {
        List<String> parts = new ArrayList<>();
        dated(parts, Property.ARRESTED, card, language);
        dated(parts, Property.TRIED, card, language);
        Words words = Words.of(language);
        String months = card.value(Property.TERM);
        String term = words.term(months == null ? null : Integer.valueOf(months));
        String measure = words.label(CodeKind.SENTENCE, card.value(Property.SENTENCE));
        add(parts, term.isEmpty() ? measure : measure + ", " + term);
        dated(parts, Property.EXECUTED, card, language);
        int death = parts.size();
        dated(parts, Property.DIED, card, language);
        if (parts.size() > death && isDoubted(card)) {
            parts.set(death, words.say("hit_doubted", parts.get(death)));
        }
        dated(parts, Property.REHABILITATED, card, language);
        String text = String.join("; ", parts);
        return text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1) + ".";
    }

    /** Whether a death stands beside an execution or a sentence of death: the page of the record says what to think of it. */
    private static boolean isDoubted(RecordCard card) {
        return card.value(Property.EXECUTED) != null
                || SentenceKind.DEATH.name().equals(card.value(Property.SENTENCE));
    }

    private static String operation(RecordCard card, Language language) {
        String operation = card.value(Property.OPERATION);
        String level = card.value(Property.LEVEL);
        if (operation == null || level == null || !Level.valueOf(level).positive()) {
            return "";
        }
        Words words = Words.of(language);
        return words.say(
                "hit_operation", words.label(CodeKind.OPERATION, operation), words.label(CodeKind.LEVEL, level));
    }

    private static void dated(List<String> parts, Property event, RecordCard card, Language language) {
        PartialDate.tryParse(card.value(event)).ifPresent(date -> {
            Map<String, Object> args = new HashMap<>();
            String sex = card.value(Property.SEX);
            args.put("sex", sex == null ? "x" : sex);
            args.put("when", Words.of(language).when(date));
            args.put("date", Words.of(language).date(date));
            parts.add(Words.of(language).sayNamed("hit_" + event.code(), args));
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
