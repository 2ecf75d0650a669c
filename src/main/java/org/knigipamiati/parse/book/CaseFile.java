package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.ARREST_DATE;
import static org.knigipamiati.vocabulary.RecordField.BURIAL_PLACE;
import static org.knigipamiati.vocabulary.RecordField.DEATH_DATE;
import static org.knigipamiati.vocabulary.RecordField.DEATH_PLACE;
import static org.knigipamiati.vocabulary.RecordField.EXECUTION_DATE;
import static org.knigipamiati.vocabulary.RecordField.EXECUTION_PLACE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE_KIND;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.LabelledLines;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.SentenceKind;

/**
 * The cases of a person, each the statements that belong together, and which of them the entry is mainly about: the one that
 * ended in a death sentence, an execution or death in custody; if none did, the first that an organ decided.
 *
 * @param cases in text order
 * @param main the number of the main one in the list, -1 if there is none
 */
record CaseFile(List<Case> cases, int main) {

    /**
     * One case.
     *
     * @param from where its first statement begins
     * @param to where its last one ends, the serving of the sentence included
     * @param released whether a release is told before any death
     * @param apart whether a form tells it in lines without a label
     * @param fate where the execution or burial is told, the end if it is not
     */
    record Case(List<Fact> facts, int from, int to, boolean earlier, boolean released, boolean apart, int fate) {

        /** Whether it is told in the line of the post, behind that of the birth. */
        private boolean besidePost(EntryText text) {
            int line = LabelledLines.start(text, from);
            return apart && line > 0 && text.indexOf('\n', 0, line - 1) < 0;
        }

        /** Whether it is told behind another and was decided before that. */
        boolean before(Case main) {
            PartialDate own = day();
            PartialDate other = main.day();
            return apart
                    && own != null
                    && other != null
                    && own.latest() != null
                    && other.earliest() != null
                    && own.latest().isBefore(other.earliest());
        }

        private PartialDate day() {
            PartialDate day = Fact.date(facts, TRIAL_DATE);
            return day == null ? Fact.date(facts, ARREST_DATE) : day;
        }

        boolean deadly() {
            Fact kind = Fact.first(facts, SENTENCE_KIND);
            return Fact.has(facts, EXECUTION_DATE)
                    || Fact.has(facts, EXECUTION_PLACE)
                    || kind != null && kind.value().equals(SentenceKind.DEATH.name());
        }

        boolean diedInCustody() {
            return !released && (Fact.has(facts, DEATH_DATE) || Fact.has(facts, DEATH_PLACE));
        }
    }

    /**
     * Groups statements into cases.
     *
     * @param person the statements about the person: one that says what it is about ends what is told of a case
     */
    static CaseFile of(EntryText text, List<CaseUnit> units, List<Unit> person) {
        CaseGrouping grouping = new CaseGrouping(text);
        units.forEach(grouping::add);
        List<Case> cases = untold(grouping.finish(), person);
        return new CaseFile(cases, mainOf(text, cases));
    }

    /**
     * An execution years behind a sentence that was none to death is that of a case of which the entry tells nothing else: "Приговорен в
     * 1930 г. к 10 годам. Расстрелян 14.08.1937".
     */
    private static List<Case> untold(List<Case> cases, List<Unit> person) {
        int last = cases.size() - 1;
        Case told = last < 0 ? null : cases.get(last);
        PartialDate shot = told == null ? null : Fact.date(told.facts(), EXECUTION_DATE);
        PartialDate day = told == null ? null : told.day();
        Fact kind = told == null ? null : Fact.first(told.facts(), SENTENCE_KIND);
        boolean sentenced = kind == null || !kind.value().equals(SentenceKind.DEATH.name());
        if (!sentenced
                || shot == null
                || day == null
                || day.latest() == null
                || shot.earliest() == null
                || shot.earliest().isBefore(day.latest().plusYears(kind == null ? LONGEST_INQUIRY : 1))) {
            return cases;
        }
        List<Fact> fate = told.facts().stream()
                .filter(fact -> FATE.contains(fact.field()))
                .toList();
        List<Fact> rest = told.facts().stream()
                .filter(fact -> !FATE.contains(fact.field()))
                .toList();
        List<Case> all = new ArrayList<>(cases.subList(0, last));
        int to = person.stream()
                .filter(unit -> unit.mark() != null)
                .mapToInt(Unit::from)
                .filter(from -> from >= told.to())
                .reduce(told.fate(), Math::min);
        all.add(new Case(rest, told.from(), to, true, told.released(), told.apart(), told.fate()));
        all.add(new Case(fate, told.fate(), told.fate(), false, false, told.apart(), told.fate()));
        return all;
    }

    private static int mainOf(EntryText text, List<Case> all) {
        // where a form has labels the case that they tell is the main one
        boolean labelled = all.stream().anyMatch(one -> !one.apart());
        List<Case> cases = all.stream()
                .map(one -> one.apart() && (labelled || one.besidePost(text))
                        ? new Case(List.of(), one.from(), one.to(), true, one.released(), true, one.fate())
                        : one)
                .toList();
        for (int i = cases.size() - 1; i >= 0; i--) {
            if (cases.get(i).deadly() && !cases.get(i).earlier()) {
                return i;
            }
        }
        for (int i = cases.size() - 1; i >= 0; i--) {
            if (cases.get(i).diedInCustody()
                    && !cases.get(i).earlier()
                    && Fact.has(cases.get(i).facts(), ARREST_DATE)) {
                return i;
            }
        }
        int best = -1;
        int most = -1;
        for (int i = 0; i < cases.size(); i++) {
            Case one = cases.get(i);
            int weight = one.earlier()
                    ? 0
                    : (Fact.has(one.facts(), TRIAL_BODY) ? 4 : 0)
                            + (Fact.has(one.facts(), TRIAL_DATE) ? 2 : 0)
                            + (Fact.has(one.facts(), SENTENCE) || Fact.has(one.facts(), ARREST_DATE) ? 1 : 0)
                            + 1;
            if (weight > most && (best < 0 || weight > most && (weight >= 6 || most < 4))) {
                best = i;
                most = weight;
            }
        }
        return best >= 0 && cases.get(best).earlier() ? -1 : best;
    }

    private static final Set<RecordField> FATE = EnumSet.of(EXECUTION_DATE, EXECUTION_PLACE, BURIAL_PLACE);

    static final String CHANGED = "the sentence was changed afterwards";

    static final int LONGEST_INQUIRY = 3;
}
