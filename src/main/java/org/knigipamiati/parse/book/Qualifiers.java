package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.*;

import java.util.EnumSet;
import java.util.Set;
import org.knigipamiati.parse.Doubt;
import org.knigipamiati.parse.FieldReading;
import org.knigipamiati.parse.Span;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;
import org.knigipamiati.vocabulary.RecordField;

/**
 * What qualifies a value from outside its own words: a question mark, "возможно" or "или" in its sentence, other data, a number
 * before a date that the date does not hold, a value of another field that runs into the sentence.
 */
final class Qualifiers extends Witness {

    private static final String UNSURE = "the source itself is not sure";

    /** What no field took stands in the sentence of a value. */
    static final String UNREAD = "words or a date beside it belong to no field";

    private static final String NUMBER = "a number before the date was not read with it";
    private static final String SWALLOWED = "its sentence begins inside another value";
    private static final String NO_ARTICLE = "no code of the time has so many articles";

    private static final String TWO_DATES = "a second date stands beside it";
    private static final String SEXES = "verbs of both sexes";
    private static final String OTHER_PERSON = "perhaps told of another person";
    private static final String OTHER_YEAR = "its words hold another year";
    private static final String LATE = "told behind the case, without a word for work";
    private static final String DENIED = "a denial stands in the statement";

    private static final Set<String> OF_VALUES = Set.of(
            UNSURE, UNREAD, NUMBER, SWALLOWED, NO_ARTICLE, TWO_DATES, DENIED, SEXES, OTHER_PERSON, OTHER_YEAR, LATE);

    /** What is told of a person, and runs on into a sentence of another only by mistake. */
    private static final Set<RecordField> TRAITS =
            EnumSet.of(PROFESSION, RESIDENCE, BIRTH_PLACE, EDUCATION, SOCIAL_ORIGIN, PARTY, NATIONALITY, SOURCE);

    /** Articles are numbered up to here in all codes of the time; a higher number has lost its joint: "5810". */
    private static final int LAST_ARTICLE = 300;

    /** The letters of a month as a value: "1937-11". */
    private static final int MONTH = 7;

    Qualifiers(Examined reading) {
        super(reading);
    }

    /** Whether a doubt is one of these: they speak of values, and not of how well the whole was read. */
    static boolean says(Doubt doubt) {
        return OF_VALUES.contains(doubt.why());
    }

    @Override
    void speak() {
        if (text.indexOf('?', 0, text.length()) >= 0 || source.words().unsure.within(text, 0, text.length())) {
            unsure();
        }
        for (RecordField field : main.keySet()) {
            Examined.Value value = reading.value(field);
            if (value != null && field == SENTENCE_KIND) {
                swallowed(field, value.from());
            }
            if (value != null && field.date()) {
                numberBefore(field, value.from());
                swallowed(field, value.from());
                years(value);
            }
        }
        bodies();
        kind();
        lateWork();
        others();
        sexes();
        articles();
    }

    private void unsure() {
        for (int i = 0; i < text.length(); i++) {
            boolean said = text.at(i) == '?'
                    || text.wordStart(i) && source.words().unsure.at(text, i, text.length()) != null;
            if (said) {
                doubtBeside(i, UNSURE);
            }
        }
    }

    /** A second date in the words of an organ: which of the two is the day of its act is not told. */
    private void bodies() {
        for (RecordField[] pair : new RecordField[][] {{TRIAL_BODY, TRIAL_DATE}, {ARREST_BODY, ARREST_DATE}}) {
            Examined.Value body = reading.value(pair[0]);
            if (body != null && main.containsKey(pair[1]) && source.date(body.from(), body.to()) != null) {
                doubt(pair[1], TWO_DATES);
            }
        }
    }

    /** "Отец был сослан", "Следователь осужден": a case told of somebody else at its beginning. */
    private void others() {
        for (FieldReading field : fields) {
            if (field.field() != PREVIOUS_REPRESSIONS && field.field() != LATER_REPRESSIONS) {
                continue;
            }
            int at = position(field.spans().get(0).start());
            int from = text.trimStart(sentence(at).start(), at);
            Phrases.Hit<Mark> mark = source.markAt(from, text.length());
            boolean relative = mark != null && mark.meaning().topic() == Topic.RELATIVE;
            if (relative || text.capital(from) && source.words().occupations.at(text, from, text.length()) != null) {
                doubt(field.field(), OTHER_PERSON);
            }
        }
    }

    /** A sentence behind the story of the case that is work by one word, without a word that opens work. */
    private void lateWork() {
        Examined.Value work = reading.value(PROFESSION);
        Examined.Value sentence = reading.value(SENTENCE);
        boolean late = work != null && sentence != null && work.from() > sentence.from();
        if (late && text.trimStart(sentence(work.from()).start(), work.from()) >= work.from()) {
            doubt(PROFESSION, LATE);
        }
    }

    private void kind() {
        Examined.Value kind = reading.value(SENTENCE_KIND);
        if (kind != null && source.denied(sentence(kind.from()).start(), kind.from())) {
            doubt(SENTENCE_KIND, DENIED);
        }
    }

    /** The verbs that open the lines show one sex. */
    private void sexes() {
        FieldReading sex = main.get(SEX);
        for (int i = 0; sex != null && i < text.length(); i++) {
            if (i > 0 && text.at(i - 1) != '\n' || !text.wordStart(i)) {
                continue;
            }
            Phrases.Hit<Mark> verb = source.markAt(i, text.length());
            boolean other = verb != null
                    && verb.meaning().topic() != Topic.RELATIVE
                    && !verb.meaning().sex().isEmpty()
                    && !verb.meaning().sex().equals(sex.value());
            if (other) {
                doubt(SEX, SEXES);
            }
        }
    }

    /** "1 3 сентября", "13,09,1937": figures that belong to the date and were not read with it. */
    private void numberBefore(RecordField field, int from) {
        int at = from;
        // "Am 12.\nDezember 1950": behind a full stop only a month can have lost its day
        String joints = main.get(field).value().length() == MONTH ? " ,;:/-.\n" : " ,;:/-";
        while (at > 0 && from - at < 3 && joints.indexOf(text.at(at - 1)) >= 0) {
            at--;
        }
        if (at == from || at == 0 || field == BIRTH_DATE) {
            return;
        }
        int word = wordBefore(at);
        boolean number = word < at && at - word <= 2;
        for (int i = word; i < at; i++) {
            number &= EntryText.digit(text.at(i));
        }
        boolean counted =
                word > 1 && text.trimEnd(0, word) > 0 && "№.-/".indexOf(text.at(text.trimEnd(0, word) - 1)) >= 0;
        if (number && !counted) {
            doubt(field, NUMBER);
        }
    }

    /** "печник. Следователь Вымыслов расстрелян": the subject of the sentence was taken for a value of another field. */
    private void swallowed(RecordField date, int from) {
        Span sentence = sentence(from);
        int begin = text.trimStart(sentence.start(), from);
        boolean apart = begin < from && text.indexOf(',', begin, from) >= 0;
        if (begin < 3 || begin >= from || apart || text.at(begin - 1) == '\n' || date == BIRTH_DATE) {
            return;
        }
        int raw = text.offset(begin);
        for (FieldReading field : fields) {
            if (TRAITS.contains(field.field()) && field.main() && field.holds(raw)) {
                doubt(date, SWALLOWED);
            }
        }
    }

    /** A year in the words of a date that its value does not hold: "(1891-1938)" read as a birth. */
    private void years(Examined.Value date) {
        for (int i = date.from(); i + 4 <= date.to(); i++) {
            boolean year = i == 0 || !EntryText.digit(text.at(i - 1));
            for (int k = i; year && k < i + 4; k++) {
                year = EntryText.digit(text.at(k));
            }
            if (year && !date.reading().value().contains(text.text.substring(i, i + 4))) {
                doubt(date.field(), OTHER_YEAR);
            }
        }
    }

    private void articles() {
        for (FieldReading field : fields) {
            if (field.main() && field.field() == TRIAL_ARTICLES) {
                int number = 0;
                for (int i = 0;
                        i < field.value().length()
                                && EntryText.digit(field.value().charAt(i));
                        i++) {
                    number = Math.min(number * 10 + field.value().charAt(i) - '0', LAST_ARTICLE + 1);
                }
                if (number > LAST_ARTICLE) {
                    doubt(TRIAL_ARTICLES, NO_ARTICLE);
                }
            }
        }
    }
}
