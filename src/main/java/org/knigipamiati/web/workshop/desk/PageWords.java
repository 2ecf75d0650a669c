package org.knigipamiati.web.workshop.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.review.typing.PageStatus;
import org.knigipamiati.web.frame.Times;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Who types a page and how far they are, in words. */
public final class PageWords {

    private PageWords() {}

    /**
     * The state, then a line for everybody who took it; where two type it without seeing each other, how many they are and not who,
     * since whoever compares them must not know.
     */
    public static List<String> of(PageStatus status, Language language) {
        Words words = Words.of(language);
        List<String> said = new ArrayList<>();
        said.add(words.say("typing_state_" + status.state()));
        if (status.wanted() > 1) {
            if (status.holders() > 0) {
                said.add(words.say("typing_holders", status.holders(), status.wanted(), status.finished()));
            }
        } else {
            status.typists().forEach(typist -> said.add(typist(typist, words)));
        }
        if (status.entries() > 0) {
            said.add(words.say("typing_entries", status.entries()));
        }
        return said;
    }

    private static String typist(PageStatus.Typist typist, Words words) {
        if (typist.finished() != null) {
            return words.say("typing_finished_by", typist.name(), day(typist.finished(), words));
        }
        return typist.left()
                ? words.say("typing_left_by", typist.name(), day(typist.touched(), words))
                : words.say("typing_by", typist.name(), day(typist.since(), words));
    }

    private static String day(Instant at, Words words) {
        return words.date(Times.day(at));
    }
}
