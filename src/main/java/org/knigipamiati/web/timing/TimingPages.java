package org.knigipamiati.web.timing;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.knigipamiati.report.DelayQuestion;
import org.knigipamiati.report.GroupQuestion;
import org.knigipamiati.report.TimeQuestion;
import org.knigipamiati.report.Timing;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.InvalidSearch;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.web.frame.BadParameters;
import org.knigipamiati.web.frame.InventedNotice;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.frame.Pages;
import org.knigipamiati.web.frame.Reader;
import org.knigipamiati.web.search.Chosen;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Counts by time, {@code /time}, and the days between events, {@code /delays}, and ways from arrest to outcome, {@code /flow}, with the parameters of the API and of a search. */
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
public class TimingPages {

    @Inject
    Pages pages;

    @Inject
    InventedNotice invented;

    @Inject
    Search search;

    @Inject
    Timing timing;

    @Inject
    BadParameters bad;

    @GET
    @Path("time")
    public Response time(@Context UriInfo uri) {
        MultivaluedMap<String, String> asked = uri.getQueryParameters();
        Language language = pages.language();
        try {
            TimeQuestion question = TimeQuestion.read(asked::getFirst);
            SearchState state = search.read(asked, and(TimeQuestion.PARAMETERS));
            TimeView view = TimeView.of(
                    timing.series(question, state, language.locale()), state, chosen(state, language), language);
            Page page = page("time", language);
            return Response.ok(page.in(TimingTemplates.time(page, view))).build();
        } catch (InvalidSearch wrong) {
            return bad.page(wrong);
        }
    }

    @GET
    @Path("delays")
    public Response delays(@Context UriInfo uri) {
        MultivaluedMap<String, String> asked = uri.getQueryParameters();
        Language language = pages.language();
        try {
            DelayQuestion question = DelayQuestion.read(asked::getFirst);
            SearchState state = search.read(asked, and(DelayQuestion.PARAMETERS));
            DelaysView view = DelaysView.of(
                    timing.delays(question, state, language.locale()), state, chosen(state, language), language);
            Page page = page("delays", language);
            return Response.ok(page.in(TimingTemplates.delays(page, view))).build();
        } catch (InvalidSearch wrong) {
            return bad.page(wrong);
        }
    }

    @GET
    @Path("flow")
    public Response flow(@Context UriInfo uri) {
        MultivaluedMap<String, String> asked = uri.getQueryParameters();
        Language language = pages.language();
        try {
            GroupQuestion question = GroupQuestion.read(asked::getFirst, GroupQuestion.OF_FLOW);
            SearchState state = search.read(asked, and(GroupQuestion.PARAMETERS));
            FlowView view = FlowView.of(
                    search.counts(question.by(), Facet.SENTENCE, question.of(), state, language.locale()),
                    search.counts(Facet.OUTCOME, Facet.SENTENCE, question.of(), state, language.locale()),
                    state,
                    chosen(state, language),
                    language);
            Page page = page("flow", language);
            return Response.ok(page.in(TimingTemplates.flow(page, view))).build();
        } catch (InvalidSearch wrong) {
            return bad.page(wrong);
        }
    }

    private Page page(String name, Language language) {
        invented.refresh();
        Words words = Words.of(language);
        return pages.page(words.say(name + "_title"), words.say(name + "_lead"));
    }

    private List<Chosen> chosen(SearchState state, Language language) {
        Locale locale = language.locale();
        return Chosen.of(state, (facet, value) -> search.label(facet, value, locale), language);
    }

    private static Set<String> and(Set<String> parameters) {
        Set<String> all = new HashSet<>(parameters);
        all.add(Reader.PARAMETER);
        return all;
    }
}
