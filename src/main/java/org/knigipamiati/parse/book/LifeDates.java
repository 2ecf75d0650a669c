package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.BIRTH_PLACE;
import static org.knigipamiati.vocabulary.RecordField.DEATH_DATE;
import static org.knigipamiati.vocabulary.RecordField.DEATH_PLACE;

import java.util.List;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;

/** The days and places of birth and death in the bracket behind a name: "(5 января 1895, Вильна — 10 сентября 1938, Москва)". */
final class LifeDates {

    private static final String BY_BRACKET = "told only by the years behind the name";
    private final Source source;
    private final EntryText text;
    private final List<Fact> facts;

    /** What is found is added to the facts of the heading. */
    LifeDates(Source source, List<Fact> facts) {
        this.source = source;
        this.text = source.text();
        this.facts = facts;
    }

    /** "(5 января 1895, Вильна — 10 сентября 1938, Москва)": the place before the dash is that of the birth. */
    void bornAndDied(DateFinder.Found born, int close) {
        int comma = text.skipBlanks(born.end(), close);
        int found = text.indexOf(" - ", born.end(), close);
        int dash = found < 0 ? text.indexOf('-', born.end(), close) : found + 1;
        boolean died = dash > 0 && source.dateAt(dash + 1, close) != null;
        int last = died ? dash : close;
        if (comma < close && text.at(comma) == ',' && last > comma) {
            int place = text.trimStart(comma, last);
            int end = text.trimEnd(place, last);
            if (place < end && (text.capital(place) || source.words().places.at(text, place, end) != null)) {
                facts.add(new Fact(BIRTH_PLACE, place, end, null, null));
            }
        }
        died(died ? dash : -1, close);
    }

    /** "… — 10 сентября 1938, Москва)": the day and place of the death, of which kind the cases tell. */
    private void died(int dash, int close) {
        DateFinder.Found death = dash < 0 ? null : source.dateAt(dash + 1, close);
        if (death == null) {
            return;
        }
        facts.add(new Fact(DEATH_DATE, death.start(), death.end(), death.date().edtf(), BY_BRACKET));
        int place = text.trimStart(death.end(), close);
        int end = text.trimEnd(place, close);
        if (place < end && text.capital(place)) {
            facts.add(new Fact(DEATH_PLACE, place, end, null, null));
        }
    }

    static String firstYear(DateFinder.Found date) {
        String edtf = date.date().edtf();
        // "(1899—1938)": born and died
        return edtf.length() == 9 && edtf.charAt(4) == '/' ? edtf.substring(0, 4) : edtf;
    }
}
