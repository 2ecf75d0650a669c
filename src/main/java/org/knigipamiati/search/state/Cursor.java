package org.knigipamiati.search.state;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.knigipamiati.search.state.InvalidSearch.Problem;

/**
 * Where a page begins. To others it is an opaque word; inside, it tells how many hits came before and after which sort values
 * the engine continues, so that no page is deeper than another. It belongs to the search that made it and to no other.
 *
 * @param seen hits on the pages before
 * @param after sort values of the last hit before, as a JSON array; empty while pages come from the reranked window
 */
public record Cursor(long seen, String after) {

    /** The first page. */
    public static final Cursor START = new Cursor(0, "");

    /** Sort values are two short words and an id. */
    private static final int LONGEST = 1000;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{12," + LONGEST + "}");
    /** A JSON array of the value in which hits are ordered and the id: what we write, and nothing that the engine would choke on. */
    private static final Pattern SORT_VALUES = Pattern.compile(
            "\\[(?:null|-?[0-9.eE+-]{1,25}|\"(?:[^\"\\\\]|\\\\.){0,900}\"),-?[0-9]{1,19}\\]", Pattern.DOTALL);

    /** More hits than any index holds. */
    private static final long MOST_SEEN = 1L << 40;

    private static final int CHECK_BYTES = Integer.BYTES;

    static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    /** The cursor of a state, {@link #START} for its first page. */
    public static Cursor of(SearchState state) {
        if (state.cursor() == null) {
            return START;
        }
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(state.cursor());
        } catch (IllegalArgumentException e) {
            throw broken();
        }
        if (all.length < CHECK_BYTES + Long.BYTES) {
            throw broken();
        }
        ByteBuffer buffer = ByteBuffer.wrap(all);
        int check = buffer.getInt();
        byte[] content = new byte[all.length - CHECK_BYTES];
        buffer.get(content);
        if (check != check(state, content)) {
            throw broken();
        }
        ByteBuffer inside = ByteBuffer.wrap(content);
        long seen = inside.getLong();
        byte[] after = new byte[inside.remaining()];
        inside.get(after);
        Cursor cursor = new Cursor(seen, new String(after, StandardCharsets.UTF_8));
        if (seen < 0
                || seen > MOST_SEEN
                || !(cursor.after.isEmpty() || SORT_VALUES.matcher(cursor.after).matches())
                // Idle bits, or bytes that are no UTF-8, would make other words for the same place.
                || !cursor.encode(state).equals(state.cursor())) {
            throw broken();
        }
        return cursor;
    }

    /** The word for it. */
    public String encode(SearchState state) {
        byte[] text = after.getBytes(StandardCharsets.UTF_8);
        byte[] content = ByteBuffer.allocate(Long.BYTES + text.length)
                .putLong(seen)
                .put(text)
                .array();
        byte[] all = ByteBuffer.allocate(CHECK_BYTES + content.length)
                .putInt(check(state, content))
                .put(content)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** What is said of a cursor that this search did not make. */
    public static InvalidSearch broken() {
        return new InvalidSearch(
                SearchState.CURSOR,
                Problem.BROKEN_CURSOR,
                "Not a cursor of this search: take the one that the page before gives, and change nothing else");
    }

    /** Guards against damage and against use with another search; it is no secret and need not be one. */
    static int check(SearchState state, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(state.firstPage().withSize(1).toQueryString().getBytes(StandardCharsets.UTF_8));
        sum.update(content);
        return (int) sum.getValue();
    }
}
