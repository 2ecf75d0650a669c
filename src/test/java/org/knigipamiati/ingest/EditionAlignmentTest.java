package org.knigipamiati.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditionAlignmentTest {

    private static final String LUKA = "Выдумкин Лука, род. 1890 в деревне Небывалово, столяр";
    private static final String ANNA = "Грезина Анна, род. 1891 в селе Сказкино, учительница";
    private static final String JAN = "Небывальский Ян, род. 1900 в городе Нигдейске, путевой обходчик";

    @Test
    void theSameFileAgainChangesNothing() {
        assertThat(align(List.of(LUKA, ANNA), List.of(LUKA, ANNA))).containsExactly(0, 1);
    }

    @Test
    void anEntryInsertedAboveLeavesTheOthersWhoTheyAre() {
        assertThat(align(List.of(LUKA, ANNA), List.of(JAN, LUKA, ANNA))).containsExactly(-1, 0, 1);
    }

    @Test
    void anEntryTakenOutIsMissingAndTheRestStay() {
        EditionAlignment alignment = of(List.of(LUKA, JAN, ANNA), List.of(LUKA, ANNA));
        assertThat(alignment.earlier(1)).isEqualTo(2);
        assertThat(alignment.missing()).isEqualTo(1);
    }

    @Test
    void aCorrectedEntryIsTheSameEntry() {
        String corrected = ANNA.replace("1891", "1892");
        assertThat(align(List.of(LUKA, ANNA, JAN), List.of(LUKA, corrected, JAN)))
                .containsExactly(0, 1, 2);
    }

    @Test
    void anotherPersonInTheSamePlaceIsAnotherEntry() {
        EditionAlignment alignment = of(List.of(LUKA, ANNA), List.of(LUKA, JAN));
        assertThat(alignment.earlier(1)).isEqualTo(-1);
        assertThat(alignment.missing()).isEqualTo(1);
    }

    @Test
    void ofTwoNewNeighboursTheLikeOneIsTheCorrectedOne() {
        String corrected = ANNA.replace("1891", "1892");
        assertThat(align(List.of(LUKA, ANNA), List.of(LUKA, JAN, corrected))).containsExactly(0, -1, 1);
    }

    @Test
    void equalTextsAreMatchedOneToOne() {
        EditionAlignment alignment = of(List.of(LUKA, LUKA), List.of(LUKA, LUKA, LUKA));
        assertThat(List.of(alignment.earlier(0), alignment.earlier(1), alignment.earlier(2)))
                .containsExactly(0, 1, -1);
    }

    @Test
    void anIdentifierOfTheFileOutweighsPlaceAndText() {
        Edition before = new Edition();
        before.add(Edition.sha256(LUKA), "a");
        before.add(Edition.sha256(ANNA), "b");
        Edition now = new Edition();
        now.add(Edition.sha256(JAN), "b");
        now.add(Edition.sha256(LUKA), "c");
        EditionAlignment alignment = EditionAlignment.of(before, now, i -> "", i -> "");
        assertThat(alignment.earlier(0)).isEqualTo(1);
        assertThat(alignment.earlier(1)).isEqualTo(-1);
    }

    private static List<Integer> align(List<String> before, List<String> now) {
        EditionAlignment alignment = of(before, now);
        List<Integer> earlier = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            earlier.add(alignment.earlier(i));
        }
        return earlier;
    }

    private static EditionAlignment of(List<String> before, List<String> now) {
        return EditionAlignment.of(edition(before), edition(now), before::get, now::get);
    }

    private static Edition edition(List<String> texts) {
        Edition edition = new Edition();
        texts.forEach(t -> edition.add(Edition.sha256(t), null));
        return edition;
    }
}
