package org.knigipamiati.record;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * Who changed a record, or says something of it: a person, an import that brought another edition of its entry, a newer version that
 * read it again, or the rules. A type, never a word: no name that a person may bear can be taken for a machine.
 */
public sealed interface Author permits Person, Author.Import, Author.Reread, Author.Rules {

    /** The rules of attribution. */
    Author RULES = new Rules();

    /** Rules; there is one set of them, of the version that a claim names. */
    record Rules() implements Author {

        private static final String MARK = "RULE";

        @Override
        public String stored() {
            return MARK;
        }
    }

    /**
     * An import.
     *
     * @param run its number
     */
    record Import(long run) implements Author {

        private static final String MARK = "import:";

        @Override
        public String stored() {
            return MARK + run;
        }
    }

    /**
     * The software, reading again.
     *
     * @param version of the software
     */
    record Reread(String version) implements Author {

        private static final String MARK = "reread:";

        @Override
        public String stored() {
            return MARK + version;
        }
    }

    /** The form in the database, each with a mark of its own: {@code person:NAME}, {@code import:RUN}, {@code reread:VERSION}, {@code RULE}. */
    String stored();

    /** The form for the public, which learns that it was a person and not who. */
    default String told() {
        return stored();
    }

    /** The form for those who work here of data: a person's name, or as stored. Names of accounts hold no colon. */
    default String text() {
        return stored();
    }

    /** What {@link #stored} wrote. A name alone, as stored before names were marked, is a person's. */
    static Author of(String stored) {
        if (stored.equals(Rules.MARK)) {
            return RULES;
        }
        if (stored.startsWith(Import.MARK)) {
            return new Import(Long.parseLong(stored.substring(Import.MARK.length())));
        }
        return stored.startsWith(Reread.MARK) ? new Reread(stored.substring(Reread.MARK.length())) : Person.of(stored);
    }

    /** The column of an author. */
    @Converter
    class Column implements AttributeConverter<Author, String> {

        @Override
        public String convertToDatabaseColumn(Author author) {
            return author == null ? null : author.stored();
        }

        @Override
        public Author convertToEntityAttribute(String stored) {
            return stored == null ? null : of(stored);
        }
    }
}
