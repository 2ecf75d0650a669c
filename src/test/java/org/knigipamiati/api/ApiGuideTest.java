package org.knigipamiati.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.knigipamiati.accounts.gate.RouteRules;
import org.knigipamiati.cite.Citables;
import org.knigipamiati.search.Counted;
import org.knigipamiati.search.state.DateFilter;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.vocabulary.Vocabularies;

/** The examples of the guide ask for addresses and parameters that there are. */
class ApiGuideTest {

    private static final Pattern ADDRESS = Pattern.compile("(/api/v1/[a-z0-9/.{}]+|/oai)(?:\\?([^'\"\\s`]*))?");
    private static final Pattern PYTHON_NAMES = Pattern.compile("ask = \\{([^}]*)}");
    private static final Set<String> OF_HARVESTS =
            Set.of("verb", "metadataPrefix", "from", "until", "set", "identifier", "resumptionToken");

    private static final String GUIDE = read();

    private static String read() {
        try {
            return Files.readString(Path.of("docs", "api.md"));
        } catch (IOException e) {
            throw new IllegalStateException("docs/api.md is missing", e);
        }
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>(List.of(
                SearchState.Q,
                SearchState.SORT,
                SearchState.SIZE,
                SearchState.CURSOR,
                ReportsResource.ROWS,
                ReportsResource.COLUMNS,
                Citables.PAGE,
                CitationsResource.STYLE,
                ExportsResource.SHARE_ALIKE,
                Counted.PARAMETER));
        Facet.all().forEach(facet -> known.addAll(List.of(facet.parameter(), SearchState.NOT + facet.parameter())));
        DateFilter.all().forEach(filter -> known.add(filter.parameter()));
        return known;
    }

    @Test
    void everyAddressInTheGuideIsARoute() {
        List<String> addresses = ADDRESS.matcher(GUIDE)
                .results()
                .map(found -> "GET " + found.group(1).replaceAll("/[0-9][0-9a-v]*(?=/|$)", "/{id}"))
                .map(route ->
                        RouteRules.all().containsKey(route) ? route : route.replaceAll("\\.[a-z0-9]+$", ".{format}"))
                .toList();
        assertThat(addresses).hasSizeGreaterThan(5);
        assertThat(RouteRules.all().keySet()).containsAll(addresses);
    }

    @Test
    void everyOperationInTheGuideIsOne() {
        assertThat(Pattern.compile("operation(?:=|\": \")([A-Z_0-9]+)")
                        .matcher(GUIDE)
                        .results()
                        .map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(Vocabularies.load().operations()::containsKey);
    }

    @Test
    void everyParameterInTheGuideIsOne() {
        Set<String> known = known();
        List<MatchResult> examples = ADDRESS.matcher(GUIDE)
                .results()
                .filter(found -> found.group(2) != null)
                .toList();
        assertThat(examples).isNotEmpty();
        for (MatchResult example : examples) {
            Set<String> names = Arrays.stream(example.group(2).split("&"))
                    .map(pair -> pair.split("=")[0])
                    .collect(Collectors.toSet());
            assertThat(example.group(1).equals("/oai") ? OF_HARVESTS : known)
                    .as(example.group())
                    .containsAll(names);
        }
        String asked = PYTHON_NAMES
                .matcher(GUIDE)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining(","));
        assertThat(Pattern.compile("\"([^\"]+)\":").matcher(asked).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(known::contains);
    }
}
