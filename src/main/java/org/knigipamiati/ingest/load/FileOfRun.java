package org.knigipamiati.ingest.load;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** A file of a run: what it holds, what it is called, and which of the known entries its entries are. */
public final class FileOfRun {

    static final int NEW = -1;

    final Path path;
    final Edition edition;

    /** The known file whose next edition this is by its name, null if there is none. */
    String own;

    /** Other known files whose entries stand here now. */
    final Set<String> related = new LinkedHashSet<>();

    private final int[] earlier;
    private String name;

    /**
     * A file.
     *
     * @param path absolute, so that files of one name can be told apart by their folders
     * @param edition its entries
     */
    public FileOfRun(Path path, Edition edition) {
        this.path = path;
        this.edition = edition;
        this.earlier = new int[edition.size()];
        Arrays.fill(earlier, NEW);
    }

    /** Index of the known entry that an entry is, -1 if it is new. */
    public int earlier(int index) {
        return earlier[index];
    }

    /** What the file is called among those of its source: its name, with folders where another has the same. */
    public String name() {
        return name;
    }

    /** Where it is, absolute. */
    public Path path() {
        return path;
    }

    /** How many entries it has. */
    public int size() {
        return edition.size();
    }

    void name(String chosen) {
        this.name = chosen;
    }

    void match(int index, int old, KnownEntries known) {
        earlier[index] = old;
        known.use(old, true);
    }

    void unmatch(int index, KnownEntries known) {
        known.use(earlier[index], false);
        earlier[index] = NEW;
    }

    boolean isNew(int index) {
        return earlier[index] == NEW;
    }

    /** The last so many parts of the path, with slashes; null if it has fewer. */
    String tail(int parts) {
        int all = path.getNameCount();
        return parts > all ? null : path.subpath(all - parts, all).toString().replace('\\', '/');
    }
}
