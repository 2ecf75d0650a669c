package org.knigipamiati.web.workshop.typing;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.review.typing.DoubleEntry;
import org.knigipamiati.review.typing.Draft;
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
    public TemplateInstance show(
            @PathParam("draft") long id,
            @QueryParam("settled") @DefaultValue("0") long settled,
            @QueryParam("aligned") String aligned) {
        Draft first = doubleEntry.unsettled(id, desk.actor());
        Draft second = doubleEntry.waiting(first.page, desk.actor()).stream()
                .filter(pair -> pair.first().id == id)
                .map(DoubleEntry.Pair::second)
                .findFirst()
                .orElse(null);
        List<PairView.Line> differences = new ArrayList<>();
        List<LabelledValue> agreed = new ArrayList<>();
        List<LabelledValue> marked = new ArrayList<>();
        for (TypingComparison.Line line :
                second == null ? List.<TypingComparison.Line>of() : TypingComparison.of(first, second)) {
            String label = line.key() == null
                    ? desk.say("workshop_entry_text")
                    : FieldForm.label(line.key().field(), desk.language());
            String firstMark = mark(first, line);
            String secondMark = mark(second, line);
            if (!line.agreed()) {
                int rows = line.key() == null ? 6 : line.first().length() > 60 ? 3 : 1;
                differences.add(new PairView.Line(
                        line.name(),
                        label,
                        words(line, line.first()),
                        words(line, line.second()),
                        firstMark,
                        secondMark,
                        rows));
            } else if (firstMark.isEmpty() && secondMark.isEmpty()) {
                agreed.add(new LabelledValue(label, words(line, line.first())));
            } else {
                String marks = firstMark.equals(secondMark)
                        ? firstMark
                        : Stream.of(firstMark, secondMark)
                                .filter(mark -> !mark.isEmpty())
                                .collect(Collectors.joining(", "));
                marked.add(new LabelledValue(label, words(line, line.first()) + " — " + marks));
            }
        }
        List<String> notes = Stream.of(first, second)
                .filter(draft -> draft != null && draft.note != null)
                .map(draft -> draft.note)
                .toList();
        Page page = desk.page("workshop_pair_title", first.position, first.page.label);
        PairView view = new PairView(
                first,
                second,
                ScanView.of(first.page, first.raw),
                differences,
                agreed,
                marked,
                notes,
                others(first, second),
                settled,
                aligned == null || second == null ? "" : desk.say("typing_aligned", first.position, second.position));
        return Desk.in(page, TypingTemplates.pair(page, view));
    }

    private String mark(Draft draft, TypingComparison.Line line) {
        Draft.Mark mark = draft.marks.get(line.name());
        return mark == null ? "" : desk.say("mark_" + mark);
    }

    private List<FieldForm.Choice> others(Draft first, Draft second) {
        return doubleEntry.candidates(first).stream()
                .map(other -> new FieldForm.Choice(
                        other.id.toString(),
                        other.position + ". " + other.raw.lines().findFirst().orElse(desk.say("workshop_empty_draft")),
                        other == second))
                .toList();
    }

    /** Says which other typing is of the same entry, or gives one back to its author. */
    @POST
    @Path("alignment")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response align(
            @PathParam("draft") long id,
            @FormParam("act") String act,
            @FormParam("other") long other,
            @FormParam("second") long second,
            @FormParam("reason") String reason) {
        switch (Desk.pressed(act, "realign", "give-back-first", "give-back-second")) {
            case "realign" -> {
                long first = doubleEntry.realign(id, other, desk.actor()).first().id;
                return Desk.see("/workshop/pairs/" + first + "?aligned=yes");
            }
            case "give-back-first" -> doubleEntry.giveBack(id, reason, desk.actor());
            default -> doubleEntry.giveBack(second, reason, desk.actor());
        }
        return desk.done(desk.say("typing_given_back_done"), "/workshop#pairs");
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
        // The page goes on with its next pair; after the last one stands what became of it.
        return Desk.see(doubleEntry.waiting(pair.first().page, desk.actor()).stream()
                .findFirst()
                .map(next -> "/workshop/pairs/" + next.first().id + "?settled=" + record.id)
                .orElse("/workshop/records/" + record.id));
    }
}
