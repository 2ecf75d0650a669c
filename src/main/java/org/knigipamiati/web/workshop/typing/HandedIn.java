package org.knigipamiati.web.workshop.typing;

import org.knigipamiati.review.typing.Draft;
import org.knigipamiati.review.workflow.Actor;

/**
 * A draft that was just handed in, to say so on the page where the work goes on.
 *
 * @param id of the draft
 * @param position which entry of its page it is
 * @param record the record that was made of it, 0 while it waits for the second typing
 */
public record HandedIn(long id, int position, long record) {

    /** The draft of that number if the person did hand it in, else null. Call in a transaction. */
    public static HandedIn of(Long id, Actor author) {
        Draft draft = id == null ? null : Draft.findById(id);
        boolean done = draft != null
                && draft.author.equals(author.name())
                && (draft.state == Draft.State.HANDED_IN || draft.state == Draft.State.ENTERED);
        return done ? new HandedIn(draft.id, draft.position, draft.record == null ? 0 : draft.record.id) : null;
    }
}
