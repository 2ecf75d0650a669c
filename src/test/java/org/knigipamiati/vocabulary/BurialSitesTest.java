package org.knigipamiati.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One place has one name, and what is not known to be a place keeps its words. */
class BurialSitesTest {

    private final BurialSites sites = BurialSites.bundled();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ленинград | Ленинград",
                "г. Ленинград | Ленинград",
                "г.Ленинград | Ленинград",
                "Московская обл., Бутово | BUTOVO",
                "окрестности г. Ленинград | окрестности г. Ленинград",
                "г. Ленинград, Вымышленное кладбище | г. Ленинград, Вымышленное кладбище",
                "Вымышленский лес | Вымышленский лес"
            })
    void aTownByItselfHasItsNameAndAllElseItsWords(String printed, String expected) {
        assertThat(sites.of(printed)).contains(expected);
    }

    @Test
    void whatIsNotKnownIsNoSite() {
        assertThat(sites.of(null)).isEmpty();
        assertThat(sites.of("место захоронения неизвестно")).isEmpty();
    }
}
