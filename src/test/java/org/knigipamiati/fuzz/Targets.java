package org.knigipamiati.fuzz;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.knigipamiati.dates.DateTarget;
import org.knigipamiati.ingest.format.FormatTarget;
import org.knigipamiati.ingest.tables.TableTarget;
import org.knigipamiati.names.NameTarget;
import org.knigipamiati.parse.EntryTarget;
import org.knigipamiati.parse.MadeEntryTarget;
import org.knigipamiati.review.scan.UploadTarget;
import org.knigipamiati.search.engine.RequestTarget;
import org.knigipamiati.search.state.AddressTarget;
import org.knigipamiati.search.state.CursorTarget;

/** All targets, by the names of their folders of kept inputs. */
final class Targets {

    /** Where kept inputs are. */
    static final Path CORPUS = Path.of("src/test/resources/fuzz");

    private static final Map<String, Class<?>> BY_NAME = new TreeMap<>(Map.of(
            "addresses", AddressTarget.class,
            "cursors", CursorTarget.class,
            "dates", DateTarget.class,
            "entries", EntryTarget.class,
            "formats", FormatTarget.class,
            "made-entries", MadeEntryTarget.class,
            "names", NameTarget.class,
            "requests", RequestTarget.class,
            "tables", TableTarget.class,
            "uploads", UploadTarget.class));

    private Targets() {}

    static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /**
     * The class of a target.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    static Class<?> byName(String name) {
        if (!BY_NAME.containsKey(name)) {
            throw new IllegalArgumentException("No target " + name + "; there are " + names());
        }
        return BY_NAME.get(name);
    }

    /** The kept inputs of a target, in the order of their names. */
    static List<Path> corpus(String name) throws IOException {
        try (Stream<Path> files = Files.list(CORPUS.resolve(name))) {
            return files.sorted().toList();
        }
    }

    /** Puts one input to a target. */
    static void ask(String name, byte[] input) throws Throwable {
        MethodHandle target = MethodHandles.publicLookup()
                .findStatic(byName(name), "fuzzerTestOneInput", MethodType.methodType(void.class, byte[].class));
        target.invoke(input);
    }
}
