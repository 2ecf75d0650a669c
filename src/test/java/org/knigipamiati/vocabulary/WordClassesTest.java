package org.knigipamiati.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is more particular decides before what is more general, and what no row knows is said to be so. */
class WordClassesTest {

    private final WordClasses classes = WordClasses.bundled();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "высшее | HIGHER",
                "незаконченное высшее техническое | HIGHER_INCOMPLETE",
                "н/высшее | HIGHER_INCOMPLETE",
                "3 курса университета | HIGHER_INCOMPLETE",
                "учился в сельскохозяйственном институте | HIGHER_INCOMPLETE",
                "высшее начальное училище | SECONDARY_INCOMPLETE",
                "высшее духовное | RELIGIOUS",
                "3 класса духовной семинарии | RELIGIOUS",
                "учительская семинария | VOCATIONAL",
                "среднее, незаконченное | SECONDARY_INCOMPLETE",
                "среднее | SECONDARY",
                "среднее специальное | VOCATIONAL",
                "ремесленное училище | VOCATIONAL",
                "городское училище | UNCLASSED",
                "7 классов | SECONDARY_INCOMPLETE",
                "4 кл. | PRIMARY",
                "2 класса гимназии | UNCLASSED",
                "начальное | PRIMARY",
                "н/начальное | PRIMARY_INCOMPLETE",
                "неграмотная | ILLITERATE",
                "Малограмотный | SEMI_LITERATE",
                "грамотн. | LITERATE",
                "домашнее | OTHER",
                "сапожник | UNCLASSED"
            })
    void educationHasTheClassOfItsWords(String printed, String expected) {
        assertThat(classes.of(RecordField.EDUCATION, printed)).contains(expected);
        assertThat(classes.classes(RecordField.EDUCATION)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "б/п | NON_PARTY",
                "Беспартийная | NON_PARTY",
                "б/п (бывший эсер) | UNCLASSED",
                "член ВКП(б) | COMMUNIST",
                "чл. РКП(б) | COMMUNIST",
                "член ВКП(б) с 1920 по 1927 | UNCLASSED",
                "член ВКП(б) (бывший эсер) | UNCLASSED",
                "член/канд. в члены ВКП(б) | UNCLASSED",
                "кандидат в члены ВКП(б) | COMMUNIST_CANDIDATE",
                "бывший член ВКП(б) | COMMUNIST_FORMER",
                "бывший эсер, член ВКП(б) | UNCLASSED",
                "искл. из ВКП(б) в 1936 | COMMUNIST_EXPELLED",
                "член ВКП(б) (исключен в 1933, восстановлен) | UNCLASSED",
                "член ВЛКСМ | KOMSOMOL",
                "бывший член ВЛКСМ | UNCLASSED",
                "член КП Вымыслии | UNCLASSED"
            })
    void aPartyHasAClassOnlyWhereItsWordsSayNothingElse(String printed, String expected) {
        assertThat(classes.of(RecordField.PARTY, printed)).contains(expected);
        assertThat(classes.classes(RecordField.PARTY)).contains(expected);
    }

    @Test
    void whatIsNotSaidHasNoClass() {
        assertThat(classes.of(RecordField.EDUCATION, null)).isEmpty();
        assertThat(classes.of(RecordField.EDUCATION, " ")).isEmpty();
        assertThat(classes.of(RecordField.EDUCATION, "об образовании нет данных"))
                .isEmpty();
    }
}
