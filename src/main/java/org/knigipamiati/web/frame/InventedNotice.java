package org.knigipamiati.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import org.knigipamiati.record.Source;
import org.knigipamiati.search.Outage;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * Says on every page when people of the collection are invented. Error pages are made where the database must not be asked, so
 * the last answer is kept.
 */
@ApplicationScoped
public class InventedNotice {

    private enum State {
        NONE("") {},
        SOME("notice_invented_some"),
        ALL("notice_invented_all");

        private final String key;

        State(String key) {
            this.key = key;
        }
    }

    private final AtomicReference<State> last = new AtomicReference<>(State.NONE);

    /**
     * Asks the database; to be called where waiting is allowed, before the frame of a page is made. While it is away the last answer is
     * kept, so that pages which need nothing else of it are still there.
     */
    public void refresh() {
        try {
            ask();
        } catch (RuntimeException failed) {
            if (!Outage.caused(failed)) {
                throw failed;
            }
        }
    }

    private void ask() {
        long invented = Source.count("invented", true);
        long all = Source.count();
        if (invented == 0) {
            last.set(State.NONE);
        } else {
            last.set(invented == all ? State.ALL : State.SOME);
        }
    }

    /** The notice, null if nobody is invented. */
    String notice(Language language) {
        State state = last.get();
        return state == State.NONE ? null : Words.of(language).say(state.key);
    }
}
