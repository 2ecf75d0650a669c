package org.knigipamiati.cite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.knigipamiati.report.ComparedFigure;
import org.knigipamiati.report.Comparing;
import org.knigipamiati.search.Counted;
import org.knigipamiati.search.Search;
import org.knigipamiati.vocabulary.PublishedFigure;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** The published figures beside counts of ours. */
record CitableFigures(Counted of, Comparing comparing) implements Citable {

    @ApplicationScoped
    static class Kind implements CitableKind {

        @Inject
        Comparing comparing;

        @Inject
        Search search;

        @Override
        public boolean is(String path) {
            return path.equals("/figures");
        }

        @Override
        public Optional<Citable> read(String path, Map<String, List<String>> parameters) {
            search.read(parameters, Set.of(Counted.PARAMETER)); // refuses what means nothing
            return Optional.of(new CitableFigures(CitableCounts.counted(parameters), comparing));
        }
    }

    @Override
    public String kind() {
        return "figures";
    }

    @Override
    public String address() {
        return "/figures?" + Counted.PARAMETER + "=" + of.code();
    }

    @Override
    public String name() {
        return "knigi-pamiati-figures-" + of.code();
    }

    @Override
    public String title(Language language) {
        Words words = Words.of(language);
        return words.say("cite_table." + of.code(), words.say("published_title"));
    }

    @Override
    public Frozen answer() {
        List<ComparedFigure> figures =
                comparing.compare(Vocabularies.load().figures().values(), of);
        return Frozen.table(
                null,
                figures.stream()
                        .flatMap(figure -> figure.ours().stream()
                                .map(ours -> new Frozen.Cell(figure.figure().id(), "", ours.count())))
                        .toList());
    }

    @Override
    public String label(Frozen.Cell cell, Language language) {
        PublishedFigure figure = Vocabularies.load().figures().get(cell.row());
        if (figure == null) {
            return cell.row();
        }
        Words words = Words.of(language);
        return Stream.of(
                        words.sayOr("measure_" + figure.measure(), figure.measure()),
                        words.labelOr(CodeKind.OPERATION, figure.operation(), figure.operation()),
                        figure.regionPrinted(),
                        figure.nationalityPrinted(),
                        figure.valuePrinted(),
                        figure.source())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
