package org.knigipamiati.kin;

import java.util.Set;

/** What two people may share, the narrowest first. */
public enum SharedPlace {
    /** The flat they lived in. */
    FLAT,
    /** The house they lived in. */
    HOUSE,
    /** The village they were born or lived in. */
    VILLAGE,
    /** The town they were born in. */
    TOWN,
    /** No place is known to be shared, and their places of birth do not contradict each other. */
    NONE;

    /** The places of that kind of a person; of {@link #NONE} there are none. */
    Set<String> of(Bearer person) {
        return switch (this) {
            case FLAT -> person.flats();
            case HOUSE -> person.houses();
            case VILLAGE -> person.villages();
            case TOWN -> person.towns();
            case NONE -> Set.of();
        };
    }
}
