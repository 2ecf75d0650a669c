/**
 * The volunteers' workplace: transcription with drafts, blind double entry, review and publication, history and undo,
 * corrections from the public, requests to be shown or hidden, contested and hidden records, spreadsheets, likely same persons.
 *
 * <p>Which move a record may make from which state, and who may make it, stands in one table:
 * {@link org.knigipamiati.review.workflow.Move}. Every change of a record is a revision with the reading before and after; nothing here
 * alters or deletes an entry, merges records, or forgets a decision. This room knows no pages and no sessions: it is told who
 * acts by an {@link org.knigipamiati.review.workflow.Actor}.
 */
package org.knigipamiati.review;
