package org.knigipamiati.parse.fields;

import static org.knigipamiati.vocabulary.RecordField.TRIAL_ARTICLES;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_CHARGE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import org.knigipamiati.dates.RussianDates;
import org.knigipamiati.parse.articles.ArticleItem;
import org.knigipamiati.parse.articles.Articles;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Words;

/** Reads the trial line "тройка при УНКВД … 1 февраля 1938 г., обв.: по ст. 58-10." behind its label. */
public final class TrialReader {

    public static final String CHARGE = "обв.:";

    private TrialReader() {}

    /** Whether what stands behind "Приговор:" is a trial line: it has a charge, or is nothing but a body and a date. */
    public static boolean isTrial(EntryText text, int from, int to) {
        int charge = text.indexOf(CHARGE, from, to);
        if (charge >= 0) {
            return text.trimStart(from, charge) >= charge
                    || Slots.firstDate(text, from, charge) != null
                    || Bodies.known(text, from, charge);
        }
        RussianDates.Found date = Slots.lastDate(text, from, to);
        if (date == null || !Slots.inWords(text, date) || text.trimEnd(from, to) > date.end()) {
            return false;
        }
        int before = Slots.withPreposition(text, from, date.start());
        return text.trimStart(from, before) >= before
                || Bodies.known(text, from, before) && !Words.MEASURES.within(text, from, before);
    }

    public static void read(ReadingBuilder draft, int from, int to) {
        EntryText text = draft.text;
        int charge = text.indexOf(CHARGE, from, to);
        int end = charge < 0 ? to : charge;
        readBodyAndDate(draft, from, end);
        if (charge >= 0) {
            draft.label(charge, charge + CHARGE.length());
            readCharge(draft, charge + CHARGE.length(), to);
        }
    }

    /** The last date that is not only that of a paper: "прот. № 19 от 20.11.1937". */
    private static RussianDates.Found decisionDate(EntryText text, int from, int to) {
        RussianDates.Found last = Slots.lastDate(text, from, to);
        int paper = last == null ? -1 : text.indexOf("№", from, last.start());
        if (paper < 0 || !text.startsWith("от ", text.trimEnd(from, last.start()) - 2)) {
            return last;
        }
        RussianDates.Found before = Slots.lastDate(text, from, paper);
        return before == null ? last : before;
    }

    private static void readBodyAndDate(ReadingBuilder draft, int from, int to) {
        EntryText text = draft.text;
        RussianDates.Found date = decisionDate(text, from, to);
        if (date == null) {
            Bodies.add(draft, TRIAL_BODY, 0, from, to);
            return;
        }
        draft.addDate(TRIAL_DATE, 0, date);
        int before = Slots.withPreposition(text, from, date.start());
        draft.label(before, date.start());
        if (Words.CHARGE_OPENINGS.at(text, text.trimStart(date.end(), to), to) != null
                && text.trimStart(date.end(), to) < to
                && !Bodies.known(text, date.end(), to)) {
            readCharge(draft, date.end(), to);
            Bodies.add(draft, TRIAL_BODY, 0, from, before);
        } else if (!Bodies.add(draft, TRIAL_BODY, 0, from, before)) {
            Bodies.add(draft, TRIAL_BODY, 0, date.end(), to);
        }
    }

    /** Reads a charge, articles included. */
    public static void readCharge(ReadingBuilder draft, int from, int to) {
        readCharge(draft, 0, from, to);
    }

    /** Reads a charge into a case; 0 is the main one. */
    public static void readCharge(ReadingBuilder draft, int caseNo, int from, int to) {
        EntryText text = draft.text;
        int start = text.trimStart(from, to);
        while (text.startsWith(CHARGE, start)) {
            draft.label(start, start + CHARGE.length());
            start = text.trimStart(start + CHARGE.length(), to);
        }
        if (start < to && !Slots.nothing(draft, start, to)) {
            draft.add(TRIAL_CHARGE, caseNo, start, to);
            readArticles(draft, caseNo, start, to);
        }
    }

    /** Adds the articles of criminal codes within bounds to a case, those that it has not yet. */
    public static void readArticles(ReadingBuilder draft, int caseNo, int from, int to) {
        for (ArticleItem item : Articles.list(draft.text.figures(), from, to)) {
            if (!draft.hasArticle(caseNo, item.printed())) {
                draft.addValue(TRIAL_ARTICLES, caseNo, item.printed(), item.start(), item.end());
            }
        }
    }
}
