package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.ARREST_DATE;
import static org.knigipamiati.vocabulary.RecordField.SOURCE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.parse.Span;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;

/** Chooses of several rehabilitations that of the main case: "по делу 1933 г. …, по делу 1937 г. – …". */
final class Rehabilitations {

    private Rehabilitations() {}

    /** The facts of the rehabilitation and what of the statements was not understood. */
    record Chosen(List<Fact> facts, List<Span> unread) {}

    static Chosen choose(Source source, List<CaseUnit> read, CaseFile cases) {
        List<Fact> facts = new ArrayList<>();
        List<Span> unread = new ArrayList<>();
        for (CaseUnit unit : read) {
            List<int[]> parts = parts(source, unit.unit());
            if (parts.isEmpty()) {
                addAll(facts, unit.facts());
                unread.addAll(unit.unread());
                continue;
            }
            int chosen = matching(source, parts, cases);
            for (int i = 0; i < parts.size(); i++) {
                int[] part = parts.get(i);
                CaseUnit one = CasePart.read(
                        source,
                        new Unit(part[1], part[2], unit.unit().mark(), false).behind(part[1]),
                        Topic.REHABILITATION);
                if (i == chosen) {
                    addAll(facts, one.facts());
                    unread.addAll(one.unread());
                } else {
                    unread.add(new Span(part[0], part[2]));
                    one.facts().stream().filter(fact -> fact.field() == SOURCE).forEach(facts::add);
                }
            }
        }
        return new Chosen(List.copyOf(facts), List.copyOf(unread));
    }

    private static void addAll(List<Fact> facts, List<Fact> more) {
        for (Fact fact : more) {
            Fact known = Fact.first(facts, fact.field());
            if (known == null) {
                facts.add(fact);
            } else if (known.value() == null || !known.value().equals(fact.value())) {
                facts.set(facts.indexOf(known), known.doubted("another rehabilitation is named"));
            }
        }
    }

    /** The parts of a statement that each name their case: where it begins, where its words begin, where it ends. */
    private static List<int[]> parts(Source source, Unit unit) {
        EntryText text = source.text();
        List<int[]> parts = new ArrayList<>();
        for (int i = unit.from(); i < unit.to(); i++) {
            if (!text.wordStart(i)) {
                continue;
            }
            Phrases.Hit<String> opening = source.words().byCase.at(text, i, unit.to());
            if (opening == null) {
                continue;
            }
            if (!parts.isEmpty()) {
                parts.get(parts.size() - 1)[2] = i;
            }
            DateFinder.Found year =
                    source.dates().at(Math.min(unit.to() - 1, text.skipBlanks(opening.end(), unit.to())), unit.to());
            int behind = opening.meaning().equals("year") ? year == null ? -1 : year.end() : opening.end();
            if (behind > 0) {
                parts.add(new int[] {i, text.trimStart(behind, unit.to()), unit.to()});
            }
        }
        return parts;
    }

    private static int matching(Source source, List<int[]> parts, CaseFile cases) {
        if (cases.main() < 0) {
            return 0;
        }
        List<Fact> main = cases.cases().get(cases.main()).facts();
        for (int i = 0; i < parts.size(); i++) {
            int[] part = parts.get(i);
            Phrases.Hit<String> opening = source.words().byCase.at(source.text(), part[0], part[1]);
            DateFinder.Found year = source.date(part[0], part[1]);
            if (year == null || !opening.meaning().equals("year")) {
                if (opening.meaning().equals("first") == (cases.main() == 0)) {
                    return i;
                }
                continue;
            }
            String printed = year.date().edtf().substring(0, 4);
            for (var field : List.of(TRIAL_DATE, ARREST_DATE)) {
                Fact date = Fact.first(main, field);
                if (date != null && date.value() != null && date.value().startsWith(printed)) {
                    return i;
                }
            }
        }
        return -1;
    }
}
