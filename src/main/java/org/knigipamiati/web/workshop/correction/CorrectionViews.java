package org.knigipamiati.web.workshop.correction;

import java.util.List;
import org.knigipamiati.web.workshop.desk.FieldForm;

/** What the pages about corrections show. */
final class CorrectionViews {

    private CorrectionViews() {}

    /**
     * The form on which a reader writes.
     *
     * @param record id of the record
     * @param name printed name
     * @param fields fields to choose from
     * @param message typed so far
     * @param contact typed so far
     * @param problem why it was not taken, null if it was not tried
     */
    record Form(
            long record, String name, List<FieldForm.Choice> fields, String message, String contact, String problem) {}

    /**
     * What became of a correction.
     *
     * @param record id of the record, 0 if the public does not see it any more
     * @param name printed name
     * @param message what was sent
     * @param sent when
     * @param outcome in words, empty if it waits
     * @param answer empty if it waits
     * @param address under which this page is found again
     */
    record Status(
            long record, String name, String message, String sent, String outcome, String answer, String address) {}

    /**
     * The queue.
     *
     * @param lines oldest first
     * @param aside those that were set aside, the first of them
     * @param asideInAll what is said of how many were set aside
     */
    record Queue(List<Waiting> lines, List<Waiting> aside, String asideInAll) {}

    /** A correction that waits. */
    record Waiting(long id, String name, String sent, String field, String beginning) {}

    /**
     * A correction as a reviewer answers it.
     *
     * @param id of the correction
     * @param record id of the record
     * @param name printed name
     * @param sent when
     * @param field label of the field, empty if none
     * @param message what was sent
     * @param contact how to reach the sender, empty if not wished
     * @param document whether an image was sent
     * @param outcomes ways to answer
     * @param answered the answer, empty if it waits
     */
    record Answer(
            long id,
            long record,
            String name,
            String sent,
            String field,
            String message,
            String contact,
            boolean document,
            List<FieldForm.Choice> outcomes,
            String answered) {}
}
