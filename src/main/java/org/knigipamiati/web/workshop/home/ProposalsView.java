package org.knigipamiati.web.workshop.home;

import java.util.List;
import java.util.Map;

/**
 * Proposals that wait for a second person.
 *
 * @param lines about records, oldest first
 * @param runs to hide whole imports or show them again, oldest first
 * @param books about what is said of books, oldest first
 * @param links judgements about two published records, or to undo them, oldest first
 */
record ProposalsView(List<Line> lines, List<Run> runs, List<Book> books, List<Link> links) {

    /** Whether nothing waits. */
    public boolean isEmpty() {
        return lines.isEmpty() && runs.isEmpty() && books.isEmpty() && links.isEmpty();
    }

    /** A change of what is said of a book. */
    record Book(long id, String source, String title, List<Change> changes, String who, String when, boolean own) {}

    /**
     * A judgement about two records, or the wish to undo one.
     *
     * @param kind what would be done
     * @param undone the judgement that would be undone, empty if none
     */
    record Link(
            long id,
            String kind,
            String undone,
            long first,
            String firstName,
            long second,
            String secondName,
            String reason,
            String who,
            String when,
            boolean own) {}

    /** A proposal about all records of an import of a source. */
    record Run(
            long id,
            String source,
            String title,
            String kind,
            String files,
            String reason,
            String who,
            String when,
            boolean own) {}

    /**
     * What an edit changes.
     *
     * @param language of the entry, null if not known
     * @param textBefore the entry as it stands, null where its text is not corrected
     * @param text the entry as it would stand
     */
    record Edit(String language, List<Change> changes, String textBefore, String text) {}

    /** A field: what is said now and would be said, empty for nothing. */
    record Change(String label, String before, String after) {}

    /** A proposal; its notes by the tag of their language; what it edits, null for others. */
    record Line(
            long id,
            long record,
            String name,
            String kind,
            String reason,
            Map<String, String> notes,
            Edit edit,
            String who,
            String when,
            boolean own) {}
}
