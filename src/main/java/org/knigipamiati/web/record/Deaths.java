package org.knigipamiati.web.record;

import java.util.Optional;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * Two deaths of one person, side by side: the act of execution, and what a certificate or register says.
 *
 * @param executed date of the execution
 * @param executedPlace place of it, empty if not given
 * @param died the other date
 * @param diedPlace the other place, empty if not given
 */
public record Deaths(String executed, String executedPlace, String died, String diedPlace) {

    /** Both deaths of a case, empty unless it tells of two. */
    static Optional<Deaths> of(RecordCase told, Language language) {
        if (told.executed == null || told.died == null) {
            return Optional.empty();
        }
        return Optional.of(new Deaths(
                Words.of(language).date(told.executed.date()),
                text(told.executionPlace),
                Words.of(language).date(told.died.date()),
                text(told.deathPlace)));
    }

    private static String text(String words) {
        return words == null ? "" : words;
    }
}
