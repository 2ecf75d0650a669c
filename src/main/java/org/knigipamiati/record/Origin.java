package org.knigipamiati.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Who says what a field holds: the parser, which read it in the entry, by the descriptor of the source
 * or without; that descriptor alone; a structured file, which states it; or a person. A type,
 * never a word: no name that a person may bear can be taken for a machine.
 */
public sealed interface Origin permits Origin.Machine, Person {

    /** The parser read it in the entry. */
    Origin PARSER = Machine.PARSER;

    /** A table or another structured file states it. */
    Origin FILE = Machine.FILE;

    /** The parser read it by what the abbreviations of the source stand for, as its descriptor says. */
    Origin EXPANDED = Machine.EXPANDED;

    /** The descriptor of the source says so where the entry says nothing, or only a part. */
    Origin SUPPLIED = Machine.SUPPLIED;

    /** Whatever is not a person: it may say otherwise when the entry is read again. */
    enum Machine implements Origin {
        PARSER("source"),
        FILE("given"),
        EXPANDED("expanded"),
        SUPPLIED("supplied"),
        /** The parser, of a member of a family: it is printed of the head. */
        HEAD("inferred:head"),
        /** The parser, of a member of a family: it is printed of all of them together. */
        FAMILY("inferred:family"),
        /** The parser, of a birth: it is reckoned from an age, and may be a year off. */
        AGE("inferred:age");

        private final String stored;

        Machine(String stored) {
            this.stored = stored;
        }

        /** Whether the entry does not print it of the person: it follows from what is printed. */
        public boolean isInferred() {
            return this == HEAD || this == FAMILY || this == AGE;
        }

        @Override
        public String stored() {
            return stored;
        }
    }

    /**
     * The form in JSON: {@code source}, {@code given}, {@code expanded}, {@code supplied}, {@code inferred:} and from what, or {@code person:} and
     * the name, which no other form begins with.
     */
    @JsonValue
    String stored();

    /** The form for the public, which learns that a person says so and not who. */
    default String told() {
        return stored();
    }

    /** What {@link #stored} wrote. A name alone, as stored before names were marked, is a person's. */
    @JsonCreator
    static Origin of(String stored) {
        for (Machine machine : Machine.values()) {
            if (machine.stored.equals(stored)) {
                return machine;
            }
        }
        return Person.of(stored);
    }
}
