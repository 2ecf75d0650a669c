package org.knigipamiati.ingest.load;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds entries that were corrected between two editions. A pair is taken only if it clearly speaks of one person: enough
 * evidence, more than for any other pair of either, and either two editions that are alike in most of their entries or evidence
 * that needs no such help.
 */
final class ChangedEntries {

    /** Entries without an equal that are compared at most, on either side; beyond, they are new and missing. */
    static final int MOST_COMPARED = 200_000;

    /** Known entries that one entry is compared with at most. */
    private static final int CANDIDATES = 80;

    /** Known entries that share a feature; a feature of more is passed over. */
    private static final int MOST_SHARING = 400;

    /** Evidence by which the best pair must surpass the second. */
    private static final double MARGIN = 1;

    /** Evidence of two neighbours that stayed, with one entry between them in both editions. */
    private static final double BETWEEN_NEIGHBOURS = 3;

    /** Share of the smaller edition that is recognised when two files are editions of one. */
    private static final double ALIKE = 0.5;

    /** So many texts at least must be common, if they are half of the known file only. */
    private static final int FEW = 3;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final KnownEntries known;
    private final List<FileOfRun> files;
    private final EntryTexts texts;
    private final List<String> notes = new ArrayList<>();

    private final Rarity rarity = new Rarity();
    private final Map<Integer, PersonFacts> old = new HashMap<>();
    private final Map<String, List<Integer>> having = new HashMap<>();
    private final Map<String, List<Integer>> oldByKey = new HashMap<>();

    private record Pair(FileOfRun file, int index, int old, double evidence, boolean sameKey) {}

    ChangedEntries(KnownEntries known, List<FileOfRun> files, EntryTexts texts) {
        this.known = known;
        this.files = files;
        this.texts = texts;
    }

    /** Matches; tells what a person should know of it. */
    List<String> match() {
        files.forEach(this::relateByKeys);
        relateByWords();
        List<Integer> left = left();
        int unmatched = 0;
        for (FileOfRun file : files) {
            unmatched += unmatched(file);
        }
        if (left.isEmpty() || unmatched == 0) {
            return notes;
        }
        if (left.size() > MOST_COMPARED || unmatched > MOST_COMPARED) {
            notes.add("more than " + MOST_COMPARED + " entries have no equal: they are not compared, but taken as new");
            return notes;
        }
        texts.known(left, (said, index) -> {
            PersonFacts facts = PersonFacts.of(said.raw(), said.fields());
            old.put(index, facts);
            rarity.add(facts);
            facts.forEachFeature((feature, names) -> {
                if (names) {
                    having.computeIfAbsent(feature, f -> new ArrayList<>(2)).add(index);
                }
            });
            if (known.key(index) != null) {
                oldByKey.computeIfAbsent(known.key(index), k -> new ArrayList<>(1))
                        .add(index);
            }
        });
        Map<FileOfRun, Map<Integer, PersonFacts>> facts = new HashMap<>();
        for (FileOfRun file : files) {
            Map<Integer, PersonFacts> of = new HashMap<>();
            if (unmatched(file) > 0 && !sources(file).isEmpty()) {
                texts.of(file, (said, index) -> {
                    PersonFacts told = PersonFacts.of(said.raw(), said.fields());
                    rarity.add(told);
                    if (file.isNew(index)) {
                        of.put(index, told);
                    }
                });
            }
            facts.put(file, of);
        }
        SamePerson same = new SamePerson(rarity);
        for (FileOfRun file : files) {
            take(file, pairs(file, facts.get(file), same));
        }
        return notes;
    }

    private static int unmatched(FileOfRun file) {
        int unmatched = 0;
        for (int i = 0; i < file.size(); i++) {
            unmatched += file.isNew(i) ? 1 : 0;
        }
        return unmatched;
    }

    /** The known files whose entries may stand, corrected, in a file of the run. */
    private static Set<String> sources(FileOfRun file) {
        Set<String> sources = new LinkedHashSet<>(file.related);
        if (file.own != null) {
            sources.add(file.own);
        }
        return sources;
    }

    /** A known file of another name whose identifiers this one has, most of them: perhaps an edition, every entry corrected. */
    private void relateByKeys(FileOfRun file) {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < file.size(); i++) {
            if (file.edition.key(i) != null) {
                keys.add(file.edition.key(i));
            }
        }
        Map<String, Integer> shared = new HashMap<>();
        for (int i = 0; !keys.isEmpty() && i < known.size(); i++) {
            if (known.key(i) != null && keys.contains(known.key(i))) {
                shared.merge(known.file(i), 1, Integer::sum);
            }
        }
        Set<String> owned = new HashSet<>();
        files.forEach(f -> owned.add(f.own));
        shared.forEach((name, count) -> {
            if (count >= ALIKE * keys.size() && !owned.contains(name)) {
                file.related.add(name);
            }
        });
    }

    /**
     * Known files of other names most of whose texts, or most of this file's, are the same but for letters written as letter and
     * mark, capitals, spaces and signs, or beside other stated fields: saved on another system, or taken out of another format; or
     * most of whose people have the same whole names and births: every entry worded anew.
     * Only a reason to compare: what is the same entry is decided by what it says of the person.
     */
    private void relateByWords() {
        List<FileOfRun> strange = files.stream()
                .filter(file -> unmatched(file) > 0 && sources(file).isEmpty())
                .toList();
        List<Integer> unused = new ArrayList<>();
        for (int i = 0; i < known.size() && !strange.isEmpty(); i++) {
            if (!known.isUsed(i)) {
                unused.add(i);
            }
        }
        if (unused.size() > MOST_COMPARED) {
            notes.add("more than " + MOST_COMPARED + " known entries stand in other files: whether a file of a new name"
                    + " is one of those is not looked into, its entries are new");
            return;
        }
        if (unused.isEmpty()) {
            return;
        }
        Map<Long, Set<String>> saying = new HashMap<>();
        Map<Long, Set<String>> naming = new HashMap<>();
        texts.known(unused, (said, index) -> {
            saying.computeIfAbsent(words(said.raw()), w -> new HashSet<>(2)).add(known.file(index));
            Long person = PersonFacts.person(said.earlier().get());
            if (person != null) {
                naming.computeIfAbsent(person, p -> new HashSet<>(2)).add(known.file(index));
            }
        });
        for (FileOfRun file : strange) {
            Map<String, Integer> sameText = new HashMap<>();
            Map<String, Integer> samePerson = new HashMap<>();
            texts.of(file, (said, index) -> {
                Set<String> text = saying.getOrDefault(words(said.raw()), Set.of());
                text.forEach(name -> sameText.merge(name, 1, Integer::sum));
                if (!naming.isEmpty()) {
                    naming.getOrDefault(PersonFacts.person(said.fields()), text)
                            .forEach(name -> samePerson.merge(name, 1, Integer::sum));
                }
            });
            relate(file, sameText, 1);
            relate(file, samePerson, FEW);
        }
    }

    private void relate(FileOfRun file, Map<String, Integer> shared, int few) {
        shared.forEach((name, count) -> {
            boolean most = count >= few && count >= ALIKE * file.size();
            if (most || count >= FEW && count >= ALIKE * known.of(name).length) {
                file.related.add(name);
            }
        });
    }

    /** A text by its letters and digits alone. */
    private static long words(String raw) {
        String plain = NO_WORD.matcher(Normalizer.normalize(raw, Normalizer.Form.NFC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Edition.hash(Edition.sha256(plain), null);
    }

    private List<Integer> left() {
        Set<String> wanted = new HashSet<>();
        files.stream().filter(file -> unmatched(file) > 0).forEach(file -> wanted.addAll(sources(file)));
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            if (!known.isUsed(i) && wanted.contains(known.file(i))) {
                left.add(i);
            }
        }
        return left;
    }

    private List<Pair> pairs(FileOfRun file, Map<Integer, PersonFacts> facts, SamePerson same) {
        Set<String> sources = sources(file);
        Map<Integer, Integer> between = Neighbours.between(known, file);
        List<Pair> pairs = new ArrayList<>();
        facts.forEach((index, told) -> {
            String key = file.edition.key(index);
            int strangers = 0;
            boolean sameKeyFound = false;
            for (int candidate : candidates(told, key, between.get(index))) {
                if (known.isUsed(candidate) || !sources.contains(known.file(candidate))) {
                    continue;
                }
                boolean sameKey = key != null && key.equals(known.key(candidate));
                double evidence = same.evidence(told, old.get(candidate), sameKey);
                boolean neighbour = Integer.valueOf(candidate).equals(between.get(index));
                evidence += neighbour && evidence > 0 ? BETWEEN_NEIGHBOURS : 0;
                boolean enough = evidence >= (sameKey ? SamePerson.WITH_IDENTIFIER : SamePerson.LIKELY);
                boolean otherKeys = key != null && known.key(candidate) != null && !sameKey;
                if (enough && (!otherKeys || evidence >= SamePerson.CERTAIN)) {
                    pairs.add(new Pair(file, index, candidate, evidence, sameKey));
                    sameKeyFound |= sameKey;
                } else if (sameKey) {
                    strangers++;
                }
            }
            if (strangers > 0 && !sameKeyFound) {
                notes.add(file.tail(1) + ": the identifier '" + key
                        + "' is known with another person; both are kept apart");
            }
        });
        return pairs;
    }

    private Set<Integer> candidates(PersonFacts told, String key, Integer neighbour) {
        Set<Integer> found = new LinkedHashSet<>();
        if (key != null) {
            found.addAll(oldByKey.getOrDefault(key, List.of()));
        }
        if (neighbour != null) {
            found.add(neighbour);
        }
        List<List<Integer>> lists = new ArrayList<>();
        told.forEachFeature((feature, names) -> {
            List<Integer> sharing = names ? having.get(feature) : null;
            if (sharing != null && sharing.size() <= MOST_SHARING) {
                lists.add(sharing);
            }
        });
        lists.sort(Comparator.comparingInt(List::size));
        for (List<Integer> list : lists) {
            for (int candidate : list) {
                if (found.size() >= CANDIDATES) {
                    return found;
                }
                found.add(candidate);
            }
        }
        return found;
    }

    private void take(FileOfRun file, List<Pair> pairs) {
        pairs.sort(Comparator.comparing(Pair::sameKey)
                .thenComparing(Pair::evidence)
                .reversed()
                .thenComparing(Pair::index)
                .thenComparing(Pair::old));
        Map<Integer, List<Pair>> byNew = new HashMap<>();
        Map<Integer, List<Pair>> byOld = new HashMap<>();
        for (Pair pair : pairs) {
            byNew.computeIfAbsent(pair.index(), i -> new ArrayList<>()).add(pair);
            byOld.computeIfAbsent(pair.old(), i -> new ArrayList<>()).add(pair);
        }
        List<Pair> clear = new ArrayList<>();
        Set<Integer> takenNew = new HashSet<>();
        Set<Integer> takenOld = new HashSet<>();
        for (Pair pair : pairs) {
            if (takenNew.contains(pair.index()) || takenOld.contains(pair.old())) {
                continue;
            }
            boolean doubtful = !pair.sameKey()
                    && (rivalled(pair, byNew.get(pair.index()), takenNew, takenOld)
                            || rivalled(pair, byOld.get(pair.old()), takenNew, takenOld));
            if (!doubtful) {
                takenNew.add(pair.index());
                takenOld.add(pair.old());
                clear.add(pair);
            }
        }
        boolean alike = alike(file, clear.size());
        for (Pair pair : clear) {
            if (alike || pair.sameKey() || pair.evidence() >= SamePerson.CERTAIN) {
                file.match(pair.index(), pair.old(), known);
            }
        }
    }

    /** Another pair is nearly as good, and not because it says the same word for word. */
    private boolean rivalled(Pair pair, List<Pair> rivals, Set<Integer> takenNew, Set<Integer> takenOld) {
        return rivals.stream().anyMatch(rival -> {
            boolean free = !takenNew.contains(rival.index()) && !takenOld.contains(rival.old());
            boolean equal = rival.old() != pair.old()
                    ? known.hash(rival.old()) == known.hash(pair.old())
                    : pair.file().edition.hash(rival.index())
                            == pair.file().edition.hash(pair.index());
            return !rival.equals(pair) && free && !equal && rival.evidence() > pair.evidence() - MARGIN;
        });
    }

    private boolean alike(FileOfRun file, int corrected) {
        int before = 0;
        for (String source : sources(file)) {
            before += known.of(source).length;
        }
        int recognised = file.size() - unmatched(file) + corrected;
        return recognised >= ALIKE * Math.min(before, file.size());
    }
}
