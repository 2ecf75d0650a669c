package org.knigipamiati.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.knigipamiati.checks.Check;
import org.knigipamiati.parse.OccupationClasses.OccupationClass;
import org.knigipamiati.search.state.Facet;

/** A reader is never shown a code where there are words for it. */
class LabelsTest {

    private final Labels labels = new Labels(null);

    @Test
    void everyOccupationHasWordsInBothLanguages() {
        for (OccupationClass occupation : OccupationClass.values()) {
            hasWords(Facet.OCCUPATION, occupation.name());
        }
    }

    @Test
    void everyCheckHasWordsInBothLanguages() {
        for (Check check : Check.values()) {
            hasWords(Facet.FLAG, check.id());
        }
    }

    private void hasWords(Facet facet, String code) {
        String english = labels.of(facet, code, Locale.ENGLISH);
        String russian = labels.of(facet, code, Locale.forLanguageTag("ru"));
        assertThat(english).isNotEqualTo(code).matches(".*[a-z].*");
        assertThat(russian).isNotEqualTo(code).matches(".*[а-я].*");
    }
}
