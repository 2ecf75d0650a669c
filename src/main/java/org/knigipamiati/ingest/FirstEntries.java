package org.knigipamiati.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.ingest.format.AbbreviationList;
import org.knigipamiati.parse.DefaultOrgan;
import org.knigipamiati.parse.EntryForms;
import org.knigipamiati.parse.EntryLines;
import org.knigipamiati.parse.EntryReading;
import org.knigipamiati.vocabulary.EntrySeparator;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.Region;
import org.knigipamiati.vocabulary.RegionLevel;
import org.knigipamiati.vocabulary.RegionLookup;
import org.knigipamiati.vocabulary.Vocabularies;

/** Looks at the first entries of a source as a careful editor would, and says what they show. */
public final class FirstEntries {

    /** How many entries are looked at. */
    public static final int MOST = 50;

    /** How much of a text is looked at for entries, full words and a list of abbreviations, in characters. */
    public static final int LONGEST_TEXT = 1_000_000;

    /** At least so many in a hundred have to agree for a region or an organ to be proposed. */
    static final int SHARE = 50;

    /** What fewer entries say may be chance: it is proposed for all others. */
    static final int FEWEST = 5;

    private static final String FORM = "book";

    private FirstEntries() {}

    /** What a text shows: what divides it, and its first entries. */
    public static DescriptorProposal ofText(String text) {
        String head = (text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        AbbreviationList list = AbbreviationList.of(head);
        String book = list.without(head);
        Optional<DescriptorProposal.Between> between = separator(book);
        List<String> entries = between.map(one -> EntryLines.divide(book, List.of(one.separator())))
                .orElseGet(() -> List.of(book.strip()));
        return of(entries.stream().limit(MOST).toList(), head, list, between);
    }

    /**
     * What entries show that are known one by one; those beyond the first fifty are looked at for full words alone. A list of abbreviations
     * among them, taken for entries when the book came in, is read as one.
     */
    public static DescriptorProposal ofEntries(List<String> entries) {
        String text = String.join("\n", entries);
        AbbreviationList list = AbbreviationList.of(text);
        List<String> ofPeople = new ArrayList<>();
        int at = 0;
        for (String entry : entries) {
            if (!list.holds(at, at + entry.length())) {
                ofPeople.add(entry);
            }
            at += entry.length() + 1;
        }
        return of(ofPeople.stream().limit(MOST).toList(), text, list, Optional.empty());
    }

    private static DescriptorProposal of(
            List<String> entries, String text, AbbreviationList list, Optional<DescriptorProposal.Between> between) {
        List<EntryReading> read = entries.stream().flatMap(FirstEntries::read).toList();
        return new DescriptorProposal(
                entries.size(),
                between,
                new UnknownAbbreviations(read, text, list.meanings()).find(),
                region(read),
                organ(read));
    }

    private static Stream<EntryReading> read(String entry) {
        boolean tooLong = entry.length() > EntryForms.LONGEST_ENTRY;
        return !tooLong && EntryForms.byId(FORM).orElseThrow().read(entry) instanceof EntryReading read
                ? Stream.of(read)
                : Stream.empty();
    }

    /** Of all that may divide the text, what makes most pieces that are a person's entry and fewest that are none. */
    private static Optional<DescriptorProposal.Between> separator(String text) {
        DescriptorProposal.Between best = null;
        int bestScore = 0;
        for (EntrySeparator one : candidates(text)) {
            List<String> pieces = EntryLines.divide(text, List.of(one));
            List<String> some = pieces.stream().limit(MOST).toList();
            int persons = (int) some.stream()
                    .flatMap(FirstEntries::read)
                    .filter(FirstEntries::isPerson)
                    .count();
            int score = 2 * persons - some.size();
            if (pieces.size() > 1 && score > bestScore) {
                best = new DescriptorProposal.Between(one, persons, some.size());
                bestScore = score;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isPerson(EntryReading read) {
        return read.first(RecordField.BIRTH_DATE).isPresent()
                || read.first(RecordField.SURNAME).isPresent()
                        && read.first(RecordField.ARREST_DATE).isPresent();
    }

    /** Lines of marks, each kind once, the most frequent first; then numbers, then empty lines. */
    private static List<EntrySeparator> candidates(String text) {
        Map<EntrySeparator, Integer> lines = new LinkedHashMap<>();
        text.lines().map(String::strip).filter(FirstEntries::isMarks).forEach(line -> lines.keySet().stream()
                .filter(known -> known.isLine(line))
                .findFirst()
                .ifPresentOrElse(
                        known -> lines.merge(known, 1, Integer::sum), () -> lines.put(EntrySeparator.of(line), 1)));
        Stream<EntrySeparator> marks = lines.entrySet().stream()
                .sorted(Map.Entry.<EntrySeparator, Integer>comparingByValue().reversed())
                .limit(3)
                .map(Map.Entry::getKey);
        return Stream.concat(marks, Stream.of("number", "blank").map(EntrySeparator::of))
                .toList();
    }

    private static boolean isMarks(String line) {
        return line.length() >= 2
                && line.length() <= EntrySeparator.LONGEST_LINE
                && line.chars().noneMatch(c -> Character.isLetterOrDigit(c) || Character.isISOControl(c));
    }

    private static Optional<DescriptorProposal.Most> region(List<EntryReading> read) {
        RegionLookup lookup = Vocabularies.load().regionLookup();
        List<String> named = read.stream()
                .flatMap(entry -> Stream.of(
                                RecordField.TRIAL_BODY,
                                RecordField.RESIDENCE,
                                RecordField.ARREST_BODY,
                                RecordField.BIRTH_PLACE)
                        .flatMap(field -> entry.value(field).stream())
                        .flatMap(words -> lookup.resolve(words, day(entry), Set.of()).region().stream())
                        .filter(region -> region.level() != RegionLevel.UNION)
                        .map(Region::code)
                        .filter(code -> !code.equals("RSFSR"))
                        .limit(1))
                .toList();
        return most(named, code -> code);
    }

    private static Optional<DescriptorProposal.Organ> organ(List<EntryReading> read) {
        List<EntryReading> decided = read.stream()
                .filter(entry -> entry.first(RecordField.TRIAL_DATE).isPresent()
                        || entry.first(RecordField.TRIAL_BODY).isPresent())
                .toList();
        RegionLookup lookup = Vocabularies.load().regionLookup();
        List<String> inFull = decided.stream()
                .flatMap(entry -> entry
                        .value(RecordField.TRIAL_BODY)
                        .filter(words -> !lookup.resolve(words, day(entry), Set.of())
                                .printed()
                                .isEmpty())
                        .stream())
                .toList();
        return most(inFull, words -> words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " "))
                .map(most -> new DescriptorProposal.Organ(most, (int) decided.stream()
                        .filter(entry -> entry.value(RecordField.TRIAL_BODY)
                                .map(words -> DefaultOrgan.isPartOf(words, most.value()))
                                .orElse(true))
                        .count()))
                .filter(organ -> organ.inPart() > 0);
    }

    private static PartialDate day(EntryReading entry) {
        return Stream.of(RecordField.TRIAL_DATE, RecordField.ARREST_DATE)
                .flatMap(field -> entry.value(field).flatMap(PartialDate::tryParse).stream())
                .findFirst()
                .orElse(null);
    }

    /** The most frequent of what is the same by a key, if at least half and no fewer than five say it; worded as first printed. */
    private static Optional<DescriptorProposal.Most> most(List<String> said, UnaryOperator<String> key) {
        Map<String, List<String>> same = said.stream()
                .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toCollection(ArrayList::new)));
        return same.values().stream()
                .max(Comparator.comparingInt(List::size))
                .filter(most -> most.size() >= FEWEST && most.size() * 100 >= SHARE * said.size())
                .map(most -> new DescriptorProposal.Most(most.get(0), most.size(), said.size()));
    }
}
