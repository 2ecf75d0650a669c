package org.knigipamiati.accounts;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** An administrative act on an account: who did what, when. */
@Entity
@Table(name = "account_change")
public class AccountChange extends PanacheEntityBase {

    /** What was done. */
    public enum What {
        CREATED,
        ROLES,
        DEACTIVATED,
        ACTIVATED,
        PASSWORD_REPLACED,
        ONE_TIME_PASSWORD,
        FACTOR_ADDED,
        FACTOR_REMOVED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_change_seq")
    @SequenceGenerator(name = "account_change_seq", sequenceName = "account_change_seq", allocationSize = 1)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id")
    public Account account;

    @Column(name = "made_at")
    public Instant madeAt;

    /** A user name, {@code command-line} or {@code single-sign-on}. */
    public String actor;

    @Enumerated(EnumType.STRING)
    public What what;

    /** The roles afterwards, for {@link What#CREATED} and {@link What#ROLES}. */
    public String detail;
}
