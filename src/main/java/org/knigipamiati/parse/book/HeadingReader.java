package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.BIRTH_DATE;
import static org.knigipamiati.vocabulary.RecordField.GIVEN_NAME;
import static org.knigipamiati.vocabulary.RecordField.NAME_VARIANTS;
import static org.knigipamiati.vocabulary.RecordField.PATRONYMIC;
import static org.knigipamiati.vocabulary.RecordField.PROFESSION;
import static org.knigipamiati.vocabulary.RecordField.SEX;
import static org.knigipamiati.vocabulary.RecordField.SURNAME;

import java.util.List;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;
import org.knigipamiati.vocabulary.RecordField;

/** Collects the words of the name at the head of an entry, whatever parts them, and what brackets right by it say. */
final class HeadingReader extends NameTokens {

    private static final int MOST_NAMES = 5;
    private int at;
    private NameToken civil;
    private boolean father;

    HeadingReader(Source source, int from) {
        super(source);
        this.at = from;
    }

    /** A name that a layout says to stand between two positions. */
    HeadingReader(Source source, int from, int to) {
        super(source, to, true);
        this.at = from;
    }

    Heading read() {
        int start = skipOrnament(at);
        at = start;
        while (!placed && at < length && text.at(at) == '(' && variants(at)) {
            // a list gives the name elsewhere, and only other names here
            at = text.skipBlanks(behind(text.closing(at, length)), length);
        }
        if (at > start || !facts.isEmpty()) {
            return new Heading(List.copyOf(facts), at);
        }
        if (!placed) {
            rank();
        }
        collect();
        if (tokens.isEmpty() || sentence()) {
            return new Heading(List.of(), start);
        }
        addNames();
        return new Heading(List.copyOf(facts), at);
    }

    /** A bracket in a line of its own, with names in it. */
    private boolean variants(int open) {
        int close = text.closing(open, length);
        int behind = close < 0 ? length : text.skipBlanks(behind(close), length);
        if (close < 0 || behind < length && text.at(behind) != '(' && text.indexOf('\n', close, behind + 1) < 0) {
            return false;
        }
        if (text.trimStart(open + 1, close) >= close) {
            return true;
        }
        int first = afterLabel(open + 1, close);
        first = first < close && text.at(first) == '(' ? first + 1 : first;
        boolean names = !names(first, close).isEmpty();
        for (int at = names ? first : close; at < close; ) {
            int end = text.indexOf(';', at, close);
            end = end < 0 ? close : end;
            addVariants(at, text.at(end - 1) == ')' ? end - 1 : end);
            at = end + 1;
        }
        return names;
    }

    /** The position behind a bracket that closes, once too often in some lists. */
    private int behind(int close) {
        return close + 1 < length && text.at(close + 1) == ')' ? close + 2 : close + 1;
    }

    private int afterLabel(int from, int to) {
        int inside = text.trimStart(from, to);
        Phrases.Hit<Mark> hit = inside < to ? source.markAt(inside, to) : null;
        return hit != null && hit.meaning().topic() == Topic.VARIANT ? hit.end() : inside;
    }

    /** One word, and the sentence goes on in small letters, or it is one of work and ends there: no name. */
    private boolean sentence() {
        int next = text.skipBlanks(at, length);
        if (tokens.size() != 1 || next >= length || text.capital(tokens.get(0).to() - 1)) {
            return false;
        }
        NameToken only = tokens.get(0);
        Phrases.Hit<Boolean> work = source.words().occupations.at(text, only.from(), only.to());
        return Character.isLowerCase(text.text.charAt(next))
                || text.at(next) == '.' && work != null && work.end() == only.to();
    }

    private int skipOrnament(int from) {
        int start = text.trimStart(from, length);
        while (start < length && !Character.isLetterOrDigit(text.at(start)) && "№(\"".indexOf(text.at(start)) < 0) {
            start++;
        }
        Phrases.Hit<Boolean> hit = start < length ? source.words().ignored.at(text, start, length) : null;
        start = hit == null ? start : text.trimStart(hit.end(), length);
        start = start < length && text.at(start) == '№' ? text.skipBlanks(start + 1, length) : start;
        int digits = start;
        while (digits < length && EntryText.digit(text.at(digits))) {
            digits++;
        }
        // the number of a row, before its first separator
        if (digits > start && digits < length && (text.text.charAt(digits) == '\t' || text.at(digits) == '|')) {
            return text.trimStart(digits, length);
        }
        // "1. Сидоров …": the number of the entry
        boolean numbered = digits > start
                && digits - start <= 4
                && digits + 1 < length
                && ".)".indexOf(text.at(digits)) >= 0
                && text.at(digits + 1) <= ' ';
        return numbered ? text.trimStart(digits, length) : start;
    }

    /** "Иеромонах Пафнутий (…)": the rank before the name is what he was. */
    private void rank() {
        Phrases.Hit<Boolean> hit = at < length ? source.words().ranks.at(text, at, length) : null;
        int next = hit == null ? length : text.skipBlanks(hit.end(), length);
        if (next < length && next > hit.end() && text.capital(next)) {
            facts.add(new Fact(PROFESSION, at, hit.end(), null, null));
            at = next;
        }
    }

    private void collect() {
        while (at < length && tokens.size() < MOST_NAMES) {
            int next = skipJoints();
            if (next < 0 || next >= length) {
                return;
            }
            if (text.at(next) == '(') {
                if (tokens.isEmpty() || text.closing(next, length) < 0 || !bracket(next, text.closing(next, length))) {
                    return;
                }
                at = text.closing(next, length) + 1;
                continue;
            }
            if (alias(next)) {
                continue;
            }
            if (fatherAt(next)) {
                return;
            }
            int end = nameEnd(next);
            if (end < 0) {
                return;
            }
            tokens.add(new NameToken(next, end));
            at = end;
            boolean initial = at < length && text.at(at) == '.' && end - next <= 2;
            if (initial) {
                at++;
            } else if (at < length && text.at(at) == '.') {
                return;
            }
        }
    }

    /** Behind blanks, and separators between the columns of a name that is not whole yet; -1 if the name is whole. */
    private int skipJoints() {
        int next = at;
        boolean separator = false;
        while (next < length) {
            char c = text.at(next);
            boolean joint = ",;|/".indexOf(c) >= 0 || text.text.charAt(next) == '\t';
            if (c > ' ' && !joint) {
                break;
            }
            if (c == '\n' && tokens.size() > 1 && !surnameLine(next + 1)) {
                break;
            }
            separator |= joint;
            next++;
        }
        return separator && closed(next) ? -1 : next;
    }

    /** "Иван Иванович" and, in a line of its own, the surname: so plates set it. */
    private boolean surnameLine(int from) {
        int end = from;
        while (end < length && (letter(text.at(end)) || text.at(end) == '-')) {
            end++;
        }
        return tokens.size() == 2
                && patronymic(tokens.get(1))
                && end > from + 1
                && text.capital(from)
                && (end >= length || text.at(end) == '\n')
                && source.words().occupations.at(text, from, end) == null;
    }

    /** Whether the name is whole and what stands behind the separator is no part of it. */
    private boolean closed(int next) {
        if (next >= length) {
            return true;
        }
        if (alias(next, false) || fatherHere(next)) {
            return false;
        }
        if (tokens.size() >= 3 || tokens.size() == 2 && patronymic(tokens.get(1))) {
            return true;
        }
        int end = nameEnd(next);
        if (end < 0) {
            return true;
        }
        NameToken token = new NameToken(next, end);
        if (tokens.size() == 1) {
            return false;
        }
        // a second separator: only a patronymic, or a father's name of the Baltic lists, goes on
        return !(patronymic(token) || baltic(token));
    }

    /** A bracket by the heading: other names, a birth year, or the civil name of a monk. */
    private boolean bracket(int open, int close) {
        int inside = text.trimStart(open + 1, close);
        if (inside >= close) {
            return true;
        }
        Phrases.Hit<Mark> born = source.markAt(inside, close);
        DateFinder.Found date = source.dates().at(inside, close);
        if (born != null && born.meaning().topic() == Topic.BIRTH) {
            date = source.dateAt(born.end(), close);
            inside = date == null ? inside : date.start();
        }
        if (date != null || "?-".indexOf(text.at(inside)) >= 0) {
            if (date != null) {
                facts.add(new Fact(BIRTH_DATE, date.start(), date.end(), LifeDates.firstYear(date), date.why()));
                new LifeDates(source, facts).bornAndDied(date, close);
            }
            return true;
        }
        Phrases.Hit<Mark> hit = source.markAt(inside, close);
        boolean labelled = hit != null && hit.meaning().topic() == Topic.VARIANT;
        if (hit != null
                && !labelled
                && hit.meaning().form() != Mark.Form.COLON
                && hit.meaning().form() != Mark.Form.DATE) {
            return false;
        }
        // "(монахиня Порфирия)": behind the rank stands the name
        Phrases.Hit<Boolean> rank = labelled ? null : source.words().ranks.at(text, inside, close);
        int first = labelled ? hit.end() : rank == null ? inside : rank.end();
        List<NameToken> names = names(first, close);
        if (names.isEmpty()) {
            return false;
        }
        if (tokens.size() == 1
                && names.size() == 3
                && patronymic(names.get(2))
                && separatorIn(names.get(0).from(), close) < 0) {
            civil = tokens.get(0);
            tokens.clear();
            tokens.addAll(names);
            return true;
        }
        addVariants(first, close);
        return true;
    }

    private void addVariants(int from, int to) {
        int next = from;
        while (next < to) {
            int end = separatorIn(next, to);
            end = end < 0 ? to : end;
            int first = text.trimStart(next, end);
            Phrases.Hit<Mark> hit = first < end ? source.markAt(first, end) : null;
            if (hit != null && hit.meaning().topic() == Topic.VARIANT) {
                first = text.trimStart(hit.end(), end);
            }
            if (first < end) {
                facts.add(new Fact(NAME_VARIANTS, first, text.trimEnd(first, end), null, null));
            }
            next = end + 1;
        }
    }

    private boolean alias(int next) {
        return alias(next, true);
    }

    /** "он же Борис Каменцев" behind the name. */
    private boolean alias(int next, boolean take) {
        Phrases.Hit<Mark> hit = source.markAt(next, length);
        if (hit == null || hit.meaning().topic() != Topic.VARIANT || tokens.isEmpty()) {
            return false;
        }
        if (take) {
            int end = hit.end();
            while (end < length && ",;.(|\n".indexOf(text.at(end)) < 0) {
                end++;
            }
            int first = text.trimStart(hit.end(), end);
            facts.add(new Fact(NAME_VARIANTS, first, text.trimEnd(first, end), null, null));
            at = end;
        }
        return true;
    }

    /** "s. Wojciecha" before, "Jaani p." behind: the father's name. */
    private boolean fatherAt(int next) {
        if (tokens.size() < 2) {
            return false;
        }
        if (fatherHere(next)) {
            Phrases.Hit<Mark> hit = source.markAt(next, length);
            int name = text.trimStart(hit.end(), length);
            int end = nameEnd(name);
            if (end < 0) {
                return false;
            }
            facts.add(new Fact(PATRONYMIC, name, end, null, null));
            if (!hit.meaning().sex().isEmpty() && text.at(hit.end() - 1) != '.') {
                facts.add(new Fact(SEX, hit.start(), hit.end(), hit.meaning().sex(), null));
            }
            father = true;
            at = end;
            return true;
        }
        int end = nameEnd(next);
        int mark = end < 0 ? length : text.skipBlanks(end, length);
        if (end > 0 && (fatherMark(mark) || baltic(new NameToken(next, end)) && tokens.size() == 2)) {
            facts.add(new Fact(PATRONYMIC, next, end, null, null));
            Phrases.Hit<Mark> hit = mark < length ? source.markAt(mark, length) : null;
            at = fatherMark(mark) ? hit.end() : end;
            father = true;
            return true;
        }
        return false;
    }

    private void addNames() {
        int count = tokens.size();
        if (count == 3 && patronymic(tokens.get(1)) && !patronymic(tokens.get(2)) && !patronymicWord(tokens.get(2))) {
            // "Анна Петровна Лесная"
            add(GIVEN_NAME, tokens.get(0), tokens.get(0));
            add(PATRONYMIC, tokens.get(1), tokens.get(1));
            add(SURNAME, tokens.get(2), tokens.get(2));
        } else {
            add(SURNAME, tokens.get(0), tokens.get(0));
            int patronymic = count;
            if (count > 2 && !father) {
                NameToken last = tokens.get(count - 1);
                patronymic = patronymicWord(last)
                        ? Math.max(2, count - 2)
                        : patronymic(last) || declined(last) || initials(last) ? count - 1 : count;
            }
            if (patronymic > 1) {
                add(GIVEN_NAME, tokens.get(1), tokens.get(patronymic - 1));
            }
            if (patronymic < count) {
                add(PATRONYMIC, tokens.get(patronymic), tokens.get(count - 1));
            }
        }
        if (civil != null) {
            facts.add(new Fact(NAME_VARIANTS, civil.from(), civil.to(), null, null));
        }
    }

    private boolean declined(NameToken token) {
        return NameTokens.declinedPatronymic(text, token.from(), token.to());
    }

    private void add(RecordField field, NameToken first, NameToken last) {
        String why = tokens.stream().anyMatch(this::declined)
                ? NameBehind.DECLINED
                : first == last && first.to() - first.from() == 1 && field == SURNAME
                        ? "the surname is one letter"
                        : null;
        facts.add(new Fact(field, first.from(), last.to(), null, why));
    }
}
