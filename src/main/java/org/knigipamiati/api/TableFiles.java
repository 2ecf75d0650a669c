package org.knigipamiati.api;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.knigipamiati.export.TableFile;
import org.knigipamiati.search.CollectionEdition;
import org.knigipamiati.words.Language;

/** Tables of numbers as answers. */
@ApplicationScoped
class TableFiles {

    /** Of a path: the form of the file. */
    static final String FORMAT = "{format: " + TableFile.Form.PATTERN + "}";

    static final String FORMS = "`csv` or `xlsx`";

    @Inject
    CollectionEdition edition;

    /** What a table without more to say says of itself. */
    List<String> said(UriInfo uri, HttpHeaders headers, String of) {
        String state =
                QuarkusTransaction.joiningExisting().call(() -> edition.words(Language.of(Languages.of(headers))));
        return List.of(
                "asked: " + uri.getRequestUri().toASCIIString(),
                "state of the collection: " + state,
                "counted: " + Instant.now().truncatedTo(ChronoUnit.SECONDS),
                "of: " + of);
    }

    /**
     * The table as a file.
     *
     * @param format as in the path
     */
    static Response answer(TableFile table, String format) {
        TableFile.Form form = TableFile.Form.valueOf(format.toUpperCase(Locale.ROOT));
        return Response.ok(table.in(form), form.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + table.name() + "." + format + "\"")
                .build();
    }
}
