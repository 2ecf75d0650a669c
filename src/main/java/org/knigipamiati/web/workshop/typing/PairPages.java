package org.knigipamiati.web.workshop.typing;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.review.typing.DoubleEntry;
import org.knigipamiati.review.typing.TypingComparison;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.record.FieldWords;
import org.knigipamiati.web.workshop.desk.Desk;
import org.knigipamiati.web.workshop.desk.FieldForm;
import org.knigipamiati.web.workshop.desk.LabelledValue;
import org.knigipamiati.web.workshop.desk.ScanView;

/** Two typings of one entry, settled field by field by a third person. */
@Path("/workshop/pairs/{draft: [0-9]{1,18}}")
@Produces(MediaType.TEXT_HTML)
public class PairPages {

    /** What the choice of a third wording is called in the form. */
    private static final String OTHER = "other";

    @Inject
    Desk desk;

    @Inject
    DoubleEntry doubleEntry;

    @GET
    @Transactional
    public TemplateInstance show(@PathParam("draft") long id) {
        DoubleEntry.Pair pair = doubleEntry.pair(id, desk.actor());
        List<PairView.Line> differences = new ArrayList<>();
        List<LabelledValue> agreed = new ArrayList<>();
        for (TypingComparison.Line line : TypingComparison.of(pair.first(), pair.second())) {
            String label = line.key() == null
                    ? desk.say("workshop_entry_text")
                    : FieldForm.label(line.key().field(), desk.language());
            if (line.agreed()) {
                agreed.add(new LabelledValue(label, words(line, line.first())));
            } else {
                int rows = line.key() == null ? 6 : line.first().length() > 60 ? 3 : 1;
                differences.add(new PairView.Line(
                        line.name(), label, words(line, line.first()), words(line, line.second()), rows));
            }
        }
        Page page = desk.page("workshop_pair_title", pair.first().position, pair.first().page.label);
        return Desk.in(
                page,
                TypingTemplates.pair(
                        page,
                        new PairView(
                                pair.first(), ScanView.of(pair.first().page, pair.first().raw), differences, agreed)));
    }

    private String words(TypingComparison.Line line, String typed) {
        return line.key() == null
                ? typed
                : FieldWords.of(line.key().field(), typed.lines().toList(), desk.language());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response settle(@PathParam("draft") long id, MultivaluedMap<String, String> form) {
        DoubleEntry.Pair pair = doubleEntry.pair(id, desk.actor());
        Map<String, String> decided = new HashMap<>();
        for (TypingComparison.Line line : TypingComparison.of(pair.first(), pair.second())) {
            String choice = form.getFirst("c:" + line.name());
            if (choice != null) {
                decided.put(
                        line.name(),
                        switch (choice) {
                            case "second" -> line.second();
                            case OTHER -> form.getFirst("o:" + line.name());
                            default -> line.first();
                        });
            }
        }
        MemorialRecord record = doubleEntry.settle(id, decided, desk.actor());
        return Desk.see("/workshop/records/" + record.id);
    }
}
