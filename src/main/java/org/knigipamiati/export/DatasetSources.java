package org.knigipamiati.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.knigipamiati.record.Source;
import org.knigipamiati.vocabulary.Licences;

/** The sources of the records of a data package, with their licences and how many records each has in it. */
final class DatasetSources {

    static final List<String> HEADER = List.of(
            "id",
            "title",
            "records",
            "licence",
            "share_alike",
            "attribution",
            "url",
            "compilers",
            "publisher",
            "place",
            "published",
            "coverage",
            "invented");

    private static final class Counted {
        private final Source source;
        private long records;

        Counted(Source source) {
            this.source = source;
        }
    }

    private final SortedMap<String, Counted> byId = new TreeMap<>();

    void see(ExportedRecord exported) {
        Source source = exported.record().source;
        byId.computeIfAbsent(source.id, id -> new Counted(source)).records++;
    }

    Stream<Source> sources() {
        return byId.values().stream().map(counted -> counted.source);
    }

    void write(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(HEADER);
        for (Counted counted : byId.values()) {
            Source source = counted.source;
            List<String> cells = new ArrayList<>();
            Stream.of(
                            source.id,
                            source.title,
                            Long.toString(counted.records),
                            source.licence,
                            Licences.shareAlike(source.licence).name().toLowerCase(Locale.ROOT),
                            source.attribution,
                            source.webAddress(),
                            source.compilers,
                            source.publisher,
                            source.place,
                            source.published,
                            source.coverage,
                            Boolean.toString(source.invented))
                    .map(cell -> SafeCells.of(Objects.toString(cell, "")))
                    .forEach(cells::add);
            csv.writeRecord(cells);
        }
        csv.flush();
        text.flush();
    }
}
