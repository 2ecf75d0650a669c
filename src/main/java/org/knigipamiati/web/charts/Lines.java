package org.knigipamiati.web.charts;

import java.util.ArrayList;
import java.util.List;

/** Words broken into lines, by counting letters: a server knows no widths. */
final class Lines {

    private Lines() {}

    /** At most so many lines of at most so many letters; what does not fit ends in an ellipsis. */
    static List<String> of(String text, int letters, int lines) {
        List<String> broken = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.trim().split("\\s+")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > letters) {
                broken.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        broken.add(line.toString());
        boolean cut = broken.size() > lines;
        List<String> kept = new ArrayList<>(broken.subList(0, Math.min(lines, broken.size())));
        for (int i = 0; i < kept.size(); i++) {
            boolean last = i == kept.size() - 1;
            if (kept.get(i).length() > letters || last && cut) {
                String one = kept.get(i);
                kept.set(i, one.substring(0, Math.min(one.length(), letters - 1)) + '…');
            }
        }
        return kept;
    }
}
