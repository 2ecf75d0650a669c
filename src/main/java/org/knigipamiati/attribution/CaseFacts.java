package org.knigipamiati.attribution;

import java.util.List;

/**
 * One case of a person, as the rules see it.
 *
 * @param caseNo 0 for the main case, 1 and more for the others
 * @param facts the fields that belong to the case
 * @param documents documents that an editor linked to it; usually empty
 */
public record CaseFacts(int caseNo, Facts facts, List<DocumentLink> documents) {

    /**
     * A document that proves the operation.
     *
     * @param operation code of the operation
     * @param citation protocol, album or archival file
     */
    public record DocumentLink(String operation, String citation) {}

    /** A case without linked documents. */
    public static CaseFacts of(int caseNo, Facts facts) {
        return new CaseFacts(caseNo, facts, List.of());
    }
}
