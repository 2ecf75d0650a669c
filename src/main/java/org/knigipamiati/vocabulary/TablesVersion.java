package org.knigipamiati.vocabulary;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * One short word for the state of all tables by which entries are read, attributed and checked. The tables are whatever lies in
 * the folders, so that a new one counts without being listed anywhere.
 */
final class TablesVersion {

    /** Folders of the class path, folders in them included, with a table of each by which the folder is found. */
    private static final Map<String, String> FOLDERS =
            Map.of("vocabulary/", "operations.csv", "reading/", "ru/statements.csv");

    private static final int DIGITS = 12;

    private TablesVersion() {}

    /** The version of the tables on the class path. */
    static String ofClassPath() {
        return of(onClassPath());
    }

    /** The first twelve hexadecimal digits of the SHA-256 of all tables with their names. */
    static String of(SortedMap<String, byte[]> tables) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            tables.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(content);
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The content of each table by its resource name. */
    static SortedMap<String, byte[]> onClassPath() {
        SortedMap<String, byte[]> tables = new TreeMap<>();
        FOLDERS.forEach((folder, table) -> {
            try {
                for (String name : names(folder, table)) {
                    try (InputStream stream =
                            TablesVersion.class.getClassLoader().getResourceAsStream(name)) {
                        tables.put(name, stream.readAllBytes());
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the tables of " + folder + " to tell their version", e);
            }
        });
        return tables;
    }

    private static List<String> names(String folder, String table) throws IOException {
        URL url = TablesVersion.class.getClassLoader().getResource(folder + table);
        if (url == null) {
            throw new IllegalStateException("There is no table " + folder + table + " on the class path");
        }
        if (url.getProtocol().equals("file")) {
            Path found = Path.of(URI.create(url.toString()));
            Path root = found;
            for (int i = 0; i < Path.of(table).getNameCount(); i++) {
                root = root.getParent();
            }
            return below(root, folder);
        }
        if (url.openConnection() instanceof JarURLConnection jar) {
            return jar.getJarFile().stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(folder) && name.endsWith(".csv"))
                    .toList();
        }
        throw new IllegalStateException("Cannot list the tables beside " + url);
    }

    private static List<String> below(Path root, String folder) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .map(file -> folder + root.relativize(file).toString().replace(File.separatorChar, '/'))
                    .toList();
        }
    }
}
