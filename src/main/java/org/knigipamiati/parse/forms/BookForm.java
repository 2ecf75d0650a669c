package org.knigipamiati.parse.forms;

import org.knigipamiati.parse.EntryForm;
import org.knigipamiati.parse.Reading;
import org.knigipamiati.parse.book.BookReader;

/** One entry of any book: its layout and language are told from the text. */
public final class BookForm implements EntryForm {

    @Override
    public String id() {
        return "book";
    }

    @Override
    public Reading read(String raw) {
        return BookReader.read(raw);
    }
}
