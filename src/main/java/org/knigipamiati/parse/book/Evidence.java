package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.ARREST_BODY;
import static org.knigipamiati.vocabulary.RecordField.ARREST_DATE;
import static org.knigipamiati.vocabulary.RecordField.BIRTH_DATE;
import static org.knigipamiati.vocabulary.RecordField.BIRTH_PLACE;
import static org.knigipamiati.vocabulary.RecordField.BURIAL_PLACE;
import static org.knigipamiati.vocabulary.RecordField.DEATH_DATE;
import static org.knigipamiati.vocabulary.RecordField.DEATH_PLACE;
import static org.knigipamiati.vocabulary.RecordField.EDUCATION;
import static org.knigipamiati.vocabulary.RecordField.EXECUTION_DATE;
import static org.knigipamiati.vocabulary.RecordField.EXECUTION_PLACE;
import static org.knigipamiati.vocabulary.RecordField.GIVEN_NAME;
import static org.knigipamiati.vocabulary.RecordField.LATER_REPRESSIONS;
import static org.knigipamiati.vocabulary.RecordField.NATIONALITY;
import static org.knigipamiati.vocabulary.RecordField.PARTY;
import static org.knigipamiati.vocabulary.RecordField.PATRONYMIC;
import static org.knigipamiati.vocabulary.RecordField.PREVIOUS_REPRESSIONS;
import static org.knigipamiati.vocabulary.RecordField.PROFESSION;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_BODY;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_DATE;
import static org.knigipamiati.vocabulary.RecordField.RESIDENCE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE_KIND;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE_TERM;
import static org.knigipamiati.vocabulary.RecordField.SEX;
import static org.knigipamiati.vocabulary.RecordField.SOCIAL_ORIGIN;
import static org.knigipamiati.vocabulary.RecordField.SURNAME;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_CHARGE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.parse.Doubt;
import org.knigipamiati.parse.FieldReading;
import org.knigipamiati.parse.Span;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.SentenceKind;

/**
 * What speaks against a reading once it is whole: dates and words that no field took, values that hold the words of another
 * statement, that none of the tables knows, or that run over the end of a sentence; dates in an order that cannot be.
 */
final class Evidence {

    static final String NO_OCCUPATION = "no occupation that we know";

    /** Fields whose value is one thing, so that the beginning of another statement in it is suspicious. */
    private static final Set<RecordField> SINGLE = Set.of(
            BIRTH_PLACE,
            RESIDENCE,
            PROFESSION,
            ARREST_BODY,
            TRIAL_BODY,
            EXECUTION_PLACE,
            BURIAL_PLACE,
            DEATH_PLACE,
            REHABILITATION_BODY,
            EDUCATION,
            PARTY,
            SOCIAL_ORIGIN);

    private static final Set<RecordField> PLACES = Set.of(BIRTH_PLACE, RESIDENCE, EXECUTION_PLACE, BURIAL_PLACE);
    private static final Set<RecordField> ORGANS = Set.of(ARREST_BODY, TRIAL_BODY, REHABILITATION_BODY);
    private static final Set<RecordField> REPRESSIONS = Set.of(PREVIOUS_REPRESSIONS, LATER_REPRESSIONS);

    /** How much it weighs that all of an entry was taken for one thing. */
    private static final int WHOLE_ENTRY = 4;

    private static final int LOOK_BACK = 30;
    private static final int LONGEST_PLACE = 110;
    private static final int LONGEST_WORK = 130;

    private final Source source;
    private final EntryText text;
    private final List<FieldReading> fields;
    private final boolean named;
    private final boolean[] taken;
    private final boolean[] silent;
    private final Map<RecordField, FieldReading> main = new EnumMap<>(RecordField.class);
    private final List<Doubt> doubts = new ArrayList<>();

    /**
     * @param taken for each raw character whether a field holds it
     * @param named whether the layout has a name at the head
     * @param silent for each whether it belongs to a statement that is understood and that no field holds
     */
    Evidence(Source source, List<FieldReading> fields, boolean[] taken, boolean[] silent, boolean named) {
        this.named = named;
        this.source = source;
        this.text = source.text();
        this.fields = fields;
        this.taken = taken;
        this.silent = silent;
        for (FieldReading field : fields) {
            if (field.main()) {
                main.putIfAbsent(field.field(), field);
            }
        }
    }

    List<Doubt> doubts() {
        dates();
        words();
        values();
        if (named) {
            names();
        }
        separators();
        order();
        outcome();
        return doubts;
    }

    private void doubt(RecordField field, String why) {
        doubts.add(new Doubt(field, why));
    }

    // --- what no field took ---

    private void dates() {
        int at = 0;
        while (at < text.length()) {
            DateFinder.Found date = source.date(at, text.length());
            if (date == null) {
                return;
            }
            Span span = text.span(date.start(), date.end());
            boolean year = date.date().edtf().length() <= 4;
            boolean used = used(span);
            if (!used && !silent[span.start()] && !(year && numberBefore(date.start()))) {
                doubt(BIRTH_DATE, "a date in the entry belongs to no field");
                return;
            }
            at = date.end();
        }
    }

    private boolean used(Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            if (taken[i]) {
                return true;
            }
        }
        return false;
    }

    private boolean numberBefore(int at) {
        int before = text.trimEnd(0, at);
        return before > 0 && (text.at(before - 1) == '№' || EntryText.digit(text.at(before - 1)));
    }

    /** Words outside of all fields that no table knows. */
    private void words() {
        RecordField near = SURNAME;
        RecordField[] begin = beginnings();
        for (int i = 0; i < text.length(); i++) {
            Span one = text.span(i, i + 1);
            if (taken[one.start()]) {
                near = begin[one.start()] == null ? near : begin[one.start()];
                continue;
            }
            if (silent[one.start()] || !text.wordStart(i)) {
                continue;
            }
            int end = known(i);
            if (end > i) {
                i = end - 1;
                continue;
            }
            int stop = text.wordEnd(i, text.length());
            if (Character.isLetter(text.at(i)) && stop - i > 1 || EntryText.digit(text.at(i)) && stop - i > 2) {
                doubt(near, "words were not understood: " + text.slice(i, stop));
                return;
            }
            i = stop - 1;
        }
    }

    /** For each raw offset where a field begins, the field. */
    private RecordField[] beginnings() {
        RecordField[] begin = new RecordField[taken.length];
        for (FieldReading field : fields) {
            for (Span span : field.spans()) {
                begin[span.start()] = field.field();
            }
        }
        return begin;
    }

    /** The end of a known word without a value of its own, or the same position. */
    private int known(int at) {
        int to = text.length();
        for (Phrases<?> words : List.of(
                source.words().marks,
                source.words().prepositions,
                source.words().joints,
                source.words().acts,
                source.words().again,
                source.words().earlier,
                source.words().years,
                source.words().noInformation,
                source.words().ignored,
                source.words().articleSigns,
                source.words().otherData,
                source.words().workOpenings)) {
            Phrases.Hit<?> hit = words.at(text, at, to);
            if (hit != null) {
                return hit.end();
            }
        }
        return at;
    }

    // --- what the fields hold ---

    private void values() {
        for (FieldReading field : fields) {
            if (!field.main() || field.spans().isEmpty()) {
                continue;
            }
            for (Span span : field.spans()) {
                int from = position(span.start());
                int to = Math.min(text.length(), from + field.verbatim().length());
                if (SINGLE.contains(field.field())) {
                    single(field.field(), from, to);
                }
                if (PLACES.contains(field.field())) {
                    place(field.field(), from, to);
                }
            }
            inexact(field);
            if (REPRESSIONS.contains(field.field())) {
                otherCases(field);
            }
            if (field.field() == SENTENCE) {
                sentence(field);
            }
            if (ORGANS.contains(field.field())) {
                int from = position(field.spans().get(0).start());
                if (!source.organ(
                        from, Math.min(text.length(), from + field.verbatim().length() + 1))) {
                    doubt(field.field(), "no organ that we know");
                }
                int to = Math.min(text.length(), from + field.verbatim().length());
                if (source.date(from, to) != null || source.words().months.within(text, from, to) || year(from, to)) {
                    doubt(field.field(), "holds a date");
                }
            }
        }
        FieldReading work = main.get(PROFESSION);
        if (work != null) {
            work(work);
        }
    }

    private boolean year(int from, int to) {
        for (int i = from; i + 4 <= to; i++) {
            boolean four = i == 0 || !EntryText.digit(text.at(i - 1));
            for (int k = 0; k < 4 && four; k++) {
                four = EntryText.digit(text.at(i + k));
            }
            if (four
                    && (i + 4 >= to || !EntryText.digit(text.at(i + 4)))
                    && text.at(i) == '1'
                    && text.at(i + 1) >= '8') {
                return true;
            }
        }
        return false;
    }

    /** A date that is approximate, or had to be repaired. */
    private void inexact(FieldReading field) {
        if (field.field().date()) {
            int from = position(field.spans().get(0).start());
            DateFinder.Found date = source.dates().at(from, text.length());
            if (date != null && date.why() != null) {
                doubt(field.field(), date.why());
            }
        }
    }

    /** What is told of another case tells nothing of birth, home or nation. */
    private void otherCases(FieldReading field) {
        for (Span span : field.spans()) {
            int from = position(span.start());
            int to = Math.min(text.length(), from + field.verbatim().length());
            for (int i = from; i < to; i++) {
                Phrases.Hit<Mark> hit = text.wordStart(i) ? source.markAt(i, to) : null;
                boolean person = hit != null
                        && (hit.meaning().topic() == Topic.BIRTH_SIGN
                                || hit.meaning().topic() == Topic.NATIVE_RESIDENT
                                || hit.meaning().topic() == Topic.BIRTH
                                        && hit.meaning().form() == Mark.Form.VERB);
                if (person) {
                    // such a stretch is the whole entry: all in it is told of the wrong case
                    for (int times = 0; times < WHOLE_ENTRY; times++) {
                        doubts.add(
                                new Doubt(field.field(), "holds the words of another statement" + " ".repeat(times)));
                    }
                    return;
                }
            }
        }
    }

    /** An organ before the measure belongs to the trial; a date behind no known word tells of something unread. */
    private void sentence(FieldReading field) {
        int from = position(field.spans().get(0).start());
        int to = Math.min(text.length(), from + field.verbatim().length());
        Phrases.Hit<?> measure = source.words().measures.first(text, from, to);
        int organ = source.organAt(from, measure == null ? to : measure.start());
        if (organ == from && !main.containsKey(TRIAL_BODY)) {
            doubt(TRIAL_BODY, "an organ is named in the sentence");
        }
        DateFinder.Found date = source.date(from, to);
        while (date != null) {
            Span span = text.span(date.start(), date.end());
            if (!inOther(span) && !verbBefore(date.start(), from)) {
                doubt(SENTENCE, "holds a date");
                return;
            }
            date = source.date(date.end(), to);
        }
    }

    private boolean inOther(Span span) {
        for (FieldReading field : fields) {
            if (field.field() != SENTENCE && field.field() != TRIAL_CHARGE) {
                for (Span one : field.spans()) {
                    if (one.start() < span.end() && span.start() < one.end()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean verbBefore(int at, int from) {
        for (int i = Math.max(from, at - LOOK_BACK); i < at; i++) {
            if (text.wordStart(i) && source.markAt(i, text.length()) != null) {
                return true;
            }
        }
        return false;
    }

    /** A line of dashes parts two entries. */
    private void separators() {
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at, text.length());
            end = end < 0 ? text.length() : end;
            int dashes = at;
            while (dashes < end && (text.at(dashes) == '-' || text.at(dashes) <= ' ')) {
                dashes++;
            }
            if (dashes == end && text.indexOf('-', at, end) >= 0 && text.trimStart(0, at) < at) {
                doubt(BIRTH_DATE, "a line of dashes: perhaps two entries");
                return;
            }
            at = end + 1;
        }
    }

    private int position(int rawOffset) {
        int low = 0;
        int high = text.length() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (text.span(middle, middle + 1).end() <= rawOffset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A value that holds a verb, a label or the end of a sentence may hold two statements. */
    private void single(RecordField field, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            char c = text.at(i);
            if (c == '\n') {
                doubt(field, "runs over a line");
                return;
            }
            if (c == '.'
                    && i + 2 < to
                    && text.at(i + 1) <= ' '
                    && text.capital(text.skipBlanks(i + 1, to))
                    && !abbreviated(from, i)) {
                doubt(field, "may hold two statements");
                return;
            }
            if (!text.wordStart(i)) {
                continue;
            }
            Phrases.Hit<Mark> hit = source.markAt(i, to);
            boolean verb = hit != null && hit.meaning().form() == Mark.Form.VERB && field != PROFESSION
                    || hit != null
                            && hit.meaning().form() == Mark.Form.VERB
                            && hit.meaning().topic().ofCase();
            if (verb) {
                doubt(field, "holds the words of another statement");
                return;
            }
        }
    }

    private boolean abbreviated(int from, int stop) {
        int word = stop;
        while (word > from && EntryText.wordChar(text.at(word - 1))) {
            word--;
        }
        return stop - word <= 1
                || source.words().abbreviations.at(text, word, stop + 1) != null
                || source.words().places.at(text, word, stop + 1) != null
                || stop - word <= 6 && text.capital(word) && !"аеиоуыэюяї".contains(String.valueOf(text.at(stop - 1)));
    }

    private void place(RecordField field, int from, int to) {
        int start = text.trimStart(from, to);
        boolean capital = start < to && text.capital(start);
        boolean known = source.placeWord(start, to) || source.words().measures.at(text, start, to) != null;
        if (!known && !capital || to - from > LONGEST_PLACE) {
            doubt(field, "does not look like a place");
        }
        if (field != RESIDENCE && source.date(start, to) != null) {
            doubt(field, "holds a date");
        }
        int item = start;
        while (item < to) {
            int end = text.indexOf(',', item, to);
            end = end < 0 ? to : end;
            if (source.nationality(item, end) != null && !(capital && item == start)) {
                doubt(field, "holds the words of another statement");
            }
            item = end + 1;
        }
    }

    private void work(FieldReading work) {
        boolean known = false;
        for (Span span : work.spans()) {
            int from = position(span.start());
            known |= source.words()
                            .occupations
                            .within(
                                    text,
                                    from,
                                    Math.min(
                                            text.length(),
                                            from + work.verbatim().length()))
                    || source.words()
                            .ranks
                            .within(
                                    text,
                                    from,
                                    Math.min(
                                            text.length(),
                                            from + work.verbatim().length()));
        }
        if (!known) {
            doubt(PROFESSION, NO_OCCUPATION);
        }
        if (work.verbatim().length() > LONGEST_WORK) {
            doubt(PROFESSION, "unusually long");
        }
    }

    // --- the name ---

    private void names() {
        FieldReading surname = main.get(SURNAME);
        if (surname == null) {
            doubt(SURNAME, "no name at the head");
            return;
        }
        FieldReading patronymic = main.get(PATRONYMIC);
        FieldReading given = main.get(GIVEN_NAME);
        if (given == null) {
            doubt(GIVEN_NAME, "the name is one word");
        }
        if (patronymic == null
                && given != null
                && given.verbatim().strip().contains(" ")
                && !source.words().latin()
                && !main.containsKey(NATIONALITY)) {
            doubt(PATRONYMIC, "the last word of the name has no form of a patronymic");
        }
        boolean ordered = patronymic == null
                || given == null
                || surname.spans().get(0).start() < given.spans().get(0).start();
        if (!ordered) {
            doubt(SURNAME, "the surname stands last");
        }
        FieldReading sex = main.get(SEX);
        if (sex != null && patronymic != null) {
            String ending = EntryText.fold(patronymic.verbatim());
            boolean woman = ending.endsWith("вна")
                    || ending.endsWith("ична")
                    || ending.endsWith("кызы")
                    || ending.endsWith("аўна");
            boolean man = ending.endsWith("вич")
                    || ending.endsWith("ьич")
                    || ending.endsWith("оглы")
                    || ending.endsWith("авіч");
            if (woman && sex.value().equals("m") || man && sex.value().equals("f")) {
                doubt(SEX, "the patronymic is of the other sex");
            }
        }
    }

    // --- the story ---

    private void order() {
        PartialDate birth = date(BIRTH_DATE);
        PartialDate arrest = date(ARREST_DATE);
        PartialDate trial = date(TRIAL_DATE);
        PartialDate execution = date(EXECUTION_DATE);
        PartialDate death = date(DEATH_DATE);
        PartialDate rehabilitation = date(REHABILITATION_DATE);
        if (birth == null) {
            doubt(BIRTH_DATE, "no date of birth was found");
        }
        inOrder(arrest, trial, TRIAL_DATE);
        inOrder(arrest, execution, EXECUTION_DATE);
        inOrder(trial, execution, EXECUTION_DATE);
        inOrder(arrest, death, DEATH_DATE);
        inOrder(trial, rehabilitation, REHABILITATION_DATE);
        inOrder(execution, rehabilitation, REHABILITATION_DATE);
        if (execution != null && death != null) {
            doubt(DEATH_DATE, "an execution and a death are told");
        }
        for (RecordField field : List.of(ARREST_DATE, TRIAL_DATE, EXECUTION_DATE)) {
            PartialDate date = date(field);
            if (date != null
                    && date.latest() != null
                    && (date.latest().getYear() < 1917 || date.latest().getYear() > 1991)) {
                doubt(field, "outside the years of the repression");
            }
            if (date != null && birth != null && birth.earliest() != null && date.earliest() != null) {
                int age = date.earliest().getYear() - birth.earliest().getYear();
                if (age < 12 || age > 95) {
                    doubt(field, "does not fit the year of birth");
                }
            }
        }
        for (FieldReading field : fields) {
            if (field.main() && field.field().date()) {
                PartialDate date = PartialDate.tryParse(field.value()).orElse(null);
                if (date != null && !date.exists()) {
                    doubt(field.field(), "no calendar has this day");
                }
            }
        }
    }

    private void inOrder(PartialDate first, PartialDate second, RecordField field) {
        if (first != null && second != null && first.certainlyAfter(second)) {
            doubt(field, "the dates are in an unusual order");
        }
    }

    private PartialDate date(RecordField field) {
        FieldReading reading = main.get(field);
        return reading == null ? null : PartialDate.tryParse(reading.value()).orElse(null);
    }

    private void outcome() {
        FieldReading kind = main.get(SENTENCE_KIND);
        boolean death = kind != null && kind.value().equals(SentenceKind.DEATH.name());
        if (kind != null && !death && main.containsKey(EXECUTION_DATE)) {
            doubt(SENTENCE_KIND, "an execution without a sentence of death");
        }
        if (kind != null && kind.value().equals(SentenceKind.UNKNOWN.name()) && !main.containsKey(SENTENCE_TERM)) {
            doubt(SENTENCE_KIND, "the measure is not understood");
        }
        FieldReading sentence = main.get(SENTENCE);
        if (sentence != null && sentence.verbatim().length() > LONGEST_WORK) {
            doubt(SENTENCE, "unusually long");
        }
        boolean verdict = main.containsKey(TRIAL_BODY) || main.containsKey(TRIAL_DATE);
        if (verdict && kind == null && !main.containsKey(EXECUTION_DATE) && !main.containsKey(DEATH_DATE)) {
            doubt(SENTENCE, "a verdict without a measure");
        }
        if (fields.stream().noneMatch(FieldReading::main) || main.size() < 4) {
            doubt(SURNAME, "little was found");
        }
    }
}
