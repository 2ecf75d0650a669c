package org.knigipamiati.parse.book;

import java.util.List;
import org.knigipamiati.parse.Span;

/**
 * A statement about a case, read.
 *
 * @param facts what it says, as of the main case
 * @param unread stretches of the prepared text in it that were not understood
 * @param earlier whether it says itself that it came before: "ранее судим"
 * @param again whether it says that it is a further case
 * @param apart whether a form tells it in a line without a label
 */
record CaseUnit(Unit unit, List<Fact> facts, List<Span> unread, boolean earlier, boolean again, boolean apart) {}
