package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.TRIAL_ARTICLES;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_CHARGE;

import java.util.List;
import org.knigipamiati.parse.articles.ArticleItem;
import org.knigipamiati.parse.articles.Articles;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;

/** Tells where in a verdict the charge begins, and reads it with its articles. */
final class ChargePart extends CaseStatement {

    /** How far behind the first number of a list of articles the name of its code is looked for. */
    private static final int CODE_NEAR = 40;

    ChargePart(CaseStatement statement) {
        super(statement);
    }

    void read(int from, int to) {
        int start = text.trimStart(from, to);
        int end = text.trimEnd(start, to);
        if (start < end && text.at(end - 1) == ')' && text.indexOf('(', start, end) < 0) {
            end = text.trimEnd(start, end - 1);
        }
        boolean labelled = colonBehind() && from >= unit.mark().end();
        for (int label = labelEnd(start, end, labelled); label > start; label = labelEnd(start, end, labelled)) {
            start = text.trimStart(label, end);
            labelled = true;
        }
        if (start >= end || source.words().noInformation.at(text, start, end) != null) {
            return;
        }
        facts.add(new Fact(TRIAL_CHARGE, start, end, null, null));
        Phrases.Hit<Boolean> code = source.words().codes.first(text, start, end);
        String printed = code == null ? "" : " " + text.slice(code.start(), code.end());
        for (ArticleItem item : Articles.list(text.figures(), start, end)) {
            String letter = letterBehind(item, end);
            String value = item.value + letter + (item.code.isEmpty() ? printed : item.code);
            facts.add(new Fact(TRIAL_ARTICLES, item.start(), item.end(), value, null));
        }
    }

    /** The letter of "58-1 п. «б»", empty if none follows. */
    private String letterBehind(ArticleItem item, int to) {
        int at = text.skipBlanks(item.end(), to);
        if (at >= to
                || text.at(at) != 'п'
                || !text.wordStart(at)
                || Character.isLetter(item.value.charAt(item.value.length() - 1))) {
            return "";
        }
        at = at + 1 < to && text.at(at + 1) == '.' ? at + 2 : at + 1;
        while (at < to && (text.at(at) <= ' ' || text.at(at) == '"')) {
            at++;
        }
        boolean one = at < to && "абвг".indexOf(text.at(at)) >= 0 && text.wordEnd(at, to) == at + 1;
        return one ? String.valueOf(text.at(at)) : "";
    }

    /** "обв.:" and "Статья" are labels and no part of the charge; "по обвинению в" is one. */
    private int labelEnd(int from, int to, boolean labelled) {
        Phrases.Hit<Mark> hit = from < to ? source.markAt(from, to) : null;
        if (hit == null
                || hit.meaning().topic() != Topic.CHARGE && hit.meaning().topic() != Topic.ARTICLE) {
            return from;
        }
        int next = text.skipBlanks(hit.end(), to);
        boolean colon = next < to && text.at(next) == ':';
        // "обв.: обвинен в краже": what stands behind the label is told in these words
        Phrases.Hit<String> word = source.words().chargeLabels.at(text, from, to);
        boolean article = word != null && word.meaning().equals("article");
        boolean label = word != null && (article ? text.capital(from) : !labelled);
        return colon || label ? hit.end() : from;
    }

    int start(int from, int to) {
        for (int i = text.nextWord(from); i < to; i = text.nextWord(i + 1)) {
            if (opens(i, to, false)) {
                return i;
            }
        }
        return to;
    }

    boolean opens(int at, int to, boolean fresh) {
        if (at >= to) {
            return false;
        }
        Phrases.Hit<Boolean> sign = source.words().articleSigns.at(text, at, to);
        if (sign != null) {
            int next = text.trimStart(sign.end(), to);
            return next < to && EntryText.digit(text.at(next));
        }
        Phrases.Hit<Boolean> opening = source.words().chargeOpenings.at(text, at, to);
        if (opening != null && source.words().chargeNot.at(text, at, to) == null) {
            int next = text.trimStart(opening.end(), to);
            return next < to
                    && (fresh || opening.end() - at > 2 || behindBlank(at))
                    && source.dates().at(next, to) == null
                    && !(opening.end() - at <= 2 && source.organWord(next, to) != null);
        }
        return fresh && (articles(at, to) || source.words().charges.at(text, at, to) != null);
    }

    private boolean behindBlank(int at) {
        return at > 0 && text.at(at - 1) <= ' ';
    }

    /** Whether a list of articles stands at a position: "58-10, 58-11", "58-1а str.". */
    private boolean articles(int at, int to) {
        if (!EntryText.digit(text.at(at))
                || source.dates().at(at, to) != null
                || Measure.termAt(source, at, to) != null) {
            return false;
        }
        List<ArticleItem> found = Articles.list(text.figures(), at, to);
        return !found.isEmpty()
                && found.get(0).start() <= at + 4
                && text.wordEnd(at, to) - at <= 3
                && (text.at(Math.min(to - 1, at + 2)) == '-'
                        || found.size() > 1 && codeFollows(at, to)
                        || codeFollows(at, to));
    }

    private boolean codeFollows(int at, int to) {
        int end = Math.min(to, at + CODE_NEAR);
        for (int i = text.nextWord(at); i < end; i = text.nextWord(i + 1)) {
            if (source.words().codeNames.at(text, i, end) != null) {
                return true;
            }
        }
        return false;
    }
}
