package org.knigipamiati.web.workshop.typing;

import org.knigipamiati.review.source.BookPage;

/**
 * The page on which a page of a book is mended.
 *
 * @param of the page of the book
 * @param open whether the person may mend it
 * @param problem why something was not done, in words; null if nothing was refused
 * @param place between which pages it stands, in words; empty if it is the only one
 * @param earlier whether a page stands before it
 * @param later whether a page stands behind it
 */
record MendView(BookPage of, boolean open, String problem, String place, boolean earlier, boolean later) {}
