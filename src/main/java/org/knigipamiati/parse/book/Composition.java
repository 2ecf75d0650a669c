package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.ARREST_DATE;
import static org.knigipamiati.vocabulary.RecordField.DEATH_DATE;
import static org.knigipamiati.vocabulary.RecordField.DEATH_PLACE;
import static org.knigipamiati.vocabulary.RecordField.EXECUTION_DATE;
import static org.knigipamiati.vocabulary.RecordField.EXECUTION_PLACE;
import static org.knigipamiati.vocabulary.RecordField.LATER_REPRESSIONS;
import static org.knigipamiati.vocabulary.RecordField.OPERATION;
import static org.knigipamiati.vocabulary.RecordField.PREVIOUS_REPRESSIONS;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_DATE;
import static org.knigipamiati.vocabulary.RecordField.RESIDENCE;
import static org.knigipamiati.vocabulary.RecordField.SEX;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.knigipamiati.parse.Doubt;
import org.knigipamiati.parse.EntryReading;
import org.knigipamiati.parse.FieldReading;
import org.knigipamiati.parse.OtherCase;
import org.knigipamiati.parse.Reading;
import org.knigipamiati.parse.Span;
import org.knigipamiati.parse.Unreadable;
import org.knigipamiati.parse.text.Coverage;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;
import org.knigipamiati.vocabulary.RecordField;

/** Makes the sealed reading of what the stages found: fields, labels and residue cover every character of the entry. */
final class Composition {

    private static final Topic[] SILENT = {
        Topic.RELATIVE,
        Topic.SEE,
        Topic.NOTE,
        Topic.FALSE_DEATH,
        Topic.RELEASE,
        Topic.SERVING,
        Topic.COMMUTED,
        Topic.IGNORED,
        Topic.SOURCE
    };

    private static final int WHOLE_WORD = 5;

    private final Source source;
    private final EntryText text;
    private final List<FieldReading> fields = new ArrayList<>();
    private final List<OtherCase> others = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final boolean[] field;
    private final boolean[] unread;
    /** What is understood and no field holds: about relatives, camps, releases. */
    private final boolean[] silent;

    private Composition(Source source) {
        this.source = source;
        this.text = source.text();
        this.field = new boolean[text.raw.length()];
        this.unread = new boolean[text.raw.length()];
        this.silent = new boolean[text.raw.length()];
    }

    /**
     * The reading of a form, in which what no key or value is known to say was not understood.
     *
     * @param facts what is said, by the number of the case
     * @param known words that carry no value of their own, in pairs from and to
     */
    static Reading of(Source source, Map<Integer, List<Fact>> facts, List<OtherCase> others, List<int[]> known) {
        Composition composition = new Composition(source);
        Arrays.fill(composition.unread, true);
        known.forEach(one -> composition.mark(source.text().span(one[0], one[1]), false));
        composition.others.addAll(others);
        facts.forEach((caseNo, told) -> {
            composition.add(told, caseNo);
            composition.add(composition.bodyType(told), caseNo);
        });
        return composition.whole();
    }

    static Reading of(
            Source source,
            List<Unit> units,
            List<Fact> person,
            CaseFile cases,
            Rehabilitations.Chosen rehabilitation,
            List<Fact> citations,
            List<Span> unread,
            boolean named) {
        Composition composition = new Composition(source);
        composition.person(composition.fate(person, cases));
        composition.sex(Fact.first(person, SEX), units);
        composition.cases(cases, rehabilitation);
        composition.add(rehabilitation.facts(), 0);
        composition.add(citations, 0);
        int[] order = source.words().russian() ? OrderNumber.in(source.text()) : null;
        if (order != null) {
            composition.add(List.of(new Fact(OPERATION, order[0], order[1], null, null)), 0);
        }
        composition.residue(units, unread, rehabilitation.unread());
        return composition.finish(named);
    }

    /** A death told at the name is the execution if the main case ended in one, and says nothing new if that is told as well. */
    private List<Fact> fate(List<Fact> person, CaseFile file) {
        CaseFile.Case main = file.main() < 0 ? null : file.cases().get(file.main());
        boolean deadly = main != null && main.deadly();
        List<Fact> facts = new ArrayList<>();
        for (Fact fact : person) {
            if (fact.field() != DEATH_DATE && fact.field() != DEATH_PLACE) {
                facts.add(fact);
                continue;
            }
            RecordField field = !deadly ? fact.field() : fact.field() == DEATH_DATE ? EXECUTION_DATE : EXECUTION_PLACE;
            Fact told = main == null ? null : Fact.first(main.facts(), field);
            if (told == null) {
                facts.add(new Fact(field, fact.from(), fact.to(), fact.value(), fact.why()));
            } else if (fact.value() != null && !fact.value().equals(told.value())) {
                doubt(field, "another date is told at the name");
            }
        }
        return facts;
    }

    private void person(List<Fact> person) {
        add(person.stream().filter(fact -> fact.field() != SEX).toList(), 0);
        for (RecordField one : List.of(RecordField.SURNAME, RecordField.BIRTH_DATE)) {
            long count = person.stream().filter(fact -> fact.field() == one).count();
            if (count > 1) {
                doubt(one, "stated twice");
            }
        }
    }

    private void sex(Fact stated, List<Unit> units) {
        Fact sex = SexShown.by(source, stated, units);
        if (sex != null) {
            add(List.of(sex), 0);
        }
    }

    private void cases(CaseFile file, Rehabilitations.Chosen rehabilitation) {
        List<CaseFile.Case> cases = file.cases();
        int main = file.main();
        if (main >= 0) {
            add(cases.get(main).facts(), 0);
            add(bodyType(cases.get(main).facts()), 0);
        }
        int at = 0;
        while (at < cases.size()) {
            if (at == main) {
                at++;
                continue;
            }
            int last = at;
            while (last + 1 < cases.size() && last + 1 != main && adjacent(cases.get(last), cases.get(last + 1))) {
                last++;
            }
            boolean later = main >= 0
                    && at > main
                    && !cases.get(at).earlier()
                    && !cases.get(at).before(cases.get(main));
            stretch(
                    later ? LATER_REPRESSIONS : PREVIOUS_REPRESSIONS,
                    cases.get(at).from(),
                    cases.get(last).to());
            for (int i = at; i <= last; i++) {
                other(cases.get(i), later ? OtherCase.Role.LATER : OtherCase.Role.EARLIER, rehabilitation.of(i));
            }
            at = last + 1;
        }
        if (cases.size() > 1 && main >= 0 && !cases.get(main).deadly()) {
            doubt(TRIAL_DATE, "which of several cases is the main one");
        }
    }

    private boolean adjacent(CaseFile.Case one, CaseFile.Case next) {
        return text.trimStart(one.to(), next.from()) >= next.from();
    }

    private void stretch(RecordField into, int from, int to) {
        int end = text.trimEnd(from, Math.max(from, to));
        if (text.text.substring(from, end).chars().anyMatch(Character::isLetter)) {
            add(List.of(new Fact(into, from, end, null, null)), 0);
        } else if (from < end) {
            // a page number behind the entry tells of no case
            mark(text.span(from, end));
        }
    }

    private void other(CaseFile.Case one, OtherCase.Role role, List<Fact> rehabilitation) {
        int number = others.size() + 1;
        List<Fact> facts = Stream.concat(one.facts().stream(), rehabilitation.stream())
                .filter(fact -> fact.from() < fact.to())
                .toList();
        if (!facts.isEmpty()) {
            others.add(new OtherCase(number, role, text.span(one.from(), Math.max(one.from() + 1, one.to()))));
            add(facts, number);
            add(bodyType(facts), number);
        }
    }

    private List<Fact> bodyType(List<Fact> facts) {
        return Bodies.type(source, Fact.first(facts, TRIAL_BODY), field -> Fact.date(facts, field));
    }

    // --- fields ---

    private void add(List<Fact> facts, int caseNo) {
        Map<RecordField, Integer> single = new EnumMap<>(RecordField.class);
        for (Fact fact : joined(facts)) {
            if (fact.why() != null && caseNo == 0) {
                doubt(fact.field(), fact.why());
            }
            if (fact.from() >= fact.to()) {
                continue;
            }
            FieldReading reading = fact.reading(text, caseNo);
            Integer before = single.get(fact.field());
            if (fact.field().list() || before == null) {
                single.put(fact.field(), fields.size());
                fields.add(reading);
            } else if (fact.field().verbatim()) {
                fields.set(before, fields.get(before).and(reading));
            } else {
                // one value is kept: another that is told is not understood, and the same told again is nothing new
                mark(
                        reading.spans().get(0),
                        !reading.value().equals(fields.get(before).value()));
                continue;
            }
            claim(reading.spans().get(0));
        }
    }

    /** The facts in text order; words of one field that only a comma parts are one stretch: "по обвинению в агитации, ст. 58-10". */
    private List<Fact> joined(List<Fact> facts) {
        List<Fact> joined = new ArrayList<>();
        Map<RecordField, Integer> last = new EnumMap<>(RecordField.class);
        for (Fact fact :
                facts.stream().sorted(Comparator.comparingInt(Fact::from)).toList()) {
            Integer at = fact.field().verbatim() && !fact.field().list() ? last.get(fact.field()) : null;
            Fact before = at == null ? null : joined.get(at);
            if (before != null && before.from() < before.to() && comma(before.to(), fact.from())) {
                String why = before.why() == null ? fact.why() : before.why();
                joined.set(at, new Fact(fact.field(), before.from(), fact.to(), null, why));
            } else {
                last.put(fact.field(), joined.size());
                joined.add(fact);
            }
        }
        return joined;
    }

    private boolean comma(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.at(i) > ' ' && text.at(i) != ',' || text.at(i) == '\n') {
                return false;
            }
        }
        return from < to;
    }

    private void doubt(RecordField about, String why) {
        Doubt doubt = new Doubt(about, why);
        if (!doubts.contains(doubt)) {
            doubts.add(doubt);
        }
    }

    private void claim(Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            field[i] = true;
        }
    }

    private void residue(List<Unit> units, List<Span> left, List<Span> more) {
        for (List<Span> spans : List.of(left, more)) {
            for (Span span : spans) {
                if (span.start() < span.end()) {
                    mark(text.span(span.start(), span.end()));
                }
            }
        }
        for (Unit unit : units) {
            if (unit.mark() == null) {
                unmarked(unit);
            } else if (unit.about(SILENT)) {
                if (unit.about(Topic.RELATIVE) && twoSentences(unit)) {
                    doubt(RESIDENCE, "what is told of relatives may hold more");
                }
                if (unit.about(Topic.RELEASE, Topic.SERVING, Topic.COMMUTED, Topic.NOTE) && another(unit)) {
                    doubt(REHABILITATION_DATE, Oddities.TWO);
                }
                if (unit.about(Topic.NOTE) && source.date(unit.from(), unit.to()) != null) {
                    doubt(ARREST_DATE, "a date in the entry belongs to no field");
                }
                if (!unit.about(Topic.RELATIVE)
                        && !field[text.span(unit.from(), unit.to()).start()]
                        && source.date(unit.from(), unit.mark().start()) != null) {
                    // "ОСО 3.04.1937: заключение на 5 лет. Освобождён": what stands before the mark was decided and is
                    // in no field
                    doubt(TRIAL_DATE, "a date in the entry belongs to no field");
                }
                Span span = text.span(unit.from(), unit.to());
                for (int i = span.start(); i < span.end(); i++) {
                    silent[i] = true;
                }
            }
        }
    }

    /** Whether a word with a capital opens another statement inside of one: "Освобожден 24.12.51 Реаб. 18.06.63". */
    private boolean another(Unit unit) {
        for (int i = source.nextMark(unit.mark().end()); i < unit.to(); i = source.nextMark(i + 1)) {
            Phrases.Hit<Mark> hit = text.capital(i) ? source.markAt(i, text.length()) : null;
            if (hit != null && hit.meaning().topic() == Topic.REHABILITATION) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence ends inside a statement: a full stop behind a whole word, and a capital. */
    private boolean twoSentences(Unit unit) {
        for (int i = unit.from() + WHOLE_WORD; i + 2 < unit.to(); i++) {
            boolean end = text.at(i) == '.' && text.at(i + 1) <= ' ' && text.capital(i + 2);
            boolean word = end;
            for (int back = 1; back <= WHOLE_WORD && word; back++) {
                word = Character.isLetter(text.at(i - back));
            }
            if (word) {
                return true;
            }
        }
        return false;
    }

    /** What no field takes of a statement without a mark is not understood, but for words without a value: "г. р." */
    private void unmarked(Unit unit) {
        int at = unit.from();
        while (at < unit.to()) {
            Phrases.Hit<Boolean> hit = text.wordStart(at)
                    ? source.words().valueless.at(text, at, Math.min(text.length(), unit.to() + 1))
                    : null;
            int end = hit == null ? at + 1 : hit.end();
            if (hit == null) {
                mark(text.span(at, end));
            }
            at = end;
        }
    }

    private void mark(Span span) {
        mark(span, true);
    }

    private void mark(Span span, boolean notUnderstood) {
        Arrays.fill(unread, span.start(), span.end(), notUnderstood);
    }

    private Reading finish(boolean named) {
        if (!fields.isEmpty()) {
            doubts.addAll(Evidence.against(source, Centuries.settled(fields), field, silent, named));
        }
        return whole();
    }

    private Reading whole() {
        if (fields.isEmpty()) {
            boolean words = text.text.chars().anyMatch(Character::isLetterOrDigit);
            return new Unreadable(text.raw, words ? Unreadable.Reason.NOTHING_RECOGNISED : Unreadable.Reason.EMPTY);
        }
        List<FieldReading> settled = Centuries.settled(fields);
        settled.sort(Comparator.comparingInt(FieldReading::caseNo).thenComparing(FieldReading::field));
        Coverage coverage = Coverage.of(text, field, unread);
        return new EntryReading(
                text.raw,
                settled,
                coverage.labels(),
                coverage.residue(),
                others,
                doubts.stream().distinct().toList());
    }
}
