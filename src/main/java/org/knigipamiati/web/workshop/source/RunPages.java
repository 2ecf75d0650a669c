package org.knigipamiati.web.workshop.source;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.knigipamiati.cite.SourceLine;
import org.knigipamiati.record.ImportRun;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Reject;
import org.knigipamiati.review.sheet.SheetFile;
import org.knigipamiati.review.source.RunRecords;
import org.knigipamiati.review.workflow.Visibility;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.workshop.desk.Desk;
import org.knigipamiati.web.workshop.desk.LabelledValue;
import org.knigipamiati.web.workshop.desk.LinkedLine;

/** What became of an import: its records and what it refused, for those who review. */
@Path("/workshop/sources/{source: [a-z0-9-]{1,63}}/runs/{run: [0-9]{1,18}}")
@Produces(MediaType.TEXT_HTML)
public class RunPages {

    private static final String REJECTED = "rejected";

    @Inject
    Desk desk;

    @Inject
    RunRecords runs;

    @Inject
    Visibility visibility;

    @GET
    @Transactional
    public TemplateInstance show(
            @PathParam("source") String source,
            @PathParam("run") long id,
            @QueryParam("of") @DefaultValue("new") String of,
            @QueryParam("after") @DefaultValue("0") long after) {
        ImportRun run = runs.run(source, id);
        Page page = desk.page("import_title", Desk.minute(run.startedAt));
        String path = "/workshop/sources/" + source + "/runs/" + id;
        return Desk.in(page, SourceTemplates.run(page, view(run, path, of, after)));
    }

    private RunView view(ImportRun run, String path, String of, long after) {
        List<MemorialRecord> records = List.of();
        List<Reject> rejects = List.of();
        if (of.equals(REJECTED)) {
            rejects = runs.rejects(run, after);
        } else {
            records = runs.records(run, Desk.constant(RunRecords.Part.class, of.toUpperCase(Locale.ROOT)), after);
        }
        List<MemorialRecord> seen = visibility.seen(records, desk.actor());
        Stream<Long> ids = of.equals(REJECTED)
                ? rejects.stream().map(reject -> reject.id)
                : records.stream().map(record -> record.id);
        long last = ids.reduce(0L, (before, each) -> each);
        boolean more = records.size() + rejects.size() == RunRecords.MOST;
        return new RunView(
                run.source.id,
                SourceLine.title(run.source, desk.language()),
                facts(run),
                parts(run, path),
                desk.say("import_part_" + of.toUpperCase(Locale.ROOT)),
                seen.stream()
                        .map(record -> new LinkedLine(
                                "/workshop/records/" + record.id, Desk.name(record), desk.say("state_" + record.state)))
                        .toList(),
                records.size() - seen.size(),
                rejects.stream().map(this::rejected).toList(),
                more ? path + "?of=" + of + "&after=" + last : "");
    }

    private List<LabelledValue> facts(ImportRun run) {
        List<LabelledValue> facts = new ArrayList<>();
        facts.add(new LabelledValue(
                desk.say("import_files"), String.join(", ", run.files.lines().toList())));
        facts.add(new LabelledValue(
                desk.say("import_who"),
                SheetFile.<SheetFile>find("run", run)
                        .firstResultOptional()
                        .map(sheet -> sheet.uploadedBy)
                        .orElseGet(() -> desk.say("import_operator"))));
        facts.add(new LabelledValue(desk.say("import_began"), Desk.minute(run.startedAt)));
        facts.add(new LabelledValue(
                desk.say("import_ended"), desk.say("import_state", run.state.name(), Desk.minute(run.finishedAt))));
        facts.add(new LabelledValue(desk.say("import_read"), desk.say("number", run.read)));
        facts.add(new LabelledValue(desk.say("import_unchanged"), desk.say("number", run.unchanged)));
        return facts;
    }

    private List<LinkedLine> parts(ImportRun run, String path) {
        List<LinkedLine> parts = new ArrayList<>();
        Arrays.stream(RunRecords.Part.values())
                .map(part -> part(path, part.name(), count(run, part)))
                .forEach(parts::add);
        parts.add(part(path, REJECTED.toUpperCase(Locale.ROOT), run.rejected));
        return parts;
    }

    private LinkedLine part(String path, String name, long count) {
        return new LinkedLine(
                count == 0 ? "" : path + "?of=" + name.toLowerCase(Locale.ROOT),
                desk.say("import_part_" + name),
                desk.say("number", count));
    }

    private static long count(ImportRun run, RunRecords.Part part) {
        return switch (part) {
            case NEW -> run.added;
            case CHANGED -> run.changed;
            case MISSING -> run.missing;
        };
    }

    private RunView.Rejected rejected(Reject reject) {
        String why = RunRecords.trouble(reject)
                .map(code -> desk.say("sheet_problem_" + code))
                .orElse(reject.reason);
        return new RunView.Rejected(desk.say("import_place", reject.file, reject.line), why, reject.raw);
    }
}
