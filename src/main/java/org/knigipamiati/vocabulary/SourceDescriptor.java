package org.knigipamiati.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a source takes for granted, and its readers must be told: what its abbreviations stand for, what stands between its entries, the
 * region and the organ that are meant where an entry names none. Immutable; whoever reads an entry of the source is handed it.
 */
public final class SourceDescriptor {

    /** The most abbreviations of one source. */
    public static final int MOST_ABBREVIATIONS = 300;

    /** The longest abbreviation, in characters. */
    public static final int LONGEST_ABBREVIATION = 40;

    /** The longest meaning of one, in characters. */
    public static final int LONGEST_MEANING = 200;

    /** The longest name of the organ, in characters. */
    public static final int LONGEST_ORGAN = 200;

    /** The most separators of one source. */
    public static final int MOST_SEPARATORS = 3;

    /** The descriptor of a source of which nothing is said. */
    public static final SourceDescriptor NONE = new SourceDescriptor(Map.of(), List.of(), null, null);

    /** So many letters before a point make no initial of a name, and may stand in capitals at the head of a sentence. */
    private static final int LETTERS_IN_ANY_CASE = 3;

    /** Markup and entities, which hold no word of the source. */
    private static final String MARKUP = "<[^<>]*>|&#?[A-Za-z0-9]{1,8};";

    /** Letters of two alphabets that look the same in print, place by place. */
    private static final String LATIN = "aceopxyABCEHKMOPTXI";

    private static final String CYRILLIC = "асеорхуАВСЕНКМОРТХІ";

    private final SortedMap<String, String> abbreviations;
    private final List<EntrySeparator> separators;
    private final String region;
    private final String organ;

    /** Finds markup, or an abbreviation as the group; null if there are no abbreviations. */
    private final Pattern pattern;

    /** Meanings by the abbreviation as it is compared. */
    private final Map<String, String> meanings = new LinkedHashMap<>();

    private SourceDescriptor(
            Map<String, String> abbreviations, List<EntrySeparator> separators, String region, String organ) {
        this.abbreviations = Collections.unmodifiableSortedMap(new TreeMap<>(abbreviations));
        this.separators = List.copyOf(separators);
        this.region = region;
        this.organ = organ;
        this.abbreviations.forEach((printed, meaning) -> meanings.put(compared(printed), meaning));
        this.pattern = abbreviations.isEmpty() ? null : pattern(this.abbreviations.keySet());
    }

    /** An abbreviation of a source and what it stands for, as a person or a file says it. */
    public record Abbreviation(String printed, String meaning) {}

    /**
     * An abbreviation in a text.
     *
     * @param start of its first letter
     * @param end behind its last character
     * @param meaning what it stands for in this source, with a capital where the abbreviation has one by its place alone
     */
    public record Found(int start, int end, String meaning) {}

    /**
     * A descriptor of what is said; blanks around words are nobody's.
     *
     * @param region code of {@code regions.csv}; null or blank if none is meant
     * @param organ the organ that decided where an entry does not name one in full; null or blank if none is meant
     * @throws InvalidDescriptor if something of it cannot be meant
     */
    public static SourceDescriptor of(
            Collection<Abbreviation> abbreviations, List<EntrySeparator> separators, String region, String organ) {
        if (abbreviations.size() > MOST_ABBREVIATIONS) {
            throw refused(InvalidDescriptor.Problem.TOO_MANY, Integer.toString(abbreviations.size()));
        }
        if (separators.size() > MOST_SEPARATORS) {
            throw refused(InvalidDescriptor.Problem.TOO_MANY_SEPARATORS, Integer.toString(separators.size()));
        }
        Map<String, String> all = new TreeMap<>();
        Map<String, String> compared = new TreeMap<>();
        for (Abbreviation one : abbreviations) {
            String printed = words(one.printed);
            String meaning = words(one.meaning);
            check(printed, meaning);
            String before = compared.put(compared(printed), meaning);
            if (before != null && !before.equals(meaning)) {
                throw refused(InvalidDescriptor.Problem.TWO_MEANINGS, printed);
            }
            all.put(printed, meaning);
        }
        String where = region == null || region.isBlank() ? null : region.strip();
        if (where != null && !Vocabularies.load().regions().containsKey(where)) {
            throw refused(InvalidDescriptor.Problem.NO_SUCH_REGION, where);
        }
        String who = organ == null || organ.isBlank() ? null : words(organ);
        if (who != null && who.length() > LONGEST_ORGAN) {
            throw refused(InvalidDescriptor.Problem.ORGAN_LONG, who.substring(0, LONGEST_ABBREVIATION) + "…");
        }
        return new SourceDescriptor(all, separators.stream().distinct().toList(), where, who);
    }

    /** The descriptor that was stored, once it had been taken; nothing is refused. */
    public static SourceDescriptor stored(
            Map<String, String> abbreviations, List<String> separators, String region, String organ) {
        return abbreviations.isEmpty() && separators.isEmpty() && region == null && organ == null
                ? NONE
                : new SourceDescriptor(
                        abbreviations,
                        separators.stream().map(EntrySeparator::of).toList(),
                        region,
                        organ);
    }

    /**
     * The abbreviations of a text with one a line, as {@code АК = Алтайский край}; empty lines are passed over.
     *
     * @throws InvalidDescriptor if a line has no equals sign
     */
    public static List<Abbreviation> abbreviations(String lines) {
        List<Abbreviation> said = new ArrayList<>();
        for (String line : lines.lines().map(String::strip).toList()) {
            int equals = line.indexOf('=');
            if (equals < 0 && !line.isEmpty()) {
                throw refused(
                        InvalidDescriptor.Problem.NO_EQUALS,
                        line.substring(0, Math.min(line.length(), LONGEST_ABBREVIATION)));
            }
            if (equals >= 0) {
                said.add(new Abbreviation(line.substring(0, equals), line.substring(equals + 1)));
            }
        }
        return said;
    }

    /** What each abbreviation stands for, in full words, by the abbreviation as printed. */
    public SortedMap<String, String> abbreviations() {
        return abbreviations;
    }

    /** What stands between its entries; empty if nothing is said of it. */
    public List<EntrySeparator> separators() {
        return separators;
    }

    /** Code of the region that is meant where an entry names none; null if none is. */
    public String region() {
        return region;
    }

    /** The organ that is meant where an entry does not name one in full, its abbreviations in full words; null if none is. */
    public String organInFull() {
        return organ == null ? null : inFull(organ);
    }

    /** The organ that is meant where an entry does not name one in full, as it was said; null if none is. */
    public String organ() {
        return organ;
    }

    /** Whether an entry may be read otherwise for it. */
    public boolean tellsOfWords() {
        return pattern != null || organ != null;
    }

    /** The abbreviations in a text, whole words outside of markup, in its order; of two that begin at one place the longer. */
    public List<Found> in(String text) {
        if (pattern == null) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String printed = matcher.group(1);
            String meaning = printed == null ? null : meaning(printed);
            if (meaning != null) {
                found.add(new Found(matcher.start(), matcher.end(), meaning));
            }
        }
        return found;
    }

    /** All that is said, a statement a line, in a stable order: what a change of it is shown by. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (region != null) {
            lines.add("region = " + region);
        }
        if (organ != null) {
            lines.add("organ = " + organ);
        }
        separators.forEach(one -> lines.add("separator = " + one.stored()));
        abbreviations.forEach((printed, meaning) -> lines.add("«" + printed + "» = " + meaning));
        return lines;
    }

    private String meaning(String printed) {
        String meaning = meanings.get(compared(printed));
        boolean raised = meaning != null
                && inAnyCase(printed)
                && Character.isUpperCase(printed.charAt(0))
                && abbreviations.keySet().stream()
                        .noneMatch(one -> Character.isUpperCase(one.charAt(0))
                                && compared(one).equals(compared(printed)));
        return raised ? Character.toUpperCase(meaning.charAt(0)) + meaning.substring(1) : meaning;
    }

    private String inFull(String text) {
        StringBuilder full = new StringBuilder();
        int at = 0;
        for (Found one : in(text)) {
            full.append(text, at, one.start()).append(one.meaning());
            at = one.end();
        }
        return full.append(text.substring(at)).toString();
    }

    private static void check(String printed, String meaning) {
        if (printed.length() > LONGEST_ABBREVIATION) {
            throw refused(
                    InvalidDescriptor.Problem.ABBREVIATION_LONG, printed.substring(0, LONGEST_ABBREVIATION) + "…");
        }
        if (printed.length() < 2 || printed.chars().noneMatch(Character::isLetter)) {
            throw refused(InvalidDescriptor.Problem.ABBREVIATION_NO_WORD, printed);
        }
        if (meaning.isEmpty()) {
            throw refused(InvalidDescriptor.Problem.MEANING_BLANK, printed);
        }
        if (meaning.length() > LONGEST_MEANING) {
            throw refused(InvalidDescriptor.Problem.MEANING_LONG, printed);
        }
    }

    private static InvalidDescriptor refused(InvalidDescriptor.Problem problem, String what) {
        return new InvalidDescriptor(problem, what);
    }

    private static String words(String said) {
        return said == null ? "" : said.strip().replaceAll("[\\s\\u00A0]+", " ");
    }

    private static Pattern pattern(Collection<String> printed) {
        List<String> longestFirst = printed.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(SourceDescriptor::pattern)
                .toList();
        return Pattern.compile(MARKUP + "|(?<![\\p{L}\\p{N}/-])(" + String.join("|", longestFirst) + ")");
    }

    /** An abbreviation with Latin letters where a scanner or typist put such for those that look alike. */
    private static String pattern(String printed) {
        StringBuilder letters = new StringBuilder();
        for (char c : printed.toCharArray()) {
            char alike = alike(c);
            if (c == ' ') {
                letters.append("[\\s\\u00A0]+");
            } else {
                letters.append(alike == c ? Pattern.quote(String.valueOf(c)) : "[" + c + alike + "]");
            }
        }
        String any = inAnyCase(printed) ? "(?iu:" + letters + ")" : letters.toString();
        char last = printed.charAt(printed.length() - 1);
        return Character.isLetterOrDigit(last) ? any + "(?![\\p{L}\\p{N}])" : any;
    }

    private static String compared(String printed) {
        StringBuilder letters = new StringBuilder();
        for (char c : words(printed).toCharArray()) {
            letters.append(LATIN.indexOf(c) >= 0 ? alike(c) : c);
        }
        String same = letters.toString();
        return inAnyCase(same) ? same.toLowerCase(Locale.ROOT) : same;
    }

    /** The letter of the other alphabet that looks the same, else the character itself. */
    private static char alike(char c) {
        int latin = LATIN.indexOf(c);
        int cyrillic = CYRILLIC.indexOf(c);
        return latin >= 0 ? CYRILLIC.charAt(latin) : cyrillic >= 0 ? LATIN.charAt(cyrillic) : c;
    }

    private static boolean inAnyCase(String printed) {
        return printed.endsWith(".") && printed.indexOf('.') >= LETTERS_IN_ANY_CASE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceDescriptor that
                && abbreviations.equals(that.abbreviations)
                && separators.equals(that.separators)
                && Objects.equals(region, that.region)
                && Objects.equals(organ, that.organ);
    }

    @Override
    public int hashCode() {
        return Objects.hash(abbreviations, separators, region, organ);
    }
}
