package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.TRIAL_ARTICLES;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_CHARGE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import org.knigipamiati.parse.articles.ArticleItem;
import org.knigipamiati.parse.articles.Articles;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Words;

/** Reads the trial line "тройка при УНКВД … 1 февраля 1938 г., обв.: по ст. 58-10." behind its label. */
public final class TrialReader {

    private TrialReader() {}

    /** Whether what stands behind "Приговор:" is a trial line: it has a charge, or is nothing but a body and a date. */
    public static boolean isTrial(EntryText text, int from, int to) {
        Phrases.Hit<Boolean> label = Words.CHARGE_LABELS.first(text, from, to);
        if (label != null) {
            return text.trimStart(from, label.start()) >= label.start()
                    || Slots.firstDate(text, from, label.start()) != null
                    || Bodies.known(text, from, label.start());
        }
        DateFinder.Found date = Slots.lastDate(text, from, to);
        if (date == null || !Slots.inWords(text, date) || text.trimEnd(from, to) > date.end()) {
            return false;
        }
        int before = Slots.withPreposition(text, from, date.start());
        return text.trimStart(from, before) >= before
                || Bodies.known(text, from, before) && !Words.MEASURES.within(text, from, before);
    }

    /** Reads a trial line. */
    public static Said read(EntryText text, int from, int to) {
        Phrases.Hit<Boolean> label = Words.CHARGE_LABELS.first(text, from, to);
        Said said = bodyAndDate(text, from, label == null ? to : label.start());
        return label == null ? said : said.label(label.start(), label.end()).and(readCharge(text, 0, label.end(), to));
    }

    /** The last date that is not only that of a paper: "прот. № 19 от 20.11.1937". */
    private static DateFinder.Found decisionDate(EntryText text, int from, int to) {
        DateFinder.Found last = Slots.lastDate(text, from, to);
        int paper = last == null ? -1 : text.indexOf("№", from, last.start());
        int end = last == null ? from : text.trimEnd(from, last.start());
        if (paper < 0 || Words.PAPERS.at(text, text.wordBefore(from, end), end) == null) {
            return last;
        }
        DateFinder.Found before = Slots.lastDate(text, from, paper);
        return before == null ? last : before;
    }

    private static Said bodyAndDate(EntryText text, int from, int to) {
        DateFinder.Found date = decisionDate(text, from, to);
        if (date == null) {
            return Bodies.read(text, TRIAL_BODY, 0, from, to);
        }
        int before = Slots.withPreposition(text, from, date.start());
        Said said = Said.NOTHING.date(TRIAL_DATE, 0, date).label(before, date.start());
        Said body = Bodies.read(text, TRIAL_BODY, 0, from, before);
        if (Words.CHARGE_OPENINGS.at(text, text.trimStart(date.end(), to), to) != null
                && text.trimStart(date.end(), to) < to
                && !Bodies.known(text, date.end(), to)) {
            return said.and(readCharge(text, 0, date.end(), to)).and(body);
        }
        said = said.and(body);
        return body.has(TRIAL_BODY, 0) ? said : said.and(Bodies.read(text, TRIAL_BODY, 0, date.end(), to));
    }

    /** Reads the charge of a case, articles included; 0 is the main one. */
    public static Said readCharge(EntryText text, int caseNo, int from, int to) {
        int start = Slots.behind(text, Words.CHARGE_LABELS, from, to);
        Said said = Slots.passed(text, from, start);
        return Slots.nothing(text, start, to)
                ? said.and(Slots.silence(text, start, to))
                : said.words(text, TRIAL_CHARGE, caseNo, start, to).and(readArticles(text, caseNo, start, to));
    }

    /** Reads the articles of criminal codes within bounds. */
    public static Said readArticles(EntryText text, int caseNo, int from, int to) {
        Said said = Said.NOTHING;
        for (ArticleItem item : Articles.list(text.figures(), from, to)) {
            said = said.value(TRIAL_ARTICLES, caseNo, item.printed(), item.start(), item.end());
        }
        return said;
    }
}
