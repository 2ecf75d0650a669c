package org.knigipamiati.parse.book;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.KinWord;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;

/**
 * Finds the lists of families in an entry: what opens one, who is named in it, and where it ends. A list goes on over separators and
 * line ends as long as somebody follows; what is told of all of a family again, or of the head, ends it.
 */
final class FamilyScan {

    private static final int LONGEST_COUNT = 40;

    private final Source source;
    private final EntryText text;
    private final int length;
    private final Stops stops;
    private final String headSex;
    private final ListedReader reader;

    FamilyScan(Source source, List<String> surnames, String headSex) {
        this.source = source;
        this.text = source.text();
        this.length = source.length();
        this.stops = new Stops(source);
        this.headSex = headSex;
        this.reader = new ListedReader(source, surnames);
    }

    /** The lists from a position on, in text order. */
    List<FamilyList> lists(int from) {
        List<FamilyList> found = new ArrayList<>();
        int at = from;
        while (at < length) {
            FamilyList list = text.wordStart(at) ? list(at, from) : null;
            if (list != null) {
                found.add(list);
            }
            at = list == null ? at + 1 : Math.max(at + 1, list.end());
        }
        return found;
    }

    private FamilyList list(int at, int from) {
        boolean clause = clauseStart(at, from);
        Phrases.Hit<Boolean> family = source.words().family.at(text, at, length);
        if (family != null && clause) {
            return read(at, count(family.end()), FamilyList.Opens.FAMILY);
        }
        Phrases.Hit<Boolean> together = source.words().together.at(text, at, length);
        if (together != null) {
            return read(at, verbs(together.end()), FamilyList.Opens.TOGETHER);
        }
        Phrases.Hit<KinWord> kin = source.words().kin.at(text, at, length);
        if (kin == null || hyphenated(kin)) {
            return null;
        }
        int led = led(at, from);
        boolean own = own(at);
        if (led < 0 && !clause && !own) {
            return null;
        }
        return led >= 0
                ? read(led, at, led == at ? FamilyList.Opens.TOGETHER : FamilyList.Opens.LED)
                : read(at, at, own ? FamilyList.Opens.OWN : FamilyList.Opens.KIN);
    }

    private boolean hyphenated(Phrases.Hit<KinWord> kin) {
        return kin.start() > 0 && text.at(kin.start() - 1) == '-' && kin.start() > 1 && text.at(kin.start() - 2) > ' ';
    }

    /** Where "с", "вместе с" before a word of kinship begins, behind what says that somebody was sent away; -1 if not so. */
    private int led(int at, int from) {
        int before = back(at);
        int word = before;
        while (word > from && EntryText.wordChar(text.at(word - 1))) {
            word--;
        }
        if (word >= before) {
            return -1;
        }
        boolean with = before - word <= 3 && source.words().prepositions.at(text, word, before) != null
                || text.startsWith("с", word) && before - word == 1
                || text.startsWith("з", word) && before - word == 1
                || source.words().latin() && (text.startsWith("z", word) || text.startsWith("mit", word));
        boolean verb = source.words().ofAll.at(text, word, at) != null
                && source.words().settled.at(text, word, at) != null;
        if (verb) {
            return at;
        }
        if (!with) {
            return -1;
        }
        int sentence = word;
        while (sentence > from
                && text.at(sentence - 1) != '\n'
                && !(text.at(sentence - 1) == '.' && stops.ends(sentence - 1, from))) {
            sentence--;
        }
        int end = word;
        while (end < length && ";\n".indexOf(text.at(end)) < 0 && !(text.at(end) == '.' && stops.ends(end, sentence))) {
            end++;
        }
        return source.words().settled.within(text, sentence, end) ? word : -1;
    }

    private boolean own(int at) {
        int before = back(at);
        int word = before;
        while (word > 0 && EntryText.wordChar(text.at(word - 1))) {
            word--;
        }
        return word < before && source.words().own.at(text, word, before) != null && clauseStart(word, 0);
    }

    private int back(int at) {
        int before = at;
        while (before > 0 && text.at(before - 1) <= ' ' && text.at(before - 1) != '\n') {
            before--;
        }
        return before;
    }

    private boolean clauseStart(int at, int from) {
        int before = back(at);
        if (before <= from || before == 0) {
            return true;
        }
        char c = text.at(before - 1);
        return ",;:|(\n.)".indexOf(c) >= 0
                || c == '-' && before < at
                || c == 'и' && before > 1 && text.at(before - 2) <= ' ';
    }

    /** Behind "(5 чел.)", "из 5 человек", "в составе": what says how many there were. */
    private int count(int at) {
        int end = Math.min(length, at + LONGEST_COUNT);
        int next = at;
        for (int i = at; i < end && ":;\n".indexOf(text.at(i)) < 0; i++) {
            Phrases.Hit<Boolean> heads =
                    text.wordStart(i) ? source.words().heads.at(text, i, end) : null;
            int digit = heads == null ? at : text.trimEnd(at, i);
            if (digit > at && EntryText.digit(text.at(digit - 1))) {
                next = heads.end();
            } else if (source.words().kin.at(text, i, end) != null) {
                break;
            }
        }
        return verbs(next);
    }

    /** Behind "высланы", "при выселении", "в 1930 г." that stand between the opening and its colon. */
    private int verbs(int at) {
        int end = Math.min(length, at + LONGEST_COUNT);
        for (int i = at; i < end && ";\n.(".indexOf(text.at(i)) < 0; i++) {
            if (text.at(i) == ':') {
                return i + 1;
            }
            if (text.wordStart(i) && source.words().kin.at(text, i, length) != null) {
                return at;
            }
        }
        int next = text.skipBlanks(at, length);
        Phrases.Hit<Boolean> verb = next < length ? source.words().ofAll.at(text, next, length) : null;
        verb = verb == null && next < length ? source.words().settled.at(text, next, length) : verb;
        return verb == null ? at : verb.end();
    }

    private FamilyList read(int from, int first, FamilyList.Opens opening) {
        List<Listed> members = new ArrayList<>();
        List<int[]> unnamed = new ArrayList<>();
        Phrases.Hit<KinWord> group = null;
        int at = skip(first);
        int bound = length;
        if (at < length && text.at(at) == '(' && text.closing(at, length) > 0) {
            bound = text.closing(at, length);
            at = skip(at + 1);
        } else {
            bound = enclosing(from);
        }
        char separator = ':';
        int end = from;
        while (at < bound) {
            int start = number(at, bound);
            Phrases.Hit<KinWord> kin = kin(start, bound);
            int name = kin == null ? start : skip(kin.end());
            if (kin != null && name < bound && text.at(name) == '(') {
                name = named(name, bound) ? text.skipBlanks(name + 1, bound) : count(kin.end());
                name = skip(name);
            }
            if (kin != null && kin.meaning().many()) {
                group = kin;
                name = number(name, bound);
            } else if (kin != null) {
                group = null;
            }
            Phrases.Hit<KinWord> own = kin == null ? group : kin;
            Listed one =
                    reader.listed(kin != null && !kin.meaning().many() ? kin.start() : name, name, bound, own, kin);
            if (one == null && kin == null) {
                break;
            }
            int next = boundary(one == null ? name : one.behind(), start, bound, opening, one, group);
            if (one == null) {
                if (members.isEmpty() && opening == FamilyList.Opens.KIN) {
                    return null;
                }
                unnamed.add(new int[] {start, next});
            } else {
                members.add(one.until(text.trimEnd(one.behind(), next) < one.behind() ? one.behind() : next));
            }
            end = next;
            separator = next < bound ? text.at(next) : '.';
            int following = next < bound && (text.at(next) != ' ' || joint(next)) ? after(next, bound) : bound;
            if (following < 0 || following >= bound || !starts(following, separator, bound, opening, group)) {
                break;
            }
            at = following;
        }
        return members.isEmpty() ? null : new FamilyList(opening, members, taken(from, end, unnamed), end);
    }

    private boolean named(int open, int bound) {
        return text.capital(text.skipBlanks(open + 1, bound));
    }

    /** Where the bracket in which a position stands closes; the end of the text if it stands in none. */
    private int enclosing(int at) {
        for (int i = at - 1; i >= 0 && text.at(i) != '\n'; i--) {
            if (text.at(i) == '(' && text.closing(i, length) >= at) {
                return text.closing(i, length);
            }
        }
        return length;
    }

    private static List<int[]> taken(int from, int end, List<int[]> unnamed) {
        List<int[]> taken = new ArrayList<>();
        int at = from;
        for (int[] gap : unnamed) {
            if (at < gap[0]) {
                taken.add(new int[] {at, gap[0]});
            }
            at = gap[1];
        }
        if (at < end) {
            taken.add(new int[] {at, end});
        }
        return taken;
    }

    private int skip(int from) {
        int at = from;
        while (at < length && (text.at(at) <= ' ' || ":-,.=".indexOf(text.at(at)) >= 0)) {
            at++;
        }
        return at;
    }

    /** Behind "1)", "2." before somebody. */
    private int number(int from, int bound) {
        int at = from;
        while (at < bound && EntryText.digit(text.at(at))) {
            at++;
        }
        boolean numbered = at > from && at - from <= 2 && at + 1 < bound && ").".indexOf(text.at(at)) >= 0;
        int next = numbered ? text.skipBlanks(at + 1, bound) : from;
        return numbered && (text.capital(next) || source.words().kin.at(text, next, bound) != null) ? next : from;
    }

    private Phrases.Hit<KinWord> kin(int from, int bound) {
        int at = from;
        Phrases.Hit<Boolean> own = at < bound ? source.words().own.at(text, at, bound) : null;
        if (own != null) {
            at = text.skipBlanks(own.end(), bound);
        }
        Phrases.Hit<KinWord> hit = at < bound ? source.words().kin.at(text, at, bound) : null;
        if (hit == null) {
            return null;
        }
        int next = text.skipBlanks(hit.end(), bound);
        Phrases.Hit<Boolean> behind = next < bound ? source.words().own.at(text, next, bound) : null;
        return new Phrases.Hit<>(at, behind == null ? hit.end() : behind.end(), hit.meaning());
    }

    /** Where what is told of somebody ends: before the next one, before what is told of all, or at the end of the sentence. */
    private int boundary(
            int from, int start, int bound, FamilyList.Opens opening, Listed one, Phrases.Hit<KinWord> group) {
        if (opening == FamilyList.Opens.LED && one != null) {
            // what else follows inside of a statement is the statement's
            int open = text.skipBlanks(one.name().end(), bound);
            int close = open < bound && text.at(open) == '(' ? text.closing(open, bound) : -1;
            return Math.max(from, close + 1);
        }
        // the stop of "30 л." or "1908 г." may end the sentence as well
        int at = Math.min(from > 0 && text.at(from - 1) == '.' ? from - 1 : from, bound);
        while (at < bound) {
            char c = text.at(at);
            if (c == '(' && text.closing(at, bound) > 0) {
                at = text.closing(at, bound) + 1;
                continue;
            }
            boolean joint = joint(at);
            boolean stop = c == '.' && (stops.ends(at, start) || verb(at + 1, bound));
            if (",;\n|.".indexOf(c) >= 0 || joint) {
                int next = after(at, bound);
                boolean ends = c == ';' || c == '\n' || c == '|' || stop;
                if (next >= bound && ends) {
                    return at;
                }
                boolean person = (c != '.' || stop) && starts(next, c, bound, opening, group);
                if (person || ends && !goesOn(next, bound, one, c) || all(next, bound)) {
                    return at;
                }
            }
            at++;
        }
        return bound;
    }

    /** Whether a verb with a capital opens a statement behind a full stop: "на 3 года. Выслан …" */
    private boolean verb(int from, int bound) {
        int next = text.skipBlanks(from, bound);
        Phrases.Hit<Mark> hit = next < bound && text.capital(next) ? source.markAt(next, bound) : null;
        return hit != null && hit.meaning().form() == Mark.Form.VERB;
    }

    /** Whether a blank and "и" stand at a position. */
    private boolean joint(int at) {
        int word = at + 1;
        return text.at(at) == ' '
                && word < length
                && source.words().conjunctions.at(text, word, length) != null;
    }

    /** Where behind separators and "и" the next words begin. */
    private int after(int at, int bound) {
        int next = at;
        while (next < bound && (text.at(next) <= ' ' || ",;|.-".indexOf(text.at(next)) >= 0)) {
            next++;
        }
        Phrases.Hit<Boolean> and = next < bound ? source.words().conjunctions.at(text, next, bound) : null;
        return and == null ? next : text.skipBlanks(and.end(), bound);
    }

    /** Whether what follows is told of all of the family again. */
    private boolean all(int at, int bound) {
        return at < bound && source.words().ofAll.at(text, at, bound) != null;
    }

    /** Behind the end of a sentence a verb goes on about somebody only if it is of another sex than the head. */
    private boolean goesOn(int at, int bound, Listed one, char separator) {
        Phrases.Hit<Mark> hit = at < bound ? source.markAt(at, bound) : null;
        String sex = one == null || one.kin() == null ? "" : one.kin().meaning().sex();
        return hit != null
                && separator != '\n'
                && hit.meaning().form() == Mark.Form.VERB
                && !sex.isEmpty()
                && hit.meaning().sex().equals(sex)
                && headSex != null
                && !headSex.equals(sex);
    }

    /** Whether the next one of a list begins at a position. */
    private boolean starts(int at, char separator, int bound, FamilyList.Opens opening, Phrases.Hit<KinWord> group) {
        if (at >= bound) {
            return false;
        }
        int start = number(at, bound);
        Phrases.Hit<KinWord> kin = kin(start, bound);
        if (kin != null) {
            int next = skip(kin.end());
            return next >= bound
                    || text.capital(next)
                    || "(".indexOf(text.at(next)) >= 0
                    || EntryText.digit(text.at(next))
                    || text.at(text.skipBlanks(kin.end(), bound)) == ':';
        }
        Listed next = reader.listed(start, start, bound, group, null);
        if (next == null || source.words().places.at(text, start, bound) != null) {
            return false;
        }
        if (opening == FamilyList.Opens.KIN && group == null && start == at) {
            return next.aged() && next.name().known();
        }
        boolean strong = start > at || separator == ';' || separator == '\n';
        return next.aged()
                || next.name().known() && (strong || reader.ends(next.name().end(), bound))
                || strong && group != null;
    }
}
