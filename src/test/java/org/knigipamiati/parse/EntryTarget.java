package org.knigipamiati.parse;

import java.util.List;
import java.util.stream.Stream;
import org.knigipamiati.fuzz.Input;

/** Any text as an entry, in each form: it does not fail, and every character is in a field, a label or the residue. */
public final class EntryTarget {

    /** An entry of a thousand letters is a long one; a form that is slow on a book in one line is another question. */
    private static final int LONGEST = 6000;

    private static final List<String> FORMS = Stream.concat(
                    Stream.of("book"),
                    EntryForms.ids().stream().filter(id -> !id.equals("book")).sorted())
            .toList();

    private EntryTarget() {}

    /** One text; the first byte chooses its form. */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        String text = Input.text(Input.behindChoice(input));
        if (text.length() > LONGEST) {
            return;
        }
        EntryForm form = EntryForms.byId(Input.one(input, FORMS)).orElseThrow();
        Coverage.check(Input.withinASecond(() -> form.read(text)));
    }
}
