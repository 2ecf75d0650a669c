package org.knigipamiati.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.knigipamiati.database.DatabaseRole;

/** Keys that this place made for itself. Each is made once and kept in the database, so that all instances share it; no backup holds it. */
@ApplicationScoped
public class ServerSecrets {

    private static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final EntityManager entities;
    private final DatabaseRole role;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    ServerSecrets(EntityManager entities, DatabaseRole role) {
        this.role = role;
        this.entities = entities;
    }

    /** The key of a name, of {@value #BYTES} bytes; made now if nobody asked for it before. */
    public byte[] of(String name) {
        return known.computeIfAbsent(name, one -> role.asService(() -> load(one)));
    }

    private byte[] load(String name) {
        byte[] fresh = new byte[BYTES];
        RANDOM.nextBytes(fresh);
        // Of several services that start at once, the first to insert decides.
        entities.createNativeQuery("insert into server_secret (name, value) values (?1, ?2) on conflict do nothing")
                .setParameter(1, name)
                .setParameter(2, fresh)
                .executeUpdate();
        return (byte[]) entities.createNativeQuery("select value from server_secret where name = ?1", byte[].class)
                .setParameter(1, name)
                .getSingleResult();
    }
}
