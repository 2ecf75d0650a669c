package org.knigipamiati.parse.book;

import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Phrases;

/** A verdict that is told by its charge and measure alone: "крестьянин, за укрывательство хлеба — расстрел". */
final class Verbless {

    private Verbless() {}

    /** Whether a charge opens at a position and behind it, at a dash or comma, a measure within bounds. */
    static boolean at(Source source, int from, int to) {
        EntryText text = source.text();
        Phrases.Hit<Boolean> charge = from < to ? source.words().chargeOpenings.at(text, from, to) : null;
        if (charge == null
                || charge.end() >= to
                || text.at(charge.end()) > ' '
                || source.words().chargeNot.at(text, from, to) != null
                || source.dateAt(charge.end(), to) != null) {
            return false;
        }
        for (int i = charge.end(); i < to; i++) {
            char c = text.at(i);
            boolean joint = c == ',' || c == '-' && text.at(i - 1) <= ' ';
            int next = joint ? text.skipBlanks(i + 1, to) : to;
            if (next < to && next > i + 1 && measure(source, next, to)) {
                return true;
            }
        }
        return false;
    }

    private static boolean measure(Source source, int at, int to) {
        EntryText text = source.text();
        Phrases.Hit<Boolean> before = source.words().measurePrepositions.at(text, at, to);
        int from = before == null || before.end() >= to || text.at(before.end()) > ' '
                ? at
                : text.skipBlanks(before.end(), to);
        return source.words().measures.at(text, from, to) != null || Measure.termAt(source, from, to) != null;
    }
}
