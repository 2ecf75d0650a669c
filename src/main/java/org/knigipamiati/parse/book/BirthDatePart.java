package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.BIRTH_ALTERNATIVES;
import static org.knigipamiati.vocabulary.RecordField.BIRTH_DATE;

import java.util.List;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;

/** Reads a date of birth with its sign ("г. р.") and the other dates that a source gives. */
final class BirthDatePart extends PersonFacts {

    BirthDatePart(Source source, List<Fact> facts) {
        super(source, facts);
    }

    /** Reads a date with its sign and alternatives; returns the position behind them. */
    int read(int from, int to) {
        DateFinder.Found date = source.dateAt(from, to);
        if (date == null || has(BIRTH_DATE) && birthIs(date)) {
            return date == null ? from : sign(date.end(), to);
        }
        if (has(BIRTH_DATE)) {
            return from;
        }
        facts.add(new Fact(BIRTH_DATE, date.start(), date.end(), date.date().edtf(), date.why()));
        int at = sign(date.end(), to);
        while (at < to) {
            int next = text.skipBlanks(at, to);
            int behind = alternative(next, to);
            if (behind == next) {
                return at;
            }
            at = sign(behind, to);
        }
        return at;
    }

    private boolean birthIs(DateFinder.Found date) {
        return Fact.first(facts, BIRTH_DATE).value().equals(date.date().edtf());
    }

    boolean repeats(int from, int end) {
        DateFinder.Found date = source.dateAt(from, end);
        return date != null && birthIs(date) && sign(date.end(), end) >= text.trimEnd(from, end);
    }

    private int alternative(int at, int to) {
        if (at >= to) {
            return at;
        }
        if (text.at(at) == '(' && text.closing(at, to) > 0) {
            int close = text.closing(at, to);
            DateFinder.Found date = source.date(at, close);
            if (date == null) {
                return at;
            }
            while (date != null) {
                alternative(date);
                date = source.date(date.end(), close);
            }
            return close + 1;
        }
        int next = at;
        if (text.startsWith("или ", at)) {
            next = at + 4;
        } else if (text.at(at) == ',') {
            next = text.skipBlanks(at + 1, to);
            Phrases.Hit<Boolean> other = next < to ? source.words().otherData.at(text, next, to) : null;
            if (other == null) {
                return at;
            }
            next = text.trimStart(other.end(), to);
        } else {
            return at;
        }
        DateFinder.Found date = source.dateAt(next, to);
        if (date == null) {
            return at;
        }
        alternative(date);
        return date.end();
    }

    private void alternative(DateFinder.Found date) {
        facts.add(new Fact(
                BIRTH_ALTERNATIVES, date.start(), date.end(), date.date().edtf(), "the source gives two dates"));
    }

    /** The position behind "г. р.", whose "г." the date may have taken. */
    private int sign(int dateEnd, int to) {
        for (int at :
                new int[] {dateEnd, Math.max(0, dateEnd - 2), Math.max(0, dateEnd - 4), Math.max(0, dateEnd - 5)}) {
            int bound = Math.min(text.length(), to + 1);
            int next = text.skipBlanks(at, bound);
            Phrases.Hit<Mark> hit = next < to ? source.markAt(next, bound) : null;
            if (hit != null && hit.meaning().topic() == Topic.BIRTH_SIGN && hit.end() >= dateEnd) {
                return hit.end();
            }
        }
        int next = text.skipBlanks(dateEnd, to);
        Phrases.Hit<Boolean> year = next < to && dateEnd > 0 && text.at(dateEnd - 1) == ')'
                ? source.words().years.at(text, next, to)
                : null;
        return year == null ? dateEnd : year.end();
    }
}
