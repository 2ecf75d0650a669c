package org.knigipamiati.accounts.gate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.knigipamiati.accounts.Secrets;

/** The key with which the cookies of visitors are signed. Made once and kept in the database, so that all instances share it. */
@ApplicationScoped
class ServerKey {

    private static final String NAME = "form-token";
    private static final int BYTES = 32;

    private final EntityManager entities;
    private volatile byte[] bytes;

    ServerKey(EntityManager entities) {
        this.entities = entities;
    }

    byte[] bytes() {
        if (bytes == null) {
            bytes = QuarkusTransaction.requiringNew().call(this::load);
        }
        return bytes;
    }

    private byte[] load() {
        // Of several services that start at once, the first to insert decides.
        entities.createNativeQuery("insert into server_secret (name, value) values (?1, ?2) on conflict do nothing")
                .setParameter(1, NAME)
                .setParameter(2, Secrets.bytes(BYTES))
                .executeUpdate();
        return (byte[]) entities.createNativeQuery("select value from server_secret where name = ?1", byte[].class)
                .setParameter(1, NAME)
                .getSingleResult();
    }
}
