package org.knigipamiati.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knigipamiati.vocabulary.PublishedFigure;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.words.Language;

/** A number that does not count people says what it counts. */
class FigureViewTest {

    private static String value(String id, Language language) {
        PublishedFigure figure = Vocabularies.load().figures().get(id);
        return FigureView.of(figure, language).value();
    }

    @ParameterizedTest
    @MethodSource("org.knigipamiati.words.Language#all")
    void familiesMonthsAndHoursAreNoPeople(Language language) {
        for (String id : new String[] {"W007", "W009", "W072", "W082", "W083", "W085", "W089", "W092"}) {
            assertThat(value(id, language)).as(id).matches(".*\\d.*\\(\\p{L}[\\p{L} ]+\\).*");
        }
    }

    @Test
    void yearsOfTheCalendarAreNotGrouped() {
        assertThat(value("W077", Language.of(Locale.ENGLISH))).contains("1937", "1948");
    }

    /** A title of a work stays in its language; whatever we say of a figure is in the reader's. */
    @ParameterizedTest
    @MethodSource("org.knigipamiati.words.Language#all")
    void whatIsMeasuredAndThatNoWorkIsNamedIsSaidInTheReadersLanguage(Language language) {
        for (PublishedFigure figure : Vocabularies.load().figures().values()) {
            FigureView view = FigureView.of(figure, language);
            assertThat(view.measure()).as(figure.id()).doesNotContain("_");
            if (!language.tag().equals("en")) {
                assertThat(view.measure())
                        .as(figure.id())
                        .isNotEqualTo(figure.measure().replace('_', ' '));
                assertThat(view.source()).as(figure.id()).doesNotContain("knowledge", "published", "derived");
            }
        }
    }

    @Test
    void peopleNeedNoUnit() {
        assertThat(value("W001", Language.of(Locale.ENGLISH))).isEqualTo("335,513");
    }
}
