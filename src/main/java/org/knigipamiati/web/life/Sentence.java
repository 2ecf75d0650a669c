package org.knigipamiati.web.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.knigipamiati.parse.TextLanguage;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Transcription;
import org.knigipamiati.words.Words;

/** A sentence, in stretches of our words and of the source's. */
public record Sentence(List<Part> parts) {

    /* Characters for private use: they occur in no source and in no message, and a message format leaves them alone. */
    private static final char PRINTED = '\ue000';
    private static final char QUOTED = '\ue001';
    private static final char END = '\ue002';
    private static final char TRANSCRIBED = '\ue003';
    private static final char TAG_END = '\ue004';

    private static final Map<Character, Part.Kind> KINDS = Map.of(
            PRINTED, Part.Kind.PRINTED,
            QUOTED, Part.Kind.QUOTED,
            TRANSCRIBED, Part.Kind.TRANSCRIBED,
            END, Part.Kind.OURS);

    public Sentence {
        parts = List.copyOf(parts);
    }

    /** Words of the source, to be put into a message. */
    public static String printed(String words) {
        return PRINTED + bare(words) + END;
    }

    /** Words of the source to be put into a message as a quotation. */
    static String quoted(String words) {
        return QUOTED + bare(words) + END;
    }

    /**
     * A place of the source, to be put into a message: after what it is called in the reader's letters, if those are others.
     *
     * @param tongue tag of the language of the words; if empty, they must show it themselves
     */
    public static String place(String words, Optional<String> tongue, Language language) {
        return tongue.or(() -> TextLanguage.of(words))
                .flatMap(tag -> Transcription.of(tag, language))
                .flatMap(system -> system.place(words))
                .map(told -> Words.of(language)
                        .sayNamed("life_named", Map.of("ours", transcribed(told), "words", printed(words))))
                .orElseGet(() -> printed(words));
    }

    private static String transcribed(Transcription.Transcribed words) {
        return TRANSCRIBED + words.tag() + TAG_END + bare(words.text()) + END;
    }

    /** The sentence that a filled message makes. */
    public static Sentence of(String message) {
        List<Part> parts = new ArrayList<>();
        Part.Kind kind = Part.Kind.OURS;
        String tag = "";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < message.length(); i++) {
            char c = message.charAt(i);
            if (c == TAG_END) {
                tag = text.toString();
                text.setLength(0);
            } else if (KINDS.containsKey(c)) {
                add(parts, text, kind, tag);
                kind = KINDS.get(c);
                tag = "";
            } else {
                text.append(c);
            }
        }
        add(parts, text, kind, tag);
        return new Sentence(parts);
    }

    private static void add(List<Part> parts, StringBuilder text, Part.Kind kind, String tag) {
        if (!text.isEmpty()) {
            parts.add(new Part(text.toString(), kind, tag));
            text.setLength(0);
        }
    }

    /** The words as plain text, quotations in the quotation marks given. */
    public String text(String open, String close) {
        return parts.stream()
                .map(part -> part.isQuoted() ? open + part.text() + close : part.text())
                .collect(Collectors.joining());
    }

    private static String bare(String words) {
        String text = words.strip();
        // A full stop of the source would meet the full stop of the sentence, except after an abbreviation's letter.
        return text.endsWith("..") ? text.substring(0, text.length() - 1) : text;
    }
}
