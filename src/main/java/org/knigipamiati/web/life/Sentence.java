package org.knigipamiati.web.life;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A sentence, in stretches of our words and of the source's. */
public record Sentence(List<Part> parts) {

    /* Characters for private use: they occur in no source and in no message, and a message format leaves them alone. */
    private static final char PRINTED = '\ue000';
    private static final char QUOTED = '\ue001';
    private static final char END = '\ue002';

    public Sentence {
        parts = List.copyOf(parts);
    }

    /** Words of the source, to be put into a message. */
    static String printed(String words) {
        return PRINTED + bare(words) + END;
    }

    /** Words of the source to be put into a message as a quotation. */
    static String quoted(String words) {
        return QUOTED + bare(words) + END;
    }

    /** The sentence that a filled message makes. */
    static Sentence of(String message) {
        List<Part> parts = new ArrayList<>();
        Part.Kind kind = Part.Kind.OURS;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < message.length(); i++) {
            char c = message.charAt(i);
            if (c != PRINTED && c != QUOTED && c != END) {
                text.append(c);
                continue;
            }
            if (!text.isEmpty()) {
                parts.add(new Part(text.toString(), kind));
                text.setLength(0);
            }
            kind = c == PRINTED ? Part.Kind.PRINTED : c == QUOTED ? Part.Kind.QUOTED : Part.Kind.OURS;
        }
        if (!text.isEmpty()) {
            parts.add(new Part(text.toString(), kind));
        }
        return new Sentence(parts);
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
