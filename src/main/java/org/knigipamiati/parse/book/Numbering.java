package org.knigipamiati.parse.book;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.parse.text.EntryText;

/** The numbers of a form whose answers are numbered: "1. … 2. … 3. …". */
final class Numbering {

    private static final int FEWEST = 4;

    private Numbering() {}

    /** Where the numbers stand; empty if there are not at least four in their order. */
    static List<Integer> positions(EntryText text, int from) {
        List<Integer> found = new ArrayList<>();
        int expected = first(text) ? 2 : 1;
        int at = from;
        while (at < text.length()) {
            String sign = expected + ".";
            int next = text.indexOf(sign, at, text.length());
            if (next < 0) {
                break;
            }
            int behind = next + sign.length();
            boolean head = next == 0 || text.at(next - 1) <= ' ' && boundary(text, next);
            if (head && behind < text.length() && text.at(behind) <= ' ') {
                found.add(next);
                expected++;
            }
            at = behind;
        }
        return found.size() >= FEWEST - 1 ? found : List.of();
    }

    private static boolean first(EntryText text) {
        return text.startsWith("1.", text.skipBlanks(0, text.length()));
    }

    private static boolean boundary(EntryText text, int at) {
        int before = at;
        while (before > 0 && text.at(before - 1) <= ' ') {
            before--;
        }
        return before == 0 || ".;\n)".indexOf(text.at(before - 1)) >= 0 || text.at(at - 1) == '\n';
    }
}
