package org.knigipamiati.report;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.vocabulary.PublishedFigure;

/** Finds the published figures that may stand beside a count: those about just the same operation, region, nationality and body. */
final class PublishedBeside {

    /** What figures are about, and the facet that says the same of records. */
    private static final Map<Facet, Function<PublishedFigure, String>> SUBJECTS = Map.of(
            Facet.OPERATION, PublishedFigure::operation,
            Facet.REGION, PublishedFigure::region,
            Facet.NATIONALITY, PublishedFigure::nationality,
            Facet.BODY, PublishedFigure::body);

    /** A figure about the whole country is about no region in particular. */
    private static final String WHOLE_COUNTRY = "USSR";

    private final List<PublishedFigure> figures;

    PublishedBeside(List<PublishedFigure> figures) {
        this.figures = figures.stream()
                .filter(PublishedFigure::comparable)
                .filter(PublishedBeside::isAboutWhatWeKnow)
                .toList();
    }

    /** Figures about the records that a search narrows to; none if it narrows by anything that no figure is about. */
    List<PublishedFigure> of(SearchState state) {
        boolean others = !state.q().isEmpty()
                || !state.exclusions().isEmpty()
                || !state.periods().isEmpty()
                || !SUBJECTS.keySet().containsAll(state.selections().keySet());
        return others
                ? List.of()
                : figures.stream().filter(figure -> isAbout(figure, state)).toList();
    }

    /** A figure about a region or a group that is none of ours stands beside no count: it would look like one of the whole. */
    private static boolean isAboutWhatWeKnow(PublishedFigure figure) {
        return (figure.regionPrinted().isEmpty() || !figure.region().isEmpty())
                && (figure.nationalityPrinted().isEmpty()
                        || !figure.nationality().isEmpty());
    }

    private static boolean isAbout(PublishedFigure figure, SearchState state) {
        boolean isAboutAnything = false;
        for (var subject : SUBJECTS.entrySet()) {
            String about = subject.getValue().apply(figure);
            var chosen = state.selected(subject.getKey());
            boolean unspecific = about.isEmpty() || about.equals(WHOLE_COUNTRY);
            if (unspecific ? !chosen.isEmpty() : !(chosen.size() == 1 && chosen.contains(about))) {
                return false;
            }
            isAboutAnything |= !unspecific;
        }
        return isAboutAnything;
    }
}
