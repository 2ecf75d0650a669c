package org.knigipamiati.review.workflow;

/** Carries out an edit of a published record when a second person has consented to it. */
public interface ConsentedEdit {

    /** Whether this is what carries out such an edit. */
    boolean carriesOut(ProposedEdit edit);

    /**
     * Does what was proposed, in the name of whoever proposed it.
     *
     * @throws CannotAct if the record was changed meanwhile, so that something else would come of it than was shown
     */
    void carryOut(Proposal proposal);
}
