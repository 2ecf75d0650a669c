package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.ARREST_DATE;
import static org.knigipamiati.vocabulary.RecordField.BIRTH_DATE;
import static org.knigipamiati.vocabulary.RecordField.BIRTH_PLACE;
import static org.knigipamiati.vocabulary.RecordField.DEATH_DATE;
import static org.knigipamiati.vocabulary.RecordField.EXECUTION_DATE;
import static org.knigipamiati.vocabulary.RecordField.GIVEN_NAME;
import static org.knigipamiati.vocabulary.RecordField.LATER_REPRESSIONS;
import static org.knigipamiati.vocabulary.RecordField.NAME_VARIANTS;
import static org.knigipamiati.vocabulary.RecordField.PARTY;
import static org.knigipamiati.vocabulary.RecordField.PATRONYMIC;
import static org.knigipamiati.vocabulary.RecordField.PREVIOUS_REPRESSIONS;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_DATE;
import static org.knigipamiati.vocabulary.RecordField.RESIDENCE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE;
import static org.knigipamiati.vocabulary.RecordField.SOCIAL_ORIGIN;
import static org.knigipamiati.vocabulary.RecordField.SURNAME;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_ARTICLES;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_CHARGE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.knigipamiati.parse.Doubt;
import org.knigipamiati.parse.FieldReading;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;
import org.knigipamiati.vocabulary.RecordField;

/**
 * Words that are not what they should be where they stand: misprinted, parts of a name out of place, labels and figures inside
 * values, another person's name, cases that no word tells of.
 */
final class Oddities extends Witness {

    private static final String MISPRINT = "a word seems to be misprinted: ";
    private static final String NO_MEASURE = "no measure is told";
    private static final String NO_CASE_WORD = "no word of an arrest or sentence stands in it";
    private static final String OF_CASE = "perhaps it belongs to the case";
    private static final String NO_CHARGE = "the charge has no words";
    private static final String SOME_CODES = "the code is printed with some of the articles only";
    private static final String FORM = "has the form of a patronymic";
    private static final String ANOTHER = "another name stands in the entry";
    private static final String YEAR_OR_PLACE = "a letter before it belongs to year or place";
    private static final String SHORT_PLACE = "a place of a letter or two";
    static final String TWO = "runs on into another statement";
    static final String LABEL = "holds a label or the words of another statement";
    private static final int SHORTEST_PLACE = 3;
    private static final int SHORTEST_CHARGE = 3;
    private static final int SHORTEST_NAME = 4;

    private static final Set<String> ODD = Set.of(
            NO_MEASURE,
            Overruns.UNUSUAL_ORGAN,
            NO_CASE_WORD,
            OF_CASE,
            NO_CHARGE,
            SOME_CODES,
            FORM,
            ANOTHER,
            Overruns.SETTLEMENTS,
            YEAR_OR_PLACE,
            SHORT_PLACE,
            TWO,
            LABEL,
            Missed.NO_VALUE,
            Edges.ENDS,
            Edges.BEGINS,
            Edges.NO_LABEL,
            Edges.MONTH,
            Edges.FIGURES_LEFT,
            Figures.MIXED);

    private static final Set<RecordField> NAMES = EnumSet.of(SURNAME, GIVEN_NAME, PATRONYMIC, NAME_VARIANTS);

    private static final Map<Topic, RecordField> FIELDS = Map.of(
            Topic.BIRTH, BIRTH_DATE,
            Topic.RESIDENCE, RESIDENCE,
            Topic.ARREST, ARREST_DATE,
            Topic.TRIAL, TRIAL_DATE,
            Topic.EXECUTION, EXECUTION_DATE,
            Topic.DEATH, DEATH_DATE,
            Topic.REHABILITATION, REHABILITATION_DATE);

    Oddities(Examined reading) {
        super(reading);
    }

    /** Whether a doubt is one of these: they speak of a value, and not of how well the whole was read. */
    static boolean says(Doubt doubt) {
        return ODD.contains(doubt.why()) || doubt.why().startsWith(MISPRINT);
    }

    @Override
    void speak() {
        source.misprints().forEach((at, mark) -> {
            String why = MISPRINT + text.slice(at, mark.end());
            doubt(FIELDS.getOrDefault(mark.meaning().topic(), SENTENCE), why);
            doubtBeside(at, why);
        });
        reading.values.forEach(this::value);
        codes();
        somebody();
        if (named) {
            names();
            boolean verdict = main.containsKey(TRIAL_BODY) || main.containsKey(TRIAL_DATE);
            if (verdict && !main.containsKey(SENTENCE)) {
                doubt(SENTENCE, NO_MEASURE);
            }
        }
    }

    private void value(Examined.Value field) {
        int from = field.from();
        int to = field.to();
        switch (field.field()) {
            case PARTY -> {
                party(from, to);
                // one is a member since a year, and a day tells of an event
                var date = source.date(from, to);
                if (date != null && date.date().isDay()) {
                    doubt(PARTY, TWO);
                }
            }
            case SENTENCE -> {
                if (named && !main.containsKey(TRIAL_BODY) && source.organ(from, to)) {
                    doubt(TRIAL_BODY, OF_CASE);
                }
            }
            case PREVIOUS_REPRESSIONS, LATER_REPRESSIONS -> otherCase(field.field(), from, to);
            case SOCIAL_ORIGIN -> {
                // "В семье пятеро детей" tells of his own family
                if (named && text.capital(from) && source.words().origin.at(text, from, to) != null) {
                    doubt(SOCIAL_ORIGIN, LABEL);
                }
            }
            case TRIAL_CHARGE -> {
                charge(from, to);
                if (named && !main.containsKey(TRIAL_BODY) && source.organ(from, to)) {
                    doubt(TRIAL_BODY, OF_CASE);
                }
            }
            case PROFESSION -> {
                int first = text.wordEnd(from, to);
                int second = text.skipBlanks(first, to);
                boolean two = second > first && second < to && text.capital(second) && text.wordEnd(second, to) >= to;
                // "Следователь Небылов."
                if (two
                        && text.capital(from)
                        && !source.capitals()
                        && source.words().occupations.at(text, from, to) != null) {
                    doubt(field.field(), ANOTHER);
                }
            }
            case BIRTH_PLACE, RESIDENCE -> {
                int head = text.trimStart(sentence(from).start(), from);
                boolean alone = from > 2 && head >= from && text.at(text.trimEnd(0, from)) == '.';
                if (named && alone && field.field() == BIRTH_PLACE) {
                    doubt(BIRTH_PLACE, PersonFacts.BY_ORDER);
                }
                if (to - from < SHORTEST_PLACE) {
                    doubt(field.field(), SHORT_PLACE);
                }
                // "с Осиновка": a village without its full stop
                if (named
                        && from > 1
                        && text.at(from - 1) <= ' '
                        && text.at(from - 2) == 'с'
                        && text.wordStart(from - 2)) {
                    doubt(field.field(), YEAR_OR_PLACE);
                }
                // "1890 г. Варшава": the letter may be the town's
                int before = text.trimEnd(0, from);
                boolean year = before > 5
                        && from - before <= 2
                        && text.indexOf(',', before, from) < 0
                        && source.words().years.at(text, wordBefore(before), from) != null;
                if (year && text.at(before - 1) == 'г' && field.field() == BIRTH_PLACE && text.capital(from)) {
                    doubt(BIRTH_PLACE, YEAR_OR_PLACE);
                }
            }
            default -> {
                // nothing of its own
            }
        }
        int behind = text.skipBlanks(to, text.length());
        if (named
                && field.field().verbatim()
                && behind < text.length()
                && text.at(behind) == ':'
                && to - from > SHORTEST_NAME) {
            doubt(field.field(), LABEL);
        }
        boolean words = field.field().verbatim()
                && field.field() != SENTENCE
                && field.field() != TRIAL_CHARGE
                && field.field() != PREVIOUS_REPRESSIONS
                && field.field() != LATER_REPRESSIONS;
        if (words && (named || field.field() != RecordField.PROFESSION) && text.indexOf(':', from, to) >= 0) {
            doubt(field.field(), LABEL);
        }
        if (field.field().verbatim() && source.words().latin() && cyrillic(from, to)) {
            doubt(field.field(), TWO);
        }
    }

    private boolean cyrillic(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.text.charAt(i) >= '\u0400' && text.text.charAt(i) <= '\u052F') {
                return true;
            }
        }
        return false;
    }

    /** "б/п сторож": work behind the words of membership, with no comma between. */
    private void party(int from, int to) {
        for (int i = text.nextWord(text.wordEnd(from, to)); i < to; i = text.nextWord(i + 1)) {
            boolean behindBlank = i > from && text.at(i - 1) <= ' ' && text.at(i - 2) != ',';
            if (behindBlank && source.words().occupations.at(text, i, to) != null && source.party(from, i)) {
                doubt(PARTY, TWO);
                return;
            }
        }
    }

    /** Another case is told by a verb of a case, or by an organ and a measure. */
    private void otherCase(RecordField field, int from, int to) {
        boolean told = false;
        boolean arrest = false;
        boolean measure = source.words().measures.within(text, from, to);
        for (int i = source.nextMark(from); i < to; i = source.nextMark(i + 1)) {
            Phrases.Hit<Mark> hit = source.markAt(i, to);
            arrest |= hit != null && hit.meaning().topic() == Topic.ARREST;
            told |= hit != null
                    && hit.meaning().topic().ofCase()
                    && hit.meaning().topic() != Topic.REHABILITATION;
        }
        if (!told && !measure) {
            doubt(field, NO_CASE_WORD);
        }
        boolean trial = main.containsKey(TRIAL_DATE) || main.containsKey(TRIAL_BODY);
        boolean lostTrial =
                (main.containsKey(SENTENCE) || main.containsKey(EXECUTION_DATE)) && !trial && source.organ(from, to)
                        || !trial && chargeLabel(from, to);
        boolean lostArrest = trial && !main.containsKey(ARREST_DATE) && arrest;
        if (named && !told && main.containsKey(TRIAL_DATE) != main.containsKey(ARREST_DATE)
                || lostTrial
                || lostArrest) {
            doubt(field, OF_CASE);
        }
    }

    private boolean chargeLabel(int from, int to) {
        Phrases.Hit<String> label = source.words().chargeLabels.at(text, from, to);
        return label != null && !label.meaning().equals("article");
    }

    /** A charge of no words, or one that runs on into a measure: "по ст. 58-10 к рсастрелу". */
    private void charge(int from, int to) {
        if (to - from < SHORTEST_CHARGE && !EntryText.digit(text.at(from))) {
            doubt(TRIAL_CHARGE, NO_CHARGE);
        }
        int last = Math.max(from, wordBefore(to));
        boolean preposition = source.words().prepositions.at(text, last, to) != null
                || source.words().measurePrepositions.at(text, last, to) != null;
        int before = text.trimEnd(from, last);
        int word = Math.max(from, wordBefore(before));
        boolean measure = !main.containsKey(SENTENCE)
                && word < before
                && source.words().measurePrepositions.at(text, word, before + 1) != null;
        if (preposition || measure) {
            doubt(TRIAL_CHARGE, TWO);
        }
    }

    /** Of the articles of one charge some with the code and some without: the code may be that of all. */
    private void codes() {
        int with = 0;
        int without = 0;
        for (FieldReading field : fields) {
            if (field.main() && field.field() == TRIAL_ARTICLES) {
                boolean code = field.value().indexOf(" УК") > 0 || field.value().indexOf(" КК") > 0;
                with += code ? 1 : 0;
                without += code ? 0 : 1;
            }
        }
        if (with > 0 && without > 0) {
            doubt(TRIAL_ARTICLES, SOME_CODES);
        }
    }

    private void names() {
        for (RecordField part : List.of(SURNAME, GIVEN_NAME)) {
            Examined.Value name = reading.value(part);
            if (name != null
                    && !source.words().latin()
                    && NameTokens.patronymic(text, name.from(), name.to())
                    && (part == GIVEN_NAME || !main.containsKey(PATRONYMIC))) {
                doubt(part, FORM);
            }
        }
    }

    /** The whole name of somebody, outside of the heading and of what is told of relatives: perhaps a second entry. */
    private void somebody() {
        for (int i = text.nextWord(1); i < text.length(); i = text.nextWord(i + 1)) {
            if (text.at(i - 1) != ' ' || !text.capital(i)) {
                continue;
            }
            int end = text.wordEnd(i, text.length());
            if (end - i <= SHORTEST_NAME || !nameBefore(i) || !NameTokens.patronymic(text, i, end)) {
                continue;
            }
            int raw = text.offset(i);
            boolean ofName = reading.silent[raw]
                    || fields.stream().anyMatch(field -> NAMES.contains(field.field()) && field.holds(raw));
            if (!ofName) {
                doubt(SURNAME, ANOTHER);
                return;
            }
        }
    }

    private boolean nameBefore(int at) {
        int end = text.trimEnd(0, at);
        int word = end;
        while (word > 0 && Character.isLetter(text.at(word - 1))) {
            word--;
        }
        return end == at - 1 && word < end - 1 && text.capital(word);
    }
}
