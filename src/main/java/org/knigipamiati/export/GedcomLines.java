package org.knigipamiati.export;

import java.io.IOException;
import java.io.Writer;

/** Lines of GEDCOM in one of its versions. */
final class GedcomLines {

    /** The versions that programs read. */
    enum Version {
        V551("5.5.1"),
        V7("7.0");

        final String number;

        Version(String number) {
            this.number = number;
        }
    }

    /** A line of 5.5.1 has at most 255 characters with level, tag and end. */
    private static final int LONGEST = 200;

    private final Writer out;
    private final Version version;

    GedcomLines(Writer out, Version version) {
        this.out = out;
        this.version = version;
    }

    void head(ExportHead head) throws IOException {
        out.write('\uFEFF');
        line(0, "HEAD", null);
        line(1, "GEDC", null);
        line(2, "VERS", version.number);
        if (version == Version.V551) {
            line(2, "FORM", "LINEAGE-LINKED");
            line(1, "CHAR", "UTF-8");
        }
        line(1, "SOUR", "KNIGI-PAMIATI");
        line(2, "NAME", "Knigi Pamiati");
        if (version == Version.V551) {
            line(1, "SUBM", "@SUBM@");
        }
        line(1, "NOTE", head.base() + " " + head.edition());
        if (version == Version.V551) {
            record("SUBM", "SUBM");
            line(1, "NAME", "Knigi Pamiati");
        }
    }

    void record(String pointer, String tag) throws IOException {
        out.write("0 @" + pointer + "@ " + tag + "\n");
    }

    /** The type of a name that a person also bore. */
    String aka() {
        return version == Version.V7 ? "AKA" : "aka";
    }

    /** A date with the printed words; without a date that GEDCOM has words for, the words alone. */
    void date(String date, String words) throws IOException {
        if (version == Version.V7) {
            out.write(date == null ? "2 DATE\n" : "2 DATE " + date + "\n");
            line(3, "PHRASE", words);
        } else {
            String phrase = words.replaceAll("[()\\s]+", " ");
            line(2, "DATE", date != null ? date : "(" + phrase.substring(0, Math.min(30, phrase.length())) + ")");
            if (date == null) {
                line(2, "NOTE", words);
            }
        }
    }

    /** A line, continued where its words have several or are too long; nothing at all for a type or words that are null. */
    void line(int level, String tag, String words) throws IOException {
        if (words == null) {
            if (structural(tag)) {
                out.write(level + " " + tag + "\n");
            }
            return;
        }
        boolean pointer = words.matches("@[A-Z0-9_]+@");
        String[] parts = words.split("\r\n|\r|\n", -1);
        for (int i = 0; i < parts.length; i++) {
            String part = pointer ? parts[i] : escaped(parts[i]);
            int at = piece(part, 0);
            out.write((i == 0 ? level + " " + tag : level + 1 + " CONT") + (at == 0 ? "" : " " + part.substring(0, at))
                    + "\n");
            while (at < part.length()) {
                int end = piece(part, at);
                out.write(level + 1 + " CONC " + part.substring(at, end) + "\n");
                at = end;
            }
        }
    }

    private static boolean structural(String tag) {
        return !java.util.Set.of(
                        "TYPE", "PLAC", "NOTE", "OCCU", "EDUC", "NATI", "GIVN", "SURN", "AUTH", "PUBL", "TITL", "DATE",
                        "PHRASE")
                .contains(tag);
    }

    /** 7.0 doubles a sign at the beginning of a value, 5.5.1 every one. */
    private String escaped(String words) {
        if (version == Version.V551) {
            return words.replace("@", "@@");
        }
        return words.startsWith("@") ? "@" + words : words;
    }

    /** Where a line ends: 7.0 has no limit; 5.5.1 is broken inside a word, since programs strip spaces at the ends of lines. */
    private int piece(String words, int from) {
        if (version == Version.V7 || words.length() - from <= LONGEST) {
            return words.length();
        }
        for (int end = from + LONGEST; end > from + 1; end--) {
            boolean spaced = words.charAt(end - 1) == ' ' || words.charAt(end) == ' ';
            boolean split = Character.isHighSurrogate(words.charAt(end - 1))
                    || words.charAt(end - 1) == '@'
                    || words.charAt(end) == '@';
            if (!spaced && !split) {
                return end;
            }
        }
        return from + LONGEST;
    }
}
