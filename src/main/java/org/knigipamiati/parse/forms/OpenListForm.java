package org.knigipamiati.parse.forms;

import static org.knigipamiati.vocabulary.RecordField.ARREST_DATE;
import static org.knigipamiati.vocabulary.RecordField.BIRTH_DATE;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_DATE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.dates.RussianDates;
import org.knigipamiati.parse.EntryForm;
import org.knigipamiati.parse.OtherCase;
import org.knigipamiati.parse.Reading;
import org.knigipamiati.parse.fields.Bodies;
import org.knigipamiati.parse.fields.LastDays;
import org.knigipamiati.parse.fields.MeasureReader;
import org.knigipamiati.parse.fields.NameReader;
import org.knigipamiati.parse.fields.PersonReader;
import org.knigipamiati.parse.fields.ReadingBuilder;
import org.knigipamiati.parse.fields.RehabilitationReader;
import org.knigipamiati.parse.fields.SentenceReader;
import org.knigipamiati.parse.fields.Slots;
import org.knigipamiati.parse.fields.Traits;
import org.knigipamiati.parse.fields.TrialReader;
import org.knigipamiati.parse.forms.FormPage.Parameter;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.SentenceKind;

/**
 * A page of the Open List (openlist.wiki): the title, which is the name with the year of birth in brackets, in the first line, and the wiki's
 * text below it, whose template {@code Формуляр} has a parameter for each statement. Parameters of a case bear its number.
 *
 * <p>The main case is the one that ended in a sentence to death, else the first. What the template does not say (biography, supposed
 * relatives, documents, parameters that we do not know) stays visible as not understood.
 */
public final class OpenListForm implements EntryForm {

    @Override
    public String id() {
        return "openlist";
    }

    @Override
    public Reading read(String raw) {
        EntryText text = EntryText.html(raw);
        ReadingBuilder draft = new ReadingBuilder(text);
        FormPage page = FormPage.of(text);
        page.marks().forEach(mark -> draft.label(mark[0], mark[1]));
        Cases cases = new Cases(draft, page.parameters());
        page.parameters().forEach(one -> one.field().ifPresent(field -> {
            draft.label(one.start(), one.from());
            if (!Slots.nothing(draft, one.from(), one.to())) {
                read(draft, field, cases.of(field, one), one);
            }
        }));
        readTitle(draft, page.titleEnd());
        return draft.finish();
    }

    /** "Лесная Вера Павловна (1890)"; of one who is called by a single name, "Варвара (Лесная Вера Павловна)", the name is in the bracket. */
    private static void readTitle(ReadingBuilder draft, int end) {
        EntryText text = draft.text;
        int to = text.trimEnd(0, end);
        int open = text.folded.lastIndexOf('(', to - 1);
        RussianDates.Found year = open < 0 ? null : Slots.dateAt(text, open + 1, to);
        if (year != null) {
            draft.label(open, to);
            if (!draft.has(BIRTH_DATE)) {
                draft.addDate(BIRTH_DATE, 0, year);
            }
            to = text.trimEnd(0, open);
        }
        int bracket = text.indexOf('(', 0, to);
        int close = bracket < 0 ? -1 : text.closing(bracket, to);
        boolean oneWord = bracket > 0 && text.wordEnd(text.trimStart(0, bracket), bracket) >= text.trimEnd(0, bracket);
        boolean wholeName =
                close > 0 && text.trimStart(bracket + 1, close) < close && blankIn(text, bracket + 1, close);
        if (oneWord && wholeName) {
            NameReader.readVariants(draft, 0, bracket);
            NameReader.readHeading(draft, bracket + 1, close);
        } else {
            NameReader.readHeading(draft, 0, to);
        }
    }

    private static boolean blankIn(EntryText text, int from, int to) {
        int start = text.trimStart(from, to);
        return text.indexOf(' ', start, text.trimEnd(start, to)) > 0;
    }

    private static void read(ReadingBuilder draft, RecordField field, int caseNo, Parameter one) {
        int from = one.from();
        int to = one.to();
        switch (field) {
            case BIRTH_DATE -> {
                if (!draft.has(BIRTH_DATE)) {
                    PersonReader.readDate(draft, from, to);
                }
            }
            case SEX -> readSex(draft, from, to);
            case NATIONALITY -> {
                if (!Traits.read(draft, draft.text.trimStart(from, to), to, true)) {
                    draft.add(RecordField.NATIONALITY_VERBATIM, from, to);
                }
            }
            case NAME_VARIANTS -> NameReader.readVariants(draft, from, to);
            case ARREST_BODY -> {
                if (Bodies.known(draft.text, from, to)) {
                    Bodies.add(draft, field, caseNo, from, to);
                }
            }
            case TRIAL_BODY, REHABILITATION_BODY -> {
                if (!draft.has(field, caseNo)) {
                    Bodies.add(draft, field, caseNo, from, to);
                }
            }
            case TRIAL_CHARGE -> TrialReader.readCharge(draft, caseNo, from, to);
            case TRIAL_ARTICLES -> readArticles(draft, caseNo, from, to);
            case SENTENCE -> SentenceReader.addMeasure(draft, caseNo, from, to);
            case EXECUTION_DATE -> LastDays.readExecution(draft, from, to);
            case BURIAL_PLACE -> LastDays.readBurial(draft, from, to);
            case REHABILITATION_DATE -> readRehabilitation(draft, from, to);
            case SOURCE -> draft.append(field, from, to);
            case ARREST_DATE, TRIAL_DATE, DEATH_DATE -> readDate(draft, field, caseNo, from, to);
            default -> {
                if (!draft.has(field, caseNo)) {
                    draft.add(field, caseNo, from, to);
                }
            }
        }
    }

    /** Articles are printed in one list, "58-10,58-11 УК РСФСР": what all of them say together is understood. */
    private static void readArticles(ReadingBuilder draft, int caseNo, int from, int to) {
        TrialReader.readArticles(draft, caseNo, from, to);
        Set<String> understood = draft.values(RecordField.TRIAL_ARTICLES, caseNo).stream()
                .flatMap(OpenListForm::words)
                .collect(Collectors.toSet());
        if (!understood.isEmpty() && words(draft.text.slice(from, to)).allMatch(understood::contains)) {
            draft.label(from, to);
        }
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty());
    }

    /** The form says the date twice, under the key of old and that of today. */
    private static void readRehabilitation(ReadingBuilder draft, int from, int to) {
        if (!draft.has(REHABILITATION_DATE)) {
            RehabilitationReader.read(draft, from, to);
            return;
        }
        RussianDates.Found again = Slots.dateAt(draft.text, draft.text.trimStart(from, to), to);
        if (again != null && again.date().edtf().equals(draft.value(REHABILITATION_DATE, 0))) {
            draft.label(again.start(), again.end());
        }
    }

    private static void readSex(ReadingBuilder draft, int from, int to) {
        int start = draft.text.trimStart(from, to);
        Phrases.Hit<String> hit = FormPage.SEXES.at(draft.text, start, to);
        if (hit != null && draft.text.trimStart(hit.end(), to) >= to) {
            draft.sex(hit.meaning(), hit.start(), hit.end());
        }
    }

    /** A date with which the value begins; what stands behind it stays visible as not understood. */
    private static void readDate(ReadingBuilder draft, RecordField field, int caseNo, int from, int to) {
        RussianDates.Found date = Slots.dateAt(draft.text, draft.text.trimStart(from, to), to);
        if (date != null && !draft.has(field, caseNo)) {
            draft.addDate(field, caseNo, date);
        }
    }

    /** Which number of the form is which case of the reading. */
    private static final class Cases {

        private final Map<Integer, Integer> numbers = new HashMap<>();

        Cases(ReadingBuilder draft, List<Parameter> parameters) {
            EntryText text = draft.text;
            List<Parameter> told = parameters.stream()
                    .filter(one -> one.field().filter(Cases::numbered).isPresent())
                    .filter(one -> text.trimStart(one.from(), one.to()) < one.to())
                    .toList();
            TreeSet<Integer> all = new TreeSet<>();
            told.forEach(one -> all.add(number(one)));
            int main = told.stream()
                    .filter(one -> one.field().get() == SENTENCE && death(text, one))
                    .map(Cases::number)
                    .findFirst()
                    .orElse(all.isEmpty() ? 1 : all.first());
            numbers.put(main, 0);
            for (int number : all) {
                if (number != main) {
                    Parameter first = told.stream()
                            .filter(one -> number(one) == number)
                            .findFirst()
                            .orElseThrow();
                    boolean earlier = earlier(date(text, told, number), date(text, told, main), number < main);
                    OtherCase.Role role = earlier ? OtherCase.Role.EARLIER : OtherCase.Role.LATER;
                    numbers.put(number, draft.otherCase(role, first.from(), text.trimEnd(first.from(), first.to())));
                }
            }
        }

        /** The case of a parameter. Executions, deaths and rehabilitations are those of the main one: their numbers are not of cases. */
        int of(RecordField field, Parameter one) {
            return numbered(field) ? numbers.getOrDefault(number(one), 0) : 0;
        }

        private static boolean numbered(RecordField field) {
            return switch (field) {
                case ARREST_DATE, ARREST_BODY, TRIAL_DATE, TRIAL_BODY, TRIAL_CHARGE, TRIAL_ARTICLES, SENTENCE -> true;
                default -> false;
            };
        }

        private static int number(Parameter one) {
            return Math.max(1, one.number());
        }

        private static boolean death(EntryText text, Parameter one) {
            return MeasureReader.read(text, one.from(), one.to()).kind() == SentenceKind.DEATH;
        }

        private static Optional<PartialDate> date(EntryText text, List<Parameter> told, int number) {
            return told.stream()
                    .filter(one -> number(one) == number)
                    .filter(one ->
                            one.field().get() == ARREST_DATE || one.field().get() == TRIAL_DATE)
                    .map(one -> Slots.firstDate(text, one.from(), one.to()))
                    .filter(found -> found != null && found.date().earliest() != null)
                    .map(RussianDates.Found::date)
                    .findFirst();
        }

        private static boolean earlier(Optional<PartialDate> date, Optional<PartialDate> main, boolean otherwise) {
            return date.isEmpty() || main.isEmpty()
                    ? otherwise
                    : date.get().earliest().isBefore(main.get().earliest());
        }
    }
}
