package org.knigipamiati.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.knigipamiati.ingest.FirstBook;
import org.knigipamiati.search.index.IndexKeeper;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Says on every page when a search may miss somebody, because the index is being made anew or the first book is only coming: nobody found is not nobody there. */
@ApplicationScoped
class IndexNotice {

    @Inject
    IndexKeeper index;

    @Inject
    FirstBook first;

    /** The notice, null if the index is as it should be, or cannot be asked; then a search says so itself. */
    String notice(Language language) {
        if (first.isComing()) {
            return Words.of(language).say("notice_sample_coming");
        }
        return switch (index.state()) {
            case OTHER_RELEASE, LOST -> Words.of(language).say("notice_index_being_made");
            case CURRENT, UNKNOWN -> null;
        };
    }
}
