package org.knigipamiati.parse.forms;

import static org.knigipamiati.vocabulary.RecordField.SURNAME;

import org.knigipamiati.parse.Reading;
import org.knigipamiati.parse.book.Comparison;
import org.knigipamiati.parse.fields.Conclusion;
import org.knigipamiati.parse.fields.NameReader;
import org.knigipamiati.parse.fields.PersonReader;
import org.knigipamiati.parse.fields.ProseReader;
import org.knigipamiati.parse.fields.ReadingBuilder;
import org.knigipamiati.parse.fields.ResidenceReader;
import org.knigipamiati.parse.fields.Slots;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Label;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Statement;
import org.knigipamiati.parse.text.Words;

/**
 * The form of the list "Расстрелы в Москве" (mos.memo.ru), one paragraph a person: "Name, род. 1890, Дальнегорская губ., русский, б/п,
 * слесарь. Адрес: …. Рассстрелян 1.02.1938. Место захоронения: …." Takes the inner HTML of the paragraph or its text.
 */
public final class MosForm implements KnownLayout {

    @Override
    public String id() {
        return "mos";
    }

    @Override
    public Reading read(String raw) {
        EntryText text = EntryText.html(raw);
        return Comparison.best(text, readParagraph(text));
    }

    /** A name, its birth behind the first comma, then address, execution and burial, each with its label, in that order. */
    @Override
    public boolean fits(String raw) {
        EntryText text = EntryText.html(raw);
        int length = text.length();
        int comma = headingEnd(text, length);
        int born = text.trimStart(Math.min(comma + 1, length), length);
        Phrases.Hit<Label> birth = born < length ? Words.LABELS.at(text, born, length) : null;
        if (birth == null || birth.meaning().statement() != Statement.BIRTH || text.indexOf('\n', 0, length) >= 0) {
            return false;
        }
        int address = labelAt(text, Statement.RESIDENCE, born, length);
        int execution = labelAt(text, Statement.EXECUTION, born, length);
        int burial = labelAt(text, Statement.BURIAL, born, length);
        return address < execution && execution < burial && burial < length && text.at(address - 2) == '.';
    }

    private static Reading readParagraph(EntryText text) {
        ReadingBuilder draft = new ReadingBuilder(text);
        int length = text.length();
        int comma = headingEnd(text, length);
        NameReader.readHeading(draft, 0, comma);
        if (draft.has(SURNAME)) {
            int address = labelAt(text, Statement.RESIDENCE, comma, length);
            int last = Math.min(
                    labelAt(text, Statement.EXECUTION, comma, length), labelAt(text, Statement.BURIAL, comma, length));
            readPerson(draft, comma, Math.min(address, last));
            if (address < last) {
                Phrases.Hit<Label> label = Words.LABELS.at(text, address, last);
                draft.label(address, label.end());
                ResidenceReader.readAddress(draft, label.end(), last);
            }
            ProseReader.readSentences(draft, last, length);
        }
        Conclusion.draw(draft);
        return draft.finish();
    }

    /** The comma behind the name, outside brackets. */
    private static int headingEnd(EntryText text, int to) {
        return Slots.separator(text, ',', 0, to);
    }

    private static void readPerson(ReadingBuilder draft, int from, int to) {
        EntryText text = draft.text;
        int at = text.trimStart(from, to);
        Phrases.Hit<Label> label = at < to ? Words.LABELS.at(text, at, to) : null;
        if (label != null && label.meaning().statement() == Statement.BIRTH) {
            draft.sex(label);
            at = PersonReader.readDate(draft, label.end(), to);
        }
        PersonReader.readItems(draft, at, to);
    }

    /** Where a statement begins with its label, the bound if nowhere. */
    private static int labelAt(EntryText text, Statement statement, int from, int to) {
        Phrases.Hit<Label> hit = Words.LABELS.first(text, from, to);
        while (hit != null && !(hit.meaning().statement() == statement && text.capital(hit.start()))) {
            hit = Words.LABELS.first(text, hit.end(), to);
        }
        return hit == null ? to : hit.start();
    }
}
