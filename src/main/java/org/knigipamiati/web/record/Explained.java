package org.knigipamiati.web.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knigipamiati.vocabulary.Abbreviations;
import org.knigipamiati.vocabulary.Abbreviations.Found;
import org.knigipamiati.vocabulary.Abbreviations.Where;
import org.knigipamiati.vocabulary.SourceDescriptor;
import org.knigipamiati.words.Language;

/**
 * The abbreviations of an entry, explained in the reader's language; those of which its source says what they stand for, in the source's
 * words.
 *
 * @param list each once, as it is printed first, in the order of the entry
 * @param reader for whom
 * @param known whether the entry is in the language whose abbreviations are known
 * @param source what the source says of its abbreviations
 */
public record Explained(List<Abbreviation> list, Language reader, boolean known, SourceDescriptor source) {

    /** The language whose abbreviations the table holds. */
    private static final String KNOWN = "ru";

    /**
     * An abbreviation.
     *
     * @param printed as it stands in the entry
     * @param meaning what it stands for
     * @param own whether the source says so, in its own language
     */
    public record Abbreviation(String printed, String meaning, boolean own) {}

    /**
     * A piece of a stretch.
     *
     * @param meaning what it stands for, empty for what is no abbreviation
     * @param own whether the source says so
     */
    public record Piece(String text, String meaning, boolean own) {}

    static Explained of(List<Segment> segments, String tongue, SourceDescriptor source, Language reader) {
        boolean known = KNOWN.equals(tongue);
        Map<String, Abbreviation> list = new LinkedHashMap<>();
        for (Segment segment : segments) {
            for (Piece piece : pieces(segment, reader, known, source)) {
                if (!piece.meaning().isEmpty()) {
                    list.putIfAbsent(piece.meaning(), new Abbreviation(piece.text(), piece.meaning(), piece.own()));
                }
            }
        }
        return new Explained(List.copyOf(list.values()), reader, known, source);
    }

    /** A stretch of the entry in pieces; joined they are the stretch. */
    public List<Piece> pieces(Segment segment) {
        return pieces(segment, reader, known, source);
    }

    /** What the source says of its abbreviations comes before what they stand for in other books. */
    private static List<Piece> pieces(Segment segment, Language reader, boolean known, SourceDescriptor source) {
        String text = segment.text();
        Where where = segment.group().equals(Segment.PERSON) ? Where.PERSON : Where.CASE;
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (SourceDescriptor.Found own : source.in(text)) {
            addUsual(pieces, text.substring(from, own.start()), where, reader, known);
            pieces.add(new Piece(text.substring(own.start(), own.end()), own.meaning(), true));
            from = own.end();
        }
        addUsual(pieces, text.substring(from), where, reader, known);
        return pieces;
    }

    private static void addUsual(List<Piece> pieces, String text, Where where, Language reader, boolean known) {
        int from = 0;
        for (Found found : known ? Abbreviations.bundled().in(text, where) : List.<Found>of()) {
            addPlain(pieces, text.substring(from, found.start()));
            pieces.add(new Piece(
                    text.substring(found.start(), found.end()),
                    reader.choose(found.meanings()).orElse(""),
                    false));
            from = found.end();
        }
        addPlain(pieces, text.substring(from));
    }

    private static void addPlain(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, "", false));
        }
    }
}
