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
    static Optional<Deaths> of(RecordCase recordCase, Language language) {
        if (!recordCase.tellsOfTwoDeaths()) {
            return Optional.empty();
        }
        return Optional.of(new Deaths(
                Words.of(language).date(recordCase.executed.date()),
                text(recordCase.executionPlace),
                Words.of(language).date(recordCase.died.date()),
                text(recordCase.deathPlace)));
    }

    private static String text(String words) {
        return words == null ? "" : words;
    }
}
