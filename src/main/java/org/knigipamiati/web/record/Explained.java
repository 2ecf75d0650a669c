package org.knigipamiati.web.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knigipamiati.vocabulary.Abbreviations;
import org.knigipamiati.vocabulary.Abbreviations.Found;
import org.knigipamiati.vocabulary.Abbreviations.Where;
import org.knigipamiati.words.Language;

/**
 * The abbreviations of an entry, explained in the reader's language.
 *
 * @param list each once, as it is printed first, in the order of the entry
 * @param reader for whom
 * @param known whether the entry is in the language whose abbreviations are known
 */
public record Explained(List<Abbreviation> list, Language reader, boolean known) {

    /** The language whose abbreviations the table holds. */
    private static final String KNOWN = "ru";

    /** An abbreviation as printed, and what it stands for. */
    public record Abbreviation(String printed, String meaning) {}

    /**
     * A piece of a stretch.
     *
     * @param meaning what it stands for, empty for what is no abbreviation
     */
    public record Piece(String text, String meaning) {}

    static Explained of(List<Segment> segments, String tongue, Language reader) {
        boolean known = KNOWN.equals(tongue);
        Map<String, Abbreviation> list = new LinkedHashMap<>();
        for (Segment segment : segments) {
            for (Piece piece : pieces(segment, reader, known)) {
                if (!piece.meaning().isEmpty()) {
                    list.putIfAbsent(piece.meaning(), new Abbreviation(piece.text(), piece.meaning()));
                }
            }
        }
        return new Explained(List.copyOf(list.values()), reader, known);
    }

    /** A stretch of the entry in pieces; joined they are the stretch. */
    public List<Piece> pieces(Segment segment) {
        return pieces(segment, reader, known);
    }

    private static List<Piece> pieces(Segment segment, Language reader, boolean known) {
        String text = segment.text();
        if (!known) {
            return List.of(new Piece(text, ""));
        }
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        Where where = segment.group().equals(Segment.PERSON) ? Where.PERSON : Where.CASE;
        for (Found found : Abbreviations.bundled().in(text, where)) {
            if (found.start() > from) {
                pieces.add(new Piece(text.substring(from, found.start()), ""));
            }
            pieces.add(new Piece(
                    text.substring(found.start(), found.end()),
                    reader.choose(found.meanings()).orElse("")));
            from = found.end();
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), ""));
        }
        return pieces;
    }
}
