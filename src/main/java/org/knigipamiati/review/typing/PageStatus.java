package org.knigipamiati.review.typing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Who types a page and how far they are.
 *
 * @param typists those who took it, in the order in which they did
 * @param wanted how many are to type it: two where each page is typed twice, else one
 * @param entries entries begun of it that were not given up, of everybody
 */
public record PageStatus(List<Typist> typists, int wanted, long entries) {

    /** Whoever touches a page for so long no more holds nobody off from it: two weekends fit into it. */
    public static final Duration LEFT_AFTER = Duration.ofDays(14);

    /** A page nobody has taken, of a book where so many type each. */
    static PageStatus free(int wanted) {
        return new PageStatus(List.of(), wanted, 0);
    }

    /**
     * Somebody who took the page.
     *
     * @param name who
     * @param since when they took it
     * @param touched when they last took it or saved something of it
     * @param finished when they said that it is done, null while they type
     */
    public record Typist(String name, Instant since, Instant touched, Instant finished) {

        /** Whether the page is left: not done, and not touched for {@link #LEFT_AFTER}. */
        public boolean left() {
            return finished == null && touched.plus(LEFT_AFTER).isBefore(Instant.now());
        }

        /** Whether they type it now. */
        public boolean typing() {
            return finished == null && !left();
        }
    }

    /** How far a page is. */
    public enum State {
        /** Nobody, or not enough people, type it. */
        FREE,
        /** As many as there should be have it, and not all are done. */
        TAKEN,
        /** As many as there should be are done. */
        TYPED
    }

    /** How far it is. */
    public State state() {
        if (finished() >= wanted) {
            return State.TYPED;
        }
        return holders() >= wanted ? State.TAKEN : State.FREE;
    }

    /** How many are done. */
    public long finished() {
        return typists.stream().filter(typist -> typist.finished() != null).count();
    }

    /** How many are done or type it now. */
    public long holders() {
        return typists.stream().filter(typist -> !typist.left()).count();
    }

    /** Whether somebody took it at any time and did not give it back. */
    public boolean isOf(String name) {
        return typists.stream().anyMatch(typist -> typist.name().equals(name));
    }

    /** Whether somebody types it, left or not. */
    public boolean isTypedBy(String name) {
        return typists.stream().anyMatch(typist -> typist.name().equals(name) && typist.finished() == null);
    }

    /** Whether somebody may begin on it: they hold it or had done it, or there is room. */
    public boolean isOpenTo(String name) {
        return holders() < wanted
                || typists.stream().anyMatch(typist -> typist.name().equals(name) && !typist.left());
    }
}
