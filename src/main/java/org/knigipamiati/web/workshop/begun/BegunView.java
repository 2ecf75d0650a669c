package org.knigipamiati.web.workshop.begun;

import java.util.List;
import java.util.Map;

/**
 * What is kept of a form that a page shows.
 *
 * @param action the address to which the form is sent
 * @param held which kept text the form holds, as the form says it back; empty if none
 * @param saved when it was saved last, in words; empty if it was not
 * @param fields what was typed, by the names of the form's fields
 * @param others other texts of the same form, typed in other windows
 * @param givenUp texts that were given up
 */
public record BegunView(
        String action, String held, String saved, Map<String, String> fields, List<Line> others, List<Line> givenUp) {

    /**
     * A text that is not in the form.
     *
     * @param id of it
     * @param href where it is in the form
     * @param words how it begins
     * @param saved when it was saved last
     */
    public record Line(long id, String href, String words, String saved) {}

    /** Whether the form holds something that was kept. */
    public boolean filled() {
        return !held.isEmpty();
    }

    /** What was typed into a field; null if nothing was kept of it. */
    public String of(String field) {
        return fields.get(field);
    }
}
