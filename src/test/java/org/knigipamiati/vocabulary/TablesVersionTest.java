package org.knigipamiati.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TablesVersionTest {

    @ParameterizedTest
    @MethodSource("tables")
    void oneRowOfAnyTableMakesAnotherVersion(String table) {
        SortedMap<String, byte[]> changed = new TreeMap<>(TablesVersion.onClassPath());
        String text = new String(changed.get(table), StandardCharsets.UTF_8).stripTrailing();
        changed.put(table, (text.substring(0, text.length() - 1) + "ъ").getBytes(StandardCharsets.UTF_8));
        assertNotEquals(Vocabularies.load().version(), TablesVersion.of(changed), table);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableMoreOrLessMakesAnotherVersion(String table) {
        SortedMap<String, byte[]> changed = new TreeMap<>(TablesVersion.onClassPath());
        changed.remove(table);
        assertNotEquals(Vocabularies.load().version(), TablesVersion.of(changed), table);
    }

    @Test
    void everyTableOfTheFoldersCounts() throws IOException {
        TreeSet<String> files = new TreeSet<>();
        for (String folder : new String[] {"vocabulary", "reading"}) {
            try (Stream<Path> list = Files.walk(Path.of("import", folder))) {
                list.filter(file -> file.toString().endsWith(".csv"))
                        .forEach(file -> files.add(
                                Path.of("import").relativize(file).toString().replace('\\', '/')));
            }
        }
        assertEquals(files, new TreeSet<>(TablesVersion.onClassPath().keySet()));
        assertEquals(
                TablesVersion.of(TablesVersion.onClassPath()),
                Vocabularies.load().version());
    }

    static Stream<String> tables() {
        return TablesVersion.onClassPath().keySet().stream();
    }
}
