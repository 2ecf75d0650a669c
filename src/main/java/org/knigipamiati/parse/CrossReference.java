package org.knigipamiati.parse;

import java.util.List;
import org.knigipamiati.vocabulary.Relation;

/**
 * Words by which an entry sends to another one or to another place of the book: "см. также Петров И. П.", "см. т. 2, с. 145". Whose entry is
 * meant is not told by the text alone.
 *
 * @param kind what is found there
 * @param kin what the one named there is to the person of this entry, as {@link Relation#PARENT} behind "сын Ивана Петровича, см. …"; null
 *     where no word says it
 * @param span the words of the reference in the raw text, the word that sends included
 * @param words what is printed behind that word: a name, a volume and page, or both
 * @param name the parts of the name, as far as they are clear: surname, given name and patronymic, which may be initials
 * @param place the volume, page or number as printed, empty if none is told
 */
public record CrossReference(Kind kind, Relation kin, Span span, String words, List<FieldReading> name, String place) {

    public CrossReference {
        name = List.copyOf(name);
    }

    /** What a reference leads to. */
    public enum Kind {
        /** The entry in which the person is told of instead: the name alone stands before "см." */
        INSTEAD,
        /** More, of whom it may be: "см. также". */
        ALSO,
        /** The same person under another name: "он же, см. …". */
        SAME,
        /** A relative's entry: a word of kinship stands beside it, or the entry is one of a member of a family. */
        RELATIVE,
        /** A place of a book, without a name: "см. т. 2, с. 145". */
        PLACE
    }
}
