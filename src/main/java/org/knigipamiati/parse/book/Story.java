package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.ARREST_DATE;
import static org.knigipamiati.vocabulary.RecordField.BIRTH_DATE;
import static org.knigipamiati.vocabulary.RecordField.DEATH_DATE;
import static org.knigipamiati.vocabulary.RecordField.EXECUTION_DATE;
import static org.knigipamiati.vocabulary.RecordField.GIVEN_NAME;
import static org.knigipamiati.vocabulary.RecordField.NATIONALITY;
import static org.knigipamiati.vocabulary.RecordField.PATRONYMIC;
import static org.knigipamiati.vocabulary.RecordField.PREVIOUS_REPRESSIONS;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_DATE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE_KIND;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE_TERM;
import static org.knigipamiati.vocabulary.RecordField.SEX;
import static org.knigipamiati.vocabulary.RecordField.SURNAME;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.parse.FieldReading;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.SentenceKind;

/** Whether what is told fits together: the name, the order of the dates, the outcome. */
final class Story extends Witness {

    /** The dates that were made of their fields. */
    private final Map<RecordField, PartialDate> dates = new EnumMap<>(RecordField.class);

    Story(Examined reading) {
        super(reading);
    }

    @Override
    void speak() {
        if (named) {
            names();
        }
        twice();
        order();
        outcome();
    }

    private void names() {
        FieldReading surname = main.get(SURNAME);
        if (surname == null) {
            doubt(SURNAME, "no name at the head");
            return;
        }
        FieldReading patronymic = main.get(PATRONYMIC);
        FieldReading given = main.get(GIVEN_NAME);
        if (given == null) {
            doubt(GIVEN_NAME, "the name is one word");
        }
        if (patronymic == null
                && given != null
                && given.verbatim().strip().contains(" ")
                && !source.words().latin()
                && !main.containsKey(NATIONALITY)) {
            doubt(PATRONYMIC, "the last word of the name has no form of a patronymic");
        }
        if (patronymic != null
                && given != null
                && given.verbatim().strip().contains(" ")
                && !source.words().latin()) {
            doubt(GIVEN_NAME, "the given name has two words");
        }
        boolean ordered = patronymic == null
                || given == null
                || surname.spans().get(0).start() < given.spans().get(0).start();
        if (!ordered) {
            doubt(SURNAME, "the surname stands last");
        }
        FieldReading sex = main.get(SEX);
        if (sex != null && patronymic != null) {
            String shown = NameTokens.sexOfPatronymic(EntryText.fold(patronymic.verbatim()));
            if (shown != null && !shown.equals(sex.value())) {
                doubt(SEX, "the patronymic is of the other sex");
            }
        }
    }

    private void order() {
        PartialDate birth = date(BIRTH_DATE);
        PartialDate arrest = date(ARREST_DATE);
        PartialDate trial = date(TRIAL_DATE);
        PartialDate execution = date(EXECUTION_DATE);
        PartialDate death = date(DEATH_DATE);
        PartialDate rehabilitation = date(REHABILITATION_DATE);
        if (birth == null && named) {
            doubt(BIRTH_DATE, "no date of birth was found");
        }
        inOrder(arrest, trial, TRIAL_DATE);
        inOrder(arrest, execution, EXECUTION_DATE);
        inOrder(trial, execution, EXECUTION_DATE);
        inOrder(arrest, death, DEATH_DATE);
        inOrder(trial, rehabilitation, REHABILITATION_DATE);
        inOrder(execution, rehabilitation, REHABILITATION_DATE);
        if (execution != null && death != null) {
            doubt(DEATH_DATE, "an execution and a death are told");
        }
        for (RecordField field : List.of(ARREST_DATE, TRIAL_DATE, EXECUTION_DATE)) {
            PartialDate date = date(field);
            if (date != null
                    && date.latest() != null
                    && (date.latest().getYear() < 1917 || date.latest().getYear() > 1991)) {
                doubt(field, "outside the years of the repression");
            }
            if (date != null && birth != null && birth.earliest() != null && date.earliest() != null) {
                int age = date.earliest().getYear() - birth.earliest().getYear();
                if (age < 12 && !settled(field) || age > 95) {
                    doubt(field, "does not fit the year of birth");
                }
            }
        }
        for (FieldReading field : fields) {
            if (field.main() && field.field().date()) {
                PartialDate date = main.get(field.field()) == field
                        ? date(field.field())
                        : PartialDate.tryParse(field.value()).orElse(null);
                if (date != null && !date.exists()) {
                    doubt(field.field(), "no calendar has this day");
                }
            }
        }
    }

    /** Families were sent away with their children. */
    private boolean settled(RecordField field) {
        FieldReading kind = main.get(SENTENCE_KIND);
        return field == TRIAL_DATE
                && !main.containsKey(ARREST_DATE)
                && kind != null
                && List.of(SentenceKind.EXILE, SentenceKind.SPECIAL_SETTLEMENT, SentenceKind.DEKULAKISATION).stream()
                        .anyMatch(one -> one.name().equals(kind.value()));
    }

    /** A field that holds one value was stated twice, and only the first is shown. */
    private void twice() {
        for (FieldReading field : fields) {
            boolean more = field.main()
                    && !field.field().list()
                    && !main.get(field.field()).equals(field)
                    && !main.get(field.field()).value().equals(field.value());
            if (more) {
                doubt(field.field(), "stated twice");
            }
        }
    }

    /** A case told shortly before the execution, or of somebody of whom no other is told, is no earlier one. */
    private void earlier() {
        boolean told =
                List.of(ARREST_DATE, TRIAL_DATE, TRIAL_BODY, SENTENCE).stream().anyMatch(main::containsKey);
        Examined.Value previous = reading.value(PREVIOUS_REPRESSIONS);
        if (told || previous == null) {
            return;
        }
        PartialDate execution = date(EXECUTION_DATE);
        int from = previous.from();
        int to = previous.printed();
        if (source.words().earlier.within(text, from, to)) {
            return;
        }
        boolean near = execution == null && marked(Topic.ARREST, from, to) && marked(Topic.TRIAL, from, to);
        for (DateFinder.Found date = source.date(from, to); date != null; date = source.date(date.end(), to)) {
            near |= execution != null
                    && execution.earliest() != null
                    && date.date().latest() != null
                    && date.date().latest().isAfter(execution.earliest().minusYears(1));
        }
        if (near) {
            for (RecordField field : List.of(ARREST_DATE, TRIAL_DATE, SENTENCE)) {
                doubt(field, "the only case is told as an earlier one");
            }
        }
    }

    private boolean marked(Topic topic, int from, int to) {
        for (int i = source.nextMark(from); i < to; i = source.nextMark(i + 1)) {
            Phrases.Hit<Mark> hit = source.markAt(i, to);
            if (hit != null && hit.meaning().topic() == topic) {
                return true;
            }
        }
        return false;
    }

    private void inOrder(PartialDate first, PartialDate second, RecordField field) {
        if (first != null && second != null && first.certainlyAfter(second)) {
            doubt(field, "the dates are in an unusual order");
        }
    }

    /** Whether the words of a measure say more than how long: "12 л. к. р.". */
    private boolean moreThanTerm() {
        Examined.Value sentence = reading.value(SENTENCE);
        if (sentence == null) {
            return false;
        }
        int to = sentence.to();
        for (int i = text.nextWord(sentence.from()); i < to; i = text.nextWord(i + 1)) {
            if (!Character.isLetter(text.at(i))) {
                continue;
            }
            boolean ofTerm = source.words().termUnits.at(text, i, text.length()) != null
                    || source.words().numbers.at(text, i, to) != null
                    || source.words().prepositions.at(text, i, to) != null;
            if (!ofTerm) {
                return true;
            }
            i = text.wordEnd(i, to) - 1;
        }
        return false;
    }

    /** "lO лет ИТЛ": a unit of terms behind what is no number. */
    private boolean termUnread() {
        Examined.Value sentence = reading.value(SENTENCE);
        if (sentence == null) {
            return false;
        }
        int from = sentence.from();
        int to = sentence.to();
        for (int i = text.nextWord(from); i < to; i = text.nextWord(i + 1)) {
            Phrases.Hit<Integer> unit = source.words().termUnits.at(text, i, text.length());
            int before = unit == null ? from : text.trimEnd(from, i);
            if (before > from && unit.end() - i > 2 && !EntryText.digit(text.at(before - 1))) {
                return true;
            }
        }
        return false;
    }

    private PartialDate date(RecordField field) {
        FieldReading told = main.get(field);
        return told == null
                ? null
                : dates.computeIfAbsent(
                        field, none -> PartialDate.tryParse(told.value()).orElse(null));
    }

    private void outcome() {
        FieldReading kind = main.get(SENTENCE_KIND);
        boolean death = kind != null && kind.value().equals(SentenceKind.DEATH.name());
        if (kind != null && !death && main.containsKey(EXECUTION_DATE)) {
            doubt(SENTENCE_KIND, "an execution without a sentence of death");
        }
        if (kind != null
                && kind.value().equals(SentenceKind.UNKNOWN.name())
                && (!main.containsKey(SENTENCE_TERM) || moreThanTerm())) {
            doubt(SENTENCE_KIND, "the measure is not understood");
        }
        if (kind != null && !death && !main.containsKey(SENTENCE_TERM) && termUnread()) {
            doubt(SENTENCE_TERM, "the number of a term was not read");
        }
        FieldReading sentence = main.get(SENTENCE);
        if (sentence != null && sentence.verbatim().length() > PlaceWords.LONGEST_WORK) {
            doubt(SENTENCE, "unusually long");
        }
        if (named && kind != null && !main.containsKey(TRIAL_BODY) && !main.containsKey(TRIAL_DATE)) {
            doubt(TRIAL_BODY, "a measure without organ and date");
        }
        earlier();
        boolean verdict = main.containsKey(TRIAL_BODY) || main.containsKey(TRIAL_DATE);
        if (verdict && kind == null && !main.containsKey(EXECUTION_DATE) && !main.containsKey(DEATH_DATE)) {
            doubt(SENTENCE, "a verdict without a measure");
        }
        if (fields.stream().noneMatch(FieldReading::main) || named && main.size() < 4) {
            doubt(SURNAME, "little was found");
        }
    }
}
