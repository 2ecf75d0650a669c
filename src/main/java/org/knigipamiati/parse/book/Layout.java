package org.knigipamiati.parse.book;

/**
 * What is known of a layout before an entry in it is read; all else is told from the text.
 *
 * @param named whether the name stands in the entry; a list that gives it in a column of its own has none to miss
 * @param lines whether each line is a statement, if only one thing is said in it
 */
public record Layout(boolean named, boolean lines) {

    /** That of a book of which nothing is known. */
    public static final Layout ANY = new Layout(true, false);

    /** That of lists.memo.ru: a line for each statement, the name beside the entry. */
    public static final Layout LISTS = new Layout(false, true);
}
