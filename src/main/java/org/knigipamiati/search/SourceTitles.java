package org.knigipamiati.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.knigipamiati.record.Source;
import org.knigipamiati.words.Language;

/**
 * Titles of the books and databases. They are few and change seldom, so they are kept out of the index, where every change
 * would rewrite thousands of documents, and read from the database at most every few seconds.
 */
@ApplicationScoped
public class SourceTitles {

    /** How long a new or changed source may stay unnoticed. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    private record Kept(Map<String, Title> titles, long until) {}

    /**
     * What is shown of a source.
     *
     * @param titles by the tag of their language
     * @param invented whether its people never lived
     */
    record Title(Map<String, String> titles, boolean invented) {}

    @Inject
    EntityManager em;

    private volatile Kept kept = null;

    /** The title in a language, the id if there is no such source. */
    public String title(String id, Language language) {
        Title title = titles().get(id);
        if (title == null) {
            return id;
        }
        return language.choose(title.titles()).orElse(id);
    }

    /** Whether there is such a source; one that was created a moment ago is known too. */
    public boolean exists(String id) {
        if (!titles().containsKey(id)) {
            kept = null;
        }
        return titles().containsKey(id);
    }

    /** Whether the people of a source never lived. */
    public boolean isInvented(String id) {
        Title title = titles().get(id);
        return title != null && title.invented();
    }

    private Map<String, Title> titles() {
        Kept now = kept;
        if (now != null && System.nanoTime() - now.until() < 0) {
            return now.titles();
        }
        now = new Kept(read(), System.nanoTime() + KEPT.toNanos());
        kept = now;
        return now.titles();
    }

    private Map<String, Title> read() {
        return em.createQuery("from Source", Source.class).getResultList().stream()
                .collect(Collectors.toMap(s -> s.id, s -> new Title(s.allTitles(), s.invented)));
    }
}
