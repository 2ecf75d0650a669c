package org.knigipamiati.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicInteger;

/** A form whose records are a megabyte each, so that no buffer takes a file whole. */
@ApplicationScoped
public class LongExport implements ExportFormat {

    /** Records that were begun, of all files. */
    static final AtomicInteger BEGUN = new AtomicInteger();

    @Override
    public String id() {
        return "long";
    }

    @Override
    public String title() {
        return "Long";
    }

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public Writing begin(OutputStream out, ExportHead head) {
        return new Writing() {
            @Override
            public void write(ExportedRecord record) throws IOException {
                BEGUN.incrementAndGet();
                out.write(new byte[1_000_000]);
            }

            @Override
            public void end() {}
        };
    }
}
