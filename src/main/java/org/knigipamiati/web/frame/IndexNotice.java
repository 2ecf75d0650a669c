package org.knigipamiati.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.knigipamiati.search.index.IndexKeeper;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Says on every page when a search may miss somebody, because the index is being made anew: nobody found is not nobody there. */
@ApplicationScoped
class IndexNotice {

    @Inject
    IndexKeeper index;

    /** The notice, null if the index is as it should be, or cannot be asked; then a search says so itself. */
    String notice(Language language) {
        return switch (index.state()) {
            case OTHER_RELEASE, LOST -> Words.of(language).say("notice_index_being_made");
            case CURRENT, UNKNOWN -> null;
        };
    }
}
