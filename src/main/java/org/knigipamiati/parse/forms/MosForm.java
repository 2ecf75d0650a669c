package org.knigipamiati.parse.forms;

import static org.knigipamiati.vocabulary.RecordField.SURNAME;

import org.knigipamiati.parse.Reading;
import org.knigipamiati.parse.book.Comparison;
import org.knigipamiati.parse.book.Conclusion;
import org.knigipamiati.parse.book.Household;
import org.knigipamiati.parse.book.NameReader;
import org.knigipamiati.parse.book.PersonReader;
import org.knigipamiati.parse.book.ProseReader;
import org.knigipamiati.parse.book.ResidenceReader;
import org.knigipamiati.parse.book.Said;
import org.knigipamiati.parse.book.Slots;
import org.knigipamiati.parse.book.SoFar;
import org.knigipamiati.parse.book.Source;
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
        return Household.read(text, one -> Comparison.best(one, MosForm::readParagraph));
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

    private static Reading readParagraph(Source source) {
        EntryText text = source.text();
        int length = text.length();
        int comma = headingEnd(text, length);
        SoFar told = SoFar.of(source).and(NameReader.readHeading(source, 0, comma));
        if (told.has(SURNAME)) {
            int address = labelAt(text, Statement.RESIDENCE, comma, length);
            int last = Math.min(
                    labelAt(text, Statement.EXECUTION, comma, length), labelAt(text, Statement.BURIAL, comma, length));
            told = readPerson(told, comma, Math.min(address, last));
            if (address < last) {
                Phrases.Hit<Label> label = Words.LABELS.at(text, address, last);
                told = told.and(Said.NOTHING.label(address, label.end()))
                        .and(ResidenceReader.readAddress(text, label.end(), last));
            }
            told = ProseReader.readSentences(told, last, length);
        }
        return Conclusion.of(told);
    }

    /** The comma behind the name, outside brackets. */
    private static int headingEnd(EntryText text, int to) {
        return Slots.separator(text, ',', 0, to);
    }

    private static SoFar readPerson(SoFar before, int from, int to) {
        EntryText text = before.text();
        int at = text.trimStart(from, to);
        Phrases.Hit<Label> label = at < to ? Words.LABELS.at(text, at, to) : null;
        if (label == null || label.meaning().statement() != Statement.BIRTH) {
            return PersonReader.readItems(before, at, to);
        }
        PersonReader.Dated date = PersonReader.readDate(before.source(), label.end(), to);
        return PersonReader.readItems(before.and(Said.NOTHING.label(label).and(date.said())), date.end(), to);
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
