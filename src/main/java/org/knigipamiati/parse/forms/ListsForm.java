package org.knigipamiati.parse.forms;

import static org.knigipamiati.vocabulary.RecordField.ARREST_DATE;
import static org.knigipamiati.vocabulary.RecordField.EXECUTION_DATE;
import static org.knigipamiati.vocabulary.RecordField.PROFESSION;
import static org.knigipamiati.vocabulary.RecordField.RESIDENCE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_CHARGE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import org.knigipamiati.parse.Reading;
import org.knigipamiati.parse.book.ArrestLines;
import org.knigipamiati.parse.book.Bodies;
import org.knigipamiati.parse.book.CaseReader;
import org.knigipamiati.parse.book.Comparison;
import org.knigipamiati.parse.book.Conclusion;
import org.knigipamiati.parse.book.Household;
import org.knigipamiati.parse.book.NameReader;
import org.knigipamiati.parse.book.PersonReader;
import org.knigipamiati.parse.book.ProseReader;
import org.knigipamiati.parse.book.Repressions;
import org.knigipamiati.parse.book.ResidenceReader;
import org.knigipamiati.parse.book.Said;
import org.knigipamiati.parse.book.SentenceReader;
import org.knigipamiati.parse.book.SoFar;
import org.knigipamiati.parse.book.Source;
import org.knigipamiati.parse.book.TrialReader;
import org.knigipamiati.parse.book.WorkReader;
import org.knigipamiati.parse.text.CleanText;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Label;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Statement;
import org.knigipamiati.parse.text.Words;

/**
 * The form of lists.memo.ru: a line for each statement, most with a label, in a fixed order. A line without label is a name in
 * brackets, the occupation, other repressions or the arrest, by its place and words; some entries are a paragraph of free text.
 */
public final class ListsForm implements KnownLayout {

    @Override
    public String id() {
        return "lists";
    }

    @Override
    public Reading read(String raw) {
        EntryText text = CleanText.ofLines(EntryText.plain(raw));
        return Household.read(text, one -> Comparison.best(one, ListsForm::readLines));
    }

    /**
     * The birth in the first line, without a name before it but in brackets, and labels of this form before at least two lines and as many
     * as there are others.
     */
    @Override
    public boolean fits(String raw) {
        EntryText text = EntryText.plain(raw);
        int length = text.length();
        int labelled = 0;
        int others = 0;
        for (int at = text.trimStart(0, length); at < length; ) {
            int end = text.indexOf('\n', at, length);
            end = end < 0 ? length : end;
            Phrases.Hit<Label> label = Words.LABELS.at(text, at, end);
            if (labelled == 0
                    && text.at(at) != '('
                    && (label == null || label.meaning().statement() != Statement.BIRTH)) {
                return false;
            }
            labelled += label == null ? 0 : 1;
            others += label == null && text.at(at) != '(' ? 1 : 0;
            at = text.trimStart(end, length);
        }
        return labelled > 1 && labelled >= others;
    }

    private static Reading readLines(Source source) {
        EntryText text = source.text();
        Lines lines = new Lines(source);
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at, text.length());
            end = end < 0 ? text.length() : end;
            if (text.trimStart(at, end) < end) {
                lines.read(text.trimStart(at, end), end);
            }
            at = end + 1;
        }
        return Conclusion.of(lines.told.and(lines.bodyInPassing()));
    }

    /** The lines of one entry, read in their order. */
    private static final class Lines {

        private final EntryText text;
        private SoFar told;
        private boolean birthBefore;
        private boolean traitsBefore = true;
        private boolean sentenced;
        private int chargeStart = -1;
        private int chargeEnd;

        Lines(Source source) {
            this.text = source.text();
            this.told = SoFar.of(source);
        }

        private void add(Said said) {
            told = told.and(said);
        }

        void read(int from, int to) {
            Phrases.Hit<Label> label = Words.LABELS.at(text, from, to);
            boolean afterBirth = birthBefore;
            birthBefore = false;
            if (label == null) {
                readUnlabelled(from, to, afterBirth);
            } else {
                readLabelled(label, to, afterBirth);
            }
        }

        private void readLabelled(Phrases.Hit<Label> label, int to, boolean afterBirth) {
            int from = label.end();
            switch (label.meaning().statement()) {
                case BIRTH -> readBirth(label, to);
                case RESIDENCE -> {
                    traitsBefore = false;
                    add(Said.NOTHING.label(label));
                    told = text.at(from - 1) == ':'
                            ? ResidenceReader.readLine(told, from, to)
                            : ProseReader.readSentences(told, label.start(), to);
                }
                case ARREST -> readArrest(label, to, afterBirth);
                case TRIAL -> {
                    add(Said.NOTHING.label(label));
                    readTrial(from, to);
                }
                case SENTENCE -> {
                    add(Said.NOTHING.label(label.start(), from));
                    if (!told.has(TRIAL_DATE) && !told.has(TRIAL_BODY) && TrialReader.isTrial(text, from, to)) {
                        readTrial(from, to);
                    } else {
                        sentenced = true;
                        add(SentenceReader.readLine(told.source(), from, to));
                    }
                }
                case EXECUTION -> add(Said.NOTHING.label(label).and(CaseReader.execution(told.source(), from, to)));
                case BURIAL ->
                    add(Said.NOTHING.label(label.start(), from).and(CaseReader.burial(told.source(), from, to)));
                case REHABILITATION ->
                    add(Said.NOTHING.label(label).and(CaseReader.rehabilitation(told.source(), from, to)));
                case OTHER_REPRESSIONS ->
                    add(Said.NOTHING.label(label.start(), from).repression(text, from, to, Said.Slot.BEFORE_SENTENCE));
                case CONVICTION, CHARGE -> readUnlabelled(label.start(), to, afterBirth);
                case RELEASE -> add(Said.NOTHING.sex(label.meaning().sex(), label.start(), from));
            }
        }

        private void readBirth(Phrases.Hit<Label> label, int to) {
            int from = label.end();
            boolean prose = furtherStatement(from, to)
                    || label.meaning().sex().isEmpty()
                            && EntryText.digit(text.at(Math.min(text.skipBlanks(from, to), to - 1)));
            if (prose) {
                told = ProseReader.read(told, label.start(), to);
                return;
            }
            told = PersonReader.readBirth(told.and(Said.NOTHING.label(label)), from, to);
            birthBefore = true;
            traitsBefore = false;
        }

        /** Whether behind a sentence of the line another begins about where the person lived, or of the rehabilitation. */
        private boolean furtherStatement(int from, int to) {
            Phrases.Hit<Label> hit = Words.LABELS.first(text, from, to);
            while (hit != null) {
                int before = hit.start();
                while (before > from && text.at(before - 1) <= ' ') {
                    before--;
                }
                Statement statement = hit.meaning().statement();
                boolean further = statement == Statement.RESIDENCE || statement == Statement.REHABILITATION;
                if (further && before < hit.start() && before > from && text.at(before - 1) == '.') {
                    return true;
                }
                hit = Words.LABELS.first(text, hit.end(), to);
            }
            return false;
        }

        private void readTrial(int from, int to) {
            boolean charge = told.has(TRIAL_CHARGE);
            add(TrialReader.read(text, from, to));
            if (!charge && told.has(TRIAL_CHARGE)) {
                Phrases.Hit<Boolean> label = Words.CHARGE_LABELS.first(text, from, to);
                chargeStart = label == null ? from : label.start();
                chargeEnd = to;
            }
        }

        private void readArrest(Phrases.Hit<Label> label, int to, boolean afterBirth) {
            boolean other = Words.REPEATED.within(text, label.end(), to)
                    || tellsVerdict(label.end(), to)
                    || Words.CASE_ENDED.within(text, label.end(), to)
                    || told.has(ARREST_DATE)
                    || sentenced;
            if (other) {
                readUnlabelled(label.start(), to, afterBirth);
            } else {
                add(Said.NOTHING.label(label).and(CaseReader.arrest(told.source(), label.end(), to)));
            }
        }

        /** Whether a verb of a verdict follows; a repeated "арестован" at the end is none. */
        private boolean tellsVerdict(int from, int to) {
            Phrases.Hit<String> verb = Repressions.verb(text, from, to);
            Phrases.Hit<Label> again = verb == null ? null : Words.LABELS.at(text, verb.start(), to);
            boolean repeated = again != null && again.meaning().statement() == Statement.ARREST;
            return verb != null && !(repeated && text.trimStart(verb.end(), to) >= to);
        }

        private void readUnlabelled(int from, int to, boolean afterBirth) {
            if (text.at(from) == '(' && !told.has(RESIDENCE) && !told.has(PROFESSION)) {
                readVariants(from, to);
            } else if (isName(from, to)) {
                add(NameReader.readHeading(told.source(), from, to));
            } else if (ProseReader.isHeader(text, from, to)) {
                told = ProseReader.read(told, from, to);
            } else if (traitsBefore && text.at(text.trimEnd(from, to) - 1) != ';' && endsWithSemicolon(from, to)) {
                told = PersonReader.readTraits(told, from, to);
                birthBefore = true;
            } else if (afterBirth) {
                told = WorkReader.read(told, from, to);
            } else if (ArrestLines.isNone(text, from, to)) {
                // a pledge not to leave is understood but has no field: it stays visible as residue
                return;
            } else if (!sentenced && !told.has(ARREST_DATE) && ArrestLines.isLine(text, from, to)) {
                add(CaseReader.arrest(told.source(), from, to));
            } else if (Repressions.verb(text, from, to) != null) {
                tell(from, to);
            } else if (!sentenced && !told.has(ARREST_DATE) && !told.has(TRIAL_DATE) && !told.has(EXECUTION_DATE)) {
                traitsBefore = false;
                told = WorkReader.read(told, from, to);
            }
        }

        /** Whether a line is the name: the first, before that of the birth. The lists themselves have none, books that follow them have. */
        private boolean isName(int from, int to) {
            int next = text.trimStart(to, text.length());
            Phrases.Hit<Label> label = next >= text.length() ? null : Words.LABELS.at(text, next, text.length());
            return text.trimStart(0, to) == from
                    && label != null
                    && label.meaning().statement() == Statement.BIRTH
                    && NameReader.isHeading(text, from, to);
        }

        /** One bracket of names or several: "(А) (варианты отчества: Б)". */
        private void readVariants(int from, int to) {
            int at = from;
            while (at < to && text.at(at) == '(') {
                int close = NameReader.closing(text, at, to);
                int end = Math.min(to, close + 1);
                add(Said.NOTHING.label(at, end).and(NameReader.readVariants(text, at + 1, close)));
                at = text.skipBlanks(end, to);
            }
        }

        private boolean endsWithSemicolon(int from, int to) {
            int end = to;
            while (end > from && text.at(end - 1) <= ' ') {
                end--;
            }
            return end > from && text.at(end - 1) == ';';
        }

        /** A line about another repression. If there is no labelled case at all, the line is the case. */
        private void tell(int from, int to) {
            Said.Slot slot = sentenced ? Said.Slot.AFTER_SENTENCE : Said.Slot.BEFORE_SENTENCE;
            add(Said.NOTHING.repression(text, from, to, slot));
        }

        /** Where the trial line names no body, the charge or the sentence may. */
        Said bodyInPassing() {
            Phrases.Hit<Boolean> act = chargeStart < 0 ? null : Words.ACTS.first(text, chargeStart, chargeEnd);
            return act == null
                    ? Said.NOTHING
                    : Bodies.inPassing(text, act.start(), chargeEnd).unless(0, TRIAL_BODY);
        }
    }
}
