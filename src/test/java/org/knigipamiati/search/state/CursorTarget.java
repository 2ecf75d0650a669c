package org.knigipamiati.search.state;

import static org.knigipamiati.fuzz.Input.require;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.knigipamiati.fuzz.Input;
import org.knigipamiati.search.state.InvalidSearch.Problem;

/** Any word as a cursor, and anything inside one that says it is whole: a cursor that is written as that word, or refused as broken. */
public final class CursorTarget {

    private static final List<SearchState> SEARCHES = List.of(
            SearchState.all(),
            SearchState.of("Ячейкин Савва"),
            SearchState.all().with(Facet.SEX, "f").withSort(Sort.NAME));

    private CursorTarget() {}

    /** One word; the first byte chooses whose cursor it says to be, and whether it is the word or what is in it. */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        int choice = Input.choice(input, 2 * SEARCHES.size());
        SearchState search = SEARCHES.get(choice % SEARCHES.size());
        byte[] rest = Input.behindChoice(input);
        String word = choice < SEARCHES.size() ? Input.text(rest) : whole(search, rest);
        Input.withinASecond(() -> {
            try {
                SearchState state = parsed(search, word);
                Cursor cursor = Cursor.of(state);
                require(
                        state.cursor() == null || cursor.encode(search).equals(state.cursor()),
                        "is written otherwise",
                        word,
                        cursor);
                require(cursor.seen() >= 0, "begins before the first hit", word, cursor);
            } catch (InvalidSearch refused) {
                require(
                        refused.problem() == Problem.BROKEN_CURSOR || word.isBlank(),
                        "refused as something else",
                        word);
            }
            return null;
        });
    }

    private static SearchState parsed(SearchState search, String word) {
        return search.withCursor(SearchState.parse(Map.of(SearchState.CURSOR, List.of(word)), Set.of())
                .cursor());
    }

    /** What is in a cursor, with the sum that guards it. */
    private static String whole(SearchState search, byte[] content) {
        byte[] padded = Arrays.copyOf(content, Math.max(content.length, Long.BYTES));
        byte[] all = ByteBuffer.allocate(Integer.BYTES + padded.length)
                .putInt(Cursor.check(search, padded))
                .put(padded)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }
}
