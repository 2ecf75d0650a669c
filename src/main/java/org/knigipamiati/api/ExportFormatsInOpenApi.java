package org.knigipamiati.api;

import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.knigipamiati.export.ExportFormat;
import org.knigipamiati.export.Exports;

/** Documents the forms of files where they are asked for. They are the beans that write them, so that none can be left out. */
@OpenApiFilter(OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class ExportFormatsInOpenApi implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null || Arc.container() == null) {
            return;
        }
        List<ExportFormat> formats =
                Arc.container().instance(Exports.class).get().formats();
        api.getPaths().getPathItems().forEach((address, path) -> {
            if (address.startsWith("/api/v1/exports/records")) {
                document(path, formats);
            }
        });
    }

    private static void document(PathItem path, List<ExportFormat> formats) {
        StringBuilder said = new StringBuilder("Form of the file:");
        Schema ids = OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
        Content files = OASFactory.createContent();
        for (ExportFormat format : formats) {
            ids.addEnumeration(format.id());
            said.append(" `").append(format.id()).append("` ").append(format.title());
            if (format.most() < Long.MAX_VALUE) {
                said.append(" (at most ").append(format.most()).append(" records)");
            }
            said.append(';');
            files.addMediaType(
                    format.mediaType(),
                    OASFactory.createMediaType()
                            .schema(OASFactory.createSchema()
                                    .type(List.of(Schema.SchemaType.STRING))
                                    .format("binary")));
        }
        said.setCharAt(said.length() - 1, '.');
        path.getGET().getParameters().stream()
                .filter(parameter -> parameter.getIn() == Parameter.In.PATH
                        && parameter.getName().equals(ExportsResource.FORMAT))
                .forEach(parameter -> parameter.description(said.toString()).schema(ids));
        path.getGET().getResponses().getAPIResponse("200").setContent(files);
    }
}
