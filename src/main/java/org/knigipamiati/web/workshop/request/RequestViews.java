package org.knigipamiati.web.workshop.request;

import java.util.List;
import org.knigipamiati.web.workshop.desk.FieldForm;

/** What the pages about requests to show or to hide show. */
final class RequestViews {

    private RequestViews() {}

    /**
     * The form on which somebody asks.
     *
     * @param record id of the record from whose page it was opened, 0 if from none that the public sees
     * @param about printed name of that record
     * @param wishes what can be asked
     * @param standings who may ask
     * @param name typed so far
     * @param years typed so far
     * @param message typed so far
     * @param contact typed so far
     * @param keptDays for how many days after the answer all of it is kept
     * @param problem why it was not taken, null if it was not tried
     */
    record Form(
            long record,
            String about,
            List<FieldForm.Choice> wishes,
            List<FieldForm.Choice> standings,
            String name,
            String years,
            String message,
            String contact,
            int keptDays,
            String problem) {}

    /**
     * What became of a request. It says nothing of a record: that is for the answer.
     *
     * @param about whom it is about, as it was sent
     * @param wish what is asked
     * @param message empty if none was sent
     * @param sent when
     * @param outcome in words, empty if it waits
     * @param answer empty if it waits
     * @param address under which this page is found again
     * @param code by which the form finds it again
     * @param keptDays for how many days after the answer it is kept
     */
    record Status(
            String about,
            String wish,
            String message,
            String sent,
            String outcome,
            String answer,
            String address,
            String code,
            int keptDays) {}

    /**
     * The queue.
     *
     * @param lines oldest first
     * @param aside those that were set aside, the first of them
     * @param asideInAll what is said of how many were set aside
     */
    record Queue(List<Waiting> lines, List<Waiting> aside, String asideInAll) {}

    /** A request that waits. */
    record Waiting(long id, String name, String wish, String sent) {}

    /** A record that may be meant. */
    record Candidate(long id, String name, String about) {}

    /**
     * A request as a reviewer answers it.
     *
     * @param id of the request
     * @param about lines of what was sent: label and words
     * @param candidates records that may be meant
     * @param record id of the one that is, 0 if none is said to be
     * @param done whether that one is as the sender wishes
     * @param outcomes ways to answer
     * @param answered the answer, empty if it waits
     */
    record Answer(
            long id,
            List<Line> about,
            List<Candidate> candidates,
            long record,
            boolean done,
            List<FieldForm.Choice> outcomes,
            String answered) {}

    /** A line of what was sent. */
    record Line(String label, String words) {}
}
