package org.knigipamiati.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Queries against a handful of invented people: one record each, and nobody else. */
class NameSearchTest {
    private static final OfflineIndex INDEX = new OfflineIndex();

    static {
        person("1", PersonName.of("Цветогоров", "Вениамин", "Платонович"), 1889, "русский, кузнец, Муром");
        person("2", PersonName.of("Цветогоров", "Вениамин", "Лукич"), 1901, "русский");
        person("3", PersonName.of("Штернфельд", "Иоганн", "Готлибович"), 1895, "немец, Мариенталь");
    }

    private static void person(String id, PersonName name, int year, String context) {
        INDEX.add(new Candidate(id, name, Set.of(year), context));
    }

    private static void leads(String query, Answer answer, String... ids) {
        Ranking ranking = INDEX.search(NameQuery.of(query));
        List<String> first = ranking.comparisons().stream()
                .limit(ids.length)
                .map(NameComparison::id)
                .toList();
        assertEquals(List.of(ids), first, query);
        assertEquals(answer, ranking.answer(), query);
    }

    @Test
    void aNameAsPrintedIsFound() {
        leads("Цветогоров Вениамин Платонович", Answer.FOUND, "1", "2");
    }

    @Test
    void anotherYearOfBirthIsAtMostPossible() {
        leads("Цветогоров Вениамин Платонович 1889", Answer.FOUND, "1");
        leads("Цветогоров Вениамин Платонович 1893", Answer.POSSIBLE, "1");
    }

    @Test
    void aWrongPatronymicIsAtMostPossible() {
        leads("Цветогоров Вениамин Степанович", Answer.POSSIBLE, "1");
    }

    @Test
    void aGermanSpellingAndAFormOfTheGivenNameMatch() {
        leads("Sternfeld Johannes", Answer.FOUND, "3");
    }

    @Test
    void aReasonReadsInBothLanguages() {
        NameComparison best =
                INDEX.search(NameQuery.of("Sternfeld Johann")).comparisons().get(0);
        for (Reason reason : best.reasons()) {
            assertFalse(reason.render(java.util.Locale.ENGLISH).contains("{"));
            assertFalse(reason.render(new java.util.Locale("ru")).contains("language."));
        }
    }
}
