package org.knigipamiati.web.workshop.home;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.knigipamiati.cite.SourceLine;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.change.Tidy;
import org.knigipamiati.review.source.Catalogue;
import org.knigipamiati.review.workflow.ReviewQueue;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.workshop.desk.Desk;
import org.knigipamiati.web.workshop.desk.FieldForm;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Words;

/** The queue of records that wait for a reviewer. */
@Path("/workshop/queue")
@Produces(MediaType.TEXT_HTML)
public class QueuePages {

    /** A week, a month, a season: whoever looks for what was forgotten needs no finer choice. */
    private static final List<Integer> DAYS = List.of(7, 30, 90);

    @Inject
    Desk desk;

    @Inject
    ReviewQueue queue;

    @Inject
    Catalogue catalogue;

    @GET
    @Transactional
    public TemplateInstance list(
            @QueryParam("source") String source,
            @QueryParam("flag") String flag,
            @QueryParam("state") String state,
            @QueryParam("days") String days) {
        RecordState only = Stream.of(RecordState.SUBMITTED, RecordState.REVIEWED)
                .filter(s -> s.name().equals(state))
                .findFirst()
                .orElse(null);
        int longer = DAYS.stream()
                .filter(choice -> choice.toString().equals(days))
                .findFirst()
                .orElse(0);
        ReviewQueue.Filter filter = new ReviewQueue.Filter(filled(source), filled(flag), only, longer);
        List<QueueView.Line> lines =
                queue.waiting(filter, desk.actor()).stream().map(this::line).toList();
        Page page = desk.page("workshop_queue");
        QueueView view = new QueueView(
                choices(catalogue.sources().stream()
                        .map(s ->
                                new FieldForm.Choice(s.id, SourceLine.title(s, desk.language()), s.id.equals(source)))),
                choices(queue.flags().stream()
                        .map(f -> new FieldForm.Choice(
                                f, Words.of(desk.language()).label(CodeKind.CHECK_TITLE, f), f.equals(flag)))),
                choices(Stream.of(RecordState.SUBMITTED, RecordState.REVIEWED)
                        .map(s -> new FieldForm.Choice(s.name(), desk.say("state_" + s), s == only))),
                ages(longer),
                lines,
                lines.size() == ReviewQueue.MOST);
        return Desk.in(page, HomeTemplates.queue(page, view));
    }

    private QueueView.Line line(ReviewQueue.Waiting waiting) {
        return new QueueView.Line(
                "/workshop/records/" + waiting.record().id,
                Desk.name(waiting.record()),
                SourceLine.title(waiting.record().source, desk.language()),
                desk.say("state_" + waiting.record().state),
                desk.day(waiting.since()),
                desk.say("workshop_waits_days", waiting.days()),
                waiting.record().flags.size(),
                waiting.own());
    }

    private List<FieldForm.Choice> ages(int chosen) {
        List<FieldForm.Choice> all = new ArrayList<>();
        all.add(new FieldForm.Choice("", desk.say("workshop_any_time"), chosen == 0));
        DAYS.forEach(days ->
                all.add(new FieldForm.Choice(days.toString(), desk.say("workshop_longer_days", days), days == chosen)));
        return all;
    }

    private List<FieldForm.Choice> choices(Stream<FieldForm.Choice> choices) {
        List<FieldForm.Choice> all = new ArrayList<>();
        all.add(new FieldForm.Choice("", desk.say("workshop_all"), false));
        choices.forEach(all::add);
        return all;
    }

    private static String filled(String parameter) {
        return Tidy.remark(parameter);
    }
}
