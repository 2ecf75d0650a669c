package org.knigipamiati.parse.forms;

import static org.knigipamiati.vocabulary.RecordField.ARREST_DATE;
import static org.knigipamiati.vocabulary.RecordField.BIRTH_DATE;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_DATE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.parse.EntryForm;
import org.knigipamiati.parse.OtherCase;
import org.knigipamiati.parse.Reading;
import org.knigipamiati.parse.book.Bodies;
import org.knigipamiati.parse.book.CaseReader;
import org.knigipamiati.parse.book.MeasureReader;
import org.knigipamiati.parse.book.NameReader;
import org.knigipamiati.parse.book.PersonReader;
import org.knigipamiati.parse.book.Said;
import org.knigipamiati.parse.book.SentenceReader;
import org.knigipamiati.parse.book.Slots;
import org.knigipamiati.parse.book.SoFar;
import org.knigipamiati.parse.book.Source;
import org.knigipamiati.parse.book.Traits;
import org.knigipamiati.parse.book.TrialReader;
import org.knigipamiati.parse.forms.FormPage.Parameter;
import org.knigipamiati.parse.text.DateFinder;
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
        FormPage page = FormPage.of(text);
        SoFar told = SoFar.of(Source.of(text));
        for (int[] mark : page.marks()) {
            told = told.and(Said.NOTHING.label(mark[0], mark[1]));
        }
        Cases cases = new Cases(text, page.parameters());
        for (OtherCase other : cases.others) {
            told = told.and(other);
        }
        for (Parameter one : page.parameters()) {
            if (one.field().isPresent()) {
                RecordField field = one.field().get();
                told = told.and(Said.NOTHING.label(one.start(), one.from()));
                told = told.and(
                        Slots.nothing(text, one.from(), one.to())
                                ? Slots.silence(text, one.from(), one.to())
                                : read(told, field, cases.of(field, one), one));
            }
        }
        return told.and(title(told.source(), page.titleEnd())).reading();
    }

    /** "Лесная Вера Павловна (1890)"; of one who is called by a single name, "Варвара (Лесная Вера Павловна)", the name is in the bracket. */
    private static Said title(Source source, int end) {
        EntryText text = source.text();
        Said said = Said.NOTHING;
        int to = text.trimEnd(0, end);
        int open = text.folded.lastIndexOf('(', to - 1);
        DateFinder.Found year = open < 0 ? null : Slots.dateAt(text, open + 1, to);
        if (year != null) {
            said = said.label(open, to)
                    .and(Said.NOTHING.date(BIRTH_DATE, 0, year).unless(0, BIRTH_DATE));
            to = text.trimEnd(0, open);
        }
        return said.and(NameReader.readHeading(source, 0, to));
    }

    private static Said read(SoFar before, RecordField field, int caseNo, Parameter one) {
        EntryText text = before.text();
        int from = one.from();
        int to = one.to();
        return switch (field) {
            case BIRTH_DATE ->
                PersonReader.readDate(before.source(), from, to).said().unless(0, BIRTH_DATE);
            case SEX -> sex(text, from, to);
            case NATIONALITY ->
                Traits.read(before, text.trimStart(from, to), to, true)
                        .orElseGet(() -> Said.NOTHING.words(text, RecordField.NATIONALITY_VERBATIM, from, to));
            case NAME_VARIANTS -> NameReader.readVariants(text, from, to);
            case ARREST_BODY ->
                Bodies.known(text, from, to) ? Bodies.read(text, field, caseNo, from, to) : Said.NOTHING;
            case TRIAL_BODY, REHABILITATION_BODY ->
                Bodies.read(text, field, caseNo, from, to).unless(caseNo, field);
            case TRIAL_CHARGE -> TrialReader.readCharge(text, caseNo, from, to);
            case TRIAL_ARTICLES -> articles(before, caseNo, from, to);
            case SENTENCE -> SentenceReader.measure(text, caseNo, from, to);
            case EXECUTION_DATE -> CaseReader.execution(before.source(), from, to);
            case BURIAL_PLACE -> CaseReader.burial(before.source(), from, to);
            case REHABILITATION_DATE -> rehabilitation(before, from, to);
            case SOURCE -> Said.NOTHING.piece(text, field, from, to);
            case ARREST_DATE, TRIAL_DATE, DEATH_DATE ->
                Said.NOTHING
                        .date(field, caseNo, Slots.dateAt(text, text.trimStart(from, to), to))
                        .unless(caseNo, field);
            default -> Said.NOTHING.words(text, field, caseNo, from, to).unless(caseNo, field);
        };
    }

    /** Articles are printed in one list, "58-10,58-11 УК РСФСР": what all of them say together is understood. */
    private static Said articles(SoFar before, int caseNo, int from, int to) {
        Said said = TrialReader.readArticles(before.text(), caseNo, from, to);
        Set<String> understood = before.and(said)
                .values(RecordField.TRIAL_ARTICLES, caseNo)
                .flatMap(OpenListForm::words)
                .collect(Collectors.toSet());
        boolean all = words(before.text().slice(from, to)).allMatch(understood::contains);
        return all && !understood.isEmpty() ? said.label(from, to) : said;
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty());
    }

    /** The form says the date twice, under the key of old and that of today. */
    private static Said rehabilitation(SoFar before, int from, int to) {
        EntryText text = before.text();
        if (!before.has(REHABILITATION_DATE)) {
            return CaseReader.rehabilitation(before.source(), from, to);
        }
        DateFinder.Found again = Slots.dateAt(text, text.trimStart(from, to), to);
        boolean same = again != null && again.date().edtf().equals(before.value(REHABILITATION_DATE, 0));
        return same ? Said.NOTHING.label(again.start(), again.end()) : Said.NOTHING;
    }

    private static Said sex(EntryText text, int from, int to) {
        int start = text.trimStart(from, to);
        Phrases.Hit<String> hit = FormPage.SEXES.at(text, start, to);
        return hit != null && text.trimStart(hit.end(), to) >= to
                ? Said.NOTHING.sex(hit.meaning(), hit.start(), hit.end())
                : Said.NOTHING;
    }

    /** Which number of the form is which case of the reading. */
    private static final class Cases {

        private final Map<Integer, Integer> numbers = new HashMap<>();
        private final List<OtherCase> others = new ArrayList<>();

        Cases(EntryText text, List<Parameter> parameters) {
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
                    others.add(new OtherCase(
                            others.size() + 1, role, text.span(first.from(), text.trimEnd(first.from(), first.to()))));
                    numbers.put(number, others.size());
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
                    .map(DateFinder.Found::date)
                    .findFirst();
        }

        private static boolean earlier(Optional<PartialDate> date, Optional<PartialDate> main, boolean otherwise) {
            return date.isEmpty() || main.isEmpty()
                    ? otherwise
                    : date.get().earliest().isBefore(main.get().earliest());
        }
    }
}
