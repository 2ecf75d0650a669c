package org.knigipamiati.parse;

import static org.knigipamiati.vocabulary.RecordField.*;

import org.junit.jupiter.api.Test;

class MosFormTest {

    @Test
    void theParagraphAsThePageHasIt() {
        Expected.mos(InventedEntries.MOS)
                .sex("m")
                .has(SURNAME, "Ольхов")
                .has(GIVEN_NAME, "Пров")
                .has(PATRONYMIC, "Никандрович")
                .has(NAME_VARIANTS, "Ольховский")
                .has(BIRTH_DATE, "1890")
                .has(BIRTH_PLACE, "Заозерская губ., д. Ольховка")
                .has(NATIONALITY, "русский")
                .has(NATIONALITY_VERBATIM, "русский")
                .has(PARTY, "член ВКП(б) с 1919")
                .has(PROFESSION, "трест \"Бобрснаб\": бухгалтер")
                .has(RESIDENCE, "ул. Тихая, д.3, кв. 5")
                .has(EXECUTION_DATE, "1938-05-09")
                .has(BURIAL_PLACE, "Тихое")
                .nothingElse();
    }

    @Test
    void entitiesAndTagsAreSeenThroughAndSpansPointIntoTheSource() {
        String raw =
                "<B>Ольхова Фекла&nbsp;Провна</B>, род. 1890, в г.Лесной, полька, б/п. Адрес: ул.&laquo;Тихая&raquo;, д.3. "
                        + "Рассстреляна 9.05.1938. Место захоронения: Тихое.";
        Expected.mos(raw)
                .sex("f")
                .has(SURNAME, "Ольхова")
                .has(GIVEN_NAME, "Фекла")
                .has(PATRONYMIC, "Провна")
                .has(BIRTH_DATE, "1890")
                .has(BIRTH_PLACE, "г.Лесной")
                .has(NATIONALITY, "поляк")
                .has(NATIONALITY_VERBATIM, "полька")
                .has(PARTY, "б/п")
                .has(RESIDENCE, "ул.«Тихая», д.3")
                .has(EXECUTION_DATE, "1938-05-09")
                .has(BURIAL_PLACE, "Тихое")
                .nothingElse();
        EntryReading reading =
                (EntryReading) EntryForms.byId("mos").orElseThrow().read(raw);
        Span span = reading.first(PATRONYMIC).orElseThrow().spans().get(0);
        org.junit.jupiter.api.Assertions.assertEquals("Провна", span.in(raw));
    }

    @Test
    void namesWithoutAPatronymic() {
        name("Ван-Ли-Сян", "Ван-Ли-Сян", null, null);
        name("Ольх Ганс Вилли", "Ольх", "Ганс Вилли", null);
        name("Ольхов Мамед Али оглы", "Ольхов", "Мамед", "Али оглы");
        name("Ольхов Мамед Али Заде", "Ольхов", "Мамед", "Али Заде");
        name("Ольхов Пров", "Ольхов", "Пров", null);
    }

    @Test
    void otherDatesAreAlternativesAndOtherPlacesStayInTheWords() {
        head("Ольхов Пров, род. 1890 (по другим данным - в 1891), в Лесном (по другим данным - в г. Тихий), русский, б/п.")
                .has(BIRTH_DATE, "1890")
                .has(BIRTH_ALTERNATIVES, "1891")
                .has(BIRTH_PLACE, "Лесном (по другим данным - в г. Тихий)")
                .has(NATIONALITY, "русский")
                .has(NATIONALITY_VERBATIM, "русский")
                .has(PARTY, "б/п")
                .nothingElse();
    }

    @Test
    void twoDaysMayShareAYear() {
        head("Ольхов Пров, род. 3 августа (по другим данным - 5 июня) 1890, в Лесном, русский, б/п.")
                .has(BIRTH_DATE, "1890-08-03")
                .has(BIRTH_ALTERNATIVES, "1890-06-05")
                .has(BIRTH_PLACE, "Лесном")
                .has(NATIONALITY, "русский")
                .has(NATIONALITY_VERBATIM, "русский")
                .has(PARTY, "б/п")
                .nothingElse();
    }

    @Test
    void theHistoryOfAMembershipIsOneField() {
        head("Ольхов Пров, род. 1890, г. Лесной, русский, исключен из ВКП(б) в 1929 г. за троцкизм, восстановлен в 1930 г., инженер.")
                .has(BIRTH_DATE, "1890")
                .has(BIRTH_PLACE, "г. Лесной")
                .has(NATIONALITY, "русский")
                .has(NATIONALITY_VERBATIM, "русский")
                .has(PARTY, "исключен из ВКП(б) в 1929 г. за троцкизм, восстановлен в 1930 г")
                .has(PROFESSION, "инженер")
                .nothingElse();
    }

    @Test
    void whoLeftAPartyIsToldOfTheParty() {
        Expected.mos("<B>Ольхов Пров Ильич</B>, род. 1890, г. Лесной, выбыл из ВКП(б) в 1925 г., столяр.")
                .has(SURNAME, "Ольхов")
                .has(GIVEN_NAME, "Пров")
                .has(PATRONYMIC, "Ильич")
                .has(BIRTH_DATE, "1890")
                .has(BIRTH_PLACE, "г. Лесной")
                .has(PARTY, "выбыл из ВКП(б) в 1925 г")
                .has(PROFESSION, "столяр")
                .nothingElse();
    }

    @Test
    void anEarlierCaseStandsBetweenAddressAndExecution() {
        head("Ольхов Пров, род. 1890, г. Лесной, русский, б/п, инженер. Адрес: ул.Тихая, д.3$ другой адрес: г. Тихий. В 1930 г. "
                        + "Коллегией ОГПУ приговорен к 3 годам ИТЛ. Освобожден досрочно. На момент ареста жил в г. Дальний. "
                        + "Рассстрелян 14.08.1937.")
                .has(BIRTH_DATE, "1890")
                .has(BIRTH_PLACE, "г. Лесной")
                .has(NATIONALITY, "русский")
                .has(NATIONALITY_VERBATIM, "русский")
                .has(PARTY, "б/п")
                .has(PROFESSION, "инженер")
                .has(RESIDENCE, "ул.Тихая, д.3$ другой адрес: г. Тихий. г. Дальний")
                .has(EXECUTION_DATE, "1937-08-14")
                .has(PREVIOUS_REPRESSIONS, "В 1930 г. Коллегией ОГПУ приговорен к 3 годам ИТЛ. Освобожден досрочно")
                .nothingElse();
    }

    @Test
    void anUnclosedBracketDoesNotSwallowTheRest() {
        head("Ольхов Пров, род. 1890, г.Лесной (Польша, поляк, член ВКП(б), инженер.")
                .has(BIRTH_DATE, "1890")
                .has(BIRTH_PLACE, "г.Лесной (Польша")
                .has(NATIONALITY, "поляк")
                .has(NATIONALITY_VERBATIM, "поляк")
                .has(PARTY, "член ВКП(б)")
                .has(PROFESSION, "инженер")
                .nothingElse();
    }

    @Test
    void aSecondNationalityBeforeAPartyIsNeitherReadNorLookedAtForEver() {
        Expected.mos("Осиновка, латыш, Поляк, КП(б)У, ")
                .has(SURNAME, "Осиновка")
                .has(NATIONALITY, "латыш")
                .has(NATIONALITY_VERBATIM, "латыш")
                .has(PARTY, "КП(б)У")
                .residue("Поляк")
                .nothingElse();
    }

    private static Expected head(String raw) {
        return Expected.mos(raw).ignoring(SURNAME, GIVEN_NAME, SEX);
    }

    private static void name(String heading, String surname, String given, String patronymic) {
        Expected entry =
                Expected.mos(heading + ", род. 1890.").has(SURNAME, surname).has(BIRTH_DATE, "1890");
        entry = given == null ? entry : entry.has(GIVEN_NAME, given);
        entry = patronymic == null ? entry : entry.has(PATRONYMIC, patronymic);
        entry.nothingElse();
    }
}
