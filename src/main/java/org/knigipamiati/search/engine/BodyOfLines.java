package org.knigipamiati.search.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.http.entity.AbstractHttpEntity;

/**
 * A body of lines, each an object, for requests that hold many. It is never one piece: megabytes in one array cost the garbage collector more than all
 * else that a load does with them.
 */
public final class BodyOfLines extends AbstractHttpEntity {

    private final List<byte[]> lines = new ArrayList<>();
    private long length;

    /** No lines yet. */
    public BodyOfLines() {
        setContentType("application/x-ndjson");
    }

    /** Adds a line. */
    public void add(String line) {
        byte[] bytes = (line + '\n').getBytes(StandardCharsets.UTF_8);
        lines.add(bytes);
        length += bytes.length;
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public long getContentLength() {
        return length;
    }

    @Override
    public InputStream getContent() {
        return new SequenceInputStream(Collections.enumeration(
                lines.stream().map(ByteArrayInputStream::new).toList()));
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        for (byte[] line : lines) {
            out.write(line);
        }
    }

    @Override
    public boolean isStreaming() {
        return false;
    }
}
