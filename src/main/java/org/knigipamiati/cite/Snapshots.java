package org.knigipamiati.cite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.knigipamiati.search.CollectionEdition;
import org.knigipamiati.search.CollectionEdition.Edition;

/** Freezes pages and finds what was frozen. */
@ApplicationScoped
public class Snapshots {

    private static final int ID_BITS = 80;
    private static final int ID_RADIX = 32;

    private static final String INSERT =
            """
            insert into snapshot (id, kind, address, run, run_at, taken_at, answer, fingerprint)
            values (:id, :kind, :address, :run, cast(:runAt as timestamptz), :takenAt, cast(:answer as jsonb), :fingerprint)
            on conflict (fingerprint) do nothing""";

    /** Why a page was not frozen. */
    public static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Reason reason;

        Refused(Reason reason) {
            super(reason.name());
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }

    /** Why a page is not frozen. */
    public enum Reason {
        /** Too many within the hour, from one network or from all. */
        TOO_MANY,
        /** As many as are kept in all. */
        FULL,
        /** The table has more numbers than are kept. */
        TOO_LARGE
    }

    @Inject
    EntityManager em;

    @Inject
    CollectionEdition edition;

    @Inject
    SnapshotLimits limits;

    @Inject
    ObjectMapper json;

    private final SecureRandom random = new SecureRandom();

    /**
     * Freezes what a page says now. The same question with the same answer in the same state of the collection is the same snapshot.
     *
     * @param network from where it is asked, shortened
     * @return the path of the snapshot
     */
    public String freeze(Citable page, String network) throws Refused {
        if (page instanceof CitableSnapshot already) {
            return already.address();
        }
        if (!limits.allows(network)) {
            throw new Refused(Reason.TOO_MANY);
        }
        Frozen answer = page.answer();
        if (answer.cells().size() > Frozen.MOST_CELLS) {
            throw new Refused(Reason.TOO_LARGE);
        }
        Edition state = edition.now();
        String written = written(answer);
        byte[] fingerprint = fingerprint(page.address() + '\n' + state.run() + '\n' + written);
        Optional<String> known = known(fingerprint);
        if (known.isPresent()) {
            return CitableSnapshot.PATH + known.get();
        }
        if (QuarkusTransaction.joiningExisting().call(() -> Snapshot.count()) >= SnapshotLimits.IN_ALL) {
            throw new Refused(Reason.FULL);
        }
        QuarkusTransaction.requiringNew().run(() -> em.createNativeQuery(INSERT)
                .setParameter("id", newId())
                .setParameter("kind", page.kind())
                .setParameter("address", page.address())
                .setParameter("run", state.run())
                .setParameter(
                        "runAt",
                        state.finished() == null ? null : state.finished().toString())
                .setParameter("takenAt", Timestamp.from(Instant.now()))
                .setParameter("answer", written)
                .setParameter("fingerprint", fingerprint)
                .executeUpdate());
        return CitableSnapshot.PATH + known(fingerprint).orElseThrow();
    }

    /** The snapshot of an id, empty if there is none. */
    Optional<Snapshot> find(String id) {
        return QuarkusTransaction.joiningExisting().call(() -> Snapshot.findByIdOptional(id));
    }

    private Optional<String> known(byte[] fingerprint) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> Snapshot.<Snapshot>find("fingerprint", (Object) fingerprint)
                        .firstResultOptional()
                        .map(snapshot -> snapshot.id));
    }

    private String newId() {
        String id = new BigInteger(ID_BITS, random).toString(ID_RADIX);
        return "0".repeat(ID_BITS / 5 - id.length()) + id;
    }

    private String written(Frozen answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Numbers can be written", e);
        }
    }

    private static byte[] fingerprint(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
