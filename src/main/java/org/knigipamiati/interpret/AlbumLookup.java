package org.knigipamiati.interpret;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.knigipamiati.attribution.AlbumLine;
import org.knigipamiati.record.RecordCase;

/** Says what was found of the album of a case. */
@ApplicationScoped
class AlbumLookup {

    /** For an interpreter without a database: no album tells anything. */
    static final AlbumLookup NONE = new AlbumLookup();

    private static final String FOUND =
            """
            select line, agreeing, told, cast(found_at at time zone 'UTC' as date) from album_line
            where ended_at is null and not (:record = any(told_by))
              and album = album_of(:region, :edtf, :earliest, :latest, :type, cast(:code as text))
            """;

    @Inject
    EntityManager em;

    @Inject
    AlbumSettings settings;

    /**
     * The line that the other cases of its album show, as it was found last.
     *
     * @param one its region, date and body are resolved; it need not be stored
     * @return empty if nothing is told, also if the record itself was among those who told it
     */
    Optional<AlbumLine> lineBesides(RecordCase one) {
        if (em == null || !inAnAlbum(one) || !settings.albumLines()) {
            return Optional.empty();
        }
        Query query = em.createNativeQuery(FOUND)
                .setParameter("record", one.record.id == null ? -1L : one.record.id)
                .setParameter("region", one.region)
                .setParameter("edtf", one.tried.edtf())
                .setParameter("earliest", one.tried.earliest())
                .setParameter("latest", one.tried.latest())
                .setParameter("type", one.bodyType)
                .setParameter("code", one.bodyCode);
        // Nothing that the session has yet to write is asked for: a flush for each such case would undo its batches.
        query.setFlushMode(FlushModeType.COMMIT);
        List<?> rows = query.getResultList();
        return rows.stream().findFirst().map(row -> line((Object[]) row));
    }

    private static boolean inAnAlbum(RecordCase one) {
        return one.region != null
                && one.bodyType != null
                && one.tried != null
                && one.tried.earliest() != null
                && one.tried.latest() != null;
    }

    private static AlbumLine line(Object[] row) {
        return new AlbumLine(
                (String) row[0], ((Number) row[1]).intValue(), ((Number) row[2]).intValue(), (LocalDate) row[3]);
    }

    /** The same for records that are new, and have told no album anything: each album is asked for once, and none if none is known. */
    AlbumLookup remembering() {
        boolean any = em != null
                && settings.albumLines()
                && QuarkusTransaction.requiringNew().call(() -> (Boolean) em.createNativeQuery(
                                "select exists (select 1 from album_line where ended_at is null)", Boolean.class)
                        .getSingleResult());
        return any ? new Remembering(this) : NONE;
    }

    private static final class Remembering extends AlbumLookup {

        private final AlbumLookup asked;
        private final Map<List<Object>, Optional<AlbumLine>> known = new ConcurrentHashMap<>();

        Remembering(AlbumLookup asked) {
            this.asked = asked;
        }

        @Override
        Optional<AlbumLine> lineBesides(RecordCase one) {
            if (!inAnAlbum(one)) {
                return Optional.empty();
            }
            return known.computeIfAbsent(
                    Arrays.asList(one.region, one.tried, one.bodyType, one.bodyCode),
                    key -> QuarkusTransaction.requiringNew().call(() -> asked.lineBesides(one)));
        }
    }
}
