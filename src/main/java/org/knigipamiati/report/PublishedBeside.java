package org.knigipamiati.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.vocabulary.PublishedFigure;

/**
 * Finds the published figures that may stand beside a count: those about just the same operation, place, nationality and body. What a
 * figure is about, the search for its records says; the measure and the time in that search are the figure's own, and its count of ours
 * is cut to them ({@link Comparing}), not the count it stands beside.
 */
final class PublishedBeside {

    /** What a figure may be about. Everything else in its search says what is counted, and when. */
    private static final Set<Facet> SUBJECTS = Set.of(
            Facet.OPERATION,
            Facet.REGION,
            Facet.byParameter("republic").orElseThrow(),
            Facet.NATIONALITY,
            Facet.BODY,
            Facet.BODY_TYPE);

    private final List<Known> figures;

    private final List<PublishedFigure> incomparable;

    /** A figure with the search for those whom it is about; of a share, for its part. */
    private record Known(PublishedFigure figure, SearchState records) {

        boolean isAboutAnything() {
            return SUBJECTS.stream()
                    .anyMatch(subject -> !records.selected(subject).isEmpty());
        }

        /** A figure about an order stands beside what has its code, too, though its records are those of all who executed the order. */
        boolean isAbout(SearchState counted) {
            return SUBJECTS.stream()
                    .allMatch(subject -> records.selected(subject).equals(counted.selected(subject))
                            || subject == Facet.OPERATION
                                    && counted.selected(subject).equals(Set.of(figure.operation())));
        }

        /** Whether its time is told by the same event as the rows or columns of a table. */
        boolean isTimedBy(Stream<Facet> shown) {
            return isTold(records.periods().firstKey().parameter(), shown);
        }
    }

    private static boolean isTold(String event, Stream<Facet> shown) {
        return shown.anyMatch(facet -> facet.property().code().equals(event));
    }

    PublishedBeside(List<PublishedFigure> figures) {
        this.figures = figures.stream()
                .filter(PublishedFigure::comparable)
                .filter(PublishedBeside::isAboutWhatWeKnow)
                .map(figure -> new Known(
                        figure,
                        Comparing.state(
                                figure.part().isEmpty() ? figure.records() : figure.records() + '&' + figure.part())))
                .toList();
        this.incomparable =
                figures.stream().filter(figure -> !figure.comparable()).toList();
    }

    /** Figures about the records that a search narrows to; none if it narrows by anything that no figure is about. */
    List<PublishedFigure> of(SearchState state) {
        return others(state)
                ? List.of()
                : figures.stream()
                        .filter(known -> known.isAboutAnything() && known.isAbout(state))
                        .map(Known::figure)
                        .toList();
    }

    /**
     * As {@link #of}, and where a table is of all records, the figures about everybody whose time its rows or columns tell, those among
     * them that cannot be compared.
     */
    List<PublishedFigure> ofTotal(SearchState state, Facet rows, Facet columns) {
        boolean everybody = !others(state) && state.selections().isEmpty();
        if (!everybody) {
            return of(state);
        }
        return Stream.concat(
                        figures.stream()
                                .filter(known -> !known.isAboutAnything() && known.isTimedBy(Stream.of(rows, columns)))
                                .map(Known::figure),
                        incomparable.stream()
                                .filter(figure ->
                                        isTold(figure.whyNot().orElseThrow().toldWith(), Stream.of(rows, columns))))
                .toList();
    }

    private static boolean others(SearchState state) {
        return !state.q().isEmpty()
                || !state.exclusions().isEmpty()
                || !state.periods().isEmpty()
                || !SUBJECTS.containsAll(state.selections().keySet());
    }

    /** A figure about a region or a group that is none of ours stands beside no count: it would look like one of the whole. */
    private static boolean isAboutWhatWeKnow(PublishedFigure figure) {
        return (figure.regionPrinted().isEmpty() || !figure.region().isEmpty())
                && (figure.nationalityPrinted().isEmpty()
                        || !figure.nationality().isEmpty());
    }
}
