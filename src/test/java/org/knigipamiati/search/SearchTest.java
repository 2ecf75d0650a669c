package org.knigipamiati.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.knigipamiati.search.InventedBook.date;
import static org.knigipamiati.search.InventedBook.person;
import static org.knigipamiati.search.InventedBook.says;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.index.Grain;
import org.knigipamiati.record.index.Property;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.search.InventedBook.Person;
import org.knigipamiati.search.SearchResult.FacetValue;
import org.knigipamiati.search.SearchResult.Hit;
import org.knigipamiati.search.state.DateFilter;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.Period;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.search.state.Sort;
import org.knigipamiati.vocabulary.RecordField;

/** Finding, narrowing and counting on the real engine. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class SearchTest {

    private static final String BOOK = "search-test";
    private static final SearchState IN_BOOK = SearchState.all().with(Facet.SOURCE, BOOK);
    /** Of 230 namesakes a third is called Иван. */
    private static final int FITTING = 77;

    private static final Locale RU = Locale.forLanguageTag("ru");

    @Inject
    Search search;

    @Inject
    InventedBook book;

    @BeforeEach
    void fillTheBook() {
        List<Person> people = new ArrayList<>();
        people.add(person("Вымыслов", "Пётр", "Небылицын", "1890", main -> {
            main.record.nationality = "поляк";
            says(main.record, RecordField.PROFESSION, "кузнец на паровозном заводе");
            main.arrested = date("1937-09-12");
            main.executed = date("1937-11");
            main.sentenceKind = "DEATH";
            main.bodyType = "DVOIKA";
        }));
        people.add(person("Небылова", "Анна", "Сказкина", "1901-05", main -> {
            main.record.sex = "f";
            main.record.nationality = "немец";
            main.arrested = date("1938");
            main.sentenceKind = "CAMP";
        }));
        people.add(person(
                "Ёлкин",
                "Иван",
                "Выдумов",
                "188X",
                main -> says(main.record, RecordField.TRIAL_CHARGE, "арестованные вредители")));
        people.add(new Person("Род. в 1900 г., Hаркомат просвещения, слесарь-наладчик.", record -> {
            says(record, RecordField.PROFESSION, "слесарь-наладчик");
            record.birth = date("1900");
        }));
        people.add(person("Скрытый", "Никто", "Никакович", "1899", main -> main.record.state = RecordState.HIDDEN));
        people.add(person("Живой", "Молод", "Юнович", "1931", main -> main.record.mayBeLiving = true));
        if (book.store(BOOK, people)) {
            book.waitForIndex();
        }
    }

    @Test
    void everythingPublicIsFoundInTheOrderOfTheAlphabetAndTheNamelessLast() {
        SearchResult all = search.search(IN_BOOK, RU);
        assertThat(all.total().value()).isEqualTo(4);
        assertThat(names(all))
                .containsExactly("Вымыслов Пётр Небылицын", "Ёлкин Иван Выдумов", "Небылова Анна Сказкина", "");
    }

    @Test
    void facetsCountWhatIsNotKnownAndAddUp() {
        Map<Facet, List<FacetValue>> facets = search.search(IN_BOOK, RU).facets();
        assertThat(counts(facets.get(Facet.SENTENCE))).isEqualTo(Map.of("DEATH", 1L, "CAMP", 1L, "unknown", 2L));
        assertThat(counts(facets.get(Facet.YEAR_ARRESTED))).isEqualTo(Map.of("1937", 1L, "1938", 1L, "unknown", 2L));
        assertThat(facets.get(Facet.NATIONALITY))
                .extracting(FacetValue::label)
                .containsExactly("немец", "поляк", "не указано");
        assertThat(search.search(IN_BOOK, Locale.ENGLISH).facets().get(Facet.NATIONALITY))
                .extracting(FacetValue::label)
                .containsExactly("German", "Pole", "not stated");
    }

    @Test
    void aChosenValueNarrowsHitsButNotTheCountsOfItsOwnFacet() {
        SearchResult poles = search.search(IN_BOOK.with(Facet.NATIONALITY, "поляк"), RU);
        assertThat(poles.total().value()).isEqualTo(1);
        assertThat(counts(poles.facets().get(Facet.NATIONALITY))).containsEntry("немец", 1L);
        assertThat(poles.facets().get(Facet.NATIONALITY))
                .filteredOn(FacetValue::selected)
                .extracting(FacetValue::value)
                .containsExactly("поляк");
        assertThat(counts(poles.facets().get(Facet.SENTENCE))).isEqualTo(Map.of("DEATH", 1L));
        SearchResult both =
                search.search(IN_BOOK.with(Facet.NATIONALITY, "поляк").with(Facet.NATIONALITY, "немец"), RU);
        assertThat(both.total().value()).isEqualTo(2);
    }

    @Test
    void anExcludedValueLeavesOutHitsButIsCountedInItsOwnFacet() {
        SearchResult others = search.search(IN_BOOK.excluding(Facet.NATIONALITY, "поляк"), RU);
        assertThat(others.total().value()).isEqualTo(3);
        assertThat(counts(others.facets().get(Facet.NATIONALITY)))
                .isEqualTo(Map.of("немец", 1L, "поляк", 1L, "unknown", 2L));
        assertThat(others.facets().get(Facet.NATIONALITY))
                .filteredOn(FacetValue::excluded)
                .extracting(FacetValue::value)
                .containsExactly("поляк");
        assertThat(counts(others.facets().get(Facet.SENTENCE))).isEqualTo(Map.of("CAMP", 1L, "unknown", 2L));
        assertThat(search.search(IN_BOOK.excluding(Facet.NATIONALITY, "unknown"), RU)
                        .total()
                        .value())
                .isEqualTo(2);
        CrossTable table = search.counts(
                Facet.SENTENCE, Facet.SEX, Counted.DISTINCT, IN_BOOK.excluding(Facet.NATIONALITY, "поляк"), RU);
        assertThat(table.total()).isEqualTo(3);
        SearchResult byName = search.search(IN_BOOK.withQ("Вымыслов Пётр").excluding(Facet.NATIONALITY, "поляк"), RU);
        assertThat(byName.hits()).extracting(Hit::name).doesNotContain("Вымыслов Пётр Небылицын");
    }

    @Test
    void aPeriodFindsEveryDateThatMayLieInIt() {
        assertThat(names(search.search(
                        IN_BOOK.with(DateFilter.of(Property.ARRESTED), Period.parse("1938-03..1938-04")), RU)))
                .containsExactly("Небылова Анна Сказкина");
        assertThat(names(search.search(
                        IN_BOOK.with(DateFilter.of(Property.EXECUTED), Period.parse("..1937-11-03")), RU)))
                .containsExactly("Вымыслов Пётр Небылицын");
        assertThat(names(search.search(IN_BOOK.with(DateFilter.of(Property.BORN), Period.parse("1881..1889")), RU)))
                .containsExactly("Ёлкин Иван Выдумов");
    }

    @Test
    void freeWordsAreFoundInOtherFormsAndMarked() {
        SearchResult found = search.search(IN_BOOK.withQ("слесари-наладчики"), RU);
        // Words that merely stand in an entry are no certain answer: a street may be called as a person is.
        assertThat(found.answer()).isEqualTo(SearchResult.Answer.POSSIBLE);
        assertThat(found.hits()).hasSize(1);
        assertThat(found.hits().get(0).highlights().get(0).parts().get(1)).isEqualTo("слесарь");
    }

    @Test
    void aLatinLetterInsideACyrillicWordIsReadAsTheCyrillicOne() {
        assertThat(search.search(IN_BOOK.withQ("наркомат просвещения"), RU)
                        .total()
                        .value())
                .isEqualTo(1);
    }

    @Test
    void datesPutHitsInOrderAndTheUndatedComeLast() {
        assertThat(names(search.search(IN_BOOK.withSort(Sort.of(Property.ARRESTED)), RU))
                        .subList(0, 2))
                .containsExactly("Вымыслов Пётр Небылицын", "Небылова Анна Сказкина");
        assertThat(names(search.search(IN_BOOK.withSort(Sort.of(Property.BORN)), RU)))
                .containsExactly("Ёлкин Иван Выдумов", "Вымыслов Пётр Небылицын", "", "Небылова Анна Сказкина");
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepeats() {
        for (Sort sort : Sort.all()) {
            SearchState page = IN_BOOK.withSort(sort).withSize(1);
            List<Long> ids = new ArrayList<>();
            for (int n = 0; n < 10 && page != null; n++) {
                SearchResult result = search.search(page, RU);
                result.hits().forEach(hit -> ids.add(hit.id()));
                page = result.next() == null ? null : page.withCursor(result.next());
            }
            assertThat(ids).as(sort.parameter()).hasSize(4).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatIsHiddenOrMayBeLivingIsNeitherFoundNorSuggestedNorToldFromACount() {
        assertThat(search.search(SearchState.of("Скрытый Никто Никакович"), RU).hits())
                .isEmpty();
        assertThat(search.suggest("скрыт", 10)).isEmpty();
        assertThat(search.suggest("живой", 10)).isEmpty();
        assertThat(counts(search.search(IN_BOOK, RU).facets().get(Facet.of(Property.BORN, Grain.YEAR))))
                .doesNotContainKeys("1899", "1931");
        CrossTable table =
                search.counts(Facet.of(Property.BORN, Grain.YEAR), Facet.SENTENCE, Counted.DISTINCT, IN_BOOK, RU);
        // the five with who may be living, of whom nothing but the number is said
        assertThat(table.total()).isEqualTo(5);
        assertThat(table.hidden()).isEqualTo(1);
        assertThat(table.rowValues()).extracting(FacetValue::value).doesNotContain("1899", "1931");
    }

    @Test
    void aRecordThatIsHiddenLeavesTheIndexAndComesBack() {
        long id = book.change(BOOK, 2, record -> record.state = RecordState.HIDDEN);
        book.waitForIndex();
        assertThat(search.byId(id)).isEmpty();
        book.change(BOOK, 2, record -> record.state = RecordState.PUBLISHED);
        book.waitForIndex();
        assertThat(search.byId(id)).isPresent();
    }

    @Test
    void aChangeOfACaseReachesTheIndex() {
        book.change(BOOK, 1, record -> record.cases.get(0).burialPlace = "Вымышленное кладбище");
        book.waitForIndex();
        assertThat(search.search(IN_BOOK.with(Facet.of(Property.BURIAL, Grain.VALUE), "Вымышленное кладбище"), RU)
                        .total()
                        .value())
                .isEqualTo(1);
    }

    @Test
    void namesAreSuggestedFromTheirBeginnings() {
        assertThat(search.suggest("небылицын выму", 5)).isEmpty();
        assertThat(search.suggest("небылицын вым", 5))
                .extracting(Suggestion::name)
                .containsExactly("Вымыслов Пётр Небылицын");
        assertThat(search.suggest("петр вымыс небыл", 5))
                .extracting(Suggestion::name)
                .containsExactly("Вымыслов Пётр Небылицын");
        assertThat(search.suggest("Vymys Nebyl", 20))
                .contains(new Suggestion("Вымыслов Пётр Небылицын", 1, List.of("1890")));
        assertThat(search.suggest("елк", 5)).extracting(Suggestion::name).containsExactly("Ёлкин Иван Выдумов");
    }

    @Test
    void whoseSurnameBeginsSoIsSuggestedBeforeWhoIsOnlyCalledSo() {
        for (String beginning : List.of("а", "в", "и", "м", "н", "п", "с")) {
            assertThat(search.suggest(beginning, 10))
                    .as(beginning)
                    .extracting(suggestion ->
                            suggestion.name().toLowerCase(Locale.ROOT).startsWith(beginning) ? 0 : 1)
                    .isSorted();
        }
    }

    @Test
    void aNameIsFoundHoweverItIsWritten() {
        for (String q : List.of("Вымыслов Пётр Небылицын", "петр вымыслов", "Vymyslov Piotr", "Вымыслова Петра")) {
            SearchResult result = search.search(IN_BOOK.withQ(q), RU);
            assertThat(result.answer()).as(q).isEqualTo(SearchResult.Answer.FOUND);
            assertThat(result.hits().get(0).name()).as(q).isEqualTo("Вымыслов Пётр Небылицын");
            assertThat(result.hits().get(0).match().why()).as(q).isNotEmpty();
        }
    }

    /** A few people found by name are counted without the engine; it must make no difference. */
    @Test
    void whoIsFoundByNameIsCountedAsWhoIsFoundOtherwise() {
        SearchState byName = IN_BOOK.withQ("Небылова Анна Сказкина");
        SearchState byDate = IN_BOOK.with(DateFilter.of(Property.ARRESTED), Period.parse("1938-03..1938-04"));
        for (UnaryOperator<SearchState> narrowed : List.<UnaryOperator<SearchState>>of(
                state -> state,
                state -> state.with(Facet.SEX, "f"),
                state -> state.with(Facet.SENTENCE, "DEATH"),
                state -> state.excluding(Facet.NATIONALITY, "немец"),
                state -> state.excluding(Facet.NATIONALITY, "поляк").with(Facet.SENTENCE, "CAMP"))) {
            SearchResult named = search.search(narrowed.apply(byName), RU);
            SearchResult dated = search.search(narrowed.apply(byDate), RU);
            assertThat(named.total()).isEqualTo(dated.total());
            for (Facet facet : Facet.usual()) {
                if (facet != Facet.SOURCE) { // counted in all books, where others were arrested too
                    assertThat(named.facets().get(facet))
                            .as("%s", facet)
                            .isEqualTo(dated.facets().get(facet));
                }
            }
        }
    }

    @Test
    void anotherPatronymicIsOnlyPerhapsTheOneAskedFor() {
        SearchResult result = search.search(IN_BOOK.withQ("Вымыслов Пётр Сидорович"), RU);
        assertThat(result.answer()).isEqualTo(SearchResult.Answer.POSSIBLE);
        assertThat(result.hits().get(0).name()).isEqualTo("Вымыслов Пётр Небылицын");
    }

    @Test
    void aNameThatNobodyBearsIsNotFound() {
        SearchResult result = search.search(IN_BOOK.withQ("Кржижановский Ромуальд"), RU);
        assertThat(result.answer()).isEqualTo(SearchResult.Answer.NONE);
    }

    @Test
    void pagesOfANameSearchFollowEachOtherBeyondTheComparedWindow() {
        List<Person> namesakes = new ArrayList<>();
        for (int i = 0; i < 230; i++) {
            namesakes.add(person(
                    "Тёзкин", i % 3 == 0 ? "Иван" : "Пётр", "Однофамильцевич", "18" + (50 + i % 50), main -> {}));
        }
        if (book.store("namesakes", namesakes)) {
            book.waitForIndex();
        }
        for (Sort sort : List.of(Sort.RELEVANCE, Sort.of(Property.BORN))) {
            SearchState page = SearchState.of("Тёзкин Иван")
                    .with(Facet.SOURCE, "namesakes")
                    .withSize(30)
                    .withSort(sort);
            List<Long> ids = new ArrayList<>();
            while (page != null) {
                SearchResult result = search.search(page, RU);
                assertThat(result.first()).isEqualTo(ids.size() + 1);
                assertThat(result.total().value()).isEqualTo(FITTING);
                assertThat(sum(result.facets().get(Facet.of(Property.BORN, Grain.YEAR))))
                        .isEqualTo(FITTING);
                result.hits().stream()
                        .filter(hit -> hit.match().verdict() == SearchResult.Answer.FOUND)
                        .forEach(hit -> ids.add(hit.id()));
                page = result.next() == null ? null : page.withCursor(result.next());
            }
            assertThat(ids).hasSize(FITTING).doesNotHaveDuplicates();
        }
    }

    private static long sum(List<FacetValue> values) {
        return values.stream().mapToLong(FacetValue::count).sum();
    }

    @Test
    void namesakesAreToldApartByTheirYears() {
        List<Person> namesakes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            namesakes.add(person("Близнецов", "Фома", "Мнимович", "188" + i / 2, main -> {}));
        }
        for (int i = 0; i < 14; i++) {
            namesakes.add(person("Многолетов", "Фома", "Мнимович", Integer.toString(1883 + i), main -> {}));
        }
        if (book.store("twins", namesakes)) {
            book.waitForIndex();
        }
        assertThat(search.search(SearchState.of("Близнецов Фома"), RU).notes())
                .singleElement()
                .asString()
                .contains("1880 (2), 1881 (2), 1882 (2)");
        assertThat(search.search(SearchState.of("Многолетов Фома"), RU).notes())
                .singleElement()
                .asString()
                .contains("1880–1889 (7), 1890–1899 (7)");
        assertThat(search.search(SearchState.of("Близнецов Фома 1881"), RU)
                        .total()
                        .value())
                .isEqualTo(2);
    }

    @Test
    void rowsAndColumnsOfACrossTableAddUpToTheTotal() {
        CrossTable table = search.counts(Facet.NATIONALITY, Facet.SENTENCE, Counted.DISTINCT, IN_BOOK, RU);
        assertThat(table.rowValues()).extracting(FacetValue::value).containsExactly("немец", "поляк", "unknown");
        for (int row = 0; row < table.rowValues().size(); row++) {
            assertThat(table.cells().get(row).stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(table.rowValues().get(row).count());
        }
        assertThat(table.columnValues().stream().mapToLong(FacetValue::count).sum() + table.unplaced())
                .isEqualTo(table.total());
        assertThat(table.levels().get(0)).isEqualTo(Map.of("unknown", 1L));
    }

    private static List<String> names(SearchResult result) {
        return result.hits().stream().map(Hit::name).toList();
    }

    private static Map<String, Long> counts(List<FacetValue> values) {
        return values.stream().collect(Collectors.toMap(FacetValue::value, FacetValue::count));
    }
}
