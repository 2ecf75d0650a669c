package org.knigipamiati.parse.book;

import org.knigipamiati.parse.text.EntryText;

/** Figures that a scanner took for letters, put right where a number leaves no doubt: "58-1О", "19О4". */
final class Figures {

    private Figures() {}

    /** The text with such letters as figures, position by position; the same object if there are none. */
    static EntryText repaired(EntryText text) {
        StringBuilder repaired = null;
        for (int i = 1; i < text.length(); i++) {
            char c = text.at(i);
            char figure = c == 'о' ? '0' : c == 'з' ? '3' : 0;
            boolean inNumber = figure != 0
                    && EntryText.digit(text.at(i - 1))
                    && (i + 1 >= text.length() || !Character.isLetter(text.at(i + 1)));
            if (inNumber) {
                repaired = repaired == null ? new StringBuilder(text.text) : repaired;
                repaired.setCharAt(i, figure);
            }
        }
        return repaired == null ? text : EntryText.plain(repaired.toString());
    }
}
