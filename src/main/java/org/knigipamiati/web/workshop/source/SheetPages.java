package org.knigipamiati.web.workshop.source;

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
import java.util.List;
import org.knigipamiati.cite.SourceLine;
import org.knigipamiati.ingest.Foreseen;
import org.knigipamiati.ingest.SourceBusy;
import org.knigipamiati.review.sheet.SheetFile;
import org.knigipamiati.review.sheet.SheetImport;
import org.knigipamiati.review.sheet.SheetPlan;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.workshop.desk.Desk;
import org.knigipamiati.web.workshop.desk.FieldForm;

/** A spreadsheet from the match of its columns over the dry run to the import. */
@Path("/workshop/sheets/{id: [0-9]{1,18}}")
@Produces(MediaType.TEXT_HTML)
public class SheetPages {

    private static final int SAMPLES = 3;

    @Inject
    Desk desk;

    @Inject
    SheetImport sheets;

    @GET
    @Transactional
    public TemplateInstance show(@PathParam("id") long id) {
        SheetFile sheet = sheets.get(id, desk.actor());
        Page page = desk.page("workshop_sheet_title", sheet.name);
        return Desk.in(page, SourceTemplates.sheet(page, view(sheet)));
    }

    /** Matches the columns and tries again, or takes the sheet in. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(@PathParam("id") long id, MultivaluedMap<String, String> form) {
        List<String> targets = new ArrayList<>();
        for (int i = 0; form.containsKey("c" + i); i++) {
            targets.add(form.getFirst("c" + i));
        }
        sheets.match(id, targets, desk.actor());
        if ("take".equals(form.getFirst("act"))) {
            try {
                String source = sheets.take(id, desk.actor()).source.id;
                return Desk.see("/workshop/sources/" + source + "#runs");
            } catch (SourceBusy busy) {
                return desk.refused(Response.Status.CONFLICT, desk.say("sheet_BUSY"));
            }
        }
        return Desk.see("/workshop/sheets/" + id);
    }

    private SheetViews.One view(SheetFile sheet) {
        SheetPlan plan = sheets.plan(sheet);
        return new SheetViews.One(
                sheet.id,
                sheet.source.id,
                SourceLine.title(sheet.source, desk.language()),
                sheet.name,
                columns(sheet),
                plan.taken(),
                plan.blocked(),
                foreseen(sheet, plan),
                plan.problems().stream()
                        .limit(SheetViews.PROBLEMS)
                        .map(p -> new SheetViews.Problem(
                                p.row(), p.column(), desk.say("sheet_problem_" + p.kind()), p.value(), p.blocking()))
                        .toList(),
                Math.max(0, plan.problems().size() - SheetViews.PROBLEMS),
                plan.samples(SAMPLES),
                sheet.run != null);
    }

    private String foreseen(SheetFile sheet, SheetPlan plan) {
        Foreseen found = plan.foreseen();
        return sheet.run != null
                ? ""
                : desk.say("sheet_foreseen", found.added(), found.unchanged(), found.changed(), found.missing());
    }

    private List<SheetViews.Column> columns(SheetFile sheet) {
        List<SheetViews.Column> columns = new ArrayList<>();
        List<String> titles = sheet.titles();
        for (int i = 0; i < titles.size(); i++) {
            columns.add(new SheetViews.Column(
                    titles.get(i),
                    sheet.example(i),
                    targets(sheet.targets.columns().get(i))));
        }
        return columns;
    }

    private List<FieldForm.Choice> targets(String chosen) {
        List<FieldForm.Choice> choices = new ArrayList<>();
        choices.add(choice("", desk.say("sheet_target_none"), chosen));
        for (String other : SheetPlan.OTHER_TARGETS) {
            choices.add(choice(other, desk.say("sheet_target_" + other), chosen));
        }
        for (RecordField field : RecordField.values()) {
            choices.add(choice(field.path(), FieldForm.label(field, desk.language()), chosen));
        }
        return choices;
    }

    private static FieldForm.Choice choice(String value, String label, String chosen) {
        return new FieldForm.Choice(value, label, value.equals(chosen));
    }
}
