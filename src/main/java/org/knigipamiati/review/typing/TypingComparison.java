package org.knigipamiati.review.typing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.knigipamiati.record.change.Differences;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.record.change.Tidy;
import org.knigipamiati.review.edit.TypedFields;

/** Two typings of one entry, side by side: the text first, then every field that at least one of them filled. */
public final class TypingComparison {

    /** Stands for the text of the entry where a field is named. */
    public static final String TEXT = "raw";

    private TypingComparison() {}

    /**
     * One thing both were to type.
     *
     * @param name {@link #TEXT} or {@link FieldKey#name}
     * @param first what the first typed, empty if nothing
     * @param second what the second typed
     */
    public record Line(String name, String first, String second) {

        /** Whether they agree. Blanks do not count. */
        public boolean agreed() {
            return Tidy.words(first).equals(Tidy.words(second));
        }

        /** The field, null for the text. */
        public FieldKey key() {
            return name.equals(TEXT) ? null : FieldKey.of(name);
        }
    }

    /** All lines, agreed or not. */
    public static List<Line> of(Draft first, Draft second) {
        Map<FieldKey, List<String>> a = Differences.values(first.reading);
        Map<FieldKey, List<String>> b = Differences.values(second.reading);
        Map<FieldKey, List<String>> all = new TreeMap<>(a);
        all.putAll(b);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(TEXT, first.raw, second.raw));
        for (FieldKey key : all.keySet()) {
            lines.add(new Line(
                    key.name(),
                    TypedFields.text(a.getOrDefault(key, List.of())),
                    TypedFields.text(b.getOrDefault(key, List.of()))));
        }
        return lines;
    }
}
