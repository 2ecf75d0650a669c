package org.knigipamiati.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.knigipamiati.record.ImportRun;
import org.knigipamiati.record.SiteClock;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Which state of the collection a page was made from, for citations: the last finished import. */
@ApplicationScoped
public class CollectionEdition {

    /**
     * A state of the collection.
     *
     * @param run number of the last finished import, 0 if there was none
     * @param finished when it ended, null if there was none
     */
    public record Edition(long run, Instant finished) {

        /** As "загрузка № 3 от 24 ноября 2026 года". */
        public String words(Language language) {
            Words words = Words.of(language);
            return finished == null
                    ? words.say("edition_none")
                    : words.say("edition", Long.toString(run), words.date(SiteClock.day(finished)));
        }
    }

    /** The state that is now. */
    public Edition now() {
        return QuarkusTransaction.joiningExisting().call(() -> ImportRun.<ImportRun>find(
                        "state = ?1 and finishedAt is not null order by id desc", ImportRun.State.FINISHED)
                .firstResultOptional()
                .map(last -> new Edition(last.id, last.finishedAt))
                .orElse(new Edition(0, null)));
    }

    /** The state that is now, in words. */
    public String words(Language language) {
        return now().words(language);
    }
}
