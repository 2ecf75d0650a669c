package org.knigipamiati.web.workshop.record;

import java.util.List;

/** What the pages about likely same persons show. */
public final class SameViews {

    private SameViews() {}

    /**
     * A record with those that may speak of the same person.
     *
     * @param id of the record
     * @param name printed name
     * @param facts birth and source in words
     * @param likely the others, the likeliest first
     * @param judged what was judged already
     */
    public record One(long id, String name, String facts, List<Likely> likely, List<Judged> judged) {}

    /** A record that may speak of the same person, with reasons. */
    public record Likely(long id, String name, String facts, List<String> why) {}

    /**
     * A judgement.
     *
     * @param waits what waits for a second person, in words; empty if nothing does
     * @param undoable whether the person who looks may undo it, propose that, or withdraw it
     */
    public record Judged(
            long link,
            long id,
            String name,
            String outcome,
            String waits,
            boolean undoable,
            String who,
            String when,
            String reason) {}

    /**
     * A whole source, a stretch at a time.
     *
     * @param source id of the source
     * @param title of the source
     * @param records records of the stretch that have likely others
     * @param looked how many records the stretch has
     * @param next the record after which the next stretch begins, 0 at the end
     */
    public record All(String source, String title, List<One> records, int looked, long next) {}
}
