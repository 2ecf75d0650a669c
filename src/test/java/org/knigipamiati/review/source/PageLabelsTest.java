package org.knigipamiati.review.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that were added together go on counting from the label of the first. */
class PageLabelsTest {

    @ParameterizedTest
    @CsvSource({
        "40, 40, 41, 42",
        "099, 099, 100, 101",
        "40-41, 40-41, 42-43, 44-45",
        "вклейка 9, вклейка 9, вклейка 10, вклейка 11",
        "обложка, обложка, обложка (2), обложка (3)",
        "41-40, 41-40, 41-41, 41-42",
        "'', '', '', ''"
    })
    void theOthersFollowTheFirst(String label, String first, String second, String third) {
        assertThat(PageLabels.nth(label, 0)).isEqualTo(first);
        assertThat(PageLabels.nth(label, 1)).isEqualTo(second);
        assertThat(PageLabels.nth(label, 2)).isEqualTo(third);
    }
}
