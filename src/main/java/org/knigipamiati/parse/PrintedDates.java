package org.knigipamiati.parse;

import java.util.Optional;
import java.util.regex.Pattern;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Lexicon;

/** Dates as Russian books print them, where one stands alone: in the cell of a table. */
public final class PrintedDates {

    private static final Pattern ENDS = Pattern.compile("[\\s.,;]*");
    private static final Pattern EXACT = Pattern.compile("[\\d-]+");

    private PrintedDates() {}

    /**
     * The date that a text is, but for punctuation behind it. A date that had to be mended, or is less exact than the value would say, is
     * none: a person decides.
     */
    public static Optional<PartialDate> whole(String text) {
        EntryText words = EntryText.plain(text);
        DateFinder.Found found =
                text.isEmpty() ? null : words.dates(Lexicon.russianWords()).at(0, words.length());
        boolean told = found != null
                && ENDS.matcher(text.substring(found.end())).matches()
                && (found.why() == null || !EXACT.matcher(found.date().edtf()).matches());
        return told ? Optional.of(found.date()) : Optional.empty();
    }
}
