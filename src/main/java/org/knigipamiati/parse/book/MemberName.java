package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.GIVEN_NAME;
import static org.knigipamiati.vocabulary.RecordField.NAME_VARIANTS;
import static org.knigipamiati.vocabulary.RecordField.PATRONYMIC;
import static org.knigipamiati.vocabulary.RecordField.SURNAME;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.names.NameKeys;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;

/**
 * The name of a member of a family or of whom a reference sends to, in any order and as short as it is printed: "Костенко Мария Саввична",
 * "Амалия Петровна", "Иван", "Петров И. П."
 *
 * @param facts its parts
 * @param end where it ends
 * @param known whether a word of it is a given name, a patronymic or the head's surname: else it may be no name
 */
record MemberName(List<Fact> facts, int end, boolean known) {

    private static final int MOST = 4;
    private static final String DECLINED = "printed in another case than the nominative";
    private static final String BY_ORDER = "which part of the name it is is told only by its place";

    /**
     * The name that begins at a position and ends before a bound, null if none does.
     *
     * @param surnames the head's surname in its forms, folded
     */
    static MemberName at(Source source, int from, int to, List<String> surnames) {
        List<NameToken> tokens = tokens(source, from, to);
        if (tokens.isEmpty()) {
            return null;
        }
        MemberName name = of(source.text(), tokens, surnames);
        List<Fact> facts = new ArrayList<>(name.facts());
        for (NameToken token : tokens) {
            int[] other = variant(source, source.text().skipBlanks(token.to(), to), to);
            if (other != null && other[1] < name.end()) {
                facts.add(new Fact(NAME_VARIANTS, other[0], other[1], null, null));
            }
        }
        return new MemberName(List.copyOf(facts), name.end(), name.known());
    }

    private static List<NameToken> tokens(Source source, int from, int to) {
        EntryText text = source.text();
        List<NameToken> tokens = new ArrayList<>();
        int at = from;
        while (at < to && tokens.size() < MOST) {
            boolean joined = !tokens.isEmpty() && patronymicWord(source, at, to);
            if (!text.capital(at) && !joined
                    || source.words().kin.at(text, at, to) != null
                    || source.words().measures.at(text, at, to) != null
                    || statement(source, at, to)) {
                break;
            }
            int end = at;
            while (end < to
                    && (Character.isLetter(text.at(end)) || "-'\u2019`\u02BC".indexOf(text.text.charAt(end)) >= 0)) {
                end++;
            }
            if (end == at || end < to && EntryText.digit(text.at(end)) && end - at < 2) {
                break;
            }
            while (text.at(end - 1) == '-') {
                end--;
            }
            boolean stop = end < to && text.at(end) == '.';
            boolean initial = end - at <= 2 && stop;
            if (stop && !initial && abbreviation(source, at, end)) {
                break;
            }
            tokens.add(new NameToken(at, end));
            if (stop && !initial) {
                break;
            }
            at = next(source, initial ? end + 1 : end, to);
        }
        return tokens;
    }

    /** Where the next word of a name may begin: behind blanks and a bracket with another name; in the next line only a patronymic may. */
    private static int next(Source source, int from, int to) {
        EntryText text = source.text();
        int next = text.skipBlanks(from, to);
        int[] bracket = variant(source, next, to);
        if (bracket != null) {
            next = text.skipBlanks(bracket[1] + 1, to);
        }
        boolean line = text.indexOf('\n', from, next) >= 0;
        return line && !NameTokens.patronymic(text, next, text.wordEnd(next, to)) ? to : next;
    }

    /** The other name in a bracket inside of a name: "Лесная (урожд. Полевая) Анна"; null if none stands at a position. */
    private static int[] variant(Source source, int open, int to) {
        EntryText text = source.text();
        int close = open < to && text.at(open) == '(' ? text.closing(open, to) : -1;
        int behind = close < 0 ? to : text.skipBlanks(close + 1, to);
        if (behind >= to || !text.capital(behind)) {
            return null;
        }
        int from = text.trimStart(open + 1, close);
        Phrases.Hit<Mark> hit = from < close ? source.markAt(from, close) : null;
        boolean labelled = hit != null && hit.meaning().topic() == Topic.VARIANT;
        from = labelled ? text.trimStart(hit.end(), close) : from;
        boolean one = from < close && text.capital(from) && text.wordEnd(from, close) == close;
        return one ? new int[] {from, close} : null;
    }

    private static boolean patronymicWord(Source source, int at, int to) {
        EntryText text = source.text();
        int end = text.wordEnd(at, to);
        return end > at && NameTokens.patronymicWord(text, at, end);
    }

    /** "Пост.", "Урож.": no name. */
    private static boolean abbreviation(Source source, int at, int end) {
        return source.words().abbreviations.at(source.text(), at, end + 1) != null;
    }

    private static boolean statement(Source source, int at, int to) {
        Phrases.Hit<Mark> hit = source.markAt(at, to);
        EntryText text = source.text();
        int word = text.wordEnd(at, to);
        return hit != null
                        && hit.end() >= word
                        && (hit.meaning().form() == Mark.Form.VERB
                                || hit.meaning().form() == Mark.Form.RELATIVE
                                || text.at(hit.end() - 1) == '.' && word - at > 1)
                || source.words().ofAll.at(text, at, to) != null
                || source.words().family.at(text, at, to) != null
                || source.nationality(at, word) != null && NameKeys.given(text.slice(at, word)) == NameKeys.Given.NONE;
    }

    private static MemberName of(EntryText text, List<NameToken> tokens, List<String> surnames) {
        int count = tokens.size();
        int last = tokens.get(count - 1).to();
        if (last < text.length() && text.at(last) == '.' && initial(text, tokens.get(count - 1))) {
            last++;
        }
        int patronymic = -1;
        for (int i = count - 1; i > 0 && patronymic < 0; i--) {
            NameToken token = tokens.get(i);
            if (NameTokens.patronymicWord(text, token.from(), token.to()) && i > 1) {
                patronymic = i - 1;
            } else if ((NameTokens.patronymic(text, token.from(), token.to())
                            || NameTokens.declinedPatronymic(text, token.from(), token.to()))
                    && !surnames.contains(EntryText.fold(text.slice(token.from(), token.to())))) {
                patronymic = i;
            }
        }
        int patronymicEnd = patronymic;
        if (patronymic >= 0
                && patronymic + 1 < count
                && NameTokens.patronymicWord(
                        text,
                        tokens.get(patronymic + 1).from(),
                        tokens.get(patronymic + 1).to())) {
            patronymicEnd++;
        }
        int surname = -1;
        for (int i = 0; i < count && surname < 0; i++) {
            if (i != patronymic && surnames.contains(EntryText.fold(word(text, tokens.get(i))))) {
                surname = i;
            }
        }
        boolean known = surname >= 0 || patronymic >= 0;
        String why = null;
        if (surname < 0 && patronymic >= 0) {
            // "Анна Петровна", "Лесная Анна Петровна", "Анна Петровна Лесная"
            surname = patronymic >= 2 ? 0 : patronymicEnd + 1 < count ? patronymicEnd + 1 : -1;
        } else if (surname < 0 && count > 1) {
            boolean initials = initial(text, tokens.get(count - 1));
            boolean first = given(text, tokens.get(0));
            boolean second = given(text, tokens.get(count - 1));
            boolean both = first && second;
            // "Анна Ив.", "Анна И.": a given name and the beginning of a patronymic
            boolean shortened = initials && first && count == 2;
            patronymic = shortened ? 1 : patronymic;
            patronymicEnd = patronymic;
            surname = shortened ? -1 : initials || !first ? 0 : !both && !initials ? count - 1 : -1;
            why = shortened || !initials && first == second ? BY_ORDER : null;
        }
        List<Fact> facts = new ArrayList<>();
        int from = -1;
        for (int i = 0; i < count; i++) {
            NameToken token = tokens.get(i);
            if (i == surname) {
                facts.add(new Fact(SURNAME, token.from(), token.to(), null, why));
            } else if (i == patronymic) {
                facts.add(new Fact(
                        PATRONYMIC, token.from(), tokens.get(patronymicEnd).to(), null, null));
            } else if (i == patronymicEnd && patronymicEnd > patronymic) {
                continue;
            } else if (from < 0) {
                from = i;
            }
            known |= i != surname && given(text, token);
        }
        if (from >= 0) {
            given(text, tokens, from, surname, patronymic, facts, why);
        }
        return new MemberName(List.copyOf(facts), last, known);
    }

    /** The given names are the words beside each other that are no other part; of initials the second is the father's. */
    private static void given(
            EntryText text,
            List<NameToken> tokens,
            int from,
            int surname,
            int patronymic,
            List<Fact> facts,
            String why) {
        int to = from;
        while (to + 1 < tokens.size() && to + 1 != surname && to + 1 != patronymic) {
            to++;
        }
        boolean initials =
                to == from + 1 && initial(text, tokens.get(from)) && initial(text, tokens.get(to)) && patronymic < 0;
        NameToken last = tokens.get(initials ? from : to);
        boolean declined = NameKeys.given(word(text, tokens.get(from))) == NameKeys.Given.DECLINED
                || patronymic >= 0
                        && NameTokens.declinedPatronymic(
                                text,
                                tokens.get(patronymic).from(),
                                tokens.get(patronymic).to());
        String doubt = declined ? DECLINED : why;
        facts.add(new Fact(GIVEN_NAME, tokens.get(from).from(), last.to(), null, doubt));
        if (initials) {
            facts.add(new Fact(PATRONYMIC, tokens.get(to).from(), tokens.get(to).to(), null, null));
        }
    }

    private static boolean given(EntryText text, NameToken token) {
        return NameKeys.given(word(text, token)) != NameKeys.Given.NONE;
    }

    private static String word(EntryText text, NameToken token) {
        return text.slice(token.from(), token.to());
    }

    /** One letter, or two with a full stop: "И", "Дж."; "Ен" is a name. */
    private static boolean initial(EntryText text, NameToken token) {
        int letters = token.to() - token.from();
        return letters == 1 || letters == 2 && token.to() < text.length() && text.at(token.to()) == '.';
    }
}
