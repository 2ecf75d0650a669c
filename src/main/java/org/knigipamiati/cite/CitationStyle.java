package org.knigipamiati.cite;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * A form of reference. It follows, for a page without a personal author: APA the
 * 7th edition of its Publication Manual (10.16, with the date of retrieval); Chicago the 17th edition (14.207); GOST R 7.0.5-2008
 * (10.4, electronic resources), whose own words are Russian in every language. All name the state of the collection and the date of access, which
 * the manuals leave out where they think a page does not change.
 */
public enum CitationStyle {
    APA,
    CHICAGO,
    GOST {
        @Override
        public String of(Cited cited) {
            return withBook(
                    withoutStop(oneLine(cited.title())) + " // " + cited.collection() + ". " + capital(cited.edition())
                            + ". URL: " + cited.link() + " (дата обращения: " + DOTS.format(cited.accessed()) + ").",
                    cited);
        }
    },
    BIBTEX("application/x-bibtex", "bib") {
        @Override
        public String of(Cited cited) {
            Map<String, String> fields = new TreeMap<>();
            fields.put("title", "{" + bibtex(cited.title()) + "}");
            fields.put("howpublished", bibtex(cited.collection()));
            fields.put("version", bibtex(cited.edition()));
            fields.put("year", Integer.toString(cited.made().getYear()));
            fields.put("month", Integer.toString(cited.made().getMonthValue()));
            fields.put("url", cited.link().replace("{", "%7B").replace("}", "%7D"));
            fields.put("urldate", cited.accessed().toString());
            if (!cited.book().isEmpty()) {
                fields.put("note", bibtex(notes(cited)));
            }
            StringBuilder text = new StringBuilder("@misc{" + cited.name());
            fields.forEach((name, value) -> text.append(",\n  ")
                    .append(name)
                    .append(" = {")
                    .append(value)
                    .append('}'));
            return text.append("\n}\n").toString();
        }
    },
    RIS("application/x-research-info-systems", "ris") {
        @Override
        public String of(Cited cited) {
            List<String> lines = new ArrayList<>();
            lines.add("TY  - " + (cited.table() ? "DATA" : "ELEC"));
            lines.add("TI  - " + cited.title());
            lines.add("T2  - " + cited.collection());
            lines.add("ET  - " + cited.edition());
            lines.add("PY  - " + cited.made().getYear());
            lines.add("DA  - " + SLASHES.format(cited.made()));
            lines.add("UR  - " + cited.link());
            lines.add("Y2  - " + SLASHES.format(cited.accessed()));
            if (!cited.book().isEmpty()) {
                lines.add("N1  - " + notes(cited));
            }
            lines.add("LA  - " + cited.language().tag());
            lines.add("ID  - " + cited.name());
            lines.add("ER  - ");
            return String.join(
                            "\r\n", lines.stream().map(CitationStyle::oneLine).toList()) + "\r\n";
        }
    };

    private static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("uuuu/MM/dd");

    /** The standard writes days in digits, in every language. */
    private static final DateTimeFormatter DOTS = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private static final String SPECIAL = "%&$#_";

    private final String type;
    private final String extension;

    CitationStyle() {
        this("text/plain", "txt");
    }

    CitationStyle(String type, String extension) {
        this.type = type;
        this.extension = extension;
    }

    /** The style of a code; empty if there is none. */
    public static Optional<CitationStyle> of(String code) {
        return Arrays.stream(values())
                .filter(style -> style.code().equals(code))
                .findFirst();
    }

    /** The style of a page that shows one only: what people write who read its language. */
    public static CitationStyle usual(Language language) {
        return of(Words.of(language).say("cite_usual"))
                .orElseThrow(() -> new IllegalStateException("cite_usual is no style in " + language.tag()));
    }

    /** As addresses write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Media type of a file of it. */
    public String type() {
        return type;
    }

    /** How the name of such a file ends. */
    public String extension() {
        return extension;
    }

    /** Whether it is for programs, else for people. */
    public boolean forPrograms() {
        return !extension.equals("txt");
    }

    /** The reference. */
    public String of(Cited cited) {
        Map<String, String> parts = Map.of(
                "title", withoutStop(oneLine(cited.title())),
                "collection", cited.collection(),
                "edition", cited.edition(),
                "sentence", capital(cited.edition()),
                "made", day(cited.made(), "cite_date_first", cited.language()),
                "accessed", day(cited.accessed(), "cite_date", cited.language()),
                "link", cited.link());
        return withBook(Words.of(cited.language()).sayNamed("cite_style." + code(), parts), cited);
    }

    private static String withBook(String reference, Cited cited) {
        String book = notes(cited);
        if (book.isEmpty()) {
            return reference;
        }
        // no stop may follow an address that ends a reference
        return reference.endsWith(".") ? reference + ' ' + book + '.' : reference + " [" + book + ']';
    }

    /** A day as references of a language write it. */
    private static String day(LocalDate day, String pattern, Language language) {
        return DateTimeFormatter.ofPattern(Words.of(language).say(pattern), language.locale())
                .format(day);
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The book beside it, in a sentence without its stop. */
    private static String notes(Cited cited) {
        return cited.book().isEmpty()
                ? ""
                : Words.of(cited.language()).say("cite_book", withoutStop(oneLine(cited.book())));
    }

    private static String withoutStop(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }

    /** Words in which no character means anything to TeX; braces are named, because BibTeX counts even escaped ones. */
    private static String bibtex(String text) {
        StringBuilder safe = new StringBuilder();
        oneLine(text)
                .codePoints()
                .forEach(c -> safe.append(
                        switch (c) {
                            case '{' -> "\\textbraceleft{}";
                            case '}' -> "\\textbraceright{}";
                            case '\\' -> "\\textbackslash{}";
                            case '~' -> "\\textasciitilde{}";
                            case '^' -> "\\textasciicircum{}";
                            default -> (SPECIAL.indexOf(c) >= 0 ? "\\" : "") + Character.toString(c);
                        }));
        return safe.toString();
    }
}
