package org.knigipamiati.web.workshop.source;

import java.util.List;
import java.util.stream.Collectors;
import org.knigipamiati.record.Source;
import org.knigipamiati.vocabulary.SourceDescriptor;
import org.knigipamiati.web.workshop.desk.FieldForm;

/**
 * The page of a descriptor.
 *
 * @param source the book
 * @param typed what its form holds
 * @param regions all regions, none first
 * @param entries how many entries the proposals come from
 * @param proposed one of each for region, organ and separator, as far as they are told
 * @param abbreviations those that the first entries have and no table explains
 * @param history what was changed before, newest first
 * @param problem what is wrong, null if nothing
 */
record DescriptorView(
        Source source,
        Typed typed,
        List<FieldForm.Choice> regions,
        int entries,
        List<Taken> proposed,
        List<Unknown> abbreviations,
        List<Change> history,
        String problem) {

    /** Whether the first entries propose anything. */
    public boolean proposes() {
        return !proposed.isEmpty() || !abbreviations.isEmpty();
    }

    /**
     * What a person typed, or what is so today.
     *
     * @param version version of the source that is shown
     * @param separators one a line
     * @param abbreviations one a line, {@code АК = Алтайский край}
     * @param sample a text that is looked at
     */
    record Typed(int version, String region, String organ, String separators, String abbreviations, String sample) {

        static Typed of(Source source) {
            SourceDescriptor now = source.descriptor();
            return new Typed(
                    source.version,
                    now.region() == null ? "" : now.region(),
                    now.organ() == null ? "" : now.organ(),
                    String.join("\n", source.separators),
                    now.abbreviations().entrySet().stream()
                            .map(one -> one.getKey() + " = " + one.getValue())
                            .collect(Collectors.joining("\n")),
                    "");
        }
    }

    /**
     * Something that a tick takes over.
     *
     * @param name of the field
     * @param value what is taken over
     * @param label what is proposed, with its evidence
     */
    record Taken(String name, String value, String label) {}

    /**
     * An abbreviation.
     *
     * @param no its place in the form
     * @param printed as printed
     * @param meaning the guess, empty if there is none
     * @param evidence how often it stands there, what tables and the book know of it
     * @param contexts where it stands
     */
    record Unknown(int no, String printed, String meaning, String evidence, List<String> contexts) {}

    /** A change: when and by whom, what is said no more, what is said now. */
    record Change(String when, String who, List<String> removed, List<String> added) {}

    /**
     * Reading the records again.
     *
     * @param said what would come of it, or came of it, in words; empty if nobody asked
     * @param ready whether it was counted what would change, and something would
     * @param few whether the source has so few records that it can be done here
     */
    record Again(String said, boolean ready, boolean few) {

        static final Again NOTHING = new Again("", false, true);
    }
}
