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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.record.MemorialRecord;

/** Something that one person proposes for a record and another must consent to. */
@Entity
@Table(name = "record_proposal")
public class Proposal extends Proposed {

    /** What is proposed; each is the move of the same name. */
    public enum Kind {
        HIDE(Move.HIDE),
        SHOW_AGAIN(Move.SHOW_AGAIN),
        SHOW_LIVING(Move.SHOW_LIVING),
        LEAVE_TO_RULE(Move.LEAVE_TO_RULE),
        ANNOTATE(Move.ANNOTATE),
        /** Has forms of its own, which say what is changed. */
        EDIT(Move.EDIT_PUBLISHED);

        private final Move move;

        Kind(Move move) {
            this.move = move;
        }

        /** Whether it may be proposed by its name alone, and would change anything about a record as it stands, who may do it apart. */
        public boolean makesSense(MemorialRecord record) {
            return switch (this) {
                case SHOW_LIVING -> record.mayBeLiving;
                case LEAVE_TO_RULE -> record.shownByDecision;
                case EDIT -> false;
                default -> true;
            };
        }

        /** The row of the table that says who may do it. */
        public Move move() {
            return move;
        }
    }

    /** How it ended. */
    public enum Outcome {
        CONSENTED,
        REFUSED,
        WITHDRAWN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_proposal_seq")
    @SequenceGenerator(name = "record_proposal_seq", sequenceName = "record_proposal_seq", allocationSize = 50)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public MemorialRecord record;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    /** Why, for colleagues. */
    public String reason;

    /** What the public reads beside the record, by the tag of the language; for {@link Kind#ANNOTATE} in one at least. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    public Map<String, String> notes = Map.of();

    /** What {@link Kind#EDIT} changes; null for others. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    public ProposedEdit edit;

    /** Who proposed it, as one who reviews: it could not have been proposed otherwise. */
    public Actor proposer() {
        return new Actor(proposedBy, Set.of(Role.REVIEWER));
    }

    /** The proposals that wait for a second person, oldest first. */
    public static List<Proposal> open() {
        return list("outcome is null order by id");
    }

    /** Whether such a proposal about a record waits. */
    public static boolean waits(long record, Kind kind) {
        return count("record.id = ?1 and kind = ?2 and outcome is null", record, kind) > 0;
    }

    /** The edit of a record that waits, if one does. */
    public static Optional<Proposal> edit(long record) {
        return find("record.id = ?1 and kind = ?2 and outcome is null", record, Kind.EDIT)
                .firstResultOptional();
    }

    /** The notes that stand beside a record, by language, oldest first; no more is asked of the table, for readers' pages may see no more. */
    @SuppressWarnings("unchecked")
    public static List<Map<String, String>> notes(long record) {
        return getEntityManager()
                .createQuery("select p.notes from Proposal p where p.record.id = :record and p.kind = :kind"
                        + " and p.outcome = :outcome order by p.id")
                .setParameter("record", record)
                .setParameter("kind", Kind.ANNOTATE)
                .setParameter("outcome", Outcome.CONSENTED)
                .getResultList();
    }
}
