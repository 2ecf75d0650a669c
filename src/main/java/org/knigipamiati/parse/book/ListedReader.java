package org.knigipamiati.parse.book;

import java.util.List;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.KinWord;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;

/** Reads who is named in the list of a family: the name, and the birth or age right behind it. */
final class ListedReader {

    private static final int OLDEST = 110;

    private final Source source;
    private final EntryText text;
    private final List<String> surnames;

    /** A reader for the family of a head whose surname is known in its forms, folded. */
    ListedReader(Source source, List<String> surnames) {
        this.source = source;
        this.text = source.text();
        this.surnames = surnames;
    }

    /**
     * Who is named at a position.
     *
     * @param from where what is told of this one begins
     * @param at where the name begins
     * @param own the word of kinship that holds for this one
     * @param kin the same if it stands right before the name, else null
     * @return null if nobody is named there
     */
    Listed listed(int from, int at, int bound, Phrases.Hit<KinWord> own, Phrases.Hit<KinWord> kin) {
        MemberName name = at < bound ? MemberName.at(source, at, bound, surnames) : null;
        if (name == null || name.facts().isEmpty()) {
            return null;
        }
        int next = name.end();
        while (next < bound && (text.at(next) <= ' ' && text.at(next) != '\n' || "(,-:".indexOf(text.at(next)) >= 0)) {
            next++;
        }
        DateFinder.Found born = next < bound ? source.dates().at(next, bound) : null;
        if (born != null && event(born.end(), bound)) {
            born = null;
        }
        int[] age = born == null ? age(next, bound) : null;
        boolean person = name.known() || born != null || age != null || kin != null;
        boolean weak = kin == null && !name.known() && born == null && age == null;
        if (!person && (weak && (own == null || !ends(name.end(), bound)))) {
            return null;
        }
        return new Listed(
                from,
                bound,
                own,
                name,
                born,
                age == null ? -1 : age[0],
                age == null ? 0 : age[1],
                age == null ? 0 : age[2],
                age != null ? age[2] : born != null ? sign(born.end(), born.start(), bound) : name.end());
    }

    /** Whether a separator or the end of the list stands behind a position. */
    boolean ends(int at, int bound) {
        int next = text.skipBlanks(at, bound);
        return next >= bound || ",;.)\n".indexOf(text.at(next)) >= 0;
    }

    /** Whether a date is that of a verb behind it and no date of birth. */
    private boolean event(int at, int bound) {
        int next = text.skipBlanks(at, bound);
        Phrases.Hit<Mark> hit = next < bound ? source.markAt(next, bound) : null;
        return hit != null && hit.meaning().topic().ofCase();
    }

    /** An age: value, where it begins and where it ends; null if none stands at a position. */
    private int[] age(int from, int bound) {
        int at = from;
        while (at < bound && EntryText.digit(text.at(at))) {
            at++;
        }
        if (at == from || at - from > 3) {
            return null;
        }
        int years = Integer.parseInt(text.slice(from, at));
        int next = text.skipBlanks(at, bound);
        Phrases.Hit<Boolean> unit = next < bound ? source.words().ages.at(text, next, bound) : null;
        boolean bare = unit == null && (next >= bound || ",;.)\n".indexOf(text.at(next)) >= 0);
        if (years > OLDEST || unit == null && !bare) {
            return null;
        }
        // months and weeks are less than a year
        boolean less = unit != null && text.startsWith("м", unit.start())
                || unit != null && "ндm".indexOf(text.at(unit.start())) >= 0;
        return new int[] {less ? 0 : years, from, unit == null ? at : unit.end()};
    }

    /** The position behind "г. р.", whose "г." the date may have taken. */
    private int sign(int end, int from, int bound) {
        int last = bound < text.length() && text.at(bound) == '.' ? bound + 1 : bound;
        for (int at = end; at >= Math.max(from + 1, end - 5); at--) {
            int next = text.skipBlanks(at, last);
            Phrases.Hit<Mark> hit = next < last ? source.markAt(next, last) : null;
            if (hit != null && hit.meaning().topic() == Topic.BIRTH_SIGN && hit.end() >= end) {
                return Math.min(hit.end(), bound);
            }
        }
        return end;
    }
}
