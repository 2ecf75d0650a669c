package org.knigipamiati.web.timing;

import java.util.List;
import org.knigipamiati.search.Counted;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.web.search.Chosen;
import org.knigipamiati.words.Words;

/**
 * Of whom numbers are.
 *
 * @param words words that narrow the search, empty if none
 * @param chosen what else narrows it
 * @param of what is counted, in a sentence
 * @param other the same numbers of what is not counted here
 * @param hidden how many of those counted are not shown, in a sentence; empty if none
 */
public record Narrowed(String words, List<Chosen> chosen, String of, Choice other, String hidden) {

    /** A way to another page of the same kind. */
    public record Choice(String label, String href, boolean current) {}

    /** @param otherHref the same page counting the other way */
    static Narrowed of(
            SearchState state,
            List<Chosen> chosen,
            Counted of,
            String otherHref,
            long hidden,
            long unplaced,
            Words words) {
        String said = hidden == 0 ? "" : words.say("counts_hidden", hidden);
        return new Narrowed(
                state.q(),
                chosen,
                words.say("counts_of_" + of.code()),
                new Choice(words.say("counts_choose_" + other(of).code()), otherHref, false),
                unplaced == 0 ? said : said + ' ' + words.say("counts_unplaced", unplaced));
    }

    /** What is not counted. */
    static Counted other(Counted of) {
        return of == Counted.DISTINCT ? Counted.RECORDS : Counted.DISTINCT;
    }

    /** The filters of a search as more of an address. */
    static String filters(SearchState state) {
        String filters = state.firstPage().toQueryString();
        return filters.isEmpty() ? "" : '&' + filters.substring(1);
    }
}
