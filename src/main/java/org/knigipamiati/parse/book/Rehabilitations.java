package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.ARREST_DATE;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_BODY;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_DATE;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_REASON;
import static org.knigipamiati.vocabulary.RecordField.SECOND_REHABILITATION_BODY;
import static org.knigipamiati.vocabulary.RecordField.SECOND_REHABILITATION_DATE;
import static org.knigipamiati.vocabulary.RecordField.SECOND_REHABILITATION_REASON;
import static org.knigipamiati.vocabulary.RecordField.SOURCE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.knigipamiati.parse.Span;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;
import org.knigipamiati.vocabulary.RecordField;

/** Chooses of several rehabilitations that of the main case: "по делу 1933 г. …, по делу 1937 г. – …". */
final class Rehabilitations {

    private static final int YEAR = 4;

    /** The fields of a second rehabilitation in the same case. */
    static final Map<RecordField, RecordField> SECOND = Map.of(
            REHABILITATION_DATE, SECOND_REHABILITATION_DATE,
            REHABILITATION_BODY, SECOND_REHABILITATION_BODY,
            REHABILITATION_REASON, SECOND_REHABILITATION_REASON);

    private Rehabilitations() {}

    /**
     * The rehabilitations of an entry.
     *
     * @param facts that of the main case
     * @param others those of the other cases, by the number of the case in the file
     * @param unread what of the statements was not understood
     */
    record Chosen(List<Fact> facts, Map<Integer, List<Fact>> others, List<Span> unread) {

        List<Fact> of(int other) {
            return others.getOrDefault(other, List.of());
        }
    }

    static Chosen choose(Source source, List<CaseUnit> read, CaseFile cases) {
        List<Fact> facts = new ArrayList<>();
        Map<Integer, List<Fact>> others = new TreeMap<>();
        List<Span> unread = new ArrayList<>();
        for (CaseUnit unit : read) {
            List<int[]> parts = parts(source, unit.unit());
            if (parts.isEmpty()) {
                int other = toldWithin(unit, read, cases);
                addAll(other < 0 ? facts : others.computeIfAbsent(other, one -> new ArrayList<>()), unit.facts());
                unread.addAll(unit.unread());
                continue;
            }
            int chosen = matching(source, parts, cases);
            if (toldBefore(source, unit.unit(), parts.get(0)[0]) && cases.main() >= 0) {
                // "Реабилитирован 12.05.1957 ВТ ЛВО, по делу 1931 г. – …": what stands before is of the main case
                CaseUnit head = CasePart.read(
                        source,
                        new Unit(
                                unit.unit().from(), parts.get(0)[0], unit.unit().mark(), false),
                        Topic.REHABILITATION);
                addAll(facts, head.facts());
                unread.addAll(head.unread());
            }
            for (int i = 0; i < parts.size(); i++) {
                int[] part = parts.get(i);
                CaseUnit one = CasePart.read(
                        source,
                        new Unit(part[1], part[2], unit.unit().mark(), false).behind(part[1]),
                        Topic.REHABILITATION);
                boolean other = false;
                for (int of = 0; of < cases.cases().size(); of++) {
                    if (of != cases.main() && names(source, part, cases, of) && !others.containsKey(of)) {
                        others.put(of, new ArrayList<>(one.facts()));
                        other = true;
                    }
                }
                if (i == chosen) {
                    addAll(facts, one.facts());
                }
                if (i == chosen || other) {
                    unread.addAll(one.unread());
                } else {
                    unread.add(new Span(part[0], part[2]));
                    one.facts().stream().filter(fact -> fact.field() == SOURCE).forEach(facts::add);
                }
            }
        }
        return new Chosen(List.copyOf(facts), Map.copyOf(others), List.copyOf(unread));
    }

    /** Whether a statement tells of a day before it names a case. */
    private static boolean toldBefore(Source source, Unit unit, int to) {
        int from = unit.mark() == null ? unit.from() : unit.mark().end();
        return from < to && source.date(from, to) != null;
    }

    /** The case beside the main one in whose telling a rehabilitation stands, where the main one has another; else -1. */
    private static int toldWithin(CaseUnit unit, List<CaseUnit> all, CaseFile cases) {
        int of = caseAt(unit, cases);
        if (of >= 0 && of != cases.main() && cases.cases().get(of).apart()) {
            return of;
        }
        boolean dated = Fact.has(unit.facts(), REHABILITATION_DATE);
        boolean main = all.stream()
                .anyMatch(one -> one != unit
                        && Fact.has(one.facts(), REHABILITATION_DATE)
                        && caseAt(one, cases) == cases.main());
        return dated && main && of != cases.main() ? of : -1;
    }

    /** The last case that is begun before a statement, -1 if none is. */
    private static int caseAt(CaseUnit unit, CaseFile cases) {
        int last = -1;
        for (int i = 0; i < cases.cases().size(); i++) {
            last = cases.cases().get(i).from() <= unit.unit().from() ? i : last;
        }
        boolean beyond = last >= 0
                && cases.cases().get(last).apart()
                && unit.unit().from() >= cases.cases().get(last).to();
        return beyond ? cases.main() : last;
    }

    /** Takes in a rehabilitation; of a case that has one already it is the second, and what a third says is only doubted. */
    private static void addAll(List<Fact> facts, List<Fact> told) {
        boolean again = another(facts, told) && SECOND.values().stream().noneMatch(field -> Fact.has(facts, field));
        List<Fact> more = again ? told.stream().map(Rehabilitations::second).toList() : told;
        for (Fact fact : more) {
            Fact known = Fact.first(facts, fact.field());
            if (known == null) {
                facts.add(fact);
            } else if (known.value() == null || !known.value().equals(fact.value())) {
                facts.set(facts.indexOf(known), known.doubted("another rehabilitation is named"));
            }
        }
    }

    /** Whether a statement tells of another rehabilitation than that which is known: of another day or, where days are not told, by another organ. */
    private static boolean another(List<Fact> facts, List<Fact> told) {
        Fact known = Fact.first(facts, REHABILITATION_DATE);
        Fact day = Fact.first(told, REHABILITATION_DATE);
        return known != null
                && day != null
                && known.value() != null
                && day.value() != null
                && !known.value().equals(day.value());
    }

    /** What is told of a rehabilitation, as that of the second one. */
    private static Fact second(Fact fact) {
        RecordField field = SECOND.getOrDefault(fact.field(), fact.field());
        return new Fact(field, fact.from(), fact.to(), fact.value(), fact.why());
    }

    /** The parts of a statement that each name their case: where it begins, where its words begin, where it ends. */
    private static List<int[]> parts(Source source, Unit unit) {
        EntryText text = source.text();
        List<int[]> parts = new ArrayList<>();
        for (int i = text.nextWord(unit.from()); i < unit.to(); i = text.nextWord(i + 1)) {
            Phrases.Hit<String> opening = source.words().byCase.at(text, i, unit.to());
            if (opening == null) {
                continue;
            }
            if (!parts.isEmpty()) {
                parts.get(parts.size() - 1)[2] = i;
            }
            DateFinder.Found year =
                    source.dates().at(Math.min(unit.to() - 1, text.skipBlanks(opening.end(), unit.to())), unit.to());
            int behind =
                    switch (opening.meaning()) {
                        case "year" -> year == null ? -1 : year.end();
                        case "years" -> years(source, opening.end(), unit.to());
                        default -> opening.end();
                    };
            if (behind > 0) {
                parts.add(new int[] {i, text.trimStart(behind, unit.to()), unit.to()});
            }
        }
        return parts;
    }

    /** Behind the years of several cases: "1933 и 1941 гг."; -1 if none stand there. */
    private static int years(Source source, int from, int to) {
        EntryText text = source.text();
        int behind = -1;
        int at = text.trimStart(from, to);
        while (at < to) {
            int end = text.wordEnd(at, to);
            boolean year = end - at == YEAR && EntryText.digit(text.at(at)) && EntryText.digit(text.at(end - 1));
            boolean joint = source.words().conjunctions.at(text, at, to) != null
                    || source.words().years.at(text, at, to) != null;
            if (!year && !joint || end == at) {
                return behind;
            }
            behind = year || source.words().years.at(text, at, to) != null ? end : behind;
            at = text.trimStart(end, to);
        }
        return behind;
    }

    private static int matching(Source source, List<int[]> parts, CaseFile cases) {
        if (cases.main() < 0) {
            return 0;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (names(source, parts.get(i), cases, cases.main())) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a part of a statement is of a case: by its number, its year, or because it is of all. */
    private static boolean names(Source source, int[] part, CaseFile cases, int of) {
        Phrases.Hit<String> opening = source.words().byCase.at(source.text(), part[0], part[1]);
        boolean first = of == 0;
        boolean last = of == cases.cases().size() - 1;
        List<Fact> facts = cases.cases().get(of).facts();
        return switch (opening.meaning()) {
            case "all" -> true;
            case "first" -> first;
            case "later" -> last && !first;
            case "years" -> years(source, part).stream().anyMatch(year -> ofYear(facts, year));
            default -> {
                DateFinder.Found year = source.date(part[0], part[1]);
                yield year != null && ofYear(facts, year.date().edtf().substring(0, YEAR));
            }
        };
    }

    private static List<String> years(Source source, int[] part) {
        List<String> years = new ArrayList<>();
        EntryText text = source.text();
        for (int i = text.nextWord(part[0]); i < part[1]; i = text.nextWord(i + 1)) {
            if (EntryText.digit(text.at(i))) {
                years.add(text.slice(i, text.wordEnd(i, part[1])));
            }
        }
        return years;
    }

    private static boolean ofYear(List<Fact> facts, String year) {
        return List.of(TRIAL_DATE, ARREST_DATE).stream()
                .map(field -> Fact.first(facts, field))
                .anyMatch(date ->
                        date != null && date.value() != null && date.value().startsWith(year));
    }
}
