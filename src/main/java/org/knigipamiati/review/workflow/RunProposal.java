package org.knigipamiati.review.workflow;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;
import org.knigipamiati.record.ImportRun;

/** That all records of an import be hidden, or shown again: proposed by one person, done when another consents. */
@Entity
@Table(name = "run_proposal")
public class RunProposal extends Proposed {

    /** What is to be done. */
    public enum Kind {
        HIDE(Move.TAKE_BACK_IMPORT),
        SHOW_AGAIN(Move.SHOW_IMPORT_AGAIN);

        private final Move move;

        Kind(Move move) {
            this.move = move;
        }

        /** The move of each record. */
        public Move move() {
            return move;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "run_proposal_seq")
    @SequenceGenerator(name = "run_proposal_seq", sequenceName = "run_proposal_seq", allocationSize = 50)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public ImportRun run;

    /** What is proposed. */
    @Enumerated(EnumType.STRING)
    public Kind kind;

    /** Why, for colleagues. */
    public String reason;

    /** Those that wait for a second person, oldest first. */
    public static List<RunProposal> open() {
        return list("from RunProposal p join fetch p.run r join fetch r.source where p.outcome is null order by p.id");
    }

    /** All about an import, newest first. */
    public static List<RunProposal> of(long run) {
        return list("run.id = ?1 order by id desc", run);
    }
}
