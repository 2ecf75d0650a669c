package org.knigipamiati.web.workshop.typing;

import java.util.List;
import org.knigipamiati.review.source.BookPage;
import org.knigipamiati.web.workshop.desk.LinkedLine;

/**
 * A page that is typed.
 *
 * @param page the page, with its source
 * @param drafts own drafts of it
 * @param givenUp own drafts of it that were given up
 * @param notOpen why the person who asks may not type it, in words; empty if they may
 * @param blind whether two type it without seeing each other
 * @param done the draft that was handed in just before, null if none
 */
record PageView(
        BookPage page,
        List<LinkedLine> drafts,
        List<LinkedLine> givenUp,
        String notOpen,
        boolean blind,
        HandedIn done) {}
