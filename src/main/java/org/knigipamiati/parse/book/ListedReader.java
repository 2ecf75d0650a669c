package org.knigipamiati.parse.book;

import java.util.List;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.KinWord;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;
import org.knigipamiati.vocabulary.RecordField;

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
        Behind behind = new Behind(name.end(), bound, kin == null);
        boolean told = behind.born != null || behind.age != null || behind.mark;
        boolean person = name.known() || told || kin != null || behind.kin != null;
        if (!person && (own == null || !ends(name.end(), bound))) {
            return null;
        }
        return new Listed(
                from,
                bound,
                behind.kin == null ? own : behind.kin,
                name,
                behind.born,
                behind.age == null ? -1 : behind.age[0],
                behind.age == null ? 0 : behind.age[1],
                behind.age == null ? 0 : behind.age[2],
                behind.end,
                behind.mark,
                behind.kinWords);
    }

    /** Whether somebody bears the surname of the head and a given name. */
    boolean bearer(Listed one) {
        return Fact.has(one.name().facts(), RecordField.GIVEN_NAME)
                && one.name().facts().stream()
                        .anyMatch(fact -> fact.field() == RecordField.SURNAME
                                && surnames.contains(EntryText.fold(text.slice(fact.from(), fact.to()))));
    }

    /** What stands right behind a name: birth or age, and the word of kinship, in any order. */
    private final class Behind {

        private final int bound;
        private DateFinder.Found born;
        private int[] age;
        private boolean mark;
        private Phrases.Hit<KinWord> kin;
        private int[] kinWords;
        private int end;

        Behind(int from, int bound, boolean kinToo) {
            this.bound = bound;
            this.end = from;
            int next = skip(from);
            while (next < bound && detail(next, kinToo)) {
                next = skip(end);
            }
        }

        private int skip(int from) {
            int next = from;
            while (next < bound
                    && (text.at(next) <= ' ' && text.at(next) != '\n'
                            || "(,-:".indexOf(text.at(next)) >= 0
                            || text.at(next) == ')' && kin == null && next > from - 1)) {
                next++;
            }
            return next;
        }

        private boolean detail(int at, boolean kinToo) {
            boolean dated = born != null || age != null || mark;
            Phrases.Hit<Mark> hit = dated ? null : source.markAt(at, bound);
            if (hit != null && hit.meaning().topic() == Topic.BIRTH && source.dateAt(hit.end(), bound) != null) {
                // read with the details
                DateFinder.Found date = source.dateAt(hit.end(), bound);
                boolean right = source.afterPrepositions(text.trimStart(hit.end(), bound), bound) == date.start();
                mark = right;
                lookForKin(right && kinToo ? date.end() : bound);
                return false;
            }
            DateFinder.Found date = dated ? null : source.dates().at(at, bound);
            if (date != null && !event(date.end(), bound)) {
                born = date;
                end = sign(date.end(), date.start(), bound);
                return true;
            }
            int[] years = dated ? null : age(at, bound);
            if (years != null) {
                age = years;
                end = years[2];
                return true;
            }
            int word = kinToo && kin == null ? kinEnd(at) : -1;
            if (word > 0) {
                end = word;
                return true;
            }
            return false;
        }

        /** The position behind blanks in the same line. */
        private int line(int from) {
            int next = from;
            while (next < bound && text.at(next) <= ' ' && text.at(next) != '\n') {
                next++;
            }
            return next;
        }

        private void lookForKin(int from) {
            int next = skip(sign(from, Math.max(0, from - 1), bound));
            if (next < bound) {
                kinEnd(next);
            }
        }

        /** The position behind the word of kinship that stands at another and is alone between separators; -1 if none does. */
        private int kinEnd(int at) {
            Phrases.Hit<KinWord> hit = source.words().kin.at(text, at, bound);
            if (hit == null || hit.meaning().many()) {
                return -1;
            }
            int next = line(hit.end());
            Phrases.Hit<String> own = next < bound ? source.words().own.at(text, next, bound) : null;
            int last = own == null ? hit.end() : own.end();
            next = line(last);
            if (next < bound && ",;.)-\n|+(".indexOf(text.at(next)) < 0 && !EntryText.digit(text.at(next))) {
                return -1;
            }
            int open = text.trimEnd(0, at);
            boolean bracket = false;
            for (int i = open; i < at; i++) {
                bracket |= text.at(i) == '(';
                open = text.at(i) == '(' ? i : open;
            }
            boolean whole = bracket && next < text.length() && text.at(next) == ')';
            kin = new Phrases.Hit<>(hit.start(), last, hit.meaning());
            kinWords = whole ? new int[] {open, next + 1} : new int[] {at, last};
            return whole ? Math.min(next + 1, bound) : last;
        }
    }

    /** Whether a separator or the end of the list stands behind a position. */
    boolean ends(int at, int bound) {
        int next = text.skipBlanks(at, bound);
        return next >= bound
                || ",;.)\n|+".indexOf(text.at(next)) >= 0
                || source.words().conjunctions.at(text, next, bound) != null;
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
        Phrases.Hit<String> unit = next < bound ? source.words().ages.at(text, next, bound) : null;
        boolean bare = unit == null && (next >= bound || ",;.)\n|+".indexOf(text.at(next)) >= 0);
        if (years > OLDEST || unit == null && !bare) {
            return null;
        }
        // months and weeks are less than a year
        boolean less = unit != null && unit.meaning().equals("less");
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
