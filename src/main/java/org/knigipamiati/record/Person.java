package org.knigipamiati.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A person who works here, by the name of the account. The only {@link Origin} and the only {@link Author} that is no machine.
 *
 * @param name of the account, whatever it may be
 */
public record Person(String name) implements Origin, Author {

    static final String MARK = "person:";

    public Person {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("A person has a name");
        }
    }

    @Override
    @JsonValue
    public String stored() {
        return MARK + name;
    }

    /** What {@link #stored} wrote, or a name alone. */
    @JsonCreator
    public static Person of(String stored) {
        return new Person(stored.startsWith(MARK) ? stored.substring(MARK.length()) : stored);
    }

    @Override
    public String told() {
        return "person";
    }

    @Override
    public String text() {
        return name;
    }
}
