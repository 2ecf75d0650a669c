package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.ARREST_BODY;
import static org.knigipamiati.vocabulary.RecordField.BIRTH_PLACE;
import static org.knigipamiati.vocabulary.RecordField.EDUCATION;
import static org.knigipamiati.vocabulary.RecordField.NATIONALITY;
import static org.knigipamiati.vocabulary.RecordField.PARTY;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_BODY;
import static org.knigipamiati.vocabulary.RecordField.RESIDENCE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY;

import java.util.EnumSet;
import java.util.Set;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Words;
import org.knigipamiati.vocabulary.RecordField;

/** Values that run on into what stands behind them, where no full stop or comma holds them off. */
final class Overruns extends Witness {

    static final String UNUSUAL_ORGAN = "an organ of unusual words";
    static final String SETTLEMENTS = "names two settlements";

    private static final int LONG_JOINT = 5;

    private static final Set<RecordField> ORGANS = EnumSet.of(ARREST_BODY, TRIAL_BODY, REHABILITATION_BODY);

    /** Fields that hold one value in one sentence. */
    private static final Set<RecordField> ONE = EnumSet.of(
            SENTENCE, TRIAL_BODY, ARREST_BODY, REHABILITATION_BODY, EDUCATION, PARTY, BIRTH_PLACE, RESIDENCE);

    Overruns(Examined reading) {
        super(reading);
    }

    @Override
    void speak() {
        for (Examined.Value value : reading.values) {
            if (ORGANS.contains(value.field())) {
                organ(value.field(), value.from(), value.to());
            }
            if (ONE.contains(value.field())) {
                runsOn(value.field(), value.from(), value.to());
            }
        }
    }

    /** A word with a capital that no comma or preposition leads to: "10 лет ИТЛ Особые отметки". */
    private void runsOn(RecordField field, int from, int to) {
        boolean place = field == BIRTH_PLACE || field == RESIDENCE;
        for (int i = text.nextWord(from + 2);
                i < to && !source.capitals() && !source.words().latin();
                i = text.nextWord(i + 1)) {
            if (text.at(i - 1) > ' ' || !text.capital(i)) {
                continue;
            }
            int end = text.wordEnd(i, to);
            boolean word = end > i + 1 && Character.isLowerCase(text.text.charAt(i + 1));
            boolean preposition = end < to && source.words().prepositions.at(text, i, end) != null;
            int next = text.skipBlanks(end, to);
            boolean goesOn = preposition && next > end && next < to && Character.isLowerCase(text.text.charAt(next));
            boolean behindSign = text.capital(i - 2) && Character.isLetter(text.at(i - 2));
            boolean trait = source.nationality(i, end) != null && !main.containsKey(NATIONALITY);
            if (goesOn || trait || word && behindSign && !place && field == SENTENCE) {
                doubt(field, Oddities.TWO);
                return;
            }
        }
        if (place && settlements(from, to) > 1) {
            doubt(field, SETTLEMENTS);
        }
        for (int i = text.nextWord(from + 1); field == EDUCATION && i < to; i = text.nextWord(i + 1)) {
            boolean work = text.capital(i) && source.words().occupations.at(text, i, to) != null;
            if (text.at(i - 1) <= ' ' && (work || source.party(i, to))) {
                doubt(field, Oddities.TWO);
                return;
            }
        }
        int colon = field == SENTENCE ? text.indexOf(':', from, to) : -1;
        if (colon > 0 && capitalWord(from + 1, colon)) {
            doubt(field, Oddities.LABEL);
        }
    }

    /** Whether a word with a capital stands between two positions that no preposition leads to. */
    private boolean capitalWord(int from, int to) {
        for (int i = text.nextWord(from); i + 1 < to; i = text.nextWord(i + 1)) {
            boolean word = text.capital(i) && Character.isLowerCase(text.text.charAt(i + 1));
            int before = word ? text.trimEnd(0, i) : 0;
            if (word && source.words().prepositions.at(text, wordBefore(before), before) == null) {
                return true;
            }
        }
        return false;
    }

    private int settlements(int from, int to) {
        int count = 0;
        for (int i = text.nextWord(from); i < to; i = text.nextWord(i + 1)) {
            Phrases.Hit<Boolean> hit = source.words().settlements.at(text, i, to);
            int name = hit == null ? to : text.skipBlanks(hit.end(), to);
            count += name < to && text.capital(name) && (i == from || ",.".indexOf(text.at(text.trimEnd(0, i))) >= 0)
                    ? 1
                    : 0;
        }
        return count;
    }

    /** "przze trybunał", "Комиссия НКВД 24.0б.38 вынесла решение": words of an organ that are none. */
    private void organ(RecordField field, int from, int to) {
        int end = text.wordEnd(from, to);
        boolean strange = Character.isLowerCase(text.text.charAt(from))
                && source.organWord(from, to) == null
                && source.words().organParts.at(text, from, to) == null
                && source.words().prepositions.at(text, from, to) == null
                && (source.words().latin()
                        || end - from < 3
                        || !Words.ends(text.folded.substring(from, end), Words.ORGAN_NAME_ENDINGS));
        for (int i = text.nextWord(from); i < to && !strange; i = text.nextWord(i + 1)) {
            Phrases.Hit<Boolean> joint = source.words().joints.at(text, i, to);
            strange = joint != null && joint.end() - i > LONG_JOINT;
        }
        if (strange || EntryText.digit(text.at(from)) && end < to && "./".indexOf(text.at(end)) >= 0) {
            doubt(field, UNUSUAL_ORGAN);
        }
    }
}
