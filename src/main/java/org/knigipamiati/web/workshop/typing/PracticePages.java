package org.knigipamiati.web.workshop.typing;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.record.change.Tidy;
import org.knigipamiati.review.typing.Drafts;
import org.knigipamiati.vocabulary.SourceDescriptor;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.record.Verbatim;
import org.knigipamiati.web.workshop.desk.Desk;
import org.knigipamiati.web.workshop.desk.FieldForm;

/** Learning to type an entry: the steps, and an invented one that is read as often as one likes and never stored. */
@Path("/workshop/practice")
@Produces(MediaType.TEXT_HTML)
public class PracticePages {

    private static final String ENTRY = entry();

    @Inject
    Desk desk;

    @Inject
    Drafts drafts;

    @GET
    public TemplateInstance show() {
        return page(ENTRY);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance read(@FormParam("raw") String raw) {
        return page(Tidy.storable(raw == null ? "" : raw).replace("\r\n", "\n").strip());
    }

    private TemplateInstance page(String raw) {
        StoredReading reading = drafts.tried(raw);
        MemorialRecord imagined = new MemorialRecord();
        imagined.reads(reading);
        Verbatim verbatim = Verbatim.of(raw, "typed", reading, SourceDescriptor.NONE, desk.language());
        FieldForm form = FieldForm.of(reading, Map.of(), List.of(), Map.of(), desk.language());
        Page page = desk.page("practice_title");
        PracticeView view = new PracticeView(
                raw,
                verbatim,
                form,
                Attention.of(new Drafts.Saved(null, imagined, List.of(), List.of()), null, verbatim, desk.language()));
        return Desk.in(page, TypingTemplates.practice(page, view));
    }

    private static String entry() {
        try (InputStream text = PracticePages.class.getResourceAsStream("/practice.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
