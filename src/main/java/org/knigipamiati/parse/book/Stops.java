package org.knigipamiati.parse.book;

import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;

/** Which full stops end a statement, in texts where most of them mark abbreviations. */
final class Stops {

    private static final int LONG_WORD = 4;
    private static final int SHORT_WORD = 5;
    private static final int NEAR = 24;
    private static final int LONGEST_MEASURE = 8;

    private final Source source;
    private final DatesAtStops dates;
    private final EntryText text;
    private final int to;

    Stops(Source source) {
        this.source = source;
        this.dates = new DatesAtStops(source);
        this.text = source.text();
        this.to = text.length();
    }

    /** Whether the full stop at a position ends the statement that began at another. */
    boolean ends(int stop, int from) {
        int next = stop + 1;
        while (next < to && (text.at(next) <= ' ' || text.at(next) == '.' || text.at(next) == '*')) {
            next++;
        }
        if (next >= to || stop == 0 || text.signOfDeath(next)) {
            return true;
        }
        int word = text.wordBefore(from, stop);
        int before = text.trimEnd(from, stop);
        if (word == stop && before < stop && before > from && text.indexOf('.', before, stop) >= 0) {
            // "обл. . Щигровский р-н": a second stop says nothing that the first did not
            return ends(text.indexOf('.', before, stop), from);
        }
        Phrases.Hit<Mark> alone = text.trimStart(from, stop) == word ? source.markAt(word, to) : null;
        if (alone != null && alone.end() == stop + 1 && alone.meaning().topic().ofCase() && text.at(next) != '\n') {
            // "Реаб. ВС МАССР 12.09.1960": the full stop is the label's own, and nothing was said yet
            return false;
        }
        int letters = stop - word;
        boolean capital = text.capital(next) || text.at(next) == '"' && next + 1 < to && text.capital(next + 1);
        if (next == stop + 1) {
            boolean title = capital && next + 1 < to && Character.isLowerCase(text.text.charAt(next + 1));
            return letters >= LONG_WORD && title && !abbreviation(word, stop);
        }
        if (text.at(next) == ',' || text.at(next) == '-' || text.at(next) == ')' || text.at(next) == '(') {
            return false;
        }
        if (articleSign(word, stop, next)) {
            return false;
        }
        if (EntryText.digit(text.at(next))
                || "оз".indexOf(text.at(next)) >= 0 && source.dates().at(next, to) != null) {
            return endsBeforeDigit(word, stop, letters, from);
        }
        if (!capital) {
            return opens(next)
                    && letters > 1
                    && !subject(from, stop)
                    && !abbreviation(word, stop)
                    && !dates.onlyYears(from, stop);
        }
        return endsBeforeCapital(word, stop, letters, next, from);
    }

    private boolean articleSign(int word, int stop, int next) {
        Phrases.Hit<Boolean> sign = source.words().articleSigns.at(text, word, to);
        return sign != null
                && sign.end() > stop
                && (EntryText.digit(text.at(next))
                        || source.words().articleSigns.at(text, next, to) != null);
    }

    private boolean endsBeforeDigit(int word, int stop, int letters, int from) {
        if (letters > 0 && EntryText.digit(text.at(word)) && dates.insideFigures(word, stop, from)) {
            return false;
        }
        if (letters == 0 || EntryText.digit(text.at(word))) {
            return true;
        }
        if (yearWord(word, stop, from)) {
            return !bareYear(word, from) && !casesOfYears(word, from);
        }
        Phrases.Hit<Mark> label = source.markAt(word, to);
        if (label != null && label.end() == stop + 1 && label.meaning().topic().ofCase()) {
            // "Вновь арест. 3.04.1935": the full stop is the label's own
            return false;
        }
        if (letters > 2 && !abbreviation(word, stop) && measureAfter(stop)) {
            return true;
        }
        boolean initials = letters > 1 && text.capital(stop - 1) && text.capital(word);
        boolean whole = letters >= LONG_WORD && !text.capital(word)
                || letters > LONG_WORD
                || vowel(text.at(stop - 1)) && letters > 2;
        return (initials && !source.capitals() || whole)
                && !abbreviation(word, stop)
                && !month(word)
                && !(letters < LONG_WORD && source.words().places.at(text, word, stop + 1) != null);
    }

    /** "с. Луга. 5 лет ссылки": a term with its measure begins a statement. */
    private boolean measureAfter(int stop) {
        int next = text.skipBlanks(stop + 1, to);
        int[] term = Measure.termAt(source, next, to);
        int measure = term == null ? to : text.skipBlanks(term[2], to);
        return measure < to && source.words().measures.at(text, measure, to) != null;
    }

    /** "по делу 1933 г. 23.11.1999": a year without a day goes on to the date. */
    private boolean bareYear(int word, int from) {
        int digits = word;
        while (digits > from && (text.at(digits - 1) <= ' ' || EntryText.digit(text.at(digits - 1)))) {
            digits--;
        }
        int before = text.wordBefore(0, digits);
        Phrases.Hit<Boolean> of = before < digits ? source.words().caseWords.at(text, before, digits) : null;
        return of != null && of.end() == digits;
    }

    /** "по делам 1933 и 1941 гг. 13.09.1989": years of cases go on to the date. */
    private boolean casesOfYears(int word, int from) {
        for (int i = text.nextWord(Math.max(from, word - NEAR)); i < word; i = text.nextWord(i + 1)) {
            Phrases.Hit<String> hit = source.words().byCase.at(text, i, word);
            if (hit != null && hit.meaning().equals("years")) {
                return true;
            }
        }
        return false;
    }

    private static boolean vowel(char c) {
        return "аеиоуыэюяіїєў".indexOf(c) >= 0;
    }

    private boolean month(int word) {
        return source.words().months.at(text, word, to) != null;
    }

    private boolean endsBeforeCapital(int word, int stop, int letters, int next, int from) {
        if (month(next) && EntryText.digit(text.at(stop - 1))) {
            return false;
        }
        if (EntryText.digit(text.at(stop - 1)) && dates.insideDate(word, stop)) {
            return false;
        }
        if (wholeName(word, stop, from) && source.organAt(next, Math.min(to, next + NEAR)) >= 0) {
            return true;
        }
        if (word > from && text.at(word - 1) == '/') {
            return true;
        }
        if (letters == 0 || EntryText.digit(text.at(word)) && !Character.isLetter(text.at(stop - 1))) {
            return true;
        }
        if (dates.dayAlone(from, stop) && !opens(next)) {
            return false;
        }
        if (term(word, stop, from)) {
            return source.words().measures.at(text, next, to) == null;
        }
        if (yearWord(word, stop, from)) {
            return true;
        }
        if (letters == 1 && text.capital(word) && !source.words().russian() && opens(next)) {
            return true;
        }
        if (letters == 1 && text.capital(word)) {
            // an initial, unless a statement follows; "ул. Б. Каменщики" is named like a trade
            boolean name = source.markAt(next, to) == null
                    && source.words().occupations.at(text, next, to) != null;
            return opens(next) && !initial(next) && !name;
        }
        if (measure(stop, from) || signOfBirth(stop, from)) {
            return true;
        }
        if (abbreviation(word, stop)) {
            return opensByVerb(next);
        }
        if (source.nationality(word, stop) != null && text.trimStart(from, word) >= word) {
            return true;
        }
        if (letters <= 3
                && !text.capital(word)
                && source.words().places.at(text, word, stop + 1) == null
                && source.organWord(next, to) != null) {
            return true;
        }
        Phrases.Hit<Boolean> work = source.words().occupations.at(text, word, stop);
        if (opens(next) || work != null && work.end() == stop && letters > 3 && source.organWord(next, to) != null) {
            return true;
        }
        boolean place = source.words().places.at(text, word, stop + 1) != null;
        if (place && letters <= LONG_WORD) {
            // "обл.", "губ." end a name, "г.", "ул." begin one
            return suffix(word, stop, from) && !placeFollows(next);
        }
        if (letters <= SHORT_WORD
                && consonant(text.at(stop - 1))
                && !Character.isUpperCase(text.text.charAt(stop - 1))) {
            return known(next)
                    || !text.capital(word)
                            && letters > 3
                            && source.organAt(next, text.wordEnd(next, to)) < 0
                            && !lowerNext(next);
        }
        return true;
    }

    /** "1890 г. р. В 1931 году …": behind the sign of birth a capital begins another statement. */
    private boolean signOfBirth(int stop, int from) {
        for (int at = stop; at > Math.max(from, stop - LONGEST_MEASURE); at--) {
            Phrases.Hit<Mark> hit = text.wordStart(at) ? source.markAt(at, stop + 1) : null;
            if (hit != null && hit.end() == stop + 1 && hit.meaning().topic() == Topic.BIRTH_SIGN) {
                return true;
            }
        }
        return false;
    }

    /** "на 6 лет л. с. Заключенный …": the full stop ends the word of a measure. */
    private boolean measure(int stop, int from) {
        for (int at = stop; at > Math.max(from, stop - LONGEST_MEASURE); at--) {
            Phrases.Hit<?> hit = text.wordStart(at) ? source.words().measures.at(text, at, stop + 1) : null;
            if (hit != null && hit.end() == stop + 1) {
                return true;
            }
        }
        return false;
    }

    /** "жит. г. Ржев. Комиссией …": a name behind the word of a settlement is whole, however short. */
    private boolean wholeName(int word, int stop, int from) {
        int before = text.trimEnd(from, word);
        while (before > from && text.at(before - 1) > ' ') {
            before--;
        }
        return word < stop
                && text.capital(word)
                && before < word
                && source.words().settlements.at(text, before, word) != null
                && source.words().places.at(text, word, stop + 1) == null;
    }

    /** Whether an organ and no verb stands between two positions: "Тройкой УНКВД по … обл. осужден". */
    private boolean subject(int from, int stop) {
        if (source.organAt(from, stop) < 0) {
            return false;
        }
        for (int i = source.nextMark(from); i < stop; i = source.nextMark(i + 1)) {
            Phrases.Hit<Mark> hit = source.markAt(i, stop);
            if (hit != null && hit.meaning().form() == Mark.Form.VERB) {
                return false;
            }
        }
        return true;
    }

    private boolean lowerNext(int next) {
        int end = text.wordEnd(next, to);
        return end < to && text.at(end) == '.';
    }

    private boolean initial(int next) {
        return next + 1 < to && text.at(next + 1) == '.';
    }

    /** Whether an abbreviation stands behind the name it belongs to: "Тульской губ." */
    private boolean suffix(int word, int stop, int from) {
        int end = word;
        while (end > from && text.at(end - 1) <= ' ') {
            end--;
        }
        // "Сах.обл.": the name may be short for one
        end = end > from && text.at(end - 1) == '.' ? end - 1 : end;
        int before = end;
        while (before > from && (EntryText.wordChar(text.at(before - 1)) || text.at(before - 1) == '-')) {
            before--;
        }
        boolean unit = stop - word >= 2 && !source.words().prepositions.within(text, word, stop);
        return before < end && text.capital(before) && unit
                || stop - word == 1 && before < end && text.capital(before) && text.at(word) == 'у';
    }

    /** Whether a name goes on to a unit of its own: "обл. Калининский р-н". */
    private boolean placeFollows(int next) {
        int at = next;
        for (int words = 0; words < 3; words++) {
            at = text.wordEnd(at, to);
            while (at < to && (text.at(at) <= ' ' || text.at(at) == '.' || text.at(at) == '-')) {
                at++;
            }
            if (at >= to || !EntryText.wordChar(text.at(at)) || source.markAt(at, to) != null && text.capital(at)) {
                return false;
            }
            if (source.words().places.at(text, at, Math.min(to, at + 12)) != null && !text.capital(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean yearWord(int word, int stop, int from) {
        Phrases.Hit<Boolean> year = source.words().years.at(text, word, stop + 1);
        int before = word;
        while (before > from && text.at(before - 1) <= ' ') {
            before--;
        }
        return year != null
                && before > from + 1
                && (EntryText.digit(text.at(before - 1))
                        || "-?о)".indexOf(text.at(before - 1)) >= 0 && EntryText.digit(text.at(before - 2)));
    }

    private boolean term(int word, int stop, int from) {
        Phrases.Hit<Integer> unit = source.words().termUnits.at(text, word, stop + 1);
        int before = word;
        while (before > from && text.at(before - 1) <= ' ') {
            before--;
        }
        boolean year =
                before > from + 3 && EntryText.digit(text.at(before - 3)) && EntryText.digit(text.at(before - 4));
        return unit != null && before > from && EntryText.digit(text.at(before - 1)) && !year;
    }

    private boolean abbreviation(int word, int stop) {
        return source.words().abbreviations.at(text, word, stop + 1) != null;
    }

    private static boolean consonant(char c) {
        return "бвгджзклмнпрстфхцчшщ".indexOf(c) >= 0 || c < 128 && "bcdfgjlnqrstvwz".indexOf(c) >= 0;
    }

    /** Behind the abbreviation of a place or post only a verb, or a field name and its colon, begins a statement. */
    private boolean opensByVerb(int next) {
        if (text.capital(next)
                && (source.words().earlier.at(text, next, to) != null
                        || source.words().again.at(text, next, to) != null)) {
            return true;
        }
        Phrases.Hit<Mark> hit = source.markAt(next, to);
        if (hit == null) {
            return false;
        }
        int after = text.skipBlanks(hit.end(), to);
        return hit.meaning().form() == Mark.Form.VERB
                || after < to && text.at(after) == ':'
                || text.at(hit.end() - 1) == '.' && hit.end() - hit.start() > 3;
    }

    /** Whether a statement or trait that we know begins at a position. */
    private boolean opens(int next) {
        Phrases.Hit<Mark> hit = source.markAt(next, to);
        if (hit != null) {
            Mark.Form form = hit.meaning().form();
            int after = text.skipBlanks(hit.end(), to);
            boolean colon = after < to && text.at(after) == ':';
            boolean strong = form == Mark.Form.VERB
                    || form == Mark.Form.LABEL
                    || form == Mark.Form.DATE
                    || form == Mark.Form.RELATIVE
                    || colon;
            boolean numbered = hit.meaning().topic() != Topic.ARTICLE || after < to && EntryText.digit(text.at(after));
            if (strong && numbered && (text.capital(next) || hit.end() - hit.start() > 2)) {
                return true;
            }
        }
        return text.capital(next)
                && (known(next)
                        || source.words().earlier.at(text, next, to) != null
                        || source.words().again.at(text, next, to) != null);
    }

    private boolean known(int next) {
        int end = text.wordEnd(next, to);
        int bound = end < to && text.at(end) == '.' ? end + 1 : end;
        return source.nationality(next, bound) != null
                || source.party(next, Math.min(to, next + 30))
                || source.words().education.at(text, next, to) != null
                || source.words().origin.at(text, next, to) != null
                || source.words().occupations.at(text, next, to) != null
                || source.words().measures.at(text, next, to) != null && text.capital(next);
    }
}
