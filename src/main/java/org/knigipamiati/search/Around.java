package org.knigipamiati.search;

import java.util.List;
import org.knigipamiati.kin.Bearer;
import org.knigipamiati.kin.Frequencies;
import org.knigipamiati.record.index.RecordCard;
import org.knigipamiati.search.state.SearchState;

/**
 * Who stands near a record in the index, and how common what it has is. Only records that the public may see, in lists and numbers alike.
 *
 * @param bearers records of the same family name that may be kin
 * @param counts how common names and places are
 * @param flat other people of the flat
 * @param groups other people who share something else, those of nobody left out
 */
public record Around(List<Namesake> bearers, Frequencies counts, Group flat, List<Group> groups) {

    /** What a group shares. */
    public enum Shared {
        FLAT,
        HOUSE,
        VILLAGE,
        /** Day of the execution and place of the burial. */
        GRAVE
    }

    /**
     * A record of the same family name.
     *
     * @param card what lists show of it
     * @param bearer what the rules ask of it
     */
    public record Namesake(RecordCard card, Bearer bearer) {}

    /**
     * Others who share something.
     *
     * @param value the key of what is shared
     * @param others how many records beside the one asked about
     * @param cards some of them
     * @param search finds them all, with the one asked about; null if no search does
     */
    public record Group(Shared shared, String value, long others, List<RecordCard> cards, SearchState search) {}
}
