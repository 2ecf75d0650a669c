package org.knigipamiati.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.knigipamiati.search.state.DateFilter;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.search.state.Sort;

/**
 * Documents the parameters of a search where they are taken. They are read from the same list of properties as the requests, so
 * that none can be left out.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class SearchParametersInOpenApi implements OASFilter {

    private static final String PAGED = "/api/v1/records";

    private static final List<String> SEARCHING = List.of(
            PAGED,
            "/api/v1/reports/counts",
            "/api/v1/reports/time",
            "/api/v1/reports/delays",
            "/api/v1/exports/counts.{format}",
            "/api/v1/exports/time.{format}",
            "/api/v1/exports/delays.{format}",
            "/api/v1/exports/records.{format}");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        for (String path : SEARCHING) {
            document(api.getPaths().getPathItem(path), path.equals(PAGED));
        }
    }

    private static void document(PathItem path, boolean paged) {
        if (path == null || path.getGET() == null) {
            return;
        }
        var operation = path.getGET();
        operation.addParameter(parameter(
                        SearchState.Q,
                        "Name in any script, whole or half, with years, places or occupations, as words or a sentence; or a house,"
                                + " a place, free words over the whole entry. Signs have no meaning of their own. At most "
                                + SearchState.LONGEST_QUESTION + " characters.",
                        string())
                .example("Kowalski Jan 1890"));
        for (Facet facet : Facet.all()) {
            Parameter parameter = parameter(
                    facet.parameter(),
                    "Only records with this value; repeated, any of the values. `unknown` means that the record does not say,"
                            + " `impossible`, of dates, that it prints one that no calendar has.",
                    OASFactory.createSchema()
                            .type(List.of(Schema.SchemaType.ARRAY))
                            .items(string()));
            operation.addParameter(facet.example() == null ? parameter : parameter.example(facet.example()));
            operation.addParameter(parameter(
                    SearchState.NOT + facet.parameter(),
                    "Only records without this value; repeated, without any of the values.",
                    OASFactory.createSchema()
                            .type(List.of(Schema.SchemaType.ARRAY))
                            .items(string())));
        }
        for (DateFilter filter : DateFilter.all()) {
            operation.addParameter(parameter(
                            filter.parameter(),
                            "A period of EDTF dates, both ends included, either may be open, `1937-08..` or `..1938`; a record matches if "
                                    + filter.meaning() + " may have been in it.",
                            string())
                    .example("1937-08..1938-11"));
        }
        if (!paged) {
            return;
        }
        Schema sorts = string();
        for (Sort sort : Sort.all()) {
            sorts.addEnumeration(sort.parameter());
        }
        operation.addParameter(parameter(SearchState.SORT, "Order of the hits", sorts));
        operation.addParameter(parameter(
                SearchState.SIZE,
                "Hits on a page, 1 to " + SearchState.LARGEST_PAGE + ", " + SearchState.USUAL_PAGE + " unless asked",
                OASFactory.createSchema().type(List.of(Schema.SchemaType.INTEGER))));
        operation.addParameter(
                parameter(SearchState.CURSOR, "`next` of the page before, with all else unchanged", string()));
    }

    private static Parameter parameter(String name, String description, Schema schema) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .required(false)
                .description(description)
                .schema(schema);
    }

    private static Schema string() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
    }
}
