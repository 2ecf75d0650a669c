package org.knigipamiati.ingest.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Writes a small file and reads it back through a format. */
public final class FormatFixture {

    private FormatFixture() {}

    public static List<Item> read(FileFormat format, Path folder, String text, Charset written) throws IOException {
        Path file = folder.resolve("вымышленные");
        Files.write(file, text.getBytes(written));
        return read(format, file);
    }

    public static List<Item> read(FileFormat format, Path file) throws IOException {
        List<Item> found = new ArrayList<>();
        try (Items items = format.open(file, format.encodings().of(file), new FileFormat.Options("lists"))) {
            for (Item item = items.next(); item != null; item = items.next()) {
                found.add(item);
            }
        }
        return found;
    }

    /** What an import makes of items: those that cannot be kept are refused. */
    static List<Item> checked(List<Item> items) throws IOException {
        Iterator<Item> given = items.iterator();
        List<Item> found = new ArrayList<>();
        try (Items checked = new Checked(new Items() {
            @Override
            public Item next() {
                return given.hasNext() ? given.next() : null;
            }

            @Override
            public void close() {}
        })) {
            for (Item item = checked.next(); item != null; item = checked.next()) {
                found.add(item);
            }
        }
        return found;
    }
}
