package org.knigipamiati.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knigipamiati.dates.PartialDate;

class BodyLookupTest {

    private final BodyLookup bodies = Vocabularies.load().bodyLookup();

    @ParameterizedTest
    @CsvSource({
        "Комиссия НКВД СССР и Прокурора СССР, COMM_NKVD_PROC, DVOIKA",
        "комиссией НКВД и прокуратурой СССР, COMM_NKVD_PROC, DVOIKA",
        "НКВД и прокурора СССР, COMM_NKVD_PROC, DVOIKA",
        "Комиссией НКВД СССР, COMM_NKVD_SHORT, DVOIKA",
        "'Комиссией НКВД СССР, Прокурора СССР и председателя ВКВС СССР', COMM3_VKVS, DVOIKA",
        "двойка, DVOIKA_LOCAL, DVOIKA",
        "ОСО при НКВД СССР, OSO_NKVD, OSO",
        "Особым совещанием при Коллегии ОГПУ, OSO_OGPU, OSO",
        "ОС при МГБ СССР, OSO_MGB, OSO",
        "ВКВС СССР, MIL_COLLEGIUM, MILITARY_COLLEGIUM",
        "'Выездной сессией Военной коллегии Верховного суда СССР', MIL_COLLEGIUM, MILITARY_COLLEGIUM",
        "ВТ в/НКВД ЯО, MIL_TRIBUNAL_NKVD, MILITARY_TRIBUNAL",
        "Военным трибуналом Приволжского ВО, MIL_TRIBUNAL, MILITARY_TRIBUNAL",
        "Омский губревтрибунал, REVTRIBUNAL, COURT",
        "Реввоентрибунал 5 Армии, REVTRIBUNAL, MILITARY_TRIBUNAL",
        "Коллегией ОГПУ, COLL_OGPU, COLLEGIUM_OGPU",
        "КОГПУ, COLL_OGPU, COLLEGIUM_OGPU",
        "Омская губЧК, CHEKA, CHEKA",
        "особым отделом 15-й армии, CHEKA_OO, CHEKA",
        "Саратовский облсуд, OBLAST_COURT, COURT",
        "спецколлегией Красноярского крайсуда, SPETSKOLLEGIA, COURT",
        "судебный орган, JUDICIAL_UNSPEC, UNKNOWN",
        "внесудебный орган, EXTRAJUDICIAL_UNSPEC, UNKNOWN",
        "внесуд. органом, EXTRAJUDICIAL_UNSPEC, UNKNOWN",
        "во внесудебном порядке, EXTRAJUDICIAL_UNSPEC, UNKNOWN",
        "внесудебной комиссией, EXTRAJUDICIAL_UNSPEC, UNKNOWN",
        "несудебным органом НКВД, EXTRAJUDICIAL_UNSPEC, UNKNOWN",
        "внесудебной тройкой НКВД, TROIKA_00447, TROIKA_00447",
        "Триб. УРКМ, REVTRIBUNAL, COURT",
        "Елабужский РИК, LOCAL_EXEC, LOCAL_AUTHORITY",
        "Тат.ЦИК, LOCAL_EXEC, LOCAL_AUTHORITY",
        "собрание бедноты и колхозников, LOCAL_ASSEMBLY, LOCAL_AUTHORITY",
        "Чистопольская райтройка, RAITROIKA, LOCAL_AUTHORITY",
        "особой комиссии Н-ского р-на, LOCAL_EXEC, LOCAL_AUTHORITY",
        "НКВД СССР, NKVD_UNSPEC, UNKNOWN",
        "органами НКВД, NKVD_UNSPEC, UNKNOWN",
        "УНКВД по Куйбышевской обл, NKVD_UNSPEC, OTHER",
        "ГПУ ТАССР, OGPU_UNSPEC, OTHER",
        "прокуратурой Омской обл, PROSECUTOR, OTHER",
        "в Ивановской обл, PLACE_ONLY, OTHER",
        "Тpойка УРКМ НКВД, MIL_TROIKA, OTHER",
    })
    void aPrintedNameInAnyCaseFormNamesItsBody(String printed, String body, BodyType type) {
        assertEquals(body, bodies.named(printed).named());
        assertEquals(Optional.of(type), bodies.type(printed, PartialDate.parse("1938-02-01")));
    }

    @ParameterizedTest
    @CsvSource({
        "тройка при УНКВД по Омской обл, 1934-07-09, TROIKA_OGPU",
        "тройка при УНКВД по Омской обл, 1934-07-10, OTHER",
        "тройка при УНКВД по Омской обл, 1937-07-29, OTHER",
        "тройка при УНКВД по Омской обл, 1937-07-30, TROIKA_00447",
        "тройка при УНКВД по Омской обл, 1938-11-30, TROIKA_00447",
        "тройка при УНКВД по Омской обл, 1938-12-01, OTHER",
        "особая тройка при УНКВД по Омской обл, 1938-09-16, TROIKA_00447",
        "особая тройка при УНКВД по Омской обл, 1938-09-17, SPECIAL_TROIKA",
        "особая тройка при УНКВД по Омской обл, 1938, TROIKA_00447",
        "тройка при ПП ОГПУ по НВК, 1931, TROIKA_OGPU",
        "тройка, 1932-05, TROIKA_OGPU",
        "тройка, 1937, TROIKA_00447",
    })
    void theTypeOfATroikaIsDecidedByTheDate(String printed, String date, BodyType type) {
        assertEquals(Optional.of(type), bodies.type(printed, PartialDate.parse(date)));
    }

    @Test
    void aTroikaWithoutDateTakesTheNextBestDateAndThenItsName() {
        assertEquals(
                Optional.of(BodyType.TROIKA_OGPU), bodies.type("тройка", null, null, PartialDate.parse("1931-02-03")));
        assertEquals(
                Optional.of(BodyType.TROIKA_00447),
                bodies.type("тройка", PartialDate.parse("1917"), PartialDate.parse("1937-10-01")));
        assertEquals(Optional.of(BodyType.UNKNOWN), bodies.type("тройка", null));
        assertEquals(Optional.of(BodyType.TROIKA_00447), bodies.type("тройка НКВД ДАССР", null));
        assertEquals(Optional.of(BodyType.TROIKA_OGPU), bodies.type("тройка ПП ОГПУ Западной обл", null));
        assertTrue(bodies.type("  ", null).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "1938-09-16, TROIKA_00447", "1938-09-17, SPECIAL_TROIKA_00606", "1937-08-05, TROIKA_00447",
        "1937-08-04, MIL_TROIKA", "1934-07-09, TROIKA_PP_OGPU", "1939-01-01, TROIKA_00447"
    })
    void theBodyBehindTheNameTroikaChangesWithTheDate(String date, String body) {
        assertEquals(
                List.of(body),
                bodies.identify("тройка НКВД ДАССР", PartialDate.parse(date)).stream()
                        .map(SentencingBody::code)
                        .toList());
    }

    @Test
    void aDateAcrossABorderGivesBothBodies() {
        assertEquals(
                List.of("TROIKA_00447", "SPECIAL_TROIKA_00606"),
                bodies.identify("тройка", PartialDate.parse("1938-09")).stream()
                        .map(SentencingBody::code)
                        .toList());
    }

    @Test
    void wordsThatNameNoBodyAreIdentifiedAsNone() {
        assertTrue(bodies.identify("неизвестно что", null).isEmpty());
    }

    @Test
    void aTroikaThatSentencedToDeathBeforeOrder00447IsNoMilitiaTroika() {
        BodyLookup lookup = Vocabularies.load().bodyLookup();
        PartialDate date = PartialDate.parse("1937-07-25");
        String printed = "тройка при УНКВД по Н-скому краю";
        assertEquals("MIL_TROIKA", lookup.identify(printed, date, false).get(0).code());
        assertEquals("TROIKA_NKVD", lookup.identify(printed, date, true).get(0).code());
    }
}
