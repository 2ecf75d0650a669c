package org.knigipamiati.accounts;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An act on an account that one administrator wishes and another must consent to. */
@Entity
@Table(name = "account_proposal")
public class AccountProposal extends PanacheEntityBase {

    /** What is wished. */
    public enum Kind {
        CREATE,
        ROLES,
        PASSWORD,
        ACTIVATE
    }

    /** How it ended. */
    public enum Outcome {
        CONSENTED,
        REFUSED,
        WITHDRAWN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_proposal_seq")
    @SequenceGenerator(name = "account_proposal_seq", sequenceName = "account_proposal_seq", allocationSize = 1)
    public Long id;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    /** The user name of the account, which need not be there yet. */
    public String name;

    @Column(name = "name_key")
    String nameKey;

    /** Codes of the roles it shall have; empty where roles are not asked about. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] roles = {};

    @Column(name = "proposed_by")
    public String proposedBy;

    @Column(name = "proposed_at")
    public Instant proposedAt = Instant.now();

    /** Null as long as it is open. */
    @Enumerated(EnumType.STRING)
    public Outcome outcome;

    @Column(name = "decided_by")
    public String decidedBy;

    @Column(name = "decided_at")
    public Instant decidedAt;

    /** The roles it shall have. */
    public Set<Role> roles() {
        Set<Role> given = EnumSet.noneOf(Role.class);
        Arrays.stream(roles).map(Role::ofCode).forEach(given::add);
        return given;
    }

    /** What waits for a second administrator, oldest first. */
    static List<AccountProposal> open() {
        return list("outcome is null order by id");
    }
}
