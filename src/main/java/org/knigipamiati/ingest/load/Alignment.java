package org.knigipamiati.ingest.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which entries of the files of a run are which of those that the source is known to have. A record must never come to speak of
 * another person, so entries are matched by what they say:
 *
 * <ol>
 *   <li>the same text is the same entry, in order, within the editions of one file;
 *   <li>also from other files: if it bears the same identifier; if that file is in the run and no longer has it; or if half of
 *       this file is known from them, or half of one of them stands in it: an edition, a part or a union of them;
 *   <li>what has changed is the same entry only if it clearly speaks of the same person, see {@link ChangedEntries};
 *   <li>everything else is new, or missing from the new editions.
 * </ol>
 *
 * Names of files say only where to look first: files of one name in two folders are two files.
 */
public final class Alignment {

    /** Share of a file that is known from others, or of another that stands in it, from which it is an edition of them. */
    private static final double RELATED = 0.5;

    /** Share of the smaller of two files of one name from which they are editions of one another. */
    private static final double SHARED = 0.2;

    /** So many entries at least must be common, if they are half of the known file only. */
    private static final int FEW = 3;

    private final KnownEntries known;
    private final List<FileOfRun> files;
    private final List<String> notes = new ArrayList<>();
    private final Set<String> superseded = new HashSet<>();

    private Alignment(KnownEntries known, List<FileOfRun> files) {
        this.known = known;
        this.files = files;
    }

    /**
     * Aligns the files of a run, all together, so that an entry that went from one to another is found.
     *
     * @param texts what entries say; asked only for those that no equal text accounts for
     */
    public static Alignment of(KnownEntries known, List<FileOfRun> files, EntryTexts texts) {
        Alignment alignment = new Alignment(known, files);
        if (known.size() > 0) {
            alignment.chooseOwn();
            files.forEach(alignment::matchOwn);
            files.forEach(alignment::matchOthers);
            alignment.notes.addAll(new ChangedEntries(known, files, texts).match());
        }
        alignment.chooseNames();
        alignment.supersede();
        return alignment;
    }

    /** What a person should know of how files and entries were recognised, a sentence each. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** The records of the known entries of these files that the run no longer has. */
    public List<Long> missing() {
        List<Long> missing = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            if (!known.isUsed(i) && superseded.contains(known.file(i))) {
                missing.add(known.record(i));
            }
        }
        return missing;
    }

    /** The known file called like the longest part of a path; of two that claim one, the one that shares more with it. */
    private void chooseOwn() {
        Map<String, FileOfRun> owner = new LinkedHashMap<>();
        Map<String, Integer> shared = new HashMap<>();
        Set<String> names = new HashSet<>(known.files());
        for (FileOfRun file : files) {
            for (int parts = file.path.getNameCount(); parts > 0; parts--) {
                String name = file.tail(parts);
                if (!names.contains(name)) {
                    continue;
                }
                int common = common(file, name);
                if (!owner.containsKey(name) || common > shared.get(name)) {
                    FileOfRun loser = owner.put(name, file);
                    shared.put(name, common);
                    file.own = name;
                    if (loser != null) {
                        loser.own = null;
                    }
                }
                break;
            }
        }
    }

    private int common(FileOfRun file, String name) {
        Set<Long> hashes = new HashSet<>();
        for (int old : known.of(name)) {
            hashes.add(known.hash(old));
        }
        int common = 0;
        for (int i = 0; i < file.size(); i++) {
            common += hashes.contains(file.edition.hash(i)) ? 1 : 0;
        }
        return common;
    }

    private void matchOwn(FileOfRun file) {
        if (file.own == null) {
            return;
        }
        // An identifier that is the same first; then where either has none; a file may also have numbered its entries
        // anew.
        matchEqual(file, file.own, KeyRule.SAME);
        matchEqual(file, file.own, KeyRule.EITHER_HAS_NONE);
        matchEqual(file, file.own, KeyRule.ANY);
        if (!shareMuch(file, file.own)) {
            // Two files of one name: that some short entries are the same word for word does not make them the same
            // people.
            for (int i = 0; i < file.size(); i++) {
                if (!file.isNew(i) && !KeyRule.SAME.allows(file.edition.key(i), known.key(file.earlier(i)))) {
                    file.unmatch(i, known);
                }
            }
        }
    }

    private boolean shareMuch(FileOfRun file, String name) {
        int smaller = Math.min(file.size(), known.of(name).length);
        return matched(file, name) >= SHARED * smaller;
    }

    private enum KeyRule {
        SAME,
        EITHER_HAS_NONE,
        ANY;

        boolean allows(String one, String other) {
            return switch (this) {
                case SAME -> one != null && one.equals(other);
                case EITHER_HAS_NONE -> one == null || other == null;
                case ANY -> true;
            };
        }
    }

    private void matchEqual(FileOfRun file, String from, KeyRule rule) {
        for (int i = 0; i < file.size(); i++) {
            for (int old : file.isNew(i) ? known.unusedWith(file.edition.hash(i)) : List.<Integer>of()) {
                if (known.file(old).equals(from) && rule.allows(file.edition.key(i), known.key(old))) {
                    file.match(i, old, known);
                    break;
                }
            }
        }
    }

    private void matchOthers(FileOfRun file) {
        Map<String, Integer> equal = new LinkedHashMap<>();
        int elsewhere = 0;
        Map<String, Integer> sameKey = new HashMap<>();
        for (int i = 0; i < file.size(); i++) {
            Set<String> counted = new HashSet<>();
            for (int old : file.isNew(i) ? known.unusedWith(file.edition.hash(i)) : List.<Integer>of()) {
                if (counted.add(known.file(old))) {
                    equal.merge(known.file(old), 1, Integer::sum);
                }
                if (KeyRule.SAME.allows(file.edition.key(i), known.key(old))) {
                    sameKey.merge(known.file(old), 1, Integer::sum);
                }
            }
            elsewhere += counted.isEmpty() ? 0 : 1;
        }
        Set<String> inRun = new HashSet<>();
        files.forEach(f -> inRun.add(f.own));
        boolean mostlyKnown = elsewhere >= RELATED * file.size();
        for (Map.Entry<String, Integer> other : equal.entrySet()) {
            int common = other.getValue();
            int size = known.of(other.getKey()).length;
            boolean related = mostlyKnown || common >= RELATED * size && common >= FEW;
            if (related && !inRun.contains(other.getKey())) {
                file.related.add(other.getKey());
            }
            if (related || inRun.contains(other.getKey())) {
                matchEqual(file, other.getKey(), KeyRule.SAME);
                matchEqual(file, other.getKey(), KeyRule.EITHER_HAS_NONE);
                matchEqual(file, other.getKey(), KeyRule.ANY);
            } else if (sameKey.containsKey(other.getKey())) {
                matchEqual(file, other.getKey(), KeyRule.SAME);
            }
            int apart = common(file, other.getKey()) - matched(file, other.getKey());
            if (!related && apart > 0 && !inRun.contains(other.getKey())) {
                notes.add(file.tail(1) + ": " + apart + " entries say word for word what entries of " + other.getKey()
                        + " say; the files are otherwise different, so they are kept apart");
            }
        }
    }

    private int matched(FileOfRun file, String from) {
        int matched = 0;
        for (int i = 0; i < file.size(); i++) {
            matched += !file.isNew(i) && known.file(file.earlier(i)).equals(from) ? 1 : 0;
        }
        return matched;
    }

    private void chooseNames() {
        Map<String, Integer> baseNames = new HashMap<>();
        files.forEach(file -> baseNames.merge(file.tail(1), 1, Integer::sum));
        Set<String> taken = new HashSet<>(known.files());
        for (FileOfRun file : files) {
            String name = recognised(file);
            if (name == null) {
                int parts = baseNames.get(file.tail(1)) > 1 ? 2 : 1;
                name = file.tail(parts);
                while (name == null || taken.contains(name)) {
                    String longer = file.tail(++parts);
                    name = longer == null ? file.tail(1) + " (" + parts + ")" : longer;
                }
                if (file.own != null) {
                    notes.add(name + ": a file " + file.own + " is known, but hardly any entry of it is surely in this"
                            + " one; taken for another file, what is not surely the same for new");
                }
            }
            taken.add(name);
            file.name(name);
        }
    }

    /** The known file of which this one is the next edition, null if it is a file of its own. */
    private String recognised(FileOfRun file) {
        if (file.own != null && matched(file, file.own) > 0 && shareMuch(file, file.own)) {
            return file.own;
        }
        for (String other : file.related) {
            boolean renamed = !other.endsWith(file.tail(1)) || matched(file, other) < RELATED * known.of(other).length;
            if (!renamed) {
                return other;
            }
        }
        return null;
    }

    private void supersede() {
        for (FileOfRun file : files) {
            if (file.own != null) {
                superseded.add(file.own);
            }
            for (String other : file.related) {
                int matched = matched(file, other);
                if (matched == 0) {
                    continue;
                }
                boolean whole = matched >= RELATED * known.of(other).length;
                if (whole) {
                    superseded.add(other);
                }
                if (!other.equals(file.name())) {
                    notes.add(file.name() + ": " + matched + " entries are known from " + other
                            + (whole ? "; taken for its next edition" : "; they stay where they are known"));
                }
            }
        }
    }

    /** Whether the record of an entry moves to the place it has in a file of the run. */
    public boolean moves(FileOfRun file, int old) {
        return known.file(old).equals(file.name()) || superseded.contains(known.file(old));
    }
}
