package org.knigipamiati.parse;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.knigipamiati.parse.book.Layout;
import org.knigipamiati.parse.forms.BookForm;
import org.knigipamiati.parse.forms.OpenListForm;
import org.knigipamiati.vocabulary.SourceDescriptor;

/** The forms of entry that can be read. */
public final class EntryForms {

    /** The longest text that is taken for one entry, in UTF-16 units; what is longer is several entries without a separator. */
    public static final int LONGEST_ENTRY = 100_000;

    private static final Map<String, EntryForm> FORMS = new LinkedHashMap<>();

    static {
        for (EntryForm form : new EntryForm[] {
            new BookForm("lists", Layout.LISTS),
            new BookForm("mos", Layout.ANY),
            new OpenListForm(),
            new BookForm("book", Layout.ANY)
        }) {
            FORMS.put(form.id(), new UnfailingForm(form));
        }
    }

    private EntryForms() {}

    /** The form of that name, if there is one. */
    public static Optional<EntryForm> byId(String id) {
        return Optional.ofNullable(FORMS.get(id));
    }

    /** The form of that name, if there is one, told what a source takes for granted. */
    public static Optional<EntryForm> byId(String id, SourceDescriptor descriptor) {
        Optional<EntryForm> form = byId(id);
        return descriptor.tellsOfWords()
                ? form.map(known -> new UnfailingForm(new DescribedForm(known, descriptor)))
                : form;
    }

    /** The names of all forms, in a stable order. */
    public static Set<String> ids() {
        return Set.copyOf(FORMS.keySet());
    }
}
