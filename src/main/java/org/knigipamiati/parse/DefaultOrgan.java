package org.knigipamiati.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.knigipamiati.dates.Overlap;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.vocabulary.BodyLookup;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.SentencingBody;
import org.knigipamiati.vocabulary.Vocabularies;

/**
 * Names the organ that a source means where an entry tells of a decision and not of whose, or names the organ in part: "тройкой" where
 * the troika of the region is meant. Never where the entry names another, nor on a day on which that organ did not exist.
 */
public final class DefaultOrgan {

    private static final BodyLookup BODIES = Vocabularies.load().bodyLookup();
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Letters in which two forms of a word have to agree, and that each may have behind them. */
    private static final int STEM = 4;

    private static final int ENDING = 3;

    private DefaultOrgan() {}

    /**
     * The reading with the organ in its main case, where that is what is meant.
     *
     * @param organ in full words; null if the source means none
     */
    static EntryReading supply(EntryReading read, String organ) {
        if (organ == null || !sat(organ, read)) {
            return read;
        }
        List<FieldReading> fields = new ArrayList<>(read.fields());
        int at = -1;
        for (int i = 0; i < fields.size(); i++) {
            boolean body = fields.get(i).main() && fields.get(i).field() == RecordField.TRIAL_BODY;
            at = body && at < 0 ? i : at;
        }
        if (at >= 0) {
            FieldReading printed = fields.get(at);
            if (!isPartOf(printed.value(), organ)) {
                return read;
            }
            fields.set(
                    at,
                    new FieldReading(printed.field(), 0, printed.verbatim(), organ, printed.spans(), Basis.SUPPLIED));
        } else if (read.first(RecordField.TRIAL_DATE).isPresent()) {
            fields.add(new FieldReading(RecordField.TRIAL_BODY, 0, "", organ, List.of(), Basis.SUPPLIED));
        } else {
            return read;
        }
        return new EntryReading(
                read.raw(),
                fields,
                read.labels(),
                read.residue(),
                read.otherCases(),
                read.doubts(),
                read.members(),
                read.see());
    }

    /** Whether the organ may have decided on the day; where no table knows it or no day is told, nothing speaks against it. */
    private static boolean sat(String organ, EntryReading read) {
        PartialDate day = read.value(RecordField.TRIAL_DATE)
                .flatMap(PartialDate::tryParse)
                .orElse(null);
        List<SentencingBody> bodies = BODIES.identify(organ, day);
        return day == null
                || bodies.isEmpty()
                || bodies.stream().anyMatch(body -> day.within(body.validity()) != Overlap.NO);
    }

    /** Whether the words name the organ without saying all of it, in whatever case form. */
    public static boolean isPartOf(String printed, String organ) {
        List<String> all = words(organ);
        List<String> some = words(printed);
        return !some.isEmpty()
                && some.size() < all.size()
                && some.stream().allMatch(word -> all.stream().anyMatch(other -> same(word, other)));
    }

    private static boolean same(String word, String other) {
        int alike = 0;
        while (alike < word.length() && alike < other.length() && word.charAt(alike) == other.charAt(alike)) {
            alike++;
        }
        boolean forms = alike >= STEM && word.length() - alike <= ENDING && other.length() - alike <= ENDING;
        // "НКВД" where "УНКВД" is meant
        boolean office = word.length() >= STEM && other.length() == word.length() + 1 && other.endsWith(word);
        return word.equals(other) || forms || office;
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
