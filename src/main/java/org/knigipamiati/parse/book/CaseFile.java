package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.ARREST_DATE;
import static org.knigipamiati.vocabulary.RecordField.DEATH_DATE;
import static org.knigipamiati.vocabulary.RecordField.DEATH_PLACE;
import static org.knigipamiati.vocabulary.RecordField.EXECUTION_DATE;
import static org.knigipamiati.vocabulary.RecordField.EXECUTION_PLACE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE_KIND;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Topic;
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
     */
    record Case(List<Fact> facts, int from, int to, boolean earlier, boolean released) {

        boolean ends(Topic topic) {
            return topic == Topic.EXECUTION;
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

    /** Groups statements into cases. */
    static CaseFile of(EntryText text, List<CaseUnit> units) {
        Grouping grouping = new Grouping(text);
        units.forEach(grouping::add);
        List<Case> cases = grouping.finish();
        return new CaseFile(cases, mainOf(cases));
    }

    private static int mainOf(List<Case> cases) {
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

    static final String CHANGED = "the sentence was changed afterwards";

    private static final int LONGEST_INQUIRY = 3;

    private static final class Grouping {

        private final EntryText text;
        private final List<Case> done = new ArrayList<>();
        private List<Fact> facts = new ArrayList<>();
        private int from = -1;
        private int to;
        private boolean earlier;
        private boolean released;

        Grouping(EntryText text) {
            this.text = text;
        }

        void add(CaseUnit read) {
            Topic topic = read.unit().topic();
            if (topic == Topic.SERVING || topic == Topic.RELEASE || topic == Topic.COMMUTED) {
                if (from >= 0) {
                    // "выслан на Урал, откуда бежал" is told in one breath
                    boolean apart = text.indexOf('.', to, read.unit().from()) >= 0;
                    to = topic == Topic.RELEASE && apart ? to : read.unit().to();
                    released |= topic == Topic.RELEASE;
                    if (topic == Topic.COMMUTED) {
                        commute(read.unit());
                    }
                }
                return;
            }
            if (begins(read)) {
                close();
                from = read.unit().from();
                earlier = read.earlier();
            } else if (from < 0) {
                from = read.unit().from();
                earlier = read.earlier();
            }
            boolean fate = topic == Topic.EXECUTION
                    || topic == Topic.DEATH
                    || topic == Topic.BURIAL
                    || topic == Topic.EXECUTION_DATE;
            if (!fate) {
                to = Math.max(to, read.unit().to());
            }
            for (Fact fact : read.facts()) {
                merge(fact);
            }
        }

        /** A change told in one breath with the sentence is part of its words; one told apart makes the measure doubtful. */
        private void commute(Unit unit) {
            Fact sentence = Fact.first(facts, SENTENCE);
            Fact kind = Fact.first(facts, SENTENCE_KIND);
            if (sentence == null || sentence.to() > unit.from()) {
                return;
            }
            boolean breath = text.text
                    .substring(sentence.to(), unit.from())
                    .chars()
                    .noneMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '\n');
            if (breath) {
                int end = text.trimEnd(unit.from(), unit.to());
                facts.set(facts.indexOf(sentence), new Fact(SENTENCE, sentence.from(), end, null, sentence.why()));
            } else if (kind != null) {
                facts.set(facts.indexOf(kind), kind.doubted(CHANGED));
            }
        }

        /** A field of a case is stated once; what is stated again and differently is doubted. */
        private void merge(Fact fact) {
            Fact known = Fact.first(facts, fact.field());
            boolean joins = fact.field().list() || fact.field() == org.knigipamiati.vocabulary.RecordField.TRIAL_CHARGE;
            if (known == null || joins) {
                facts.add(fact);
            } else if (known.value() != null && known.value().equals(fact.value())) {
                return;
            } else {
                facts.set(facts.indexOf(known), known.doubted("another value is named as well"));
            }
        }

        private boolean begins(CaseUnit read) {
            if (from < 0) {
                return false;
            }
            Topic topic = read.unit().topic();
            boolean decided = Fact.has(facts, TRIAL_DATE) || Fact.has(facts, TRIAL_BODY) || Fact.has(facts, SENTENCE);
            if (read.earlier() || earlier && verdict(read)) {
                return true;
            }
            if (topic == Topic.ARREST) {
                return Fact.has(facts, ARREST_DATE) || decided && !before(read.facts(), facts);
            }
            if (read.again() && verdict(read) && decided) {
                return true;
            }
            if (earlier) {
                return true;
            }
            if (!verdict(read)) {
                return false;
            }
            boolean otherDay = Fact.has(facts, TRIAL_DATE)
                    && Fact.has(read.facts(), TRIAL_DATE)
                    && !Fact.first(facts, TRIAL_DATE)
                            .value()
                            .equals(Fact.first(read.facts(), TRIAL_DATE).value());
            boolean otherOrgan = Fact.has(facts, TRIAL_BODY) && Fact.has(read.facts(), TRIAL_BODY);
            boolean otherMeasure = Fact.has(facts, SENTENCE) && Fact.has(read.facts(), SENTENCE);
            return otherDay
                    || otherOrgan
                    || otherMeasure && (Fact.has(read.facts(), TRIAL_DATE) || Fact.has(read.facts(), TRIAL_BODY));
        }

        /** Told behind the verdict, and of a day not long before it: the arrest of the same case, and no further one. */
        private static boolean before(List<Fact> arrested, List<Fact> decided) {
            PartialDate arrest = Fact.date(arrested, ARREST_DATE);
            PartialDate trial = Fact.date(decided, TRIAL_DATE);
            return arrest != null
                    && trial != null
                    && arrest.earliest() != null
                    && trial.latest() != null
                    && !arrest.earliest().isAfter(trial.latest())
                    && arrest.earliest().isAfter(trial.latest().minusYears(LONGEST_INQUIRY));
        }

        private static boolean verdict(CaseUnit read) {
            List<Fact> facts = read.facts();
            return Fact.has(facts, TRIAL_DATE) || Fact.has(facts, TRIAL_BODY) || Fact.has(facts, SENTENCE);
        }

        private void close() {
            if (from >= 0) {
                done.add(new Case(List.copyOf(facts), from, to, earlier, released));
            }
            facts = new ArrayList<>();
            from = -1;
            to = 0;
            earlier = false;
            released = false;
        }

        List<Case> finish() {
            close();
            return List.copyOf(done);
        }
    }
}
