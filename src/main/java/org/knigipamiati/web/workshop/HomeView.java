package org.knigipamiati.web.workshop;

import java.util.List;

/**
 * The first page of the workplace.
 *
 * @param drafts own unfinished drafts
 * @param returned own records that came back with a comment
 * @param pairs how many pairs of typings wait for a third person
 * @param waiting how many records wait for review
 * @param proposals how many proposals wait for a second person
 * @param corrections how many corrections from the public wait
 * @param sources the catalogue
 */
record HomeView(
        List<Line> drafts,
        List<Line> returned,
        List<Line> pairs,
        long waiting,
        long proposals,
        long corrections,
        List<Line> sources) {

    /**
     * A line with a link.
     *
     * @param href where it leads
     * @param label what it is called
     * @param detail what else is said of it, may be empty
     */
    record Line(String href, String label, String detail) {}
}
