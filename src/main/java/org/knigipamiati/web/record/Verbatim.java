package org.knigipamiati.web.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.knigipamiati.parse.TextLanguage;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.ShownEntry;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.vocabulary.SourceDescriptor;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * The entry as printed, cut into stretches by what they were read as.
 *
 * @param language tag of the language it is printed in, null where that is not known
 * @param segments in the order of the text; joined they are the entry, without its HTML tags if it came as HTML
 * @param groups the groups that occur, for the legend, in the order of a life
 * @param explained its abbreviations
 */
public record Verbatim(String language, List<Segment> segments, List<Group> groups, Explained explained) {

    /** A group of fields, as the legend names it. */
    public record Group(String name, String label) {}

    /** The forms of entries that may hold HTML. */
    private static final Set<String> HTML_FORMS = Set.of("mos", "openlist");

    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");
    private static final Pattern LINE_BREAK = Pattern.compile("<br\\b[^<>]*>", Pattern.CASE_INSENSITIVE);

    /** Groups by the beginning of a field's path, in the order of a life; what begins otherwise is of the person. */
    private static final List<Map.Entry<String, String>> GROUPS = List.of(
            Map.entry("arrest", "arrest"),
            Map.entry("trial", "trial"),
            Map.entry("operation", "trial"),
            Map.entry("sentence", "sentence"),
            Map.entry("execution", "death"),
            Map.entry("burial_place", "death"),
            Map.entry("death", "death"),
            Map.entry("rehabilitation", "rehabilitation"),
            Map.entry("previous_repressions", "other"),
            Map.entry("later_repressions", "other"),
            Map.entry("source", "other"));

    private static final List<String> ORDER =
            List.of(Segment.PERSON, "arrest", "trial", "sentence", "death", "rehabilitation", Segment.FAMILY, "other");

    /** A stretch that a field or the residue claims. */
    private record Claimed(int from, int to, String group, String label) {
        int length() {
            return to - from;
        }
    }

    /** Whether part of the entry was not understood. */
    public boolean hasResidue() {
        return segments.stream().anyMatch(Segment::isResidue);
    }

    /** Whether the part that tells of this person alone is marked. */
    public boolean hasOwnPart() {
        return segments.stream().anyMatch(Segment::own);
    }

    /**
     * Marks an entry.
     *
     * @param source what its source says of its abbreviations
     */
    public static Verbatim of(
            String raw, String form, StoredReading reading, SourceDescriptor source, Language language) {
        return of(new ShownEntry(raw, List.of()), form, reading, source, language);
    }

    /** Marks an entry as the public may read it. */
    static Verbatim of(
            ShownEntry shown, String form, StoredReading reading, SourceDescriptor source, Language language) {
        String raw = shown.text();
        boolean html = HTML_FORMS.contains(form);
        List<Claimed> claimed = claimed(raw, reading, language);
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, raw.length()));
        claimed.forEach(c -> cuts.addAll(List.of(c.from, c.to)));
        List<int[]> tags = html ? tags(raw) : List.of();
        tags.forEach(tag -> cuts.addAll(List.of(tag[0], tag[1])));
        shown.leftOut().forEach(cuts::addAll);
        List<Integer> own =
                reading.member() == null ? List.of() : reading.member().span();
        own.stream().map(at -> Math.min(at, raw.length())).forEach(cuts::add);
        List<Segment> segments = new ArrayList<>();
        Integer from = cuts.pollFirst();
        for (int to : cuts) {
            Segment next = isWithin(from, to, shown.leftOut())
                    ? new Segment(Words.of(language).say("record_left_out"), Segment.LEFT_OUT, "")
                    : segment(raw, from, to, claimed, tags, html);
            add(
                    segments,
                    new Segment(
                            next.text(),
                            next.group(),
                            next.label(),
                            !own.isEmpty() && own.get(0) <= from && to <= own.get(1)));
            from = to;
        }
        String tongue = TextLanguage.of(raw).orElse(null);
        return new Verbatim(
                tongue,
                List.copyOf(segments),
                legend(segments, language),
                Explained.of(segments, tongue, source, language));
    }

    private static boolean isWithin(int from, int to, List<List<Integer>> spans) {
        return spans.stream().anyMatch(span -> span.get(0) <= from && to <= span.get(1));
    }

    private static Segment segment(
            String raw, int from, int to, List<Claimed> claimed, List<int[]> tags, boolean html) {
        String text = raw.substring(from, to);
        boolean isTag = tags.stream().anyMatch(tag -> tag[0] <= from && to <= tag[1]);
        if (isTag) {
            return new Segment(LINE_BREAK.matcher(text).matches() ? "\n" : "", "", "");
        }
        String shown = html ? Parser.unescapeEntities(text, false) : text;
        // Where readings overlap, the narrowest says most: an article within an accusation.
        Claimed best = null;
        for (Claimed c : claimed) {
            if (c.from <= from && to <= c.to && (best == null || c.length() < best.length())) {
                best = c;
            }
        }
        return best == null ? new Segment(shown, "", "") : new Segment(shown, best.group, best.label);
    }

    private static void add(List<Segment> segments, Segment next) {
        if (next.text().isEmpty()) {
            return;
        }
        int last = segments.size() - 1;
        if (last >= 0
                && segments.get(last).group().equals(next.group())
                && segments.get(last).label().equals(next.label())
                && segments.get(last).own() == next.own()) {
            if (!next.isLeftOut()) {
                String text = segments.get(last).text() + next.text();
                segments.set(last, new Segment(text, next.group(), next.label(), next.own()));
            }
        } else {
            segments.add(next);
        }
    }

    private static List<Claimed> claimed(String raw, StoredReading reading, Language language) {
        List<Claimed> claimed = new ArrayList<>();
        for (FieldValue field : reading.fields()) {
            if (field.spans() != null) {
                String label = Words.of(language).label(CodeKind.FIELD, field.field());
                field.spans().forEach(span -> add(claimed, raw, span, group(field.field()), label));
            }
        }
        reading.residue().forEach(span -> add(claimed, raw, span, Segment.RESIDUE, ""));
        reading.family()
                .forEach(member -> add(
                        claimed,
                        raw,
                        member.span(),
                        Segment.FAMILY,
                        Words.of(language).say("verbatim_family")));
        return claimed;
    }

    private static void add(List<Claimed> claimed, String raw, List<Integer> span, String group, String label) {
        if (span.isEmpty()) {
            return;
        }
        int from = Math.max(0, span.get(0));
        int to = Math.min(raw.length(), span.get(1));
        if (from < to && !raw.substring(from, to).isBlank()) {
            claimed.add(new Claimed(from, to, group, label));
        }
    }

    private static List<int[]> tags(String raw) {
        List<int[]> tags = new ArrayList<>();
        Matcher tag = TAG.matcher(raw);
        while (tag.find()) {
            tags.add(new int[] {tag.start(), tag.end()});
        }
        return tags;
    }

    private static String group(String path) {
        for (Map.Entry<String, String> group : GROUPS) {
            if (path.startsWith(group.getKey())) {
                return group.getValue();
            }
        }
        return Segment.PERSON;
    }

    private static List<Group> legend(List<Segment> segments, Language language) {
        return ORDER.stream()
                .filter(name -> segments.stream().anyMatch(s -> s.group().equals(name)))
                .map(name -> new Group(name, Words.of(language).say("verbatim_" + name)))
                .toList();
    }
}
