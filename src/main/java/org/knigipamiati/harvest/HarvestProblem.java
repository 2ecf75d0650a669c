package org.knigipamiati.harvest;

/** A request for a harvest that cannot be answered, with the code that the protocol has for it. */
final class HarvestProblem extends Exception {

    private static final long serialVersionUID = 1L;

    /** The error codes of OAI-PMH 2.0, section 3.6, written as there. */
    enum Code {
        badVerb,
        badArgument,
        badResumptionToken,
        cannotDisseminateFormat,
        idDoesNotExist,
        noRecordsMatch,
        noSetHierarchy
    }

    private final Code code;

    HarvestProblem(Code code, String message) {
        super(message);
        this.code = code;
    }

    Code code() {
        return code;
    }

    /** Whether the arguments are so wrong that the answer must not repeat them. */
    boolean isAboutTheRequest() {
        return code == Code.badVerb || code == Code.badArgument;
    }
}
