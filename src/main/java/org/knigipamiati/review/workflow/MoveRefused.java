package org.knigipamiati.review.workflow;

/** Somebody wanted to do with a record what the table of moves does not allow. Nothing was changed. */
public final class MoveRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Move move;
    private final Move.Refusal refusal;

    MoveRefused(Move move, Move.Refusal refusal) {
        super(move + " refused: " + refusal);
        this.move = move;
        this.refusal = refusal;
    }

    /** What was wanted. */
    public Move move() {
        return move;
    }

    /** Why not. */
    public Move.Refusal refusal() {
        return refusal;
    }
}
