package org.knigipamiati.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.knigipamiati.ingest.format.Item;
import org.knigipamiati.ingest.format.Items;
import org.knigipamiati.ingest.load.FileOfRun;

/** What stands in some files, in their order, in batches that are each of one file. One file is open at a time. */
final class FileBatches implements Closeable {

    /** A file, opened as often as it is read. */
    interface Opening {
        Items open() throws IOException;
    }

    /**
     * A file.
     *
     * @param whole what all its batches have in common
     */
    record Input(BatchWriter.Batch whole, Opening opening) {}

    private final Iterator<Input> inputs;
    private final int most;
    private final Consumer<FileOfRun> begins;
    private Input current;
    private Items items;

    /**
     * Opens nothing yet.
     *
     * @param most items of a batch
     * @param begins told of each file before its first batch
     */
    FileBatches(List<Input> inputs, int most, Consumer<FileOfRun> begins) {
        this.inputs = inputs.iterator();
        this.most = most;
        this.begins = begins;
    }

    /** The next batch, which is never empty; null at the end of the last file. */
    BatchWriter.Batch next() throws IOException {
        while (items != null || inputs.hasNext()) {
            if (items == null) {
                current = inputs.next();
                begins.accept(current.whole().file());
                items = current.opening().open();
            }
            List<Item> some = new ArrayList<>(most);
            Item item = null;
            while (some.size() < most && (item = items.next()) != null) {
                some.add(item);
            }
            if (item == null) {
                close();
            }
            if (!some.isEmpty()) {
                return current.whole().of(some);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        if (items != null) {
            Items open = items;
            items = null;
            open.close();
        }
    }
}
