package org.knigipamiati.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples are those of the systems themselves, or invented. */
class TranscriptionTest {

    @ParameterizedTest
    @CsvSource({
        "Ельцово, Yelʹtsovo",
        "Щекино-Ёлкино, Shchekino-Yëlkino",
        "Объездной, Obʺyezdnoy",
        "Чусовский, Chusovskiy",
        "ЩУКИН Ю., SHCHUKIN Yu.",
        "Советская, Sovetskaya"
    })
    void englishPagesHaveTheSystemForEveryone(String russian, String told) {
        assertThat(name("ru", "en", russian)).isEqualTo(told);
    }

    /** Mostly the words by which the rule of the dictionary explains itself. */
    @ParameterizedTest
    @CsvSource({
        "Елена, Jelena",
        "дует, dujet",
        "объехал, objechał",
        "фельетон, fieljeton",
        "жена, żena",
        "Лермонтов, Lermontow",
        "Чернышевский, Czernyszewskij",
        "щека, szczeka",
        "семь, siemʹ",
        "ёлка, jołka",
        "Соловьёв, Sołowjow",
        "Пугачёв, Pugaczow",
        "орёл, orioł",
        "Гоголь, Gogol",
        "Коробьин, Korobjin",
        "жила, żyła",
        "люблю, lublu",
        "сюда, siuda",
        "мышь, mysz",
        "Мария, Marija",
        "Князь, Kniazʹ"
    })
    void polishPagesHaveThatOfTheOrthographicDictionary(String russian, String told) {
        assertThat(name("ru", "pl", russian)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "Ельцин, Jelzin",
        "Горбачёв, Gorbatschow",
        "Горький, Gorki",
        "Андрей, Andrei",
        "Чуйков, Tschuikow",
        "йогурт, jogurt",
        "Алексей, Alexei",
        "Василий, Wassili",
        "Андреевич, Andrejewitsch",
        "Юрьевич, Jurjewitsch",
        "Нового, Nowowo",
        "Толстой, Tolstoi",
        "Белостокский, Belostokski",
        "Заволокская, Sawolokskaja",
        "Жуков, Schukow"
    })
    void germanPagesHaveThatOfTheDuden(String russian, String told) {
        assertThat(name("ru", "de", russian)).isEqualTo(told);
    }

    @Test
    void wordsAreWrittenBySystemsOfTheirOwnLanguageOnly() {
        assertThat(name("uk", "en", "Їжаченко Григорій")).isEqualTo("Yizhachenko Hryhoriy");
        assertThat(name("be", "en", "Ўладзімір")).isEqualTo("Wladzimir");
        assertThat(Transcription.of("lv", Language.of("en"))).isEmpty();
        assertThat(Transcription.of("ru", Language.of("en"))
                        .orElseThrow()
                        .name("Kowalski")
                        .isPresent())
                .isFalse();
    }

    @Test
    void readersOfTheScriptNeedNone() {
        assertThat(Transcription.of("ru", Language.of("ru"))).isEmpty();
        assertThat(Transcription.of("ru", Language.of("uk"))).isEmpty();
    }

    @Test
    void whatComesOfItSaysItsLanguageAndItsScript() {
        assertThat(Transcription.of("ru", Language.of("en"))
                        .flatMap(system -> system.name("Заречная"))
                        .orElseThrow()
                        .tag())
                .isEqualTo("ru-Latn-t-ru-m0-bgn");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | г. Варшава | Warsaw",
                "pl | Варшавская губ., д. Заречье | gubernia warszawska, d. Zarieczje",
                "de | г.Львов, ул. Новая | Lemberg, ul. Nowaja",
                "de | Польша, д. Ручьи | Polen, d. Rutschji",
                "en | мест.Заречье | mest. Zarechʹye",
                "pl | в Варшаве | Warszawa",
                "de | Польша, в г. Сосновицы | Polen, Sosnowiec",
                "pl | в Санкт-Петербурге | Petersburg",
                "de | д. Заречье, Казанской губ | d. Saretschje, Gouvernement Kasan",
                "pl | Ломженская губ., г. Заречный | gubernia łomżyńska, g. Zariecznyj",
                "de | г. Ростове-на-Дону. | Rostow am Don.",
                "de | Казанской губы | Kasanskoi guby"
            })
    void aTownHasTheNameThatReadersKnow(String reader, String russian, String told) {
        assertThat(place(reader, russian)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "с. Варшава | s. Varshava",
                "Варшава-Заречная | Varshava-Zarechnaya",
                "колхоз Прага | kolkhoz Praga",
                "д. Париж, Заречный р-н | d. Parizh, Zarechnyy r-n"
            })
    void aVillageOfTheSameNameHasNot(String russian, String told) {
        assertThat(place("en", russian)).isEqualTo(told);
    }

    @Test
    void whatHoldsNoNameIsNotWrittenOtherwise() {
        assertThat(Transcription.of("ru", Language.of("en")).orElseThrow().place("местах лишения свободы"))
                .isEmpty();
    }

    private static String name(String printed, String reader, String words) {
        return Transcription.of(printed, Language.of(reader))
                .flatMap(system -> system.name(words))
                .orElseThrow()
                .text();
    }

    private static String place(String reader, String words) {
        return Transcription.of("ru", Language.of(reader))
                .flatMap(system -> system.place(words))
                .orElseThrow()
                .text();
    }
}
