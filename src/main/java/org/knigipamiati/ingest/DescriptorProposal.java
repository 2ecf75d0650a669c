package org.knigipamiati.ingest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.knigipamiati.vocabulary.EntrySeparator;

/**
 * What the first entries of a source tell of what it takes for granted. A proposal: a person decides.
 *
 * @param entries how many entries were looked at
 * @param separator what divides the text into entries; empty if nothing does, or no text was at hand
 * @param abbreviations those that no table knows or that may mean several things, the most frequent first
 * @param region the region that most entries name
 * @param organ the organ that most decisions name in full
 */
public record DescriptorProposal(
        int entries,
        Optional<Between> separator,
        List<Abbreviation> abbreviations,
        Optional<Most> region,
        Optional<Organ> organ) {

    public DescriptorProposal {
        abbreviations = List.copyOf(abbreviations);
    }

    /**
     * What divides a text.
     *
     * @param separator what it is
     * @param persons how many of the pieces read as the entry of a person
     * @param pieces how many pieces of those looked at there are
     */
    public record Between(EntrySeparator separator, int persons, int pieces) {}

    /** By what the meaning of an abbreviation is guessed. */
    public enum Guess {
        /** The book's own list of abbreviations says so. */
        LIST,
        /** Words in full elsewhere in the book have these letters. */
        FULL_FORM,
        /** Nothing tells it. */
        NONE
    }

    /**
     * An abbreviation that the source should explain.
     *
     * @param printed as it is printed
     * @param times how often it stands in the entries looked at
     * @param contexts at most two places, with the words around it
     * @param guess by what its meaning is guessed
     * @param meaning the guess, as the book words it; empty if there is none
     * @param regions codes of the regions that the general table knows by it; several if it does not tell which
     * @param general whether a general table explains it: the source then says otherwise, or which of several
     */
    public record Abbreviation(
            String printed,
            int times,
            List<String> contexts,
            Guess guess,
            String meaning,
            Set<String> regions,
            boolean general) {}

    /**
     * What most entries have in common.
     *
     * @param value the code or words
     * @param times how many of them name it
     * @param of how many name any
     */
    public record Most(String value, int times, int of) {}

    /**
     * The organ that is named most.
     *
     * @param most its words, how many decisions name it and how many name one in full
     * @param inPart how many decisions name an organ that may be this one, in part or not at all
     */
    public record Organ(Most most, int inPart) {}

    /** Whether anything is proposed. */
    public boolean isEmpty() {
        return separator.isEmpty() && abbreviations.isEmpty() && region.isEmpty() && organ.isEmpty();
    }
}
