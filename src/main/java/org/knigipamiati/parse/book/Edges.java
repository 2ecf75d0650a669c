package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.ARREST_BODY;
import static org.knigipamiati.vocabulary.RecordField.BIRTH_PLACE;
import static org.knigipamiati.vocabulary.RecordField.BURIAL_PLACE;
import static org.knigipamiati.vocabulary.RecordField.DEATH_PLACE;
import static org.knigipamiati.vocabulary.RecordField.EDUCATION;
import static org.knigipamiati.vocabulary.RecordField.EXECUTION_PLACE;
import static org.knigipamiati.vocabulary.RecordField.NAME_VARIANTS;
import static org.knigipamiati.vocabulary.RecordField.PARTY;
import static org.knigipamiati.vocabulary.RecordField.PROFESSION;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_BODY;
import static org.knigipamiati.vocabulary.RecordField.RESIDENCE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE_KIND;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE_TERM;
import static org.knigipamiati.vocabulary.RecordField.SOCIAL_ORIGIN;
import static org.knigipamiati.vocabulary.RecordField.SURNAME;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_ARTICLES;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_CHARGE;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.knigipamiati.parse.FieldReading;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;
import org.knigipamiati.vocabulary.RecordField;

/** Whether a value begins and ends where it should, and whether all figures around it were read. */
final class Edges extends Witness {

    static final String ENDS = "ends where more should follow";
    static final String BEGINS = "begins with the words of another statement";
    static final String NO_LABEL = "a colon without a word before it";
    static final String MONTH = "a word before the year was not understood";
    static final String FIGURES_LEFT = "figures beside it were not read";

    private static final int SHORTEST_MARK = 4;
    private static final int YEAR = 4;

    private static final Set<RecordField> PLACES =
            EnumSet.of(BIRTH_PLACE, RESIDENCE, EXECUTION_PLACE, BURIAL_PLACE, DEATH_PLACE);
    private static final Set<RecordField> ORGANS = EnumSet.of(ARREST_BODY, TRIAL_BODY, REHABILITATION_BODY);
    private static final Set<RecordField> TRAITS = EnumSet.of(PROFESSION, EDUCATION, PARTY, SOCIAL_ORIGIN);

    Edges(Examined reading) {
        super(reading);
    }

    @Override
    void speak() {
        for (Examined.Value value : reading.values) {
            int from = value.from();
            int to = value.to();
            RecordField of = value.field();
            if (PLACES.contains(of) || ORGANS.contains(of) || TRAITS.contains(of) || of == SENTENCE) {
                ends(of, from, to);
                marks(of, from, to);
            }
            if (ORGANS.contains(of) && source.words().misprintedActs.at(text, from, text.wordEnd(from, to)) != null) {
                doubt(of, BEGINS);
            }
            boolean limit = (of == RESIDENCE || of == BIRTH_PLACE)
                    && !text.capital(from)
                    && (source.words().before.at(text, from, to) != null
                            || source.words().after.at(text, from, to) != null);
            boolean variant = of == NAME_VARIANTS && Character.isLowerCase(text.text.charAt(from));
            if (limit || variant) {
                doubt(of, BEGINS);
            }
            if (of.date() && value.reading().value().length() == YEAR) {
                wordBefore(of, from);
            }
        }
        traits();
        charge();
        term();
        colons();
    }

    /** "к ВМН по", "там же. 8": a preposition or the number of the next statement at the end. */
    private void ends(RecordField field, int from, int to) {
        int end = text.trimEnd(from, to);
        int word = wordBefore(end);
        if (word <= from || text.at(word - 1) > ' ') {
            word = end;
        }
        Phrases.Hit<Boolean> preposition =
                word < end ? source.words().prepositions.at(text, word, end) : null;
        boolean small = word < end && !text.capital(word);
        int before = text.trimEnd(from, word);
        int abbreviation = wordBefore(before);
        boolean numbered = source.words().places.at(text, abbreviation, Math.min(text.length(), before + 1)) == null
                && source.words().abbreviations.at(text, abbreviation, Math.min(text.length(), before + 1)) == null
                && before - abbreviation > 1;
        boolean number = numbered
                && word < end
                && end - word <= 2
                && text.indexOf('.', before, word) >= 0
                && EntryText.digit(text.at(word));
        boolean letter = end - word == 1 && small && text.indexOf('.', before, word) >= 0 && end == to;
        boolean stop = end < text.length() && text.at(end) == '.';
        boolean article = word < end
                && source.words().articleSigns.at(text, word, end + (stop ? 1 : 0)) != null
                && ORGANS.contains(field);
        if (preposition != null && preposition.end() == end && small && !stop || number || letter && !stop || article) {
            doubt(field, ENDS);
        }
        int next = text.skipBlanks(stop ? end + 1 : end, text.length());
        boolean figures = PLACES.contains(field)
                && stop
                && next > end + 1
                && next < text.length()
                && EntryText.digit(text.at(next));
        int behind = figures ? text.wordEnd(next, text.length()) : 0;
        if (figures
                && behind - next <= 3
                && (behind >= text.length() || ";,.\n".indexOf(text.at(behind)) >= 0)
                && source.dates().at(next, text.length()) == null
                && fields.stream().noneMatch(other -> other.holds(text.offset(next)))) {
            doubt(field, FIGURES_LEFT);
        }
    }

    /** A word that opens a statement, behind a blank alone: "осадник Жена Ядвига", "raj Vab."; or at the head of a value. */
    private void marks(RecordField field, int from, int to) {
        if (source.capitals()) {
            return;
        }
        for (int i = source.nextMark(from); i < to; i = source.nextMark(i + 1)) {
            if (i > from && text.at(i - 1) > ' ') {
                continue;
            }
            Phrases.Hit<Mark> hit = source.markAt(i, Math.min(text.length(), to + 1));
            if (hit == null || hit.end() - i < SHORTEST_MARK && text.at(hit.end() - 1) != '.') {
                continue;
            }
            Mark.Form form = hit.meaning().form();
            boolean opens = form == Mark.Form.VERB || form == Mark.Form.LABEL || form == Mark.Form.RELATIVE;
            boolean organ =
                    ORGANS.contains(field) && i == from && hit.meaning().topic().ofCase() && form != Mark.Form.COLON;
            int colon = text.skipBlanks(hit.end(), text.length());
            boolean label = i == from && PLACES.contains(field) && colon < to && text.at(colon) == ':';
            boolean joined = i > from + 1 && text.at(i - 2) != ',' && text.at(i - 2) != '.' && text.at(i - 2) != '"';
            boolean inside = joined && opens && text.capital(i) && hit.end() - i >= SHORTEST_MARK;
            boolean origin = joined
                    && field == PROFESSION
                    && form == Mark.Form.LABEL
                    && text.at(hit.end() - 1) == '.'
                    && (hit.meaning().topic() == Topic.BIRTH_PLACE
                            || hit.meaning().topic() == Topic.RESIDENCE);
            if (organ || label) {
                doubt(field, BEGINS);
            } else if (inside || origin) {
                doubt(field, Oddities.TWO);
            }
        }
    }

    /** "24 ноярбя 1937": a year alone behind a word that is no month and nothing else that we know. */
    private void wordBefore(RecordField field, int from) {
        int end = text.trimEnd(0, from);
        boolean parted = end < from && text.indexOf('\n', end, from) >= 0;
        int word = wordBefore(end);
        if (parted || word >= end) {
            return;
        }
        int number = wordBefore(text.trimEnd(0, word));
        boolean day = number < word
                && EntryText.digit(text.at(number))
                && text.trimEnd(0, word) - number <= 2
                && Character.isLetter(text.at(word))
                && end - word <= SHORTEST_MARK;
        if (text.at(end) == ',') {
            // "19 лют, 1960": an abbreviated month behind a number
            if (day) {
                doubt(field, MONTH);
            }
            return;
        }
        boolean figures = EntryText.digit(text.at(word)) && text.indexOf('.', end, from) >= 0;
        boolean unknown = Character.isLowerCase(text.text.charAt(word))
                && end - word > 3
                && text.indexOf('.', end, from) < 0
                && source.words().valueless.at(text, word, text.length()) == null
                && source.words().seasons.at(text, word, text.length()) == null
                && source.organWord(word, text.length()) == null
                && source.words().measures.at(text, word, text.length()) == null
                && source.words().about.at(text, word, text.length()) == null
                && source.words().before.at(text, word, text.length()) == null
                && source.words().after.at(text, word, text.length()) == null;
        if (figures && end - word <= 2 || unknown) {
            doubt(field, MONTH);
        }
    }

    /** Membership, schooling and origin in the words of another trait. */
    private void traits() {
        for (RecordField field : List.of(PROFESSION, EDUCATION, SOCIAL_ORIGIN)) {
            Examined.Value trait = reading.value(field);
            if (trait == null) {
                continue;
            }
            int from = trait.from();
            int to = trait.printed();
            int first = text.wordEnd(from, to);
            int second = text.trimStart(first, to);
            boolean nation = field == PROFESSION && (source.nationality(from, first) != null || source.party(from, to));
            boolean work = field == EDUCATION
                    && second < to
                    && text.wordEnd(second, to) >= to
                    && source.words().occupations.at(text, second, to) != null;
            boolean party = field == EDUCATION
                    && second < to
                    && source.words().occupations.at(text, second, to) != null
                    && source.words().education.at(text, from, first) != null
                    && source.words().education.at(text, from, first).end() == first;
            for (int i = text.nextWord(first); field != PROFESSION && i < to && !party; i = text.nextWord(i + 1)) {
                party = text.at(i - 1) <= ' ' && source.party(i, to);
            }
            if (nation || work || party) {
                doubt(field, Oddities.TWO);
            }
        }
        Examined.Value party = reading.value(PARTY);
        if (party != null) {
            int from = party.from();
            int second = text.trimStart(text.wordEnd(from, text.length()), text.length());
            int to = party.printed();
            for (int i = text.nextWord(second); i < to; i = text.nextWord(i + 1)) {
                if (text.at(i - 1) <= ' ' && source.words().education.at(text, i, to) != null) {
                    doubt(PARTY, Oddities.TWO);
                }
            }
        }
        if (party != null && source.words().russian()) {
            int to = party.printed();
            int item = text.indexOf(';', party.from(), to);
            int next = item < 0 ? to : text.trimStart(item, to);
            if (next < to && !source.party(next, to) && !Traits.goesOnWithParty(text, next, to)) {
                doubt(PARTY, Oddities.TWO);
            }
        }
    }

    /** Figures in a charge that are no article; a charge that stands in the name of the organ, or keeps its label. */
    private void charge() {
        Examined.Value charge = reading.value(TRIAL_CHARGE);
        if (charge != null) {
            int from = charge.from();
            int to = charge.printed();
            boolean figures = false;
            for (int i = from; i < to && !figures; i++) {
                Phrases.Hit<Boolean> sign =
                        text.wordStart(i) ? source.words().articleSigns.at(text, i, to) : null;
                int number = sign == null ? to : text.trimStart(sign.end(), to);
                boolean code =
                        EntryText.digit(text.at(i)) && source.words().codes.within(text, i, Math.min(to, i + 12));
                figures = number < to && EntryText.digit(text.at(number)) || code;
            }
            if (figures && !main.containsKey(TRIAL_ARTICLES)) {
                doubt(TRIAL_ARTICLES, FIGURES_LEFT);
            }
            for (int i = text.nextWord(from + 1); i < to; i = text.nextWord(i + 1)) {
                int[] term = !main.containsKey(SENTENCE) ? Measure.termAt(source, i, text.length()) : null;
                if (term != null) {
                    doubt(TRIAL_CHARGE, Oddities.TWO);
                }
            }
            Phrases.Hit<String> label = source.words().chargeLabels.at(text, from, to);
            if (label != null && label.meaning().equals("brief")) {
                doubt(TRIAL_CHARGE, BEGINS);
            }
        }
        Examined.Value body = reading.value(TRIAL_BODY);
        if (body != null && !main.containsKey(TRIAL_CHARGE)) {
            int to = body.printed();
            int last = wordBefore(to);
            if (last > body.from() && source.words().charges.at(text, last, to) != null) {
                doubt(TRIAL_BODY, Oddities.TWO);
            }
        }
    }

    /** A number before a unit of terms, and no term was read. */
    private void term() {
        Examined.Value sentence = reading.value(SENTENCE);
        FieldReading kind = main.get(SENTENCE_KIND);
        boolean timed = kind != null && Set.of("CAMP", "PRISON", "EXILE").contains(kind.value());
        if (sentence == null || main.containsKey(SENTENCE_TERM) || !timed) {
            return;
        }
        int to = sentence.printed();
        for (int i = text.nextWord(Math.max(1, sentence.from())); i < to; i = text.nextWord(i + 1)) {
            Phrases.Hit<Integer> unit = source.words().termUnits.at(text, i, text.length());
            int before = unit == null ? 0 : text.trimEnd(0, i);
            boolean number = before > 0 && EntryText.digit(text.at(before - 1)) && before - wordBefore(before) <= 2;
            if (number) {
                doubt(SENTENCE_TERM, FIGURES_LEFT);
                return;
            }
        }
    }

    /** A colon that no word stands before has lost its label. */
    private void colons() {
        for (int i = 0; i < text.length(); i++) {
            if (text.at(i) != ':') {
                continue;
            }
            int end = i;
            while (end > 0 && text.at(end - 1) <= ' ' && text.at(end - 1) != '\n') {
                end--;
            }
            boolean word = end > 0 && (EntryText.wordChar(text.at(end - 1)) || ".)\"*>".indexOf(text.at(end - 1)) >= 0);
            boolean lone = end > 1 && text.at(end - 1) == '.' && text.at(end - 2) <= ' ';
            if (!word || lone) {
                doubt(SURNAME, NO_LABEL);
            }
        }
    }
}
