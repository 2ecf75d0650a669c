package org.knigipamiati.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.knigipamiati.vocabulary.Abbreviations.Where;

class AbbreviationsTest {

    @Test
    void whatIsFoundIsTheWholeWordAndTheLongest() {
        assertThat(found("тройкой УНКВД осужден по ст.58-10 ч.1 УК РСФСР к ВМН", Where.CASE))
                .containsExactly(
                        "УНКВД = Управление НКВД (области, края)",
                        "ст. = статья",
                        "58-10 = антисоветская агитация и пропаганда (УК РСФСР)",
                        "ч. = часть статьи",
                        "УК = Уголовный кодекс",
                        "РСФСР = Российская Советская Федеративная Социалистическая Республика",
                        "ВМН = высшая мера наказания");
    }

    @Test
    void partsOfWordsAndOfNumbersAreNone() {
        assertThat(found("Округлов, ПОСТ, 158-10, 58-101, суд. род", Where.CASE))
                .isEmpty();
    }

    /** "ул. Новая, 58-10" is a house and a flat. */
    @Test
    void anArticleIsNoneWhereThePersonLives() {
        assertThat(found("ст. Заречная, ул. Новая, 58-10", Where.PERSON))
                .containsExactly("ст. = станция; станица", "ул. = улица");
    }

    @Test
    void aHouseTellsAStreetFromAnUlus() {
        assertThat(found("ул. Лещина, 10-3; Лещинская ул., д.9; ул. 2-я Лещина, дом № 4", Where.PERSON))
                .filteredOn(one -> one.startsWith("ул."))
                .containsExactly("ул. = улица", "ул. = улица", "ул. = улица");
        assertThat(found("Лещинский р-н, ул. Лещина, в 1902 г.; ул. 2-я Лещина", Where.PERSON))
                .filteredOn(one -> one.startsWith("ул."))
                .containsExactly("ул. = улица; улус", "ул. = улица; улус");
    }

    @Test
    void whatStandsBesideTellsWhichOfItsMeaningsAnAbbreviationHas() {
        assertThat(found("1902 г., г. Выдуманск, д.Лещина, д.29, д. № 4, д. 2-я Лещина", Where.PERSON))
                .containsExactly("г. = год", "г. = город", "д. = деревня", "д. = дом", "д. = дом", "д. = деревня; дом");
        assertThat(found("6 л., 3 ч. ночи, г. и л.", Where.CASE))
                .containsExactly("л. = лет", "ч. = часть статьи; час", "г. = город; год", "л. = лет; лишение");
    }

    /** "по д. 5" of a case is a file. */
    @Test
    void aNumberMakesAHouseOnlyWhereThePersonLives() {
        assertThat(found("по д. 5", Where.CASE)).isEmpty();
    }

    @Test
    void whereNobodyKnowsIsRefused() throws IOException {
        Table table = Table.read(
                "abbreviations.csv",
                new StringReader("printed,where,ru,source,certainty\nвыд.,NOWHERE,выдуманный,nobody,PARTLY\n"));
        assertThatThrownBy(() -> new Abbreviations(table)).hasMessageContaining("where");
    }

    @Test
    void capitalsMakeAnAbbreviationButNoInitial() {
        assertThat(found("ВЫДУМАННАЯ ОБЛ., С. Лещина", Where.PERSON)).containsExactly("ОБЛ. = область");
    }

    @Test
    void whatNobodyStandsBehindIsRefused() throws IOException {
        Table table = Table.read(
                "abbreviations.csv",
                new StringReader("printed,where,ru,source,certainty\nвыд.,,выдуманный,nobody,UNVERIFIED\n"));
        assertThatThrownBy(() -> new Abbreviations(table)).hasMessageContaining("certainty");
    }

    private static List<String> found(String text, Where where) {
        return Abbreviations.bundled().in(text, where).stream()
                .map(found -> text.substring(found.start(), found.end()) + " = "
                        + found.meanings().get("ru"))
                .toList();
    }
}
