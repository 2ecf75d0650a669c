package org.knigipamiati.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;

/** A form that fails half way, as a disk or a database may. */
@ApplicationScoped
public class BrokenExport implements ExportFormat {

    @Override
    public String id() {
        return "broken";
    }

    @Override
    public String title() {
        return "Broken";
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
                out.write(new byte[100_000]);
                out.flush();
                throw new IllegalStateException("fails half way, on purpose");
            }

            @Override
            public void end() {}
        };
    }
}
