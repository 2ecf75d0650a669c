package org.knigipamiati.parse.book;

import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Words;

/** The number of the order by which an operation is known, where an entry prints it. */
final class OrderNumber {

    private static final int LONGEST = 5;

    private OrderNumber() {}

    /** Where the number of an order stands that the entry names: "по приказу 00447", "прик. № 00485"; null if it names none. */
    static int[] in(EntryText text) {
        Phrases.Hit<Boolean> word = Words.ORDERS.first(text, 0, text.length());
        while (word != null) {
            int digit = word.end();
            int bound = Math.min(text.length(), digit + 14);
            while (digit < bound && !EntryText.digit(text.at(digit))) {
                digit++;
            }
            int end = text.wordEnd(digit, text.length());
            if (digit < bound && text.startsWith("00", digit) && end - digit >= 4 && end - digit <= LONGEST) {
                return new int[] {digit, end};
            }
            word = Words.ORDERS.first(text, word.end(), text.length());
        }
        return null;
    }
}
