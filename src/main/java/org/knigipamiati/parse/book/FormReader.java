package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.BIRTH_DATE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_ARTICLES;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.knigipamiati.parse.OtherCase;
import org.knigipamiati.parse.Reading;
import org.knigipamiati.parse.Span;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.SentenceKind;

/** Reads a form whose keys say what their values are: each value is read as the statement of any entry that says this. */
public final class FormReader {

    private final Source source;
    private final EntryText text;
    private final Map<Integer, List<Fact>> facts = new TreeMap<>();
    private final List<int[]> known = new ArrayList<>();

    private FormReader(EntryText text) {
        this.text = text;
        this.source = Source.of(text).inRussian();
    }

    /**
     * A value of a form.
     *
     * @param field what its key says that it is
     * @param caseNo of which case, 0 for the person and the main one
     * @param key where its key begins
     * @param from where it begins itself
     * @param to where it ends
     */
    public record Value(RecordField field, int caseNo, int key, int from, int to) {}

    /**
     * Reads a form.
     *
     * @param title where the title, which is the name and perhaps the year of birth, ends
     * @param others the cases beside the main one
     * @param labels what belongs to the form itself, in pairs from and to
     */
    public static Reading read(
            EntryText text, int title, List<Value> values, List<OtherCase> others, List<int[]> labels) {
        FormReader reader = new FormReader(text);
        reader.known.addAll(labels);
        values.forEach(reader::value);
        reader.title(title);
        return Composition.of(reader.source, reader.facts, others, reader.known);
    }

    /** Whether a sentence is one to death. */
    public static boolean death(EntryText text, int from, int to) {
        return MeasureReader.read(text, from, to).kind() == SentenceKind.DEATH;
    }

    /** "Лесная Вера Павловна (1890)"; of one who is called by a single name, "Варвара (Лесная Вера Павловна)", the name is in the bracket. */
    private void title(int end) {
        int to = text.trimEnd(0, end);
        int open = text.folded.lastIndexOf('(', to - 1);
        DateFinder.Found year = open < 0 ? null : source.dateAt(open + 1, to);
        if (year != null) {
            known(open, to);
            date(BIRTH_DATE, 0, year);
            to = text.trimEnd(0, open);
        }
        Heading heading = new HeadingReader(source, 0, to).read();
        told(0).addAll(heading.facts());
        known(0, heading.end());
    }

    private void value(Value value) {
        known(value.key(), value.from());
        int from = text.trimStart(value.from(), value.to());
        int to = value.to();
        Phrases.Hit<Boolean> nothing = from < to ? source.words().noInformation.at(text, from, to) : null;
        if (from >= to || nothing != null && text.trimStart(nothing.end(), to) >= to) {
            known(value.from(), to);
            return;
        }
        RecordField field = value.field();
        int caseNo = value.caseNo();
        switch (field) {
            case BIRTH_DATE -> known(from, new BirthDatePart(source, told(0)).read(from, to));
            case SEX -> sex(from, to);
            case NATIONALITY -> new PersonPart(source, told(0)).nationality(from, to, "the nationality is in no table");
            case NAME_VARIANTS -> variants(from, to);
            case ARREST_BODY -> {
                if (Bodies.known(text, from, to)) {
                    words(field, caseNo, from, to);
                }
            }
            case TRIAL_BODY -> statement(Topic.TRIAL_BODY, caseNo, from, to);
            case TRIAL_CHARGE -> charge(caseNo, from, to);
            case TRIAL_ARTICLES -> articles(caseNo, from, to);
            case SENTENCE -> statement(Topic.SENTENCE, caseNo, from, to);
            case EXECUTION_DATE -> statement(Topic.EXECUTION, caseNo, from, to);
            case BURIAL_PLACE -> statement(Topic.BURIAL, caseNo, from, to);
            case REHABILITATION_BODY, REHABILITATION_DATE -> rehabilitation(field, from, to);
            case ARREST_DATE, TRIAL_DATE, DEATH_DATE -> date(field, caseNo, source.dateAt(from, to));
            default -> words(field, caseNo, from, to);
        }
    }

    private List<Fact> told(int caseNo) {
        return facts.computeIfAbsent(caseNo, one -> new ArrayList<>());
    }

    private void known(int from, int to) {
        if (from < to) {
            known.add(new int[] {from, to});
        }
    }

    private void date(RecordField field, int caseNo, DateFinder.Found date) {
        if (date != null && !Fact.has(told(caseNo), field)) {
            told(caseNo)
                    .add(new Fact(field, date.start(), date.end(), date.date().edtf(), date.why()));
        }
    }

    private void words(RecordField field, int caseNo, int from, int to) {
        int end = text.trimEnd(from, to);
        boolean pieces = field == RecordField.SOURCE || field.list();
        if (from < end && (pieces || !Fact.has(told(caseNo), field))) {
            told(caseNo).add(new Fact(field, from, end, null, null));
        }
    }

    private void sex(int from, int to) {
        Phrases.Hit<String> hit = source.words().sexCells.at(text, from, to);
        if (hit != null && text.trimStart(hit.end(), to) >= to) {
            told(0).add(new Fact(RecordField.SEX, hit.start(), hit.end(), hit.meaning(), null));
        }
    }

    private void variants(int from, int to) {
        int at = from;
        while (at < to) {
            int end = at;
            while (end < to && ",;".indexOf(text.at(end)) < 0) {
                end++;
            }
            words(RecordField.NAME_VARIANTS, 0, text.trimStart(at, end), end);
            at = end + 1;
        }
    }

    /** What is behind the label of a statement in any entry; of a field that the case has already nothing is taken. */
    private void statement(Topic topic, int caseNo, int from, int to) {
        Mark mark = new Mark(topic, "", Mark.Form.LABEL);
        take(CasePart.read(source, new Unit(from, to, new Phrases.Hit<>(from, from, mark), true), topic), caseNo);
    }

    private void take(CaseUnit statement, int caseNo) {
        List<Fact> taken = new ArrayList<>();
        for (Fact fact : statement.facts()) {
            if (fact.field().list() || !Fact.has(told(caseNo), fact.field())) {
                taken.add(fact);
            }
        }
        told(caseNo).addAll(taken);
        int at = statement.unit().from();
        List<Span> unread = statement.unread().stream()
                .sorted((one, other) -> one.start() - other.start())
                .toList();
        for (Span span : taken.isEmpty() ? List.of(new Span(at, statement.unit().to())) : unread) {
            known(at, span.start());
            at = Math.max(at, span.end());
        }
        known(at, statement.unit().to());
    }

    private void charge(int caseNo, int from, int to) {
        if (!Fact.has(told(caseNo), RecordField.TRIAL_CHARGE)) {
            take(CasePart.charge(source, new Unit(from, to, null, true)), caseNo);
        }
    }

    /** Articles are printed in one list, "58-10,58-11 УК РСФСР": what all of them say together is understood. */
    private void articles(int caseNo, int from, int to) {
        List<Fact> read = CasePart.charge(source, new Unit(from, to, null, true)).facts().stream()
                .filter(fact -> fact.field() == TRIAL_ARTICLES)
                .filter(fact -> told(caseNo).stream()
                        .noneMatch(before -> before.field() == TRIAL_ARTICLES
                                && before.value().equals(fact.value())))
                .toList();
        Set<String> understood = new HashSet<>();
        Stream.concat(read.stream(), told(caseNo).stream().filter(fact -> fact.field() == TRIAL_ARTICLES))
                .forEach(fact -> words(fact.value()).forEach(understood::add));
        told(caseNo).addAll(read);
        if (!understood.isEmpty() && words(text.slice(from, to)).allMatch(understood::contains)) {
            known(from, to);
        }
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty());
    }

    /** The form says the date twice, under the key of old and that of today. */
    private void rehabilitation(RecordField field, int from, int to) {
        Fact before = Fact.first(told(0), RecordField.REHABILITATION_DATE);
        DateFinder.Found again =
                before == null || field != RecordField.REHABILITATION_DATE ? null : source.dateAt(from, to);
        if (again != null) {
            if (again.date().edtf().equals(before.value())) {
                known(again.start(), again.end());
            }
        } else {
            statement(Topic.REHABILITATION_BODY, 0, from, to);
        }
    }
}
