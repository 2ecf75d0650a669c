package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.GIVEN_NAME;
import static org.knigipamiati.vocabulary.RecordField.PATRONYMIC;
import static org.knigipamiati.vocabulary.RecordField.SURNAME;

import java.util.List;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;

/**
 * Finds the name of an entry that does not begin with it: a post or rank stands first, the words of a plate ("Здесь жил …"), the
 * head of a form, the address of a letter. A name is known there by its patronymic, in whatever case it stands.
 *
 * @param start where the name begins
 * @param heading the name
 */
record NameBehind(int start, Heading heading) {

    private static final int LONGEST_LEAD = 160;
    static final String DECLINED = "the name stands in another case";

    /** The first whole name behind the head, null if none stands there before anything is told of a case or a relative. */
    static NameBehind find(Source source) {
        EntryText text = source.text();
        int to = Math.min(text.length(), LONGEST_LEAD);
        int[] last = null;
        int[] before = null;
        for (int i = text.nextWord(0); i < to; i = text.nextWord(i + 1)) {
            Phrases.Hit<Mark> hit = source.markAt(i, text.length());
            boolean told = hit != null
                    && hit.meaning().form() != Mark.Form.AFTER
                    && (hit.meaning().topic().ofCase() && hit.end() - i > 3
                            || hit.meaning().topic() == Topic.RELATIVE
                                    && hit.meaning().form() == Mark.Form.RELATIVE);
            if (told) {
                return null;
            }
            int end = i;
            while (end < text.length() && (Character.isLetter(text.at(end)) || text.at(end) == '-')) {
                end++;
            }
            if (end == i || !text.capital(i)) {
                last = null;
                before = null;
                i = Math.max(i, end - 1);
                continue;
            }
            int[] word = {i, end};
            boolean declined = NameTokens.declinedPatronymic(text, i, end);
            boolean patronymic = last != null
                    && joined(text, last[1], i)
                    && (NameTokens.patronymic(text, i, end) || declined)
                    && !NameTokens.patronymic(text, last[0], last[1]);
            if (patronymic) {
                int[] surname = before != null && joined(text, before[1], last[0]) ? before : behind(source, end);
                if (surname == null) {
                    return null;
                }
                String why = declined ? DECLINED : null;
                List<Fact> facts = List.of(
                        new Fact(SURNAME, surname[0], surname[1], null, why),
                        new Fact(GIVEN_NAME, last[0], last[1], null, why),
                        new Fact(PATRONYMIC, i, end, null, why));
                return new NameBehind(Math.min(surname[0], last[0]), new Heading(facts, Math.max(surname[1], end)));
            }
            before = last;
            last = word;
            i = end - 1;
        }
        return null;
    }

    /** The word with a capital right behind the patronymic, in the same or the next line. */
    private static int[] behind(Source source, int from) {
        EntryText text = source.text();
        int at = text.skipBlanks(from, text.length());
        int end = at;
        while (end < text.length() && (Character.isLetter(text.at(end)) || text.at(end) == '-')) {
            end++;
        }
        boolean name = end > at + 1 && text.capital(at) && source.markAt(at, text.length()) == null;
        return name ? new int[] {at, end} : null;
    }

    /** Whether nothing but blanks, line ends and a comma stands between two words. */
    private static boolean joined(EntryText text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.at(i) > ' ' && text.at(i) != ',') {
                return false;
            }
        }
        return true;
    }
}
