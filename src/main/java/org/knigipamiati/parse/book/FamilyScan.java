package org.knigipamiati.parse.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.KinWord;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.vocabulary.RecordField;

/**
 * Finds the lists of families in an entry: what opens one, who is named in it, and where it ends. A list goes on over separators and
 * line ends as long as somebody follows; what is told of all of a family again, or of the head, ends it.
 */
final class FamilyScan {

    private static final int SHORTEST_NAME = 4;

    private final Source source;
    private final EntryText text;
    private final int length;
    private final Stops stops;
    private final String headSex;
    private final ListedReader reader;
    private final FamilyWords words;
    private final FamilyOpening opening;
    private final String headName;

    /**
     * A scan of an entry.
     *
     * @param surnames the surname of the head in its forms, folded
     * @param headName given name and patronymic of the head, folded: who is named so again is no member
     */
    FamilyScan(Source source, List<String> surnames, String headName, String headSex) {
        this.words = new FamilyWords(source);
        this.opening = new FamilyOpening(source, words);
        this.headName = headName;
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
        int at = text.nextWord(from);
        while (at < length) {
            FamilyList list = list(at, from);
            if (list != null) {
                found.add(list);
            }
            at = text.nextWord(list == null ? at + 1 : Math.max(at + 1, list.end()));
        }
        return found;
    }

    private FamilyList list(int at, int from) {
        boolean clause = words.clauseStart(at, from);
        Phrases.Hit<Boolean> family = source.words().family.at(text, at, length);
        if (family != null && (clause || colon(family.end()))) {
            return read(at, opening.count(family.end()), FamilyList.Opens.FAMILY);
        }
        Phrases.Hit<Boolean> together = source.words().together.at(text, at, length);
        if (together != null) {
            return read(at, opening.verbs(together.end()), FamilyList.Opens.TOGETHER);
        }
        Phrases.Hit<KinWord> kin = words.kin(at, length);
        if (kin == null) {
            return text.capital(at) && (clause || words.rowStart(at)) && row(at)
                    ? read(at, at, FamilyList.Opens.ROW)
                    : null;
        }
        int led = opening.led(at, from);
        boolean own = words.own(at);
        if (led < 0 && !clause && !own) {
            return null;
        }
        return led >= 0
                ? read(led, at, led == at ? FamilyList.Opens.TOGETHER : FamilyList.Opens.LED)
                : read(at, at, own ? FamilyList.Opens.OWN : FamilyList.Opens.KIN);
    }

    /** "выселен с семьей: Мария - 1895": what is listed behind a colon is a list wherever its words stand. */
    private boolean colon(int at) {
        int next = text.skipBlanks(at, length);
        return next < length && text.at(next) == ':';
    }

    /** Whether somebody of the family is named at a position without a word of kinship before the name. */
    private boolean row(int at) {
        Listed one = reader.listed(at, at, words.enclosing(at), null, null);
        if (one == null || name(one).equals(headName) || source.words().places.at(text, at, length) != null) {
            return false;
        }
        boolean bearer = reader.bearer(one);
        if (behindHead(at)) {
            return false;
        }
        return one.kinBehind()
                ? bearer || one.aged() || words.rowStart(at) && one.name().known()
                : bearer && one.aged();
    }

    /** "(глава: Лесной Иван)": the head is named in the entry of a member. */
    private boolean behindHead(int at) {
        int last = at;
        while (last > 0 && (text.at(last - 1) == ' ' || ":-".indexOf(text.at(last - 1)) >= 0)) {
            last--;
        }
        int word = text.wordBefore(0, last);
        int two = text.wordBefore(0, words.back(word));
        return word < last
                && (ends(source.words().headOf.at(text, word, last), last)
                        || ends(source.words().headOf.at(text, two, last), last));
    }

    private static boolean ends(Phrases.Hit<Boolean> hit, int at) {
        return hit != null && hit.end() == at;
    }

    /** Given name and patronymic of somebody, folded. */
    private String name(Listed one) {
        return one.name().facts().stream()
                .filter(fact -> fact.field() != RecordField.SURNAME)
                .map(fact -> EntryText.fold(text.slice(fact.from(), fact.to())))
                .collect(Collectors.joining(" "));
    }

    private FamilyList read(int from, int first, FamilyList.Opens opens) {
        List<Listed> members = new ArrayList<>();
        List<int[]> unnamed = new ArrayList<>();
        List<int[]> away = new ArrayList<>();
        Phrases.Hit<KinWord> group = null;
        int at = words.skip(first);
        int bound = length;
        boolean inside = opens == FamilyList.Opens.LED;
        Phrases.Hit<KinWord> before = at < length && text.at(at) != '(' ? words.kin(at, length) : null;
        int open = before == null ? at : text.skipBlanks(before.end(), length);
        boolean bracket = (before == null || before.meaning().many())
                && open < length
                && text.at(open) == '('
                && text.closing(open, length) > 0;
        if (bracket) {
            // "и его семья (Анна, 1924)", "с детьми (Анна, 1924; Пётр, 1928)"
            inside = false;
            bound = text.closing(open, length);
            at = before == null ? words.skip(open + 1) : at;
        } else {
            bound = words.enclosing(from);
        }
        FamilyList.Opens kind = opens == FamilyList.Opens.LED && !inside ? FamilyList.Opens.TOGETHER : opens;
        int end = from;
        while (at < bound) {
            int start = lead(at, bound);
            Phrases.Hit<KinWord> kin = words.kin(start, bound);
            int name = kin == null ? start : words.skip(kin.end());
            if (kin != null && name < bound && text.at(name) == '(') {
                name = named(name, bound) ? text.skipBlanks(name + 1, bound) : opening.count(kin.end());
                name = words.skip(name);
            }
            if (kin != null && kin.meaning().many()) {
                group = kin;
                name = words.number(name, bound);
            } else if (kin != null) {
                group = null;
            }
            int whose = kin == null || kin.meaning().many() ? name : nameOf(name, bound, members);
            if (whose > name) {
                kin = new Phrases.Hit<>(
                        kin.start(), text.trimEnd(name, whose), kin.meaning().ofAnother());
                name = whose;
            }
            Phrases.Hit<KinWord> own = kin == null ? group : kin;
            Listed one =
                    reader.listed(kin != null && !kin.meaning().many() ? kin.start() : name, name, bound, own, kin);
            if (one == null && kin == null) {
                break;
            }
            int next = boundary(one == null ? kin.end() : one.behind(), start, bound, kind, one, group);
            if (one == null) {
                if (members.isEmpty() && opens == FamilyList.Opens.KIN) {
                    return null;
                }
                unnamed.add(new int[] {start, next});
            } else if (away(one.until(next), opens)) {
                away.add(new int[] {start, next});
            } else {
                Listed told = kin != null && ofAnother(at, start, kin, members)
                        ? one.as(new Phrases.Hit<>(
                                kin.start(), kin.end(), kin.meaning().ofAnother()))
                        : one;
                // The "г." of a year may end the sentence too: its point is the member's all the same.
                int until = text.trimEnd(one.behind(), next) < one.behind() ? one.behind() : next;
                members.add(told.until(until));
                end = Math.max(end, until);
            }
            end = Math.max(end, next);
            char separator = next < bound ? text.at(next) : '.';
            int following =
                    next < bound && (text.at(next) != ' ' || words.joint(next)) ? words.after(next, bound) : bound;
            if (following < 0 || following >= bound || !starts(following, separator, bound, kind, group)) {
                break;
            }
            at = following;
        }
        if (members.isEmpty() && away.isEmpty()) {
            return null;
        }
        end = bracket && end >= bound && bound < length ? bound + 1 : end;
        List<int[]> left = new ArrayList<>(unnamed);
        left.addAll(away);
        left.sort(Comparator.comparingInt(gap -> gap[0]));
        return new FamilyList(opens, members, taken(from, end, left), unnamed, away, end);
    }

    /** Whether a relative who is told of, and not listed, stayed behind or had a fate of another time and place. */
    private boolean away(Listed one, FamilyList.Opens opening) {
        if (opening != FamilyList.Opens.KIN && opening != FamilyList.Opens.OWN) {
            return false;
        }
        boolean denied = source.words().settled.within(text, one.behind(), one.to())
                && source.words().negations.within(text, one.behind(), one.to());
        int bracket = text.indexOf('(', one.behind(), one.to());
        int close = bracket < 0 ? -1 : text.closing(bracket, one.to());
        // "(муж на фронте)" is told of another
        return denied
                || source.words().elsewhere.within(text, one.behind(), close < 0 ? one.to() : bracket)
                || close >= 0 && source.words().elsewhere.within(text, close, one.to());
    }

    /** "сын Афанасий, жена Афанасия Федора": behind the name of one before, in the genitive; the position itself if it is none. */
    private int nameOf(int at, int bound, List<Listed> before) {
        int end = at < bound && text.capital(at) ? text.wordEnd(at, bound) : at;
        int next = text.skipBlanks(end, bound);
        if (end - at < SHORTEST_NAME || next >= bound || !text.capital(next)) {
            return at;
        }
        String stem = text.folded.substring(at, end - 1);
        boolean known = before.stream()
                .flatMap(one -> one.name().facts().stream())
                .filter(fact -> fact.field() == RecordField.GIVEN_NAME)
                .map(fact -> EntryText.fold(text.slice(fact.from(), fact.to())))
                .anyMatch(given -> given.startsWith(stem) && !given.equals(text.folded.substring(at, end)));
        return known ? next : at;
    }

    /** Behind the number of somebody in a list, and behind "с ней", "с" that join him or her to the one before. */
    private int lead(int from, int bound) {
        int at = words.number(from, bound);
        Phrases.Hit<Boolean> joined = at < bound ? source.words().together.at(text, at, bound) : null;
        joined = joined == null && at < bound ? source.words().with.at(text, at, bound) : joined;
        int next = joined == null ? at : words.skip(joined.end());
        return next > at && next < bound && words.kin(next, bound) != null ? next : at;
    }

    /** "сын Яков, его жена Параскева", "дочь Анна, с ней сын Петр": whose relative it is, is told by the one before. */
    private boolean ofAnother(int at, int start, Phrases.Hit<KinWord> kin, List<Listed> before) {
        if (before.isEmpty()) {
            return false;
        }
        if (source.words().together.at(text, words.number(at, length), start) != null) {
            return true;
        }
        Phrases.Hit<String> own = source.words().own.at(text, start, kin.start());
        Phrases.Hit<KinWord> last = before.get(before.size() - 1).kin();
        return own != null
                && last != null
                && !own.meaning().isEmpty()
                && own.meaning().equals(last.meaning().sex());
    }

    private boolean named(int open, int bound) {
        return text.capital(text.skipBlanks(open + 1, bound));
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
            if (text.wordStart(at)
                    && source.words().settled.at(text, at, bound) != null
                    && source.words().ofAll.at(text, at, bound) != null) {
                // "и сын Иван (1917) высланы": said of all, with nothing between
                return at;
            }
            boolean joint = words.joint(at);
            boolean stop = c == '.' && (stops.ends(at, start) || words.verb(at + 1, bound));
            boolean dash = c == '-' && at > 0 && text.at(at - 1) <= ' ';
            if (dash && words.all(words.after(at, bound), bound)) {
                return at;
            }
            if (",;\n|.+".indexOf(c) >= 0 || joint) {
                int next = words.after(at, bound);
                boolean ends = c == ';' || c == '\n' || c == '|' || c == '+' || stop;
                if (next >= bound && ends) {
                    return at;
                }
                boolean person = (c != '.' || stop) && starts(next, c, bound, opening, group);
                if (person || ends && !goesOn(next, bound, one, c) || words.all(next, bound)) {
                    return at;
                }
            }
            at++;
        }
        return bound;
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
        int start = lead(at, bound);
        Phrases.Hit<KinWord> kin = words.kin(start, bound);
        if (kin != null) {
            int next = words.skip(kin.end());
            return next >= bound
                    || text.capital(next)
                    || "(".indexOf(text.at(next)) >= 0
                    || EntryText.digit(text.at(next))
                    || text.at(text.skipBlanks(kin.end(), bound)) == ':';
        }
        Listed next = reader.listed(start, start, bound, group, null);
        if (next == null
                || source.words().places.at(text, start, bound) != null
                || name(next).equals(headName)) {
            return false;
        }
        if (next.kinBehind() || opening == FamilyList.Opens.ROW) {
            return row(start);
        }
        if (opening == FamilyList.Opens.KIN && group == null && start == at) {
            return next.aged() && next.name().known();
        }
        boolean strong = start > at || separator == ';' || separator == '\n' || separator == ' ' && group != null;
        return next.aged()
                || next.name().known() && (strong || reader.ends(next.name().end(), bound))
                || strong && group != null;
    }
}
