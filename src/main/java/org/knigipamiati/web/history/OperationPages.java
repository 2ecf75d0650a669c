package org.knigipamiati.web.history;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.SearchResult.FacetValue;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.vocabulary.Operation;
import org.knigipamiati.vocabulary.OperationKind;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.web.frame.InventedNotice;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.frame.Pages;
import org.knigipamiati.web.knowledge.OperationKnowledge;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** The operations: a list, and a page for each. */
@Path("/operations")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
public class OperationPages {

    /** Sums for published figures are no operations and have no page. */
    private static final List<OperationKind> SHOWN =
            List.of(OperationKind.KULAK, OperationKind.NATIONAL, OperationKind.OTHER, OperationKind.DEPORTATION);

    @Inject
    Pages pages;

    @Inject
    InventedNotice invented;

    @Inject
    Search search;

    @GET
    public TemplateInstance list() {
        invented.refresh();
        Language language = pages.language();
        Map<String, Long> counts = search.records(Facet.OPERATION);
        List<OperationGroup> groups = new ArrayList<>();
        for (OperationKind kind : SHOWN) {
            groups.add(new OperationGroup(
                    Words.of(language).say("operation_kind_" + kind),
                    Vocabularies.load().operations().values().stream()
                            .filter(operation -> operation.kind() == kind)
                            .map(operation -> line(operation, counts, language))
                            .toList()));
        }
        Page page = pages.page(
                Words.of(language).say("operations_title"), Words.of(language).say("operations_lead"));
        return page.in(HistoryTemplates.operations(page, groups));
    }

    @GET
    @Path("{code}")
    public TemplateInstance one(@PathParam("code") String code) {
        Operation operation = Vocabularies.load().operations().get(code);
        if (operation == null) {
            Optional<String> meant = Vocabularies.load().operationAliased(code);
            meant.ifPresent(OperationPages::lead);
        }
        if (operation == null || !SHOWN.contains(operation.kind())) {
            throw new NotFoundException();
        }
        invented.refresh();
        Language language = pages.language();
        OperationView view = OperationView.of(operation, levels(operation, language), language);
        Page page = pages.page(view.name(), view.about());
        return page.in(HistoryTemplates.operation(page, view, OperationKnowledge.of(code, language)));
    }

    /** To the page of the operation that is meant by another name, a misprinted order for one. */
    private static void lead(String code) {
        throw new RedirectionException(
                Response.Status.MOVED_PERMANENTLY,
                UriBuilder.fromPath("/operations/{code}").build(code));
    }

    private List<FacetValue> levels(Operation operation, Language language) {
        if (!operation.assignable()) {
            return List.of();
        }
        SearchState linked =
                SearchState.all().with(Facet.OPERATION, operation.code()).withSize(1);
        return search.search(linked, List.of(Facet.LEVEL), language.locale())
                .facets()
                .getOrDefault(Facet.LEVEL, List.of());
    }

    private static OperationGroup.Line line(Operation operation, Map<String, Long> counts, Language language) {
        OperationView view = OperationView.of(operation, List.of(), language);
        return new OperationGroup.Line(
                view.name(),
                OperationView.href(operation),
                view.period(),
                view.about(),
                counts.getOrDefault(operation.code(), 0L));
    }
}
