package org.knigipamiati.ingest;

import org.knigipamiati.record.Source;

/** Finds a source, or creates it from its descriptor {@code import/sources/ID.properties}. */
final class SourceDescriptors {

    private SourceDescriptors() {}

    /**
     * The source of that name, created if needed. Call in a transaction.
     *
     * @throws InvalidImport if the name cannot be one
     */
    static Source findOrCreate(String id, String title) {
        return findOrCreate(id, title, null);
    }

    /**
     * The source of that name, created if needed. Call in a transaction.
     *
     * @param file what is said of a new source; null for what comes with the software
     * @throws InvalidImport if the name cannot be one
     */
    static Source findOrCreate(String id, String title, DescriptorFile file) {
        check(id);
        Source known = Source.findById(id);
        if (known != null) {
            return known;
        }
        Source source = new Source();
        source.id = id;
        (file == null ? DescriptorFile.bundled(id) : file).fill(source);
        if (title != null) {
            source.title = title;
        }
        source.title = source.title == null ? id : source.title;
        source.persist();
        return source;
    }

    /**
     * Whether a name can be that of a source.
     *
     * @throws InvalidImport if not
     */
    static void check(String id) {
        if (!Source.isId(id)) {
            throw new InvalidImport(
                    "--source: '" + id
                            + "' cannot name a source: up to 63 small Latin letters, digits and hyphens, first a letter or digit, and not 'new'");
        }
    }
}
