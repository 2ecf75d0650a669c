package org.knigipamiati.web.kept;

import java.util.List;
import org.knigipamiati.web.search.HitView;

/**
 * A list of people.
 *
 * @param own whether it is the reader's own list, and not one that somebody sent
 * @param lead what the list is, in a sentence
 * @param people those who may be shown, in the order of the list
 * @param missing says how many are not shown, empty if all are
 * @param full says that there was no room, empty if there was
 * @param ids all of the list, as an address holds them
 * @param address the list as an address to send
 */
public record KeptView(
        boolean own, String lead, List<Kept> people, String missing, String full, String ids, String address) {

    /**
     * @param id of the record
     * @param hit as lists show it
     */
    public record Kept(long id, HitView hit) {}
}
