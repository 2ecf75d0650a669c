package org.knigipamiati.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.knigipamiati.search.state.DateFilter;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.Sort;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Whatever is declared of a property has words in every language: no reader meets the name of a parameter. */
class PropertyWordsTest {

    @Test
    void everyFacetEventAndOrderIsCalledSomething() {
        List<String> keys = Stream.of(
                        Facet.all().stream().map(facet -> "facet_" + facet.parameter()),
                        DateFilter.all().stream().map(filter -> "period_" + filter.parameter()),
                        Sort.all().stream().map(sort -> "sort_" + sort.parameter()))
                .flatMap(each -> each)
                .toList();
        assertThat(keys).contains("facet_year_born", "period_died", "sort_executed");
        for (Language language : Language.all()) {
            assertThat(keys).allSatisfy(key -> assertThat(Words.of(language).has(key))
                    .as(language + " " + key)
                    .isTrue());
        }
    }
}
