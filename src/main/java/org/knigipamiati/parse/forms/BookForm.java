package org.knigipamiati.parse.forms;

import org.knigipamiati.parse.EntryForm;
import org.knigipamiati.parse.Reading;
import org.knigipamiati.parse.book.BookReader;
import org.knigipamiati.parse.book.Layout;

/**
 * One entry of a book, whose layout and language are told from the text.
 *
 * @param id the name under which files in this form are imported
 * @param layout what is known of their entries
 */
public record BookForm(String id, Layout layout) implements EntryForm {

    @Override
    public Reading read(String raw) {
        return BookReader.read(raw, layout);
    }
}
