package org.knigipamiati.seal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/**
 * One line of the log.
 *
 * @param no its place, from 0
 * @param record of which it is
 * @param kind what happened
 * @param revision number of the revision; for a record, of the last one when it was sealed, 0 if there was none
 * @param day on which it was sealed, UTC
 * @param commitment salted hash of the content, null for a withdrawal, which has none
 */
public record Leaf(long no, long record, Kind kind, int revision, LocalDate day, byte[] commitment) {

    /** What a leaf tells. */
    public enum Kind {
        /** The public can see the record, as it reads here. */
        RECORD,
        /** The record was changed. */
        REVISION,
        /** The public cannot see the record any more. */
        WITHDRAWN
    }

    /** Its bytes, which the tree is of: canonical JSON. */
    byte[] bytes() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("no", no).put("record", record).put("kind", kind.name()).put("day", day.toString());
        if (commitment != null) {
            json.put("revision", revision).put("commitment", MerkleTree.hex(commitment));
        }
        return CanonicalJson.bytes(json);
    }

    byte[] hash() {
        return MerkleTree.leaf(bytes());
    }
}
