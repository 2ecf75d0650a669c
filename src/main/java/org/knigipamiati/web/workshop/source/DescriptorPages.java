package org.knigipamiati.web.workshop.source;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
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
import org.knigipamiati.ingest.DescriptorProposal;
import org.knigipamiati.ingest.FirstEntries;
import org.knigipamiati.ingest.Rereading;
import org.knigipamiati.record.Source;
import org.knigipamiati.record.change.DescriptorChange;
import org.knigipamiati.record.change.Tidy;
import org.knigipamiati.review.source.Catalogue;
import org.knigipamiati.review.source.SourceDescribing;
import org.knigipamiati.vocabulary.EntrySeparator;
import org.knigipamiati.vocabulary.InvalidDescriptor;
import org.knigipamiati.vocabulary.SourceDescriptor;
import org.knigipamiati.vocabulary.SourceDescriptor.Abbreviation;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.workshop.desk.Desk;

/** What those who read the entries of a source are told, with what its first entries propose. */
@Path("/workshop/sources/{source: [a-z0-9-]{1,63}}/descriptor")
@Produces(MediaType.TEXT_HTML)
public class DescriptorPages {

    @Inject
    Desk desk;

    @Inject
    Catalogue catalogue;

    @Inject
    SourceDescribing describing;

    @Inject
    DescriptorShowing showing;

    @Inject
    Rereading rereading;

    @GET
    @Transactional
    public TemplateInstance show(@PathParam("source") String id) {
        return page(id, DescriptorView.Again.NOTHING);
    }

    /** Says what would change if the records were read again, or reads them again. */
    @POST
    @Path("reading")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response readAgain(@PathParam("source") String id, @FormParam("act") String act) {
        boolean count = "count".equals(Desk.pressed(act, "count", "read"));
        if (catalogue.records(id) > Rereading.MOST_AT_ONCE) {
            return Desk.answer(Response.Status.CONFLICT, page(id, DescriptorView.Again.NOTHING));
        }
        boolean may = describing.mayReadAgain(id, desk.actor());
        if (!count && !may) {
            String why = desk.say("descriptor_again_by_other");
            return Desk.answer(Response.Status.CONFLICT, page(id, new DescriptorView.Again(why, false, true)));
        }
        Rereading.Result result = count ? rereading.preview(id) : rereading.runAsDescribed(id);
        String said = desk.say(
                count ? "descriptor_again_would" : "descriptor_again_done",
                result.records(),
                result.changed(),
                result.made(),
                result.gone());
        boolean something = result.changed() + result.made() + result.gone() > 0;
        boolean left = count && something;
        String wants = left && !may ? said + " " + desk.say("descriptor_again_by_other") : said;
        return Desk.answer(Response.Status.OK, page(id, new DescriptorView.Again(wants, left && may, true)));
    }

    private TemplateInstance page(String id, DescriptorView.Again again) {
        Source source = catalogue.source(id);
        return page(source, DescriptorView.Typed.of(source), describing.firstEntries(id), null, again);
    }

    /** Looks at a text that is pasted, or saves what is typed and ticked. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response save(@PathParam("source") String id, MultivaluedMap<String, String> form) {
        Source source = catalogue.source(id);
        DescriptorView.Typed typed = typed(form);
        boolean look = "look".equals(Desk.pressed(form.getFirst("act"), "look", "save"));
        if (look) {
            return Response.ok(page(source, typed, found(id, typed), null)).build();
        }
        try {
            describing.describe(id, typed.version(), descriptor(form, typed), desk.actor());
        } catch (InvalidDescriptor refused) {
            String why = desk.say("descriptor_problem_" + refused.problem(), refused.what());
            return Desk.answer(Response.Status.BAD_REQUEST, page(source, typed, found(id, typed), why));
        } catch (Catalogue.Refused refused) {
            String why = desk.say("source_problem_" + refused.problem(), refused.what());
            return Desk.answer(Response.Status.CONFLICT, page(source, typed, found(id, typed), why));
        }
        return Desk.see("/workshop/sources/" + id + "/descriptor");
    }

    private DescriptorProposal found(String id, DescriptorView.Typed typed) {
        return typed.sample().isBlank() ? describing.firstEntries(id) : FirstEntries.ofText(typed.sample());
    }

    private static DescriptorView.Typed typed(MultivaluedMap<String, String> form) {
        return new DescriptorView.Typed(
                Desk.number(form.getFirst("version")),
                words(form, "region"),
                words(form, "organ"),
                words(form, "separators"),
                words(form, "abbreviations"),
                words(form, "sample"));
    }

    /** What is typed, with what is ticked of the proposals beside it. */
    private static SourceDescriptor descriptor(MultivaluedMap<String, String> form, DescriptorView.Typed typed) {
        List<Abbreviation> abbreviations = new ArrayList<>(SourceDescriptor.abbreviations(typed.abbreviations()));
        for (int n = 0; form.containsKey("printed." + n); n++) {
            if (form.containsKey("take." + n)) {
                abbreviations.add(new Abbreviation(words(form, "printed." + n), words(form, "meaning." + n)));
            }
        }
        List<EntrySeparator> separators = new ArrayList<>();
        String between = form.containsKey("take.separator") ? words(form, "take.separator") : typed.separators();
        between.lines().filter(line -> !line.isBlank()).map(EntrySeparator::of).forEach(separators::add);
        return SourceDescriptor.of(
                abbreviations,
                separators,
                form.containsKey("take.region") ? words(form, "take.region") : typed.region(),
                form.containsKey("take.organ") ? words(form, "take.organ") : typed.organ());
    }

    private static String words(MultivaluedMap<String, String> form, String name) {
        String said = form.getFirst(name);
        return said == null ? "" : Tidy.storable(said);
    }

    private TemplateInstance page(Source source, DescriptorView.Typed typed, DescriptorProposal found, String problem) {
        return page(source, typed, found, problem, DescriptorView.Again.NOTHING);
    }

    private TemplateInstance page(
            Source source,
            DescriptorView.Typed typed,
            DescriptorProposal found,
            String problem,
            DescriptorView.Again again) {
        boolean few = catalogue.records(source.id) <= Rereading.MOST_AT_ONCE;
        Page page = desk.page("descriptor_title", source.title);
        return Desk.in(
                page,
                SourceTemplates.descriptor(
                        page,
                        showing.view(source, typed, found, DescriptorChange.of(source.id), problem),
                        new DescriptorView.Again(again.said(), again.ready(), few)));
    }
}
