package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.ARREST_DATE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE_KIND;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_ARTICLES;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.LabelledLines;
import org.knigipamiati.parse.text.Topic;
import org.knigipamiati.vocabulary.RecordField;

/** Puts together the statements that are of one case. */
final class CaseGrouping {

    private final EntryText text;
    private final List<CaseFile.Case> done = new ArrayList<>();
    private List<Fact> facts = new ArrayList<>();
    private int from = -1;
    private int to;
    private boolean earlier;
    private boolean released;
    private boolean apart;
    private int fate = -1;

    CaseGrouping(EntryText text) {
        this.text = text;
    }

    void add(CaseUnit read) {
        Topic topic = read.unit().topic();
        if (topic == Topic.SERVING || topic == Topic.RELEASE || topic == Topic.COMMUTED) {
            if (from >= 0) {
                // "выслан на Урал, откуда бежал" is told in one breath
                boolean further = !apart && text.indexOf('.', to, read.unit().from()) >= 0;
                to = topic == Topic.RELEASE && further ? to : read.unit().to();
                released |= topic == Topic.RELEASE;
                if (topic == Topic.COMMUTED) {
                    commute(read);
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
                    ? text.skipBlanks(LabelledLines.start(text, read.unit().from()), text.length())
                    : read.unit().from();
            earlier = read.earlier();
        }
        if (apart && done.stream().anyMatch(one -> !one.apart())) {
            to = Math.max(to, LabelledLines.end(text, read.unit().to()));
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
            CaseFile.Case one = done.get(i);
            if (!one.apart()) {
                List<Fact> all = new ArrayList<>(one.facts());
                read.facts().stream()
                        .filter(fact -> !Fact.has(one.facts(), fact.field()))
                        .forEach(all::add);
                done.set(
                        i,
                        new CaseFile.Case(
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
            facts.set(facts.indexOf(sentence), new Fact(SENTENCE, sentence.from(), more.to(), null, sentence.why()));
        }
        return further;
    }

    /** A change told in one breath with the sentence is part of its words; one told apart and not understood makes the measure doubtful. */
    private void commute(CaseUnit read) {
        Unit unit = read.unit();
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
        } else if (kind != null && read.facts().isEmpty()) {
            facts.set(facts.indexOf(kind), kind.doubted(CaseFile.CHANGED));
        }
        read.facts().forEach(this::merge);
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
                && arrest.earliest().isAfter(trial.latest().minusYears(CaseFile.LONGEST_INQUIRY));
    }

    private static boolean verdict(CaseUnit read) {
        List<Fact> facts = read.facts();
        return Fact.has(facts, TRIAL_DATE) || Fact.has(facts, TRIAL_BODY) || Fact.has(facts, SENTENCE);
    }

    private void close() {
        if (from >= 0) {
            done.add(new CaseFile.Case(List.copyOf(facts), from, to, earlier, released, apart, fate < 0 ? to : fate));
        }
        facts = new ArrayList<>();
        from = -1;
        to = 0;
        earlier = false;
        released = false;
        apart = false;
        fate = -1;
    }

    List<CaseFile.Case> finish() {
        close();
        return List.copyOf(done);
    }
}
