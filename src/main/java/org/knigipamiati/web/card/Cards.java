package org.knigipamiati.web.card;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Cards as pictures. The last ones are kept in memory by what they say, so none is ever out of date; a picture has some 70
 * kilobytes.
 */
@ApplicationScoped
class Cards {

    /** Pictures kept: about twenty megabytes. */
    static final int KEPT = 300;

    /** New pictures at once, and in a second after that: one takes a tenth of a second of a processor or more. */
    static final int AT_ONCE = 40;

    static final int A_SECOND = 4;

    private static final int TOO_MANY_REQUESTS = 429;

    /** Whoever is hidden is out of the caches that keep to it within as much. */
    private static final int CACHED_SECONDS = 3_600;

    private final CardDrawing drawing = new CardDrawing();
    private final Bucket drawn = Bucket.builder()
            .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(A_SECOND, Duration.ofSeconds(1)))
            .build();
    private final Map<Card, byte[]> kept = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Card, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    /** The answer with the picture of a card. */
    Response answer(Card card, Request request) {
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(card.toString().getBytes(StandardCharsets.UTF_8))
                .toString());
        Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
        if (answer == null) {
            byte[] png = png(card).orElse(null);
            if (png == null) {
                return Response.status(TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, 1)
                        .build();
            }
            answer = Response.ok(png, "image/png");
        }
        CacheControl cached = new CacheControl();
        cached.setMaxAge(CACHED_SECONDS);
        return answer.tag(tag)
                .cacheControl(cached)
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .build();
    }

    /** The picture of a card; empty if too many are asked for now. */
    Optional<byte[]> png(Card card) {
        synchronized (kept) {
            byte[] known = kept.get(card);
            if (known != null) {
                return Optional.of(known);
            }
        }
        if (!drawn.tryConsume(1)) {
            return Optional.empty();
        }
        byte[] made = drawing.png(card);
        synchronized (kept) {
            kept.put(card, made);
        }
        return Optional.of(made);
    }
}
