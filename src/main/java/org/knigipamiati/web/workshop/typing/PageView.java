package org.knigipamiati.web.workshop.typing;

import java.util.List;
import org.knigipamiati.review.source.BookPage;
import org.knigipamiati.web.workshop.begun.BegunView;
import org.knigipamiati.web.workshop.desk.LinkedLine;
import org.knigipamiati.web.workshop.desk.ScanView;

/**
 * A page that is typed.
 *
 * @param page the page, with its source
 * @param drafts own drafts of it
 * @param others what others typed of it, where that may be seen
 * @param status who types it and how far they are, in words
 * @param mine whether the person who asks types it now
 * @param taken whether others have it, so that nothing can be begun on it
 * @param takeNext whether to offer to finish it and take the next, before anything else: all that was begun is handed in
 * @param notes remarks and questions about the page
 * @param givenUp own drafts of it that were given up
 * @param notOpen why the person who asks may not type it, in words; empty if they may
 * @param blind whether two type it without seeing each other
 * @param scan the image with the words of which the machine is not sure, null if there is none
 * @param machine what a machine has read on it
 * @param begun what is kept of the box
 * @param done the draft that was handed in just before, null if none
 */
record PageView(
        BookPage page,
        List<LinkedLine> drafts,
        List<LinkedLine> others,
        List<String> status,
        boolean mine,
        boolean taken,
        boolean takeNext,
        List<Note> notes,
        List<LinkedLine> givenUp,
        String notOpen,
        boolean blind,
        ScanView scan,
        MachineView machine,
        BegunView begun,
        HandedIn done) {

    /** A remark; settled is by whom it was, empty while it is open. */
    record Note(long id, String words, String who, String when, String settled) {}
}
