package org.knigipamiati.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.knigipamiati.dates.PartialDate;

class RegionLookupTest {

    private final RegionLookup regions = Vocabularies.load().regionLookup();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Карельская АССР, Петровский р-н | KAR",
                "Башкирия, Баймакский р-н | BAS",
                "д. Гора Красноярского края | KRS",
                "Украинская ССР, Волынская обл., Н-ский р-н | VLY",
                "ВОЛОГОДСКАЯ ОБЛ., ВЫТЕГОРСКИЙ р-н | VOL",
                "тройка при УНКВД по Оренб. обл | ORE",
                "тройкой УНКВД по Дальстрою | DAL",
                "г. Москва | MOS_C",
                "Бурят-Монгольская АССР | BUR",
                "Дальне-Восточный кр., Охотский р-н | DVK",
                "АССР Немцев Поволжья | VNG",
            })
    void aRegionIsFoundInAnyCaseForm(String printed, String code) {
        assertEquals(
                code,
                regions.resolve(printed, null, Set.of()).region().orElseThrow().code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Грузия, г. Гори | GEO", "родился в Грузии | GEO", "Грузинская ССР | GEO", "Груз. ССР | GEO"})
    void georgiaIsNamed(String printed, String code) {
        assertEquals(
                code,
                regions.resolve(printed, null, Set.of()).region().orElseThrow().code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Б. Грузинская ул., д. 600", "ул. М. Грузинская, д. 600", "Грузинский вал, д. 600"})
    void aStreetIsNoRepublic(String printed) {
        assertTrue(regions.resolve(printed, null, Set.of()).region().isEmpty());
    }

    @Test
    void anAmbiguousAbbreviationIsLeftOpen() {
        RegionReading reading = regions.resolve("тройка при НКВД КАССР", PartialDate.parse("1937-11-20"), Set.of());
        assertTrue(reading.ambiguous());
        assertEquals(Set.of("KLM", "KAR", "KOM", "KRY", "KKA"), codes(reading));
        assertEquals("касср", reading.abbreviation());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "г. Ростов | ростов",
                "г. Советск | советск",
                "г. Волчанск | волчанск",
                "Терский р-н | терский",
                "Славгородского района | славгородского",
                "г. Сарапул | сарапул",
                "Лебедянский р-н | лебедянский",
            })
    void aNameThatSeveralPlacesBearOrWhoseRegionChangedGivesNoneAndSaysSo(String printed, String name) {
        RegionReading reading = regions.resolve(printed, PartialDate.parse("1938-08-20"), Set.of());
        assertTrue(reading.regionThen().isEmpty());
        assertEquals(name, reading.several());
    }

    /** Whether a place without a unit lay abroad, the gazetteer tells by whether a country stands in the row. */
    @Test
    void aPlaceWithoutAUnitLayAbroadOrIsLeftOpen() {
        Table.read("vocabulary/gazetteer.csv").stream()
                .filter(row -> row.get("region").isEmpty() && !row.get("kind").equals("COUNTRY"))
                .forEach(row -> assertEquals(
                        !row.get("country").isEmpty(),
                        row.get("note").equals("outside the USSR in 1937-38"),
                        row.get("name")));
    }

    @Test
    void theDateRemovesReadingsThatDidNotExist() {
        assertEquals(
                Set.of("KLM", "KAR", "KOM", "KRY", "KKA", "KAZ_ASSR", "KGZ_ASSR"),
                codes(regions.resolve("КАССР", PartialDate.parse("1934-01-01"), Set.of())));
    }

    @Test
    void theContextDecidesAnAbbreviation() {
        RegionReading reading = regions.resolve("НКВД КАССР", PartialDate.parse("1937-11-20"), Set.of("KAR"));
        assertEquals("KAR", reading.region().orElseThrow().code());
    }

    @Test
    void theContextIncludesWhatARegionWasCutFrom() {
        RegionReading reading =
                regions.resolve("особой тройкой ПП ОГПУ СК", PartialDate.parse("1930-03-30"), Set.of("KRS"));
        assertEquals("SIK", reading.region().orElseThrow().code());
    }

    @Test
    void aLandIsTakenAsTheUnitOfItsTime() {
        RegionReading reading = regions.resolve("тройка ПП ОГПУ в Казахстане", PartialDate.parse("1931"), Set.of());
        assertEquals("KAZ_ASSR", reading.region().orElseThrow().code());
        assertFalse(reading.anachronism());
    }

    @Test
    void aVeryShortAbbreviationNeedsItsContext() {
        assertTrue(regions.resolve("РО НКВД", null, Set.of()).printed().isEmpty());
        assertEquals(
                "ROS",
                regions.resolve("УНКВД РО", null, Set.of("ROS"))
                        .region()
                        .orElseThrow()
                        .code());
    }

    @Test
    void aRegionOfTodayIsTakenBackToTheUnitOfTheTime() {
        RegionReading reading =
                regions.resolve("Новгородская обл., Н-ский р-н", PartialDate.parse("1937-10-01"), Set.of());
        assertEquals("NVG", reading.region().orElseThrow().code());
        assertEquals("LEN", reading.regionThen().orElseThrow().code());
        assertTrue(reading.anachronism());
    }

    @Test
    void aRegionThatExistedIsNoAnachronism() {
        assertFalse(regions.resolve("Иркутская обл.", PartialDate.parse("1937-09-26"), Set.of())
                .anachronism());
        assertTrue(regions.resolve("Иркутская обл.", PartialDate.parse("1937-09-25"), Set.of())
                .anachronism());
    }

    @Test
    void aPlaceWithoutRegionIsNotGuessed() {
        assertTrue(regions.resolve("д. Гора", null, Set.of()).printed().isEmpty());
        assertTrue(regions.resolve("Красноярка", null, Set.of()).printed().isEmpty());
    }

    private static Set<String> codes(RegionReading reading) {
        return reading.printed().stream().map(Region::code).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({
        "'Н.-Амурская обл., Н-ский р-н', NAM_O",
        "Нижне-Амурское ОУ НКВД, NAM_O",
        "Амурская обл., AMU_O",
        "Северо-Казахстанская обл., SKO",
    })
    void theEndOfACompoundIsNotTheNameWithoutIt(String printed, String expected) {
        RegionReading reading =
                Vocabularies.load().regionLookup().resolve(printed, PartialDate.parse("1938-08-12"), Set.of());
        assertEquals(expected, reading.regionThen().orElseThrow().code());
    }
}
