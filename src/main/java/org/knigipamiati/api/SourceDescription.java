package org.knigipamiati.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.knigipamiati.record.Source;

/** A book or database, as its publishers describe it; what is not known is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A memorial book or database")
public record SourceDescription(
        String id,
        String title,
        @Schema(description = "The title in other languages, by the tag of the language") Map<String, String> titles,
        String kind,
        String region,
        String volume,
        String place,
        String publisher,
        String published,
        String compilers,
        String licence,
        String attribution,
        String url,
        String contact,
        String note,
        String coverage,
        boolean invented,
        @Schema(description = "Public records of it", nullable = true) Long records) {

    static SourceDescription of(Source source, Long records) {
        return new SourceDescription(
                source.id,
                source.title,
                source.titles,
                source.kind.name(),
                source.region,
                source.volume,
                source.place,
                source.publisher,
                source.published,
                source.compilers,
                source.licence,
                source.attribution,
                source.webAddress(),
                source.contact,
                source.note,
                source.coverage,
                source.invented,
                records);
    }
}
