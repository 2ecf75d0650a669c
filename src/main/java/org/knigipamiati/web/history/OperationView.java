package org.knigipamiati.web.history;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.knigipamiati.search.SearchResult.FacetValue;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.vocabulary.Certainty;
import org.knigipamiati.vocabulary.Operation;
import org.knigipamiati.vocabulary.PublishedFigure;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.web.search.Addresses;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * An operation as its page shows it.
 *
 * @param code stable code
 * @param name its name
 * @param about what it was
 * @param order number of the order, empty if none is known
 * @param issued date of the order, empty if unknown
 * @param period from its beginning to its end, empty if unknown
 * @param limits whether Moscow set limits, in words; empty if it does not apply
 * @param partOf the operation or group it is part of, empty if none
 * @param partOfHref its page
 * @param parts operations that are part of it
 * @param unverified whether nobody has checked it against a published work
 * @param unverifiedParts which parts of it are unverified, in words; empty if none
 * @param note what to beware of, empty if nothing
 * @param citations the works behind it
 * @param figures published figures
 * @param levels records here by level
 * @param records how many records here are linked to it at any level
 * @param recordsHref the search for them
 * @param notTold why no record can be linked to it, in a sentence; empty if one can
 */
public record OperationView(
        String code,
        String name,
        String about,
        String order,
        String issued,
        String period,
        String limits,
        String partOf,
        String partOfHref,
        List<Link> parts,
        boolean unverified,
        String unverifiedParts,
        String note,
        List<String> citations,
        List<FigureView> figures,
        List<Link> levels,
        long records,
        String recordsHref,
        String notTold) {

    private static final String NATIONAL = "NATIONAL_UNSPEC";
    private static final String ALL_NATIONAL = "NATIONAL_ALL";

    /** A link with a number beside it. */
    public record Link(String label, String href, long count) {}

    /**
     * The view of an operation.
     *
     * @param levels values of the facet of levels among the records linked to it
     */
    public static OperationView of(Operation operation, List<FacetValue> levels, Language language) {
        Words words = Words.of(language);
        Vocabularies vocabularies = Vocabularies.load();
        Operation parent = vocabularies.operations().get(operation.parent());
        SearchState records = SearchState.all().with(Facet.OPERATION, operation.code());
        return new OperationView(
                operation.code(),
                name(operation, language),
                words.label(CodeKind.OPERATION_ABOUT, operation.code()),
                operation.order(),
                operation.issued() == null ? "" : Words.of(language).date(operation.issued()),
                period(operation, language),
                words.sayOr("operation_limits_" + operation.limits(), ""),
                parent == null ? "" : words.labelOr(CodeKind.OPERATION_GROUP, parent.code(), name(parent, language)),
                parent == null ? "" : href(parent),
                vocabularies.operations().values().stream()
                        .filter(each -> each.parent().equals(operation.code()))
                        .map(each -> new Link(name(each, language), href(each), 0))
                        .toList(),
                operation.certainty() == Certainty.UNVERIFIED,
                unverifiedParts(operation, language),
                words.labelOr(CodeKind.OPERATION_NOTE, operation.code(), ""),
                Stream.of(operation.source().split("\\|"))
                        .map(String::strip)
                        .flatMap(code -> vocabularies.citations(code).stream()
                                .map(citation -> FigureView.source(code, citation, words)))
                        .toList(),
                figures(operation, language),
                levels.stream()
                        .map(level -> new Link(
                                level.label(), Addresses.of(records.with(Facet.LEVEL, level.value())), level.count()))
                        .toList(),
                levels.stream().mapToLong(FacetValue::count).sum(),
                Addresses.of(records),
                notTold(operation, language));
    }

    private static String notTold(Operation operation, Language language) {
        List<String> others = Vocabularies.load().operationsNotToldFrom(operation.code());
        Words words = Words.of(language);
        return others.isEmpty()
                ? ""
                : words.say(
                        "operation_not_told",
                        others.stream()
                                .map(code -> words.label(CodeKind.OPERATION, code))
                                .collect(Collectors.joining("; ")),
                        words.label(CodeKind.OPERATION, NATIONAL));
    }

    /** Figures about an operation; the group of the national ones takes in those about all of them together. */
    private static List<FigureView> figures(Operation operation, Language language) {
        Vocabularies vocabularies = Vocabularies.load();
        Stream<PublishedFigure> figures = vocabularies.figuresOf(operation.code()).stream();
        if (operation.code().equals(NATIONAL)) {
            figures = Stream.concat(vocabularies.figuresOf(ALL_NATIONAL).stream(), figures);
        }
        return figures.map(figure -> FigureView.of(figure, language)).toList();
    }

    /** The name in the reader's language. */
    public static String name(Operation operation, Language language) {
        return Words.of(language).label(CodeKind.OPERATION, operation.code());
    }

    /** The page of an operation. */
    public static String href(Operation operation) {
        return "/operations/" + operation.code();
    }

    private static String period(Operation operation, Language language) {
        if (operation.period().from() == null || operation.period().to() == null) {
            return "";
        }
        return Words.of(language).date(operation.period().from()) + " – "
                + Words.of(language).date(operation.period().to());
    }

    private static String unverifiedParts(Operation operation, Language language) {
        return operation.unverified().stream()
                .map(column -> Words.of(language).sayOr("operation_column_" + column, column))
                .distinct()
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }
}
