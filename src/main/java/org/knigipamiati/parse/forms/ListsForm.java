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
import org.knigipamiati.parse.book.Comparison;
import org.knigipamiati.parse.fields.ArrestReader;
import org.knigipamiati.parse.fields.Bodies;
import org.knigipamiati.parse.fields.Conclusion;
import org.knigipamiati.parse.fields.LastDays;
import org.knigipamiati.parse.fields.NameReader;
import org.knigipamiati.parse.fields.PersonReader;
import org.knigipamiati.parse.fields.ProseReader;
import org.knigipamiati.parse.fields.ReadingBuilder;
import org.knigipamiati.parse.fields.RehabilitationReader;
import org.knigipamiati.parse.fields.Repressions;
import org.knigipamiati.parse.fields.ResidenceReader;
import org.knigipamiati.parse.fields.SentenceReader;
import org.knigipamiati.parse.fields.TrialReader;
import org.knigipamiati.parse.fields.WorkReader;
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
        return Comparison.best(text, readLines(text));
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

    private static Reading readLines(EntryText text) {
        ReadingBuilder draft = new ReadingBuilder(text);
        Lines lines = new Lines(draft);
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at, text.length());
            end = end < 0 ? text.length() : end;
            if (text.trimStart(at, end) < end) {
                lines.read(text.trimStart(at, end), end);
            }
            at = end + 1;
        }
        lines.bodyInPassing();
        Conclusion.draw(draft);
        return draft.finish();
    }

    /** The lines of one entry, read in their order. */
    private static final class Lines {

        private final ReadingBuilder draft;
        private final EntryText text;
        private boolean birthBefore;
        private boolean traitsBefore = true;
        private boolean sentenced;
        private int chargeStart = -1;
        private int chargeEnd;

        Lines(ReadingBuilder draft) {
            this.draft = draft;
            this.text = draft.text;
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
                    draft.sex(label);
                    if (text.at(from - 1) == ':') {
                        ResidenceReader.readLine(draft, from, to);
                    } else {
                        ProseReader.readSentences(draft, label.start(), to);
                    }
                }
                case ARREST -> readArrest(label, to, afterBirth);
                case TRIAL -> {
                    draft.sex(label);
                    readTrial(from, to);
                }
                case SENTENCE -> {
                    draft.label(label.start(), from);
                    if (!draft.has(TRIAL_DATE) && !draft.has(TRIAL_BODY) && TrialReader.isTrial(text, from, to)) {
                        readTrial(from, to);
                    } else {
                        sentenced = true;
                        SentenceReader.readLine(draft, from, to);
                    }
                }
                case EXECUTION -> {
                    draft.sex(label);
                    LastDays.readExecution(draft, from, to);
                }
                case BURIAL -> {
                    draft.label(label.start(), from);
                    LastDays.readBurial(draft, from, to);
                }
                case REHABILITATION -> {
                    draft.sex(label);
                    RehabilitationReader.read(draft, from, to);
                }
                case OTHER_REPRESSIONS -> {
                    draft.label(label.start(), from);
                    draft.repression(from, to, ReadingBuilder.Slot.BEFORE_SENTENCE);
                }
                case CONVICTION, CHARGE -> readUnlabelled(label.start(), to, afterBirth);
                case RELEASE -> draft.sex(label.meaning().sex(), label.start(), label.end());
            }
        }

        private void readBirth(Phrases.Hit<Label> label, int to) {
            int from = label.end();
            boolean prose = text.indexOf(". прож", from, to) > 0
                    || text.indexOf(". реаб", from, to) > 0
                    || text.at(label.start()) == 'р'
                            && EntryText.digit(text.at(Math.min(text.skipBlanks(from, to), to - 1)))
                            && label.meaning().sex().isEmpty();
            if (prose) {
                ProseReader.read(draft, label.start(), to);
                return;
            }
            draft.sex(label);
            PersonReader.readBirth(draft, from, to);
            birthBefore = true;
            traitsBefore = false;
        }

        private void readTrial(int from, int to) {
            boolean charge = draft.has(TRIAL_CHARGE);
            TrialReader.read(draft, from, to);
            if (!charge && draft.has(TRIAL_CHARGE)) {
                chargeStart = Math.max(from, text.indexOf(TrialReader.CHARGE, from, to));
                chargeEnd = to;
            }
        }

        private void readArrest(Phrases.Hit<Label> label, int to, boolean afterBirth) {
            boolean told = Words.REPEATED.within(text, label.end(), to)
                    || tellsVerdict(label.end(), to)
                    || text.indexOf("прекращ", label.end(), to) > 0
                    || draft.has(ARREST_DATE)
                    || sentenced;
            if (told) {
                readUnlabelled(label.start(), to, afterBirth);
            } else {
                draft.sex(label);
                ArrestReader.read(draft, label.end(), to);
            }
        }

        /** Whether a verb of a verdict follows; a repeated "арестован" at the end is none. */
        private boolean tellsVerdict(int from, int to) {
            Phrases.Hit<String> verb = Repressions.verb(text, from, to);
            return verb != null && !(text.startsWith("арест", verb.start()) && text.trimStart(verb.end(), to) >= to);
        }

        private void readUnlabelled(int from, int to, boolean afterBirth) {
            if (text.at(from) == '(' && !draft.has(RESIDENCE) && !draft.has(PROFESSION)) {
                readVariants(from, to);
            } else if (isName(from, to)) {
                NameReader.readHeading(draft, from, to);
            } else if (ProseReader.isHeader(text, from, to)) {
                ProseReader.read(draft, from, to);
            } else if (traitsBefore && text.at(text.trimEnd(from, to) - 1) != ';' && endsWithSemicolon(from, to)) {
                PersonReader.readTraits(draft, from, to);
                birthBefore = true;
            } else if (afterBirth) {
                WorkReader.read(draft, from, to);
            } else if (ArrestReader.isNone(text, from, to)) {
                // a pledge not to leave is understood but has no field: it stays visible as residue
                return;
            } else if (!sentenced && !draft.has(ARREST_DATE) && ArrestReader.isLine(text, from, to)) {
                ArrestReader.read(draft, from, to);
            } else if (Repressions.verb(text, from, to) != null) {
                tell(from, to);
            } else if (!sentenced && !draft.has(ARREST_DATE) && !draft.has(TRIAL_DATE) && !draft.has(EXECUTION_DATE)) {
                traitsBefore = false;
                WorkReader.read(draft, from, to);
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
                draft.label(at, end);
                NameReader.readVariants(draft, at + 1, close);
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
            draft.repression(
                    from, to, sentenced ? ReadingBuilder.Slot.AFTER_SENTENCE : ReadingBuilder.Slot.BEFORE_SENTENCE);
        }

        /** Where the trial line names no body, the charge or the sentence may. */
        void bodyInPassing() {
            if (!draft.has(TRIAL_BODY) && chargeStart >= 0) {
                for (int i = chargeStart; i < chargeEnd; i++) {
                    if (text.wordStart(i) && Words.ACTS.at(text, i, chargeEnd) != null) {
                        Bodies.addInPassing(draft, TRIAL_BODY, i, chargeEnd);
                        return;
                    }
                }
            }
        }
    }
}
