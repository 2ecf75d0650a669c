package org.knigipamiati.accounts;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** An open sign-in of an account. */
@Entity
@Table(name = "account_session")
public class AccountSession extends PanacheEntityBase {

    @Id
    @Column(name = "token_hash")
    String tokenHash;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "account_id")
    Account account;

    @Column(name = "created_at")
    Instant createdAt;

    /** When password, and code if there is one, were given last: at sign-in or since. */
    @Column(name = "confirmed_at")
    Instant confirmedAt;

    @Column(name = "last_seen_at")
    Instant lastSeenAt;
}
