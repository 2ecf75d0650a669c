package org.knigipamiati.ingest.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.knigipamiati.interpret.Readings;
import org.knigipamiati.parse.EntryForms;

/** A source in memory: records with the entries that they show, and files that are imported into it. */
final class AlignmentFixture {

    /** An entry of a file; the key may be null. */
    record Line(String key, EntryTexts.Said said) {

        long hash() {
            return Edition.hash(Edition.sha256(said.raw()), null);
        }
    }

    /** A record: where it stands, and what it shows. */
    static final class Shown {
        String file;
        int position;
        Line line;
    }

    /** What an import did: counts, and which record each entry went to. */
    record Outcome(int added, int unchanged, int changed, int missing, List<String> notes, Map<Line, Shown> records) {}

    final List<Shown> records = new ArrayList<>();

    static Line lists(String text) {
        return new Line(null, said("lists", text));
    }

    static EntryTexts.Said said(String form, String text) {
        return new EntryTexts.Said(
                text, () -> Readings.of(EntryForms.byId(form).orElseThrow().read(text))
                        .fields());
    }

    Outcome run(Map<String, List<Line>> files) {
        records.sort(
                (a, b) -> a.file.equals(b.file) ? Integer.compare(a.position, b.position) : a.file.compareTo(b.file));
        KnownEntries known = new KnownEntries();
        for (int i = 0; i < records.size(); i++) {
            Shown shown = records.get(i);
            known.add(i, shown.file, shown.position, shown.line.hash(), shown.line.key());
        }
        Map<FileOfRun, List<Line>> lines = new LinkedHashMap<>();
        files.forEach((path, entries) -> {
            Edition edition = new Edition();
            entries.forEach(line -> edition.add(line.hash(), line.key()));
            lines.put(new FileOfRun(Path.of("/books", path), edition), entries);
        });
        Alignment alignment = Alignment.of(known, List.copyOf(lines.keySet()), new EntryTexts() {
            @Override
            public void known(List<Integer> indices, ObjIntConsumer<Said> each) {
                indices.forEach(i -> each.accept(records.get(i).line.said(), i));
            }

            @Override
            public void of(FileOfRun file, ObjIntConsumer<Said> each) {
                for (int i = 0; i < lines.get(file).size(); i++) {
                    each.accept(lines.get(file).get(i).said(), i);
                }
            }
        });
        int[] counts = new int[3];
        Map<Line, Shown> went = new HashMap<>();
        List<Shown> before = List.copyOf(records);
        lines.forEach((file, entries) -> {
            for (int i = 0; i < entries.size(); i++) {
                int old = file.earlier(i);
                Shown shown = old < 0 ? new Shown() : before.get(old);
                boolean same = old >= 0 && shown.line.hash() == entries.get(i).hash();
                counts[old < 0 ? 0 : same ? 1 : 2]++;
                if (old < 0) {
                    records.add(shown);
                }
                if (old < 0 || alignment.moves(file, old)) {
                    shown.file = file.name();
                    shown.position = i + 1;
                }
                if (!same) {
                    shown.line = entries.get(i);
                }
                went.put(entries.get(i), shown);
            }
        });
        return new Outcome(counts[0], counts[1], counts[2], alignment.missing().size(), alignment.notes(), went);
    }

    Outcome run(String path, List<Line> entries) {
        return run(Map.of(path, entries));
    }
}
