package org.knigipamiati.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.knigipamiati.review.same.PeopleAround;
import org.knigipamiati.search.Around.Group;
import org.knigipamiati.search.Around.Shared;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.words.Language;

class AroundViewTest {

    @Test
    void twoVillagesAreToldApart() {
        assertThat(says(village("лещина, заречный"), village("ручьи, заречный")))
                .containsExactly(
                        "From the same village: 5 more people (лещина, заречный)",
                        "From the same village: 5 more people (ручьи, заречный)");
        assertThat(says(village("лещина, заречный"))).containsExactly("From the same village: 5 more people");
    }

    private static List<String> says(Group... groups) {
        Group flat = new Group(Shared.FLAT, "", 0, List.of(), null);
        return AroundView.of(new PeopleAround.People(List.of(), flat, List.of(groups)), Language.of("en"))
                .groups()
                .stream()
                .map(AroundView.Group::says)
                .toList();
    }

    private static Group village(String key) {
        return new Group(Shared.VILLAGE, key, 5, List.of(), SearchState.all());
    }
}
