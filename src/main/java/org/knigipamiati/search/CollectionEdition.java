package org.knigipamiati.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import org.knigipamiati.record.ImportRun;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Which state of the collection a page was made from, for citations: the last finished import. */
@ApplicationScoped
public class CollectionEdition {

    /** As "загрузка № 3 от 24 ноября 2026 года". */
    public String words(Language language) {
        ImportRun last = ImportRun.<ImportRun>find("state = ?1 order by id desc", ImportRun.State.FINISHED)
                .firstResult();
        if (last == null || last.finishedAt == null) {
            return Words.of(language).say("edition_none");
        }
        String day =
                Words.of(language).date(last.finishedAt.atZone(ZoneOffset.UTC).toLocalDate());
        return Words.of(language).say("edition", Long.toString(last.id), day);
    }
}
