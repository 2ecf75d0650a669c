package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.ARREST_BODY;
import static org.knigipamiati.vocabulary.RecordField.ARREST_DATE;
import static org.knigipamiati.vocabulary.RecordField.BURIAL_PLACE;
import static org.knigipamiati.vocabulary.RecordField.DEATH_DATE;
import static org.knigipamiati.vocabulary.RecordField.DEATH_PLACE;
import static org.knigipamiati.vocabulary.RecordField.EDUCATION;
import static org.knigipamiati.vocabulary.RecordField.EXECUTION_DATE;
import static org.knigipamiati.vocabulary.RecordField.EXECUTION_PLACE;
import static org.knigipamiati.vocabulary.RecordField.GIVEN_NAME;
import static org.knigipamiati.vocabulary.RecordField.NATIONALITY;
import static org.knigipamiati.vocabulary.RecordField.NATIONALITY_VERBATIM;
import static org.knigipamiati.vocabulary.RecordField.PROFESSION;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_BODY;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_DATE;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_REASON;
import static org.knigipamiati.vocabulary.RecordField.RESIDENCE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE;
import static org.knigipamiati.vocabulary.RecordField.SOCIAL_ORIGIN;
import static org.knigipamiati.vocabulary.RecordField.SOURCE;
import static org.knigipamiati.vocabulary.RecordField.SURNAME;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;
import org.knigipamiati.vocabulary.RecordField;

/** Labels and verbs whose value was not taken, and values that took in what another label tells. */
final class Missed extends Witness {

    static final String NO_VALUE = "a word for it stands in the entry, and no value was read";
    private static final String NO_VERDICT = "a sentence is served or ended of which nothing is told";
    private static final int LONGEST_NAME = 40;
    private static final int SHORTEST_LABEL = 5;

    /** Of what each topic tells at least one field. */
    private static final Map<Topic, List<RecordField>> TOLD = Map.of(
            Topic.SENTENCE, List.of(SENTENCE, TRIAL_BODY, TRIAL_DATE),
            Topic.ARREST, List.of(ARREST_DATE, ARREST_BODY),
            Topic.EXECUTION, List.of(EXECUTION_DATE, EXECUTION_PLACE, SENTENCE),
            Topic.DEATH, List.of(DEATH_DATE, DEATH_PLACE),
            Topic.BURIAL, List.of(BURIAL_PLACE),
            Topic.RESIDENCE, List.of(RESIDENCE),
            Topic.REHABILITATION, List.of(REHABILITATION_DATE, REHABILITATION_BODY, REHABILITATION_REASON));

    Missed(Examined reading) {
        super(reading);
    }

    /** Fields whose value may take in what another label tells. */
    private static final Set<RecordField> MAY_RUN_ON =
            EnumSet.of(PROFESSION, NATIONALITY_VERBATIM, SOCIAL_ORIGIN, SOURCE, SENTENCE, EDUCATION);

    @Override
    void speak() {
        labels();
        if (!main.containsKey(SENTENCE)) {
            withoutVerdict();
        }
        for (Examined.Value value : reading.values) {
            value(value.field(), value.from(), value.to());
        }
    }

    /** "Освобожден в 1942 г." where no sentence was read: either it was, or this is how the case ended. */
    private void withoutVerdict() {
        for (int i = source.nextMark(0); i < text.length(); i = source.nextMark(i + 1)) {
            Phrases.Hit<Mark> hit = reading.silent[text.offset(i)] && !reading.taken[text.offset(i)]
                    ? source.markAt(i, text.length())
                    : null;
            Topic topic = hit == null ? null : hit.meaning().topic();
            if (topic == Topic.RELEASE || topic == Topic.SERVING || topic == Topic.COMMUTED) {
                doubt(SENTENCE, NO_VERDICT);
                return;
            }
        }
    }

    private boolean schooled(int from) {
        return source.words().schooled.at(text, from, text.length()) != null;
    }

    private void labels() {
        for (int i = source.nextMark(0); i < text.length(); i = source.nextMark(i + 1)) {
            if (!text.capital(i) || reading.silent[text.offset(i)]) {
                continue;
            }
            Phrases.Hit<Mark> hit = source.markAt(i, text.length());
            List<RecordField> told = hit == null ? null : TOLD.get(hit.meaning().topic());
            if (told == null || told.stream().anyMatch(main::containsKey)) {
                continue;
            }
            boolean head = i == 0;
            for (int back = text.trimEnd(0, i); back < i && !head; back++) {
                head = ".;|\n".indexOf(text.at(back)) >= 0;
            }
            if (!head) {
                continue;
            }
            int next = text.skipBlanks(hit.end(), text.length());
            while (next < text.length() && ":-. \n".indexOf(text.at(next)) >= 0 && text.at(next) != '\n') {
                next++;
            }
            boolean nothing = next >= text.length()
                    || text.at(next) == '\n'
                    || source.words().noInformation.at(text, next, text.length()) != null;
            int raw = text.offset(i);
            boolean held = fields.stream().anyMatch(field -> field.field() != RecordField.SEX && field.holds(raw));
            if (!nothing && !held) {
                doubt(told.get(0), NO_VALUE);
            }
        }
    }

    private void value(RecordField field, int from, int to) {
        if (field == SURNAME || field == GIVEN_NAME) {
            boolean figure = false;
            for (int i = from; i < to; i++) {
                figure |= EntryText.digit(text.at(i));
            }
            if (figure || to - from > LONGEST_NAME) {
                doubt(field, Oddities.TWO);
            }
        }
        if (field == ARREST_BODY && Organs.onlyDecides(source, from, to)) {
            doubt(ARREST_BODY, Oddities.LABEL);
        }
        for (int i = text.nextWord(from + 1); i < to && MAY_RUN_ON.contains(field); i = text.nextWord(i + 1)) {
            Phrases.Hit<Mark> hit = source.markAt(i, to);
            Topic topic = hit == null ? null : hit.meaning().topic();
            boolean work = field == PROFESSION
                    && (topic == Topic.RESIDENCE || topic == Topic.BIRTH_PLACE)
                    && hit.end() - i >= SHORTEST_LABEL;
            boolean trait = (field == NATIONALITY_VERBATIM || field == SOCIAL_ORIGIN)
                    && (topic == Topic.EDUCATION || topic == Topic.PARTY || topic == Topic.RESIDENCE);
            boolean cited = field == SOURCE && hit != null && hit.meaning().form() == Mark.Form.VERB && topic.ofCase();
            boolean act = field == SENTENCE
                    && text.capital(i)
                    && !source.capitals()
                    && source.words().acts.at(text, i, to) != null;
            boolean place = field == PROFESSION
                    && text.at(i - 1) <= ' '
                    && i > 2
                    && text.at(i - 2) == '.'
                    && !text.capital(i)
                    && source.words().abbreviations.at(text, wordBefore(i - 2), i - 1) == null
                    && source.words().prepositions.at(text, i, to) != null;
            if (work || trait || cited || act || place) {
                doubt(field == NATIONALITY_VERBATIM ? NATIONALITY : field, Oddities.TWO);
                return;
            }
            boolean educated = field == EDUCATION
                    && !schooled(from)
                    && text.at(text.trimEnd(from, i)) != ','
                    && source.words().occupations.at(text, i, to) != null;
            boolean origin = field == SOCIAL_ORIGIN
                    && text.at(i - 1) <= ' '
                    && source.words().occupations.at(text, i, to) != null
                    && source.words().origin.at(text, from, to) != null
                    && source.words().origin.at(text, from, to).end() < i - 1;
            if (educated || origin) {
                doubt(field, Oddities.TWO);
                return;
            }
        }
    }
}
