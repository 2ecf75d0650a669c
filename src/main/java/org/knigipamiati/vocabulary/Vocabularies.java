package org.knigipamiati.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * All vocabularies of {@code import/vocabulary}, read once from the class path, checked against each other and immutable.
 * Cheap to share, so one instance serves the whole program: {@link #load()} always gives the same.
 */
public final class Vocabularies {

    /** The files, in the order in which they are hashed. */
    private static final List<String> FILES =
            List.of("sentencing_bodies", "body_patterns", "nationalities", "nationality_forms");

    private final Map<String, SentencingBody> bodies;
    private final Map<String, Nationality> nationalities;
    private final BodyLookup bodyLookup;
    private final NationalityLookup nationalityLookup;
    private final String version;

    private static final class Loaded {
        static final Vocabularies ONLY = new Vocabularies();
    }

    private Vocabularies() {
        bodies = byKey("sentencing_bodies", SentencingBody::of, SentencingBody::code);
        nationalities = byKey("nationalities", Nationality::of, Nationality::lemma);
        bodyLookup = new BodyLookup(table("body_patterns"), bodies);
        nationalityLookup = new NationalityLookup(table("nationality_forms"), nationalities);
        version = hash();
    }

    /**
     * The vocabularies of this build.
     *
     * @throws IllegalStateException if a table is broken; the message names file, line and column
     */
    public static Vocabularies load() {
        return Loaded.ONLY;
    }

    /** Sentencing bodies by code, in file order. */
    public Map<String, SentencingBody> bodies() {
        return bodies;
    }

    /** Nationalities by lemma, in file order. */
    public Map<String, Nationality> nationalities() {
        return nationalities;
    }

    /** Finds the body behind a printed name. */
    public BodyLookup bodyLookup() {
        return bodyLookup;
    }

    /** Finds the nationality behind a printed word. */
    public NationalityLookup nationalityLookup() {
        return nationalityLookup;
    }

    /** The first twelve hexadecimal digits of the SHA-256 of all files: it changes whenever a vocabulary does. */
    public String version() {
        return version;
    }

    private static <T> Map<String, T> byKey(String name, Function<Table.Row, T> reader, Function<T, String> key) {
        Map<String, T> rows = new LinkedHashMap<>();
        table(name).stream().forEach(row -> {
            T value = reader.apply(row);
            if (rows.put(key.apply(value), value) != null) {
                throw new IllegalStateException(
                        name + ".csv, line " + row.line() + ": " + key.apply(value) + " is there twice");
            }
        });
        return Collections.unmodifiableMap(rows);
    }

    private static Table table(String name) {
        return Table.read(resource(name));
    }

    private static String resource(String name) {
        return "vocabulary/" + name + ".csv";
    }

    private static String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : FILES) {
                try (InputStream stream = Vocabularies.class.getClassLoader().getResourceAsStream(resource(file))) {
                    digest.update(stream.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the vocabularies again to hash them", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
