package org.knigipamiati.seal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A head that somebody kept.
 *
 * @param size how many leaves the log had
 * @param root its root, in hexadecimal digits; of a head from a reference, its first digits
 */
record EarlierHead(long size, String root) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads the answer of {@code /api/v1/seal}, or any file of JSON that holds it as {@code seal}. */
    static EarlierHead read(Path file) throws IOException {
        JsonNode json = JSON.readTree(file.toFile());
        JsonNode head = json.has("seal") ? json.get("seal") : json;
        String root = head.path("root").asText();
        if (!head.path("size").canConvertToLong() || !root.matches("[0-9a-f]{16,64}")) {
            throw new IOException(file + " holds no head: an object with size and root");
        }
        return new EarlierHead(head.get("size").asLong(), root);
    }
}
