package org.knigipamiati.web.workshop.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.knigipamiati.parse.EntryForms;
import org.knigipamiati.record.ImportRun;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.Source;
import org.knigipamiati.record.SourceField;
import org.knigipamiati.review.preread.PrereadQueue;
import org.knigipamiati.review.source.BookPage;
import org.knigipamiati.review.source.Catalogue;
import org.knigipamiati.review.source.SourceWork;
import org.knigipamiati.review.typing.DoubleEntry;
import org.knigipamiati.review.typing.PageClaims;
import org.knigipamiati.review.typing.PageStatus;
import org.knigipamiati.review.typing.SourceProgress;
import org.knigipamiati.review.typing.TypingComparison;
import org.knigipamiati.review.workflow.Proposal;
import org.knigipamiati.review.workflow.RunProposal;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.web.workshop.desk.Desk;
import org.knigipamiati.web.workshop.desk.FieldForm;
import org.knigipamiati.web.workshop.desk.LabelledValue;
import org.knigipamiati.web.workshop.desk.LinkedLine;
import org.knigipamiati.web.workshop.desk.PageWords;
import org.knigipamiati.web.workshop.desk.RunWords;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Words;

/** Puts a source into the words of its pages. */
@ApplicationScoped
class SourceShowing {

    @Inject
    Desk desk;

    @Inject
    Catalogue catalogue;

    @Inject
    SourceProgress sourceProgress;

    @Inject
    DoubleEntry doubleEntry;

    @Inject
    PrereadQueue queue;

    @Inject
    PageClaims claims;

    @Inject
    RunWords words;

    @Transactional
    SourceViews.One one(String id, String problem) {
        Source source = catalogue.source(id);
        List<LabelledValue> facts = new ArrayList<>();
        Map<Long, PageStatus> statuses = claims.of(id);
        Words words = Words.of(desk.language());
        for (SourceField field : SourceField.TEXTS) {
            if (field.of(source) != null) {
                facts.add(new LabelledValue(field.label(words), said(field, source, words)));
            }
        }
        return new SourceViews.One(
                source,
                catalogue.work(id),
                facts,
                numbers(sourceProgress.of(id), statuses.values()),
                pages(id, statuses),
                doubleEntry.agreement(id).stream().map(this::agreement).toList(),
                catalogue.runs(id).stream().map(this::run).toList(),
                problem);
    }

    private List<LinkedLine> pages(String id, Map<Long, PageStatus> statuses) {
        return BookPage.of(id).stream()
                .map(page -> {
                    List<String> said = new ArrayList<>(PageWords.of(statuses.get(page.id), desk.language()));
                    if (page.image == null) {
                        said.add(desk.say("workshop_no_image"));
                    }
                    return new LinkedLine("/workshop/pages/" + page.id, page.label, String.join(", ", said));
                })
                .toList();
    }

    private static String said(SourceField field, Source source, Words words) {
        return field.name().equals(SourceField.REGION) ? words.label(CodeKind.REGION, source.region) : field.of(source);
    }

    /** All regions by name, none first, and last a code that is none of ours, so that what stands there is seen. */
    List<FieldForm.Choice> regions(String chosen) {
        Words words = Words.of(desk.language());
        Set<String> codes = new TreeSet<>(Vocabularies.load().regions().keySet());
        List<FieldForm.Choice> choices = new ArrayList<>();
        choices.add(new FieldForm.Choice("", "—", chosen == null));
        codes.stream()
                .map(code -> new FieldForm.Choice(code, words.label(CodeKind.REGION, code), code.equals(chosen)))
                .sorted(Comparator.comparing(
                        FieldForm.Choice::label,
                        Collator.getInstance(desk.language().locale())))
                .forEach(choices::add);
        if (chosen != null && !codes.contains(chosen)) {
            choices.add(new FieldForm.Choice(chosen, chosen, true));
        }
        return choices;
    }

    SourceViews.Form form(Source source, SourceWork work, boolean isNew, Catalogue.Refused problem) {
        List<SourceViews.Input> inputs = SourceField.TEXTS.stream()
                .map(field -> new SourceViews.Input(
                        field.name(),
                        field.label(Words.of(desk.language())),
                        field.of(source) == null ? "" : field.of(source),
                        field.name().equals("title"),
                        field.name().equals(SourceField.REGION) ? regions(source.region) : List.of()))
                .toList();
        List<FieldForm.Choice> kinds = Arrays.stream(Source.Kind.values())
                .map(kind -> new FieldForm.Choice(kind.name(), desk.say("source_kind_" + kind), kind == source.kind))
                .toList();
        List<FieldForm.Choice> forms = EntryForms.ids().stream()
                .sorted()
                .map(form -> new FieldForm.Choice(form, desk.say("source_form_" + form), form.equals(work.form)))
                .toList();
        return new SourceViews.Form(
                isNew ? "/workshop/sources" : "/workshop/sources/" + source.id,
                isNew,
                source.id == null ? "" : source.id,
                source.version,
                inputs,
                kinds,
                forms,
                printed(work),
                work.doubleEntry,
                source.invented,
                String.join("\n", work.people),
                problem == null ? null : desk.say("source_problem_" + problem.problem(), problem.what()));
    }

    /** The installed languages of the machine, the operator's first; a language that is set and not installed stays to be seen. */
    private List<FieldForm.Choice> printed(SourceWork work) {
        if (queue.program().isEmpty()) {
            return List.of();
        }
        Set<String> codes = new TreeSet<>(queue.program().get().languages());
        if (work.printedIn != null) {
            codes.add(work.printedIn);
        }
        List<FieldForm.Choice> choices = new ArrayList<>();
        choices.add(new FieldForm.Choice(
                "", desk.say("preread_languages_usual", desk.tongues(queue.usualLanguages())), work.printedIn == null));
        codes.forEach(code -> choices.add(new FieldForm.Choice(code, desk.tongue(code), code.equals(work.printedIn))));
        return choices;
    }

    private List<LabelledValue> numbers(SourceProgress.Progress progress, Collection<PageStatus> pages) {
        List<LabelledValue> numbers = new ArrayList<>();
        numbers.add(new LabelledValue(desk.say("workshop_count_pages"), desk.say("number", progress.pages())));
        for (PageStatus.State state : PageStatus.State.values()) {
            long count =
                    pages.stream().filter(status -> status.state() == state).count();
            if (!pages.isEmpty()) {
                numbers.add(new LabelledValue(
                        desk.say("typing_pages_of", desk.say("typing_state_" + state)), desk.say("number", count)));
            }
        }
        numbers.add(new LabelledValue(desk.say("workshop_count_entries"), desk.say("number", progress.entries())));
        numbers.add(new LabelledValue(desk.say("workshop_count_drafts"), desk.say("number", progress.drafts())));
        for (RecordState state : RecordState.values()) {
            numbers.add(new LabelledValue(
                    desk.say("workshop_count_state", desk.say("state_" + state)),
                    desk.say("number", progress.states().getOrDefault(state, 0L))));
        }
        numbers.add(new LabelledValue(desk.say("workshop_count_living"), desk.say("number", progress.mayBeLiving())));
        return numbers;
    }

    private LabelledValue agreement(DoubleEntry.Agreement agreement) {
        String label = agreement.field().equals(TypingComparison.TEXT)
                ? desk.say("workshop_entry_text")
                : RecordField.byPath(agreement.field())
                        .map(field -> FieldForm.label(field, desk.language()))
                        .orElse(agreement.field());
        return new LabelledValue(
                label,
                desk.say(
                        "workshop_agreement",
                        agreement.agreed() / (double) agreement.compared(),
                        agreement.agreed(),
                        agreement.compared()));
    }

    private String proposal(RunProposal proposal) {
        String outcome = proposal.outcome == null ? "OPEN" : proposal.outcome.name();
        return desk.say(
                "typing_run_hiding",
                proposal.proposedBy,
                proposal.reason,
                outcome,
                String.valueOf(proposal.decidedBy),
                proposal.kind.name());
    }

    private SourceViews.Run run(ImportRun run) {
        List<RunProposal> proposals = RunProposal.of(run.id);
        return new SourceViews.Run(
                run.id,
                Desk.minute(run.startedAt),
                words.files(run)
                        + desk.say(
                                "workshop_run",
                                run.format,
                                run.files.lines().count(),
                                run.read,
                                run.added,
                                run.unchanged,
                                run.changed,
                                run.rejected),
                proposals.stream().map(this::proposal).toList(),
                proposals.stream()
                        .anyMatch(
                                one -> one.kind == RunProposal.Kind.HIDE && one.outcome == Proposal.Outcome.CONSENTED));
    }
}
