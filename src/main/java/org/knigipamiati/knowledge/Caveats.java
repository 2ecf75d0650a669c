package org.knigipamiati.knowledge;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.knigipamiati.vocabulary.PublishedFigure;

/** What a reader of numbers must beware of: the rows of the table of caveats, by what they are about. */
public final class Caveats {

    private static final String TABLE = "caveats";

    /** Kinds that speak of counts and of what the books hold, not of the print of one work. */
    private static final Set<String> OF_COUNTS = Set.of("STATISTICS", "BOOKS");

    /**
     * What a table of counts speaks of. Nothing of a kind means that it is not divided or narrowed by it.
     *
     * @param operations codes of operations, those of sums of them included
     * @param regions codes of regions, with all those that they belong to
     * @param properties properties of records, as the table of caveats writes them
     */
    public record Topic(Set<String> operations, Set<String> regions, Set<String> properties) {

        /** Whether it speaks of something that the caveat names, and of nothing that leaves the caveat out. */
        private boolean concerns(KnowledgeEntry caveat) {
            return (meets(caveat, "operation", operations)
                            || meets(caveat, "region", regions)
                            || meets(caveat, "property", properties))
                    && !misses(caveat, "operation", operations)
                    && !misses(caveat, "region", regions);
        }

        private static boolean meets(KnowledgeEntry caveat, String field, Set<String> spokenOf) {
            return caveat.list(field).stream().anyMatch(spokenOf::contains);
        }

        private static boolean misses(KnowledgeEntry caveat, String field, Set<String> spokenOf) {
            return !spokenOf.isEmpty() && !caveat.list(field).isEmpty() && !meets(caveat, field, spokenOf);
        }
    }

    private Caveats() {}

    /** Caveats that name a published figure, the contradictions of its work among them, in the order of the table. */
    public static List<KnowledgeEntry> of(PublishedFigure figure) {
        return Knowledge.load().about("figure/" + figure.id()).stream()
                .filter(entry -> entry.table().equals(TABLE))
                .toList();
    }

    /** Caveats that concern a table of counts, in the order of the table. */
    public static List<KnowledgeEntry> of(Topic topic) {
        Predicate<KnowledgeEntry> ofCounts = entry -> OF_COUNTS.contains(entry.cell("about")) && !entry.unverified();
        return Knowledge.load().table(TABLE).orElseThrow().entries().values().stream()
                .filter(ofCounts.and(topic::concerns))
                .toList();
    }
}
