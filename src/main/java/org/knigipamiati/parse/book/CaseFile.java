package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.ARREST_DATE;
import static org.knigipamiati.vocabulary.RecordField.BURIAL_PLACE;
import static org.knigipamiati.vocabulary.RecordField.DEATH_DATE;
import static org.knigipamiati.vocabulary.RecordField.DEATH_PLACE;
import static org.knigipamiati.vocabulary.RecordField.EXECUTION_DATE;
import static org.knigipamiati.vocabulary.RecordField.EXECUTION_PLACE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE_KIND;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_ARTICLES;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Topic;
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
            int line = text.lineStart(from);
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

    /**
     * Groups statements into cases.
     *
     * @param person the statements about the person, which end what is told of a case
     */
    static CaseFile of(EntryText text, List<CaseUnit> units, List<Unit> person) {
        Grouping grouping = new Grouping(text);
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

    private static final int LONGEST_INQUIRY = 3;

    private static final class Grouping {

        private final EntryText text;
        private final List<Case> done = new ArrayList<>();
        private List<Fact> facts = new ArrayList<>();
        private int from = -1;
        private int to;
        private boolean earlier;
        private boolean released;
        private boolean apart;
        private int fate = -1;

        Grouping(EntryText text) {
            this.text = text;
        }

        void add(CaseUnit read) {
            Topic topic = read.unit().topic();
            if (topic == Topic.SERVING || topic == Topic.RELEASE || topic == Topic.COMMUTED) {
                if (from >= 0) {
                    // "выслан на Урал, откуда бежал" is told in one breath
                    boolean further =
                            !apart && text.indexOf('.', to, read.unit().from()) >= 0;
                    to = topic == Topic.RELEASE && further ? to : read.unit().to();
                    released |= topic == Topic.RELEASE;
                    if (topic == Topic.COMMUTED) {
                        commute(read.unit());
                    }
                }
                return;
            }
            if (apart && !read.apart() && fate(topic) && toLabelled(read)) {
                return;
            }
            boolean further = begins(read);
            if (further) {
                close();
            }
            if (further || from < 0) {
                apart = read.apart() && !fate(topic);
                boolean behind =
                        apart && read.unit().mark() != null && done.stream().anyMatch(one -> !one.apart());
                from = behind
                        ? text.skipBlanks(text.lineStart(read.unit().from()), text.length())
                        : read.unit().from();
                earlier = read.earlier();
            }
            if (apart && done.stream().anyMatch(one -> !one.apart())) {
                to = Math.max(to, text.lineEnd(read.unit().to()));
            }
            if (!fate(topic)) {
                to = Math.max(to, read.unit().to());
            } else if (fate < 0 && topic != Topic.DEATH) {
                fate = read.unit().from();
            }
            boolean goesOn = goesOn(read);
            for (Fact fact : read.facts()) {
                if (!goesOn || fact.field() != SENTENCE && fact.field() != SENTENCE_KIND) {
                    merge(fact);
                }
            }
        }

        private static boolean fate(Topic topic) {
            return topic == Topic.EXECUTION
                    || topic == Topic.DEATH
                    || topic == Topic.BURIAL
                    || topic == Topic.EXECUTION_DATE;
        }

        /** What a label tells of the end is of the case that labels told, though a line without one stands between. */
        private boolean toLabelled(CaseUnit read) {
            for (int i = done.size() - 1; i >= 0; i--) {
                Case one = done.get(i);
                if (!one.apart()) {
                    List<Fact> all = new ArrayList<>(one.facts());
                    read.facts().stream()
                            .filter(fact -> !Fact.has(one.facts(), fact.field()))
                            .forEach(all::add);
                    done.set(
                            i,
                            new Case(
                                    List.copyOf(all),
                                    one.from(),
                                    one.to(),
                                    one.earlier(),
                                    one.released(),
                                    false,
                                    one.fate()));
                    return true;
                }
            }
            return false;
        }

        /** "раскулачен. Выслан на спецпоселение": a further measure in the next sentence, without day or organ, goes on with the first. */
        private boolean goesOn(CaseUnit read) {
            Fact sentence = Fact.first(facts, SENTENCE);
            Fact more = Fact.first(read.facts(), SENTENCE);
            boolean further = sentence != null
                    && more != null
                    && read.unit().topic() == Topic.EXPULSION
                    && !Fact.has(read.facts(), TRIAL_DATE)
                    && !Fact.has(read.facts(), TRIAL_BODY)
                    && sentence.to() <= more.from()
                    && text.trimStart(sentence.to(), more.from()) >= more.from();
            if (further) {
                facts.set(
                        facts.indexOf(sentence), new Fact(SENTENCE, sentence.from(), more.to(), null, sentence.why()));
            }
            return further;
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

        /** An article that the case has already, with or without the name of its code. */
        private boolean repeats(Fact fact) {
            return fact.field() == TRIAL_ARTICLES
                    && facts.stream()
                            .anyMatch(known -> known.field() == TRIAL_ARTICLES
                                    && (known.value().equals(fact.value())
                                            || known.value().startsWith(fact.value() + " ")));
        }

        /** A field of a case is stated once; what is stated again and differently is doubted. */
        private void merge(Fact fact) {
            Fact known = Fact.first(facts, fact.field());
            boolean joins = fact.field().list() || fact.field() == RecordField.TRIAL_CHARGE;
            if (known == null || joins) {
                if (!repeats(fact)) {
                    facts.add(fact);
                }
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
            if (read.apart() != apart && !fate(topic)) {
                return true;
            }
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
                done.add(new Case(List.copyOf(facts), from, to, earlier, released, apart, fate < 0 ? to : fate));
            }
            facts = new ArrayList<>();
            from = -1;
            to = 0;
            earlier = false;
            released = false;
            apart = false;
            fate = -1;
        }

        List<Case> finish() {
            close();
            return List.copyOf(done);
        }
    }
}
