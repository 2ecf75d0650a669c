package org.knigipamiati.web.kept;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Ids of records in the order in which they were kept, as they stand in a cookie and in an address: numbers with dots between.
 *
 * @param ids without repeats, at most {@link #MOST}
 */
public record KeptList(List<Long> ids) {

    /** Most people on a list: with the longest ids it is half of what a browser keeps in a cookie. */
    public static final int MOST = 100;

    public static final KeptList EMPTY = new KeptList(List.of());

    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");
    private static final String DOT = ".";

    public KeptList {
        ids = List.copyOf(ids);
    }

    /** Reads a list; what is no list is an empty one, and of a longer one the first are taken. */
    public static KeptList read(String text) {
        if (text == null || text.length() > MOST * 20) {
            return EMPTY;
        }
        Set<Long> ids = new LinkedHashSet<>();
        for (String each : text.split("[.,]", -1)) {
            id(each).filter(one -> ids.size() < MOST).ifPresent(ids::add);
        }
        return new KeptList(new ArrayList<>(ids));
    }

    /** The id that a text is. */
    static Optional<Long> id(String text) {
        return Optional.ofNullable(text)
                .filter(digits -> ID.matcher(digits).matches())
                .map(Long::valueOf);
    }

    /** As cookie and address hold it. */
    public String text() {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(DOT));
    }

    /** With others behind, as far as there is room. */
    public KeptList with(KeptList others) {
        Set<Long> all = new LinkedHashSet<>(ids);
        others.ids.stream().filter(id -> all.size() < MOST).forEach(all::add);
        return new KeptList(new ArrayList<>(all));
    }

    /** Without one. */
    public KeptList without(long id) {
        return new KeptList(ids.stream().filter(each -> each != id).toList());
    }

    public boolean holds(long id) {
        return ids.contains(id);
    }
}
