package org.knigipamiati.parse.forms;

import static org.knigipamiati.vocabulary.RecordField.ARREST_DATE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.parse.EntryForm;
import org.knigipamiati.parse.OtherCase;
import org.knigipamiati.parse.Reading;
import org.knigipamiati.parse.book.FormReader;
import org.knigipamiati.parse.forms.FormPage.Parameter;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Lexicon;
import org.knigipamiati.vocabulary.RecordField;

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
        Cases cases = new Cases(text, page.parameters());
        List<FormReader.Value> values = page.parameters().stream()
                .filter(one -> one.field().isPresent())
                .map(one -> {
                    RecordField field = one.field().get();
                    return new FormReader.Value(field, cases.of(field, one), one.start(), one.from(), one.to());
                })
                .toList();
        return FormReader.read(text, page.titleEnd(), values, cases.others, page.marks());
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
            return FormReader.death(text, one.from(), one.to());
        }

        private static Optional<PartialDate> date(EntryText text, List<Parameter> told, int number) {
            return told.stream()
                    .filter(one -> number(one) == number)
                    .filter(one ->
                            one.field().get() == ARREST_DATE || one.field().get() == TRIAL_DATE)
                    .map(one -> text.dates(Lexicon.russianWords()).first(one.from(), one.to()))
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
