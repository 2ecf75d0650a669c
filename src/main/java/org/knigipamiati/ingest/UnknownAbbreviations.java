package org.knigipamiati.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.knigipamiati.parse.EntryReading;
import org.knigipamiati.parse.FieldReading;
import org.knigipamiati.vocabulary.Abbreviations;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.Region;
import org.knigipamiati.vocabulary.SourceDescriptor;
import org.knigipamiati.vocabulary.Table;
import org.knigipamiati.vocabulary.Vocabularies;

/** Abbreviations of entries that no table knows, or of which none tells which of several things they mean. */
final class UnknownAbbreviations {

    /** The most that are proposed: an editor looks at each. */
    static final int MOST = 40;

    /** An abbreviation that stands once may be a misprint. */
    private static final int FEWEST = 2;

    private static final int CONTEXTS = 2;
    private static final int CONTEXT = 30;

    /** Letters of capitals, as СЗК or АК; shortened words with a point that ends no sentence; words with the middle left out. */
    private static final Pattern FORM = Pattern.compile("(?<![\\p{L}\\p{N}/.-])(?:"
            + "\\p{Lu}{2,8}(?![\\p{L}\\p{N}-])"
            + "|\\p{Lu}\\p{Ll}{1,3}\\p{Lu}{1,4}(?![\\p{L}\\p{N}])"
            + "|\\p{L}\\p{Ll}{1,7}\\.(?=\\s*[,;:\\p{Ll}\\p{N}])"
            + "|\\p{Ll}{1,4}[-/]\\p{Ll}{1,4}(?![\\p{L}\\p{N}-]))");

    private static final Pattern ROMAN = Pattern.compile("[IVXLCІХСМ]+");

    private static final Set<RecordField> NAMES =
            EnumSet.of(RecordField.SURNAME, RecordField.GIVEN_NAME, RecordField.PATRONYMIC, RecordField.NAME_VARIANTS);

    /** Words and abbreviations by which every entry is read. */
    private static final Set<String> READ_BY = readBy();

    private final List<EntryReading> read;
    private final String text;
    private final Map<String, String> list;

    /**
     * Of a book.
     *
     * @param list what the book's own list of abbreviations says; each of them is proposed, though the entries looked at have none of it
     */
    UnknownAbbreviations(List<EntryReading> read, String text, Map<String, String> list) {
        this.read = read;
        this.text = text;
        this.list = list;
    }

    private record Place(String entry, int start, int end) {

        String context() {
            int from = Math.max(0, start - CONTEXT);
            int to = Math.min(entry.length(), end + CONTEXT);
            String words = entry.substring(from, to).replaceAll("\\s+", " ").strip();
            return (from > 0 ? "…" : "") + words + (to < entry.length() ? "…" : "");
        }
    }

    List<DescriptorProposal.Abbreviation> find() {
        Map<String, List<Place>> places = new LinkedHashMap<>();
        for (EntryReading entry : read) {
            Matcher form = FORM.matcher(entry.raw());
            while (form.find()) {
                if (!isName(entry, form.start()) && !ROMAN.matcher(form.group()).matches()) {
                    places.computeIfAbsent(sameInAnyCase(form.group()), none -> new ArrayList<>())
                            .add(new Place(entry.raw(), form.start(), form.end()));
                }
            }
        }
        Comparator<DescriptorProposal.Abbreviation> frequent =
                Comparator.comparingInt(DescriptorProposal.Abbreviation::times).reversed();
        Stream<DescriptorProposal.Abbreviation> guessed = places.entrySet().stream()
                .filter(one -> one.getValue().size() >= FEWEST && !list.containsKey(one.getKey()))
                .flatMap(one -> proposed(one.getKey(), one.getValue()))
                .sorted(frequent)
                .limit(MOST);
        Stream<DescriptorProposal.Abbreviation> listed = list.entrySet().stream()
                .map(one -> listed(one.getKey(), one.getValue(), places.getOrDefault(one.getKey(), List.of())));
        return Stream.concat(listed, guessed)
                .sorted(frequent)
                .limit(SourceDescriptor.MOST_ABBREVIATIONS)
                .toList();
    }

    /** A shortened word is the same at the head of a sentence; capitals alone are other letters. */
    private static String sameInAnyCase(String printed) {
        return printed.endsWith(".") ? printed.toLowerCase(Locale.ROOT) : printed;
    }

    private static boolean isName(EntryReading entry, int at) {
        for (FieldReading field : entry.fields()) {
            if (NAMES.contains(field.field()) && field.holds(at)) {
                return true;
            }
        }
        return false;
    }

    private Stream<DescriptorProposal.Abbreviation> proposed(String printed, List<Place> places) {
        Set<String> regions = regions(printed);
        String listed = listed(printed);
        boolean general = isExplained(printed, places.get(0)) || regions.size() == 1;
        boolean known = general || READ_BY.contains(folded(printed));
        // What a table knows is proposed only where it does not tell which, or the book itself explains it.
        if (known && regions.size() < 2 && listed.isEmpty()) {
            return Stream.empty();
        }
        String full = listed.isEmpty() ? fullForm(printed) : "";
        DescriptorProposal.Guess guess = !listed.isEmpty()
                ? DescriptorProposal.Guess.LIST
                : full.isEmpty() ? DescriptorProposal.Guess.NONE : DescriptorProposal.Guess.FULL_FORM;
        return Stream.of(new DescriptorProposal.Abbreviation(
                printed,
                places.size(),
                contexts(places),
                guess,
                listed.isEmpty() ? full : listed,
                regions,
                known || !regions.isEmpty()));
    }

    private static DescriptorProposal.Abbreviation listed(String printed, String meaning, List<Place> places) {
        Set<String> regions = regions(printed);
        boolean general = !places.isEmpty() && isExplained(printed, places.get(0))
                || !regions.isEmpty()
                || READ_BY.contains(folded(printed));
        return new DescriptorProposal.Abbreviation(
                printed, places.size(), contexts(places), DescriptorProposal.Guess.LIST, meaning, regions, general);
    }

    private static List<String> contexts(List<Place> places) {
        return places.stream().map(Place::context).distinct().limit(CONTEXTS).toList();
    }

    private static Set<String> regions(String printed) {
        return Vocabularies.load().regionLookup().resolve(printed, null, Set.of()).printed().stream()
                .map(Region::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isExplained(String printed, Place place) {
        return Stream.of(Abbreviations.Where.values())
                .flatMap(where -> Abbreviations.bundled().in(place.entry, where).stream())
                .anyMatch(found -> found.start() <= place.start && place.end <= found.end());
    }

    /** What the book's own list of abbreviations says: a line "АК — Алтайский край". */
    private String listed(String printed) {
        Matcher line = Pattern.compile("(?m)^[ \\t]*" + Pattern.quote(printed)
                        + "[ \\t]*[–—-][ \\t]*(\\p{L}[^\\n]{2,120}?)[ \\t;,.]*$")
                .matcher(text);
        return line.find() ? line.group(1).strip() : "";
    }

    /** Words elsewhere in the book that may be the abbreviation in full, the most frequent; empty if there are none. */
    private String fullForm(String printed) {
        Map<String, Integer> forms = new TreeMap<>();
        Matcher full = full(printed).matcher(text);
        while (full.find()) {
            forms.merge(full.group().replaceAll("\\s+", " "), 1, Integer::sum);
        }
        return forms.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static Pattern full(String printed) {
        String words;
        if (printed.endsWith(".")) {
            words = Pattern.quote(printed.substring(0, printed.length() - 1)) + "\\p{Ll}{2,}";
        } else if (printed.indexOf('-') > 0 || printed.indexOf('/') > 0) {
            String[] parts = printed.split("[-/]");
            words = Pattern.quote(parts[0]) + "\\p{Ll}+" + Pattern.quote(parts[1]);
        } else {
            words = printed.chars()
                    .filter(Character::isUpperCase)
                    .mapToObj(letter -> "(?iu:" + (char) letter + ")\\p{Ll}{2,}")
                    .collect(Collectors.joining("[\\s-]+"));
        }
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])");
    }

    private static Set<String> readBy() {
        Set<String> words = new HashSet<>();
        for (String table : List.of("words", "statements")) {
            Table.read("reading/ru/" + table + ".csv").stream()
                    .flatMap(row -> row.list("phrase").stream())
                    .map(UnknownAbbreviations::folded)
                    .forEach(words::add);
        }
        return words;
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
