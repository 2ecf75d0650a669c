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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.knigipamiati.cite.SourceLine;
import org.knigipamiati.export.TableFile;
import org.knigipamiati.ingest.Foreseen;
import org.knigipamiati.ingest.SourceBusy;
import org.knigipamiati.review.sheet.RefusedRows;
import org.knigipamiati.review.sheet.SheetFile;
import org.knigipamiati.review.sheet.SheetImport;
import org.knigipamiati.review.sheet.SheetPlan;
import org.knigipamiati.review.sheet.SheetRefused;
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
        if ("look".equals(form.getFirst("act"))) {
            return look(id, form);
        }
        List<String> targets = new ArrayList<>();
        for (int i = 0; form.containsKey("c" + i); i++) {
            targets.add(form.getFirst("c" + i));
        }
        sheets.match(id, targets, desk.actor());
        if ("take".equals(form.getFirst("act"))) {
            try {
                sheets.take(id, desk.actor());
            } catch (SourceBusy busy) {
                return desk.refused(Response.Status.CONFLICT, desk.say("sheet_BUSY"), "/workshop/sheets/" + id);
            }
        }
        return Desk.see("/workshop/sheets/" + id);
    }

    /** Another worksheet, or another row for the names of the columns. */
    private Response look(long id, MultivaluedMap<String, String> form) {
        try {
            String row = form.getFirst("header");
            boolean number = row != null && row.strip().matches("[0-9]{1,7}");
            String worksheet = form.getFirst("worksheet");
            sheets.look(id, worksheet == null ? "" : worksheet, number ? Long.parseLong(row.strip()) : 0, desk.actor());
            return Desk.see("/workshop/sheets/" + id);
        } catch (SheetRefused refused) {
            return desk.refused(
                    Response.Status.BAD_REQUEST,
                    desk.say("sheet_" + refused.reason(), refused.args().toArray()),
                    "/workshop/sheets/" + id);
        }
    }

    /** The rows that are not taken, in the order of the file, with the reasons in two columns of their own. */
    @GET
    @Path("refused.xlsx")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @Transactional
    public Response refused(@PathParam("id") long id) {
        RefusedRows refused = sheets.refused(sheets.get(id, desk.actor()));
        List<List<String>> rows = new ArrayList<>();
        int columns = refused.rows().stream()
                .mapToInt(row -> row.cells().size())
                .reduce(refused.header().size(), Math::max);
        rows.add(line(columns, refused.header(), desk.say("sheet_refused_reason"), desk.say("sheet_refused_row")));
        for (RefusedRows.Row row : refused.rows()) {
            String why = row.reasons().stream()
                    .map(kind -> desk.say("sheet_problem_" + kind))
                    .collect(Collectors.joining("; "));
            rows.add(line(columns, row.cells(), why, Long.toString(row.number())));
        }
        TableFile file = new TableFile("refused-" + id, List.of(), false, rows);
        return Response.ok(file.in(TableFile.Form.XLSX), TableFile.Form.XLSX.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + ".xlsx\"")
                .build();
    }

    private static List<String> line(int columns, List<String> cells, String... more) {
        List<String> line = new ArrayList<>(cells);
        line.addAll(Collections.nCopies(columns - cells.size(), null));
        line.addAll(List.of(more));
        return line;
    }

    private SheetViews.One view(SheetFile sheet) {
        SheetPlan plan = sheets.plan(sheet);
        return new SheetViews.One(
                sheet.id,
                sheet.source.id,
                SourceLine.title(sheet.source, desk.language()),
                sheet.name,
                sheet.worksheet(),
                sheet.otherWorksheets(),
                sheet.headerRow(),
                columns(sheet),
                sheet.run == null ? plan.taken() : sheet.run.read - sheet.run.rejected,
                sheet.run == null ? plan.blocked() : sheet.run.rejected,
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
                    sheet.targets.elsewhere().contains(i),
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
