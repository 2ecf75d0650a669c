package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.GIVEN_NAME;
import static org.knigipamiati.vocabulary.RecordField.PATRONYMIC;
import static org.knigipamiati.vocabulary.RecordField.SURNAME;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.names.NameKeys;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;

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
        return tokens.isEmpty() ? null : of(source.text(), tokens, surnames);
    }

    private static List<NameToken> tokens(Source source, int from, int to) {
        EntryText text = source.text();
        List<NameToken> tokens = new ArrayList<>();
        int at = from;
        while (at < to && tokens.size() < MOST) {
            boolean joined = !tokens.isEmpty() && patronymicWord(source, at, to);
            if (!text.capital(at) && !joined
                    || source.words().kin.at(text, at, to) != null
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
            at = text.skipBlanks(initial ? end + 1 : end, to);
        }
        return tokens;
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
            surname = initials || !first ? 0 : !both && !initials ? count - 1 : -1;
            why = initials || first != second ? null : BY_ORDER;
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
