package org.knigipamiati.review.notice;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That somebody who works here wishes to be told by mail. Changed only through {@link MailWishes}. */
@Entity
@Table(name = "mail_wish")
public class MailWish extends PanacheEntityBase {

    /** The account's name, under which all logs know the person. */
    @Id
    public String name;

    public String address;

    /** Tag of the language in which they are told. */
    public String language;

    /** SHA-256 of the code that was sent to the address; null when it came back. */
    @Column(name = "code_hash")
    String codeHash;

    @Column(name = "asked_at")
    public Instant askedAt;

    /** Up to when everything that happened was told; null while the address is not confirmed. */
    @Column(name = "told_until")
    public Instant toldUntil;

    /** When the last mail went out, null if none did. */
    @Column(name = "sent_at")
    public Instant sentAt;

    /** Whether the address is known to be theirs. */
    public boolean confirmed() {
        return toldUntil != null;
    }
}
