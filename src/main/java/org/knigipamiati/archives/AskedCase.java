package org.knigipamiati.archives;

import java.util.Set;
import org.knigipamiati.dates.PartialDate;

/**
 * What a record tells of a case, as far as it decides where the file is.
 *
 * @param body code of the sentencing body, empty if unknown
 * @param region code of the region, empty if unknown
 * @param place printed place of residence, for regions that were divided since; may be empty
 * @param kind kind of the case
 * @param when date of sentence, arrest or exile; null if unknown
 * @param rehabilitated what is known of rehabilitation
 * @param signs what else is known
 */
public record AskedCase(
        String body,
        String region,
        String place,
        Kind kind,
        PartialDate when,
        Rehabilitated rehabilitated,
        Set<Sign> signs) {

    /** Kinds of cases whose files went different ways. */
    public enum Kind {
        /** Arrest and sentence, by whatever body. */
        CRIMINAL,
        /** Exile of families, settlement, dekulakisation. */
        DEPORTATION,
        /** The record does not tell. */
        UNKNOWN
    }

    /** Whether the books say that the person was rehabilitated; files of those who were not are kept and shown otherwise. */
    public enum Rehabilitated {
        YES,
        NO,
        UNKNOWN
    }

    /** Circumstances that open a further archive. */
    public enum Sign {
        /** A term of camp, prison or exile: there was a card or file of the prisoner. */
        TERM,
        /** Member or candidate of the Communist Party. */
        PARTY,
        /** Rehabilitated between 1953 and 1965: the case was reviewed under the prosecutor's supervision. */
        REVIEWED
    }

    /** The same case, had the person been rehabilitated. */
    AskedCase ifRehabilitated() {
        return new AskedCase(body, region, place, kind, when, Rehabilitated.YES, signs);
    }
}
