package org.knigipamiati.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
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
    void aNameOfTwoTownsOrOfADistrictIsNotTakenForATown() throws IOException {
        BurialSites invented = new BurialSites(
                Table.read(
                        "gazetteer.csv",
                        new StringReader(
                                "name,kind,variants\nВымыслов,CITY,Старовымыслов|Общинск\nПридумск,CITY,Общинск\n"
                                        + "Выдумский,DISTRICT,Выдумский район\n")),
                WordClasses.bundled());
        assertThat(invented.of("г. Старовымыслов")).contains("Вымыслов");
        assertThat(invented.of("г. Общинск")).contains("г. Общинск");
        assertThat(invented.of("Выдумский район")).contains("Выдумский район");
    }

    @Test
    void whatIsNotKnownIsNoSite() {
        assertThat(sites.of(null)).isEmpty();
        assertThat(sites.of("место захоронения неизвестно")).isEmpty();
    }
}
