package org.knigipamiati.parse.forms;

import java.util.List;
import org.knigipamiati.parse.EntryForm;
import org.knigipamiati.parse.Reading;
import org.knigipamiati.parse.book.BookReader;

/**
 * One entry of any book: its layout and language are told from the text. An entry in a layout that is known is read as such an entry is,
 * whoever calls it an entry of a book.
 */
public final class BookForm implements EntryForm {

    private static final List<KnownLayout> KNOWN = List.of(new ListsForm(), new MosForm());

    @Override
    public String id() {
        return "book";
    }

    @Override
    public Reading read(String raw) {
        for (KnownLayout layout : KNOWN) {
            if (layout.fits(raw)) {
                return layout.read(raw);
            }
        }
        return BookReader.read(raw);
    }
}
