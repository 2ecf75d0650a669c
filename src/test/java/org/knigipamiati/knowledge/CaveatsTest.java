package org.knigipamiati.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.knigipamiati.vocabulary.PublishedFigure;
import org.knigipamiati.vocabulary.Vocabularies;

/** A figure carries what one must know of its kind, whichever row of the vocabulary it is. */
class CaveatsTest {

    private static void carry(String caveat, Predicate<PublishedFigure> kind) {
        List<PublishedFigure> figures =
                Vocabularies.load().figures().values().stream().filter(kind).toList();
        assertThat(figures).as(caveat).isNotEmpty().allSatisfy(figure -> assertThat(ids(Caveats.of(figure)))
                .as(figure.id())
                .contains(caveat));
    }

    private static List<String> ids(List<KnowledgeEntry> entries) {
        return entries.stream().map(KnowledgeEntry::id).toList();
    }

    @Test
    void everyFigureOfTheKulakOperationSaysThatCriminalsAreAbsent() {
        carry("L78_CRIMINALS", figure -> figure.operation().equals("KULAK_00447"));
    }

    @Test
    void everyCountOfANationalityFromBeforeSeptember1938SaysThatItIsUnreliable() {
        carry(
                "L67_NATIONALITY",
                figure -> figure.comparable()
                        && !figure.nationality().isEmpty()
                        && figure.period().from().isBefore(LocalDate.of(1938, 9, 1)));
    }

    @Test
    void everyFigureOfARegionWhoseLinesWereFilledWithOthersSaysSo() {
        KnowledgeEntry usual = Knowledge.load().entry("caveats/L65_USUAL").orElseThrow();
        carry("L65_USUAL", figure -> usual.list("region").contains(figure.region()));
    }

    @Test
    void everyFigureOfAnOperationCountedToMidSeptemberSaysSo() {
        carry(
                "L61_ENDS",
                figure -> LocalDate.of(1938, 9, 15).equals(figure.period().to())
                        && figure.body().isEmpty());
    }

    @Test
    void everyContradictionOfTheArticleStandsAtTheFiguresItIsAbout() {
        for (KnowledgeEntry entry :
                Knowledge.load().table("caveats").orElseThrow().entries().values()) {
            for (String id : entry.list("figures")) {
                assertThat(Caveats.of(Vocabularies.load().figures().get(id)))
                        .as(id)
                        .contains(entry);
            }
        }
        assertThat(ids(Caveats.of(Vocabularies.load().figures().get("W003")))).contains("ART_C");
    }

    @Test
    void aTableIsWarnedOfWhatItSpeaksOfAndOfNothingElse() {
        assertThat(ids(Caveats.of(new Caveats.Topic(Set.of(), Set.of(), Set.of("SEX")))))
                .isEmpty();
        assertThat(ids(Caveats.of(new Caveats.Topic(Set.of("KULAK_00447"), Set.of("NSO"), Set.of()))))
                .contains("L78_CRIMINALS")
                .doesNotContain("L65_USUAL");
        assertThat(ids(Caveats.of(new Caveats.Topic(Set.of("NATIONAL_ALL"), Set.of("NSO"), Set.of("NATIONALITY")))))
                .contains("L65_USUAL", "L67_NATIONALITY", "L63_UNKNOWN")
                .doesNotContain("L78_CRIMINALS");
        assertThat(ids(Caveats.of(new Caveats.Topic(Set.of(), Set.of("MOS"), Set.of()))))
                .as("a region by itself")
                .contains("L78_BURIAL");
        assertThat(ids(Caveats.of(new Caveats.Topic(Set.of("NATIONAL_ALL"), Set.of("LEN"), Set.of()))))
                .doesNotContain("L65_USUAL");
    }
}
