package org.knigipamiati.review.sheet;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.knigipamiati.accounts.Permission;
import org.knigipamiati.ingest.ColumnMatches;
import org.knigipamiati.ingest.Counts;
import org.knigipamiati.ingest.ImportService;
import org.knigipamiati.ingest.Landing;
import org.knigipamiati.ingest.fields.Trouble;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.ingest.tables.ColumnNames;
import org.knigipamiati.ingest.tables.KeptTable;
import org.knigipamiati.ingest.tables.TableFormat;
import org.knigipamiati.ingest.tables.TableLimits;
import org.knigipamiati.interpret.Interpreter;
import org.knigipamiati.record.ImportRun;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.Reject;
import org.knigipamiati.record.Source;
import org.knigipamiati.review.source.SourceWork;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.review.workflow.Hands;
import org.knigipamiati.review.workflow.NotThere;
import org.knigipamiati.review.workflow.RecordChanged;
import org.knigipamiati.review.workflow.Workflow;

/**
 * Spreadsheets from upload to import. An import is a run of its own, aligned with what the source holds as any file is: every row
 * is read = new + unchanged + changed + rejected, and the whole run can be taken
 * back by {@link Workflow#takeBackImport}. Its records wait for review by somebody else.
 */
@ApplicationScoped
@Transactional
public class SheetImport {

    /** Records come in for review, and nothing that is public is changed past it. */
    private static final Landing LANDING =
            new Landing(RecordState.SUBMITTED, Trouble.PUBLISHED_ALREADY.name(), record -> {});

    @Inject
    EntityManager em;

    @Inject
    @All
    List<TableFormat> formats;

    @Inject
    ImportService imports;

    @Inject
    ColumnMatches matches;

    @Inject
    Hands hands;

    @Inject
    Interpreter interpreter;

    @ConfigProperty(name = "quarkus.application.version")
    String software;

    /** Reads an upload and guesses its columns: as they were matched the last time for this source, else by their names. */
    public SheetFile upload(String sourceId, Path file, String name, Actor actor) throws SheetRefused, IOException {
        return upload(sourceId, file, name, null, actor);
    }

    /**
     * The same in an encoding that a person chose.
     *
     * @param encoding of a table as text; null to find out
     */
    public SheetFile upload(String sourceId, Path file, String name, Charset encoding, Actor actor)
            throws SheetRefused, IOException {
        Source source = Source.findById(sourceId);
        if (source == null) {
            throw new NotThere();
        }
        KeptTable content = read(file, encoding);
        SheetFile sheet = new SheetFile();
        sheet.source = source;
        sheet.name = name;
        sheet.content = content;
        sheet.targets = guessed(sourceId, content);
        sheet.uploadedBy = actor.name();
        sheet.persist();
        return sheet;
    }

    /**
     * Looks at another worksheet of the file, or takes another row for the one that names the columns.
     *
     * @param worksheet its name; the one that is looked at, or none that there is, changes nothing
     * @param headerRow number of the row, 0 if none names the columns
     * @throws SheetRefused if that row holds nothing
     */
    public void look(long id, String worksheet, long headerRow, Actor actor) throws SheetRefused {
        SheetFile sheet = get(id, actor);
        if (sheet.run != null) {
            throw new RecordChanged(0);
        }
        KeptTable on = sheet.content.onSheet(worksheet);
        if (on == sheet.content) {
            on = sheet.content
                    .headedBy(headerRow)
                    .orElseThrow(() -> new SheetRefused(new FileRefused(
                            Path.of(sheet.name),
                            headerRow,
                            "nothing there",
                            FileRefused.Reason.NO_SUCH_ROW,
                            headerRow)));
        }
        sheet.content = on;
        sheet.targets = guessed(sheet.source.id, on);
    }

    /** As columns were matched the last time for this source, else by their names, else as all who matched such columns of other sources did. */
    private SheetFile.Targets guessed(String source, KeptTable content) {
        Map<String, String> remembered = matches.of(source);
        Map<String, String> shared = matches.elsewhere(source);
        List<String> byName = ColumnNames.guess(content.header());
        List<String> targets = new ArrayList<>();
        List<Integer> elsewhere = new ArrayList<>();
        for (int i = 0; i < content.header().size(); i++) {
            String title = content.header().get(i);
            boolean own = isItsOwn(content, title);
            String target = own ? remembered.getOrDefault(title, byName.get(i)) : byName.get(i);
            String other = own && target.isEmpty() && !remembered.containsKey(title) ? shared.get(title) : null;
            if (other != null && !targets.contains(other) && !byName.contains(other)) {
                target = other;
                elsewhere.add(i);
            }
            targets.add(target);
        }
        return new SheetFile.Targets(targets, elsewhere);
    }

    private KeptTable read(Path file, Charset encoding) throws SheetRefused, IOException {
        try {
            return KeptTable.read(file, formats, TableLimits.UPLOAD, encoding);
        } catch (FileRefused e) {
            throw new SheetRefused(e);
        }
    }

    /** Whether one column alone is called so, and its match can be remembered by that name. */
    private static boolean isItsOwn(KeptTable table, String title) {
        return !title.isEmpty() && Collections.frequency(table.header(), title) == 1;
    }

    /** A sheet for who uploaded it, or an administrator. */
    public SheetFile get(long id, Actor actor) {
        SheetFile sheet = SheetFile.findById(id);
        if (sheet == null || !(sheet.uploadedBy.equals(actor.name()) || actor.may(Permission.BULK_PUBLISH))) {
            throw new NotThere();
        }
        sheet.source.title.length();
        return sheet;
    }

    /** What would become of it. Nothing is stored. */
    public SheetPlan plan(SheetFile sheet) {
        SheetPlan plan = planned(sheet);
        if (sheet.run == null) {
            plan.compare(imports.foresee(sheet.source.id, sheet.name, plan.items(), LANDING));
        }
        return plan;
    }

    /** The rows that are not taken, or were not, with the reasons: as they stand in the file. */
    public RefusedRows refused(SheetFile sheet) {
        Map<Long, Set<String>> reasons = new TreeMap<>();
        if (sheet.run == null) {
            plan(sheet).problems().stream().filter(SheetProblem::blocking).forEach(problem -> reasons.computeIfAbsent(
                            problem.row(), none -> new LinkedHashSet<>())
                    .add(problem.kind()));
        } else {
            Reject.<Reject>list("run", sheet.run)
                    .forEach(reject -> reasons.computeIfAbsent(reject.line, none -> new LinkedHashSet<>())
                            .add(reject.reason));
        }
        return RefusedRows.of(sheet.content, reasons);
    }

    private static SheetPlan planned(SheetFile sheet) {
        SourceWork work = SourceWork.findById(sheet.source.id);
        String form = work == null || work.form == null ? "book" : work.form;
        return SheetPlan.of(sheet.content, sheet.targets.columns(), form);
    }

    /** Matches the columns anew, and remembers that for the source. */
    public void match(long id, List<String> targets, Actor actor) {
        SheetFile sheet = get(id, actor);
        sheet.targets = new SheetFile.Targets(List.copyOf(targets), List.of());
        for (int i = 0; i < Math.min(targets.size(), sheet.content.header().size()); i++) {
            String title = sheet.content.header().get(i);
            if (isItsOwn(sheet.content, title)) {
                matches.remember(sheet.source.id, title, targets.get(i));
            }
        }
    }

    /**
     * Takes a sheet in, in one transaction.
     *
     * @return the run with its counts
     * @throws RecordChanged if it was taken in already
     */
    @TransactionConfiguration(timeout = 900)
    public ImportRun take(long id, Actor actor) {
        SheetFile sheet = get(id, actor);
        em.lock(sheet, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(sheet);
        if (sheet.run != null) {
            throw new RecordChanged(0);
        }
        SheetPlan plan = planned(sheet);
        ImportRun run = new ImportRun();
        run.source = sheet.source;
        run.format = "sheet";
        run.files = sheet.name;
        run.software = software;
        run.vocabulary = interpreter.vocabularyVersion();
        run.persist();
        Counts counts =
                imports.take(run, sheet.name, plan.items(), LANDING.told(record -> hands.add(record, actor.name())));
        run = em.find(ImportRun.class, run.id);
        run.missing = counts.missing();
        sheet = em.find(SheetFile.class, id);
        run.state = ImportRun.State.FINISHED;
        run.finishedAt = Instant.now();
        sheet.run = run;
        return run;
    }
}
