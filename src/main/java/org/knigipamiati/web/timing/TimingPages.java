package org.knigipamiati.web.timing;

import io.quarkus.qute.TemplateInstance;
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
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.knigipamiati.report.DelayQuestion;
import org.knigipamiati.report.Delays;
import org.knigipamiati.report.GroupQuestion;
import org.knigipamiati.report.TimeQuestion;
import org.knigipamiati.report.TimeSeries;
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

    /** What a page is asked, by the parameters of the report and those of a search. */
    private record Asked(UnaryOperator<String> parameter, SearchState state, List<Chosen> chosen, Language language) {}

    @GET
    @Path("time")
    public Response time(@Context UriInfo uri) {
        return answer("time", uri, TimeQuestion.PARAMETERS, (page, asked) -> {
            TimeQuestion question = TimeQuestion.read(asked.parameter());
            TimeSeries series =
                    timing.series(question, asked.state(), asked.language().locale());
            return TimingTemplates.time(page, TimeView.of(series, asked.state(), asked.chosen(), asked.language()));
        });
    }

    @GET
    @Path("delays")
    public Response delays(@Context UriInfo uri) {
        return answer("delays", uri, DelayQuestion.PARAMETERS, (page, asked) -> {
            DelayQuestion question = DelayQuestion.read(asked.parameter());
            Delays delays =
                    timing.delays(question, asked.state(), asked.language().locale());
            return TimingTemplates.delays(page, DelaysView.of(delays, asked.state(), asked.chosen(), asked.language()));
        });
    }

    @GET
    @Path("flow")
    public Response flow(@Context UriInfo uri) {
        return answer("flow", uri, GroupQuestion.PARAMETERS, (page, asked) -> {
            GroupQuestion question = GroupQuestion.read(asked.parameter(), GroupQuestion.OF_FLOW);
            SearchState state = asked.state();
            Locale locale = asked.language().locale();
            FlowView view = FlowView.of(
                    search.counts(question.by(), Facet.SENTENCE, question.of(), state, locale),
                    search.counts(Facet.OUTCOME, Facet.SENTENCE, question.of(), state, locale),
                    state,
                    asked.chosen(),
                    asked.language());
            return TimingTemplates.flow(page, view);
        });
    }

    private Response answer(
            String name, UriInfo uri, Set<String> own, BiFunction<Page, Asked, TemplateInstance> content) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        Language language = pages.language();
        try {
            SearchState state = search.read(parameters, and(own));
            Asked asked = new Asked(parameters::getFirst, state, chosen(state, language), language);
            Page page = page(name, language);
            return Response.ok(page.in(content.apply(page, asked))).build();
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
