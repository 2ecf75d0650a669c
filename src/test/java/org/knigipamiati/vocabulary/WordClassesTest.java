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
                "член/канд. в члены ВКП(б) | COMMUNIST_OR_CANDIDATE",
                "кандидат в члены ВКП(б) | COMMUNIST_CANDIDATE",
                "бывший член ВКП(б) | COMMUNIST_FORMER",
                "бывший эсер, член ВКП(б) | UNCLASSED",
                "искл. из ВКП(б) в 1936 | COMMUNIST_EXPELLED",
                "член ВКП(б) (исключен в 1933, восстановлен) | UNCLASSED",
                "член ВЛКСМ | KOMSOMOL",
                "бывший член ВЛКСМ | KOMSOMOL_FORMER",
                "член КП Германии | FOREIGN_COMMUNIST",
                "эсер | OTHER",
                "член ВКП(б), бывший эсер | UNCLASSED",
                "член КП Вымыслии | UNCLASSED"
            })
    void aPartyHasAClassOnlyWhereItsWordsSayNothingElse(String printed, String expected) {
        assertThat(classes.of(RecordField.PARTY, printed)).contains(expected);
        assertThat(classes.classes(RecordField.PARTY)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Вымышленской облпрокуратурой | PROSECUTOR",
                "пр-ра г. Вымышленска | PROSECUTOR",
                "военная прокуратура ЗабВО | MILITARY_PROSECUTOR",
                "ГВП РФ | MILITARY_PROSECUTOR",
                "Военный трибунал БВО | MILITARY_COURT",
                "Военная коллегия Верховного Суда СССР | MILITARY_COURT",
                "ВКВС СССР | MILITARY_COURT",
                "Верховным судом РСФСР | SUPREME_COURT",
                "СК ВС РСФСР | SUPREME_COURT",
                "Президиум ВС РСФСР | UNCLASSED",
                "президиумом Вымышленского облсуда | COURT",
                "Вымышленским облсудом по протесту прокурора | COURT",
                "прокурором облсуда | UNCLASSED",
                "ИЦ ГУВД Вымышленской обл. | INTERIOR",
                "УНКВД Вымышленской обл. | NKVD",
                "УФСБ | SECURITY"
            })
    void whoRehabilitatedHasTheClassOfWhoDecided(String printed, String expected) {
        assertThat(classes.of(RecordField.REHABILITATION_BODY, printed)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "по Указу ПВС СССР от 16.01.89 | DECREE_1989",
                "Указ 1989 г. | DECREE_1989",
                "на основании Указа ПВС СССР | DECREE_UNSAID",
                "Указ Президента СССР от 13.08.1990 | DECREE_1990",
                "по Закону от 18 октября 1991 г. | LAW_RUSSIA",
                "на основании Закона РФ | LAW_RUSSIA",
                "Закон РК от 14.04.1993 | LAW_KAZAKHSTAN",
                "за отсутствием состава преступления | NO_CRIME",
                "за отсутствием события преступления | NO_EVENT",
                "за недоказанностью состава преступления | NOT_PROVEN",
                "по ст. 204 УПК | UNCLASSED"
            })
    void theGroundIsTheActThatIsNamedOrWhatWasFound(String printed, String expected) {
        assertThat(classes.of(RecordField.REHABILITATION_REASON, printed)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "из крестьян | PEASANT",
                "из крестьян-кулаков | KULAK_LABEL",
                "из рабочих | WORKER",
                "сын торговца | TRADER",
                "из вымысла | UNCLASSED"
            })
    void socialOriginHasTheClassOfItsWords(String printed, String expected) {
        assertThat(classes.of(RecordField.SOCIAL_ORIGIN, printed)).contains(expected);
    }

    @Test
    void whatIsNotSaidHasNoClass() {
        assertThat(classes.of(RecordField.EDUCATION, null)).isEmpty();
        assertThat(classes.of(RecordField.EDUCATION, " ")).isEmpty();
        assertThat(classes.of(RecordField.EDUCATION, "об образовании нет данных"))
                .isEmpty();
    }
}
