package org.knigipamiati.review.workflow;

import java.util.List;

/** An action that would do nothing, or lose what was typed, says why instead. Nothing was changed. */
public final class CannotAct extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why it cannot act. */
    public enum Why {
        /** Every field that the change altered was changed once more since; the arguments name the fields. */
        CHANGED_SINCE,
        /** The change altered no field, or they say already what they said before. */
        NOTHING_TO_UNDO,
        /** The record was changed since the edit of it was proposed, so that something else would come of it. */
        EDIT_OUTDATED,
        /** Somebody proposed the same already; what they wrote stands. */
        ALREADY_PROPOSED,
        /** The person who asks proposed it, and another has to consent. */
        OWN_PROPOSAL,
        /** It does not wait any more. */
        DECIDED_ALREADY,
        /** What is said about the book was changed since its change was proposed. */
        SOURCE_OUTDATED,
        /** The message was answered already; the answer was read by its sender. */
        ALREADY_ANSWERED,
        /** An answer needs words. */
        NO_ANSWER,
        /** What is to be granted has not been done to the record, or no record is said to be meant. */
        NOT_DONE_YET,
        /** The judgement was taken back already. */
        ALREADY_TAKEN_BACK,
        /** Others are named to work on this book; the argument names them. */
        NOT_WORKING_HERE,
        /** The entry came from a file, which says what it says. */
        NOT_TYPED_HERE,
        /** The record reads an earlier text of the entry, which was corrected since and tells of the person no more. */
        TEXT_OF_BEFORE,
        /** The text is the one that stands there already, or none. */
        SAME_TEXT,
        /** The draft holds neither text nor a field. */
        EMPTY_ENTRY,
        /** Somebody else added the page; the argument is who. */
        NOT_YOUR_PAGE,
        /** Entries of the page are there. */
        PAGE_HAS_ENTRIES,
        /** What goes back to its author goes back with a reason. */
        NO_REASON_GIVEN,
        /** As many as are to type the page have it; the argument is its label. */
        PAGE_TAKEN,
        /** The page is not taken by the person who asks. */
        PAGE_NOT_YOURS,
        /** Entries of the page are open still; the argument is how many. */
        ENTRIES_OPEN,
        /** More entries were pasted at once than a page has; the arguments are how many, and how many may be. */
        TOO_MANY_ENTRIES,
        /** One entry is longer than any is read; the arguments are how many characters it has, and how many it may have. */
        ENTRY_TOO_LONG,
        /** The book is typed twice, and another began from the machine's reading of the page. */
        PROPOSAL_TAKEN,
        /** No record is hidden because its import was. */
        NOTHING_HIDDEN,
        /** The draft is not given up: it is being typed, or was handed in. */
        NOT_GIVEN_UP
    }

    private final Why why;
    private final transient List<Object> args;

    public CannotAct(Why why, Object... args) {
        super(why.name());
        this.why = why;
        this.args = List.of(args);
    }

    /** Why. */
    public Why why() {
        return why;
    }

    /** What the reason is about, in order. */
    public List<Object> args() {
        return args == null ? List.of() : args;
    }
}
