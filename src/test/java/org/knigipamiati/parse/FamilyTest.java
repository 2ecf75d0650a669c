package org.knigipamiati.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.Relation;

/** Families that were sent away together, in the shapes in which books list them; and relatives who are no more than mentioned. */
class FamilyTest {

    static EntryReading read(String raw) {
        EntryReading reading =
                (EntryReading) EntryForms.byId("book").orElseThrow().read(raw);
        Coverage.check(reading);
        return reading;
    }

    /** Each member in a line: relation, name as printed, birth as printed or inferred. */
    static List<String> members(EntryReading reading) {
        return reading.members().stream()
                .map(member -> String.join(
                        " ",
                        List.of(
                                member.kin() == null ? "-" : member.kin().name(),
                                member.value(RecordField.SURNAME).orElse("-"),
                                member.value(RecordField.GIVEN_NAME).orElse("-"),
                                member.value(RecordField.PATRONYMIC).orElse("-"),
                                member.value(RecordField.BIRTH_DATE)
                                        .or(() -> member.inferredValue(RecordField.BIRTH_DATE))
                                        .orElse("-"))))
                .toList();
    }

    @Test
    void labelsOfWifeAndChildren() {
        EntryReading reading =
                read("Тростенко Федор Ильич, 1880 г.р. Раскулачен в 1930 г. Жена: Тростенко Мария Саввична,"
                        + " 1883 г.р. Дети: Иван, 1908; Ольга, 1912. Реабилитирован 3 мая 1992 г.");

        assertThat(members(reading))
                .containsExactly("SPOUSE Тростенко Мария Саввична 1883", "CHILD - Иван - 1908", "CHILD - Ольга - 1912");
        assertThat(reading.value(RecordField.BIRTH_DATE)).contains("1880");
        assertThat(reading.value(RecordField.REHABILITATION_DATE)).contains("1992-05-03");
        assertThat(reading.residue()).isEmpty();
    }

    @Test
    void whatIsPrintedOnceForAllIsInferredAndNotPrinted() {
        Member daughter = read("Перовский Иван Кузьмич, 1885 г.р. Выслан 3 марта 1930 г. в Нарымский край."
                        + " Состав семьи: жена Анна, 1887; дочь Эмма, 1929; сын Лев, 1932")
                .members()
                .get(1);

        assertThat(daughter.inferredValue(RecordField.SURNAME)).contains("Перовская");
        assertThat(daughter.inferredValue(RecordField.TRIAL_DATE)).contains("1930-03-03");
        assertThat(daughter.inferredValue(RecordField.SENTENCE_KIND)).contains("EXILE");
        assertThat(daughter.value(RecordField.SURNAME)).isEmpty();
        assertThat(daughter.value(RecordField.SENTENCE)).isEmpty();
        assertThat(daughter.relation()).isEqualTo("дочь");
    }

    @Test
    void whoWasBornAfterItWasNotSentAway() {
        Member son = read("Перовский Иван Кузьмич, 1885 г.р. Выслан 3 марта 1930 г. в Нарымский край."
                        + " Состав семьи: жена Анна, 1887; сын Лев, 1932")
                .members()
                .get(1);

        assertThat(son.inferredValue(RecordField.SENTENCE)).isEmpty();
        assertThat(son.inferredValue(RecordField.SURNAME)).contains("Перовский");
    }

    @Test
    void numbersAndEventsOfTheirOwn() {
        EntryReading reading =
                read("Перовин Иван Кузьмич, 1885 г.р. Выслан в 1930 г. в Нарымский край. Вместе с ним высланы:"
                        + " 1) жена Перовина Анна Ивановна, 1887 г.р.; 2) сын Петр, 1910 г.р., бежал в 1931 г.; 3) дочь Мария, 1915"
                        + " г.р., умерла 5 марта 1933 г. Реабилитированы 5.05.1994 г.");

        assertThat(members(reading))
                .containsExactly("SPOUSE Перовина Анна Ивановна 1887", "CHILD - Петр - 1910", "CHILD - Мария - 1915");
        Member daughter = reading.members().get(2);
        assertThat(daughter.value(RecordField.DEATH_DATE)).contains("1933-03-05");
        assertThat(daughter.value(RecordField.SEX)).contains("f");
        assertThat(daughter.inferredValue(RecordField.REHABILITATION_DATE)).contains("1994-05-05");
        assertThat(reading.value(RecordField.DEATH_DATE)).isEmpty();
    }

    @Test
    void agesAreReckonedFromTheDayOfTheMeasureAndWhatIsToldOfAllStays() {
        EntryReading reading =
                read("Горбатенко Степан Миронович, 1890 г.р. Раскулачен в 1931 г., выслан в Котлас; семья: жена Анна"
                        + " 30 л., сын Иван 5 л. Семья снята с учета 11.08.1947. Реабилитирован 12.05.1993 г.");

        assertThat(members(reading)).containsExactly("SPOUSE - Анна - 1901~", "CHILD - Иван - 1926~");
        assertThat(reading.residueTexts()).containsExactly("Семья снята с учета 11.08.1947");
    }

    @Test
    void linesOfTheirOwnUnderTheHead() {
        EntryReading reading =
                read("Лугинский Савва Фомич\nРодился в 1888 г.\nВыселен в 1930 г.\nЖена: Лугинская Анна Петровна, 1890"
                        + " г.р.\nСын: Иван, 1915 г.р.\nРеабилитирован в 1992 г.");

        assertThat(members(reading)).containsExactly("SPOUSE Лугинская Анна Петровна 1890", "CHILD - Иван - 1915");
        assertThat(reading.value(RecordField.REHABILITATION_DATE)).contains("1992");
    }

    @Test
    void bracketsBehindNames() {
        EntryReading reading =
                read("Османенко Зера, 1912 г.р. Выселена 18 мая 1944 г. С нею дети: Сейтумер (1938), Эльмаз (1941,"
                        + " ум. в 1945)");

        assertThat(members(reading)).containsExactly("CHILD - Сейтумер - 1938", "CHILD - Эльмаз - 1941");
        assertThat(reading.members().get(1).value(RecordField.DEATH_DATE)).contains("1945");
        assertThat(reading.value(RecordField.DEATH_DATE)).isEmpty();
    }

    @Test
    void aFamilyInsideOfAStatementDoesNotEndIt() {
        EntryReading reading =
                read("Болдыренко Очир Манджиевич, 1901 г.р. Выслан 28.12.1943 с женой Булгун, 1905 г.р., и детьми:"
                        + " Санал (1930 г.р.), Кермен (1936 г.р.), в Красноярский край. Освобожден в 1956 г.");

        assertThat(members(reading))
                .containsExactly("SPOUSE - Булгун - 1905", "CHILD - Санал - 1930", "CHILD - Кермен - 1936");
        assertThat(reading.value(RecordField.SENTENCE).orElseThrow()).contains("в Красноярский край");
    }

    @Test
    void otherLanguages() {
        assertThat(members(read(
                        "Сидорук Петро Іванович, 1880 р. н., с. Лугове. Розкуркулений і висланий 1930 р. Склад сім'ї:"
                                + " дружина Марія Степанівна, 1885 р. н.; діти: Іван, 1908, Ольга, 1912.")))
                .containsExactly("SPOUSE - Марія Степанівна 1885", "CHILD - Іван - 1908", "CHILD - Ольга - 1912");
        assertThat(members(read(
                        "Kowalecki Jan s. Piotra, ur. 1890. Deportowany 10 lutego 1940. Żona: Kowalecka Anna, ur. 1895;"
                                + " dzieci: Józef, 1920; Maria, 1923.")))
                .containsExactly("SPOUSE Kowalecka Anna - 1895", "CHILD - Józef - 1920", "CHILD - Maria - 1923");
    }

    @Test
    void relativesOfWhomNothingSaysThatTheyWereSentAwayAreMentionedOnly() {
        EntryReading shot = read(
                "Ивановский Кузьма Фролович, 1890 г.р. Арестован 3 мая 1938 г. Приговорен 5 июня 1938 г. тройкой"
                        + " УНКВД к ВМН. Его брат Никита расстрелян 18 января 1938 г. Жена Анна, 1895 г.р., дети: Иван, 1920.");
        assertThat(shot.members()).isEmpty();
        assertThat(shot.residueTexts()).anyMatch(words -> words.contains("Никита"));
        assertThat(shot.doubts()).anyMatch(doubt -> doubt.why().startsWith("relatives are named"));

        EntryReading alone =
                read("Ивановский Кузьма Фролович, 1890 г.р. Отец — кулак, на иждивении жена и 3 детей. Раскулачен в"
                        + " 1930 г. Его брат Никита расстрелян 18 января 1938 г.");
        assertThat(alone.members()).isEmpty();
    }

    @Test
    void anEntryThatOnlySendsToAnother() {
        EntryReading reading = read("ТРОСТЕНКО Мария Саввична — см. Тростенко Федор Ильич");

        assertThat(reading.see()).singleElement().satisfies(see -> {
            assertThat(see.kind()).isEqualTo(CrossReference.Kind.INSTEAD);
            assertThat(see.words()).isEqualTo("Тростенко Федор Ильич");
        });
        assertThat(reading.value(RecordField.GIVEN_NAME)).contains("Мария");
    }

    @Test
    void whoseSonAndWhere() {
        EntryReading reading = read(
                "Петровский Сидор Иванович, 1912 г.р., сын Ивана Петровича, см. Петровский И. П. Выслан в 1931 г. в"
                        + " Сибирь. См. также т. 2, с. 145.");

        assertThat(reading.see()).hasSize(2);
        assertThat(reading.see().get(0).kind()).isEqualTo(CrossReference.Kind.RELATIVE);
        assertThat(reading.see().get(0).kin()).isEqualTo(Relation.PARENT);
        assertThat(reading.see().get(1).kind()).isEqualTo(CrossReference.Kind.PLACE);
        assertThat(reading.see().get(1).place()).isEqualTo("т. 2, с. 145");
    }

    @Test
    void theHeadOfAFamilyIsNamedInTheEntryOfAMember() {
        EntryReading reading =
                read("Перовская Анна Ивановна, 1887 г.р. В составе семьи мужа - Перовского Ивана Кузьмича, выселена в"
                        + " 1930 г.");

        assertThat(reading.members()).isEmpty();
        assertThat(reading.see()).singleElement().satisfies(see -> assertThat(see.kin())
                .isEqualTo(Relation.SPOUSE));
        assertThat(reading.value(RecordField.SENTENCE_KIND)).isPresent();
    }

    @Test
    void theCouncilOfMinistersSendsNowhere() {
        EntryReading reading = read("Ивановский Кузьма Фролович, 1890 г.р. Арестован 3 мая 1951 г. УКГБ при СМ СССР.");

        assertThat(reading.see()).isEmpty();
        assertThat(reading.value(RecordField.ARREST_BODY)).contains("УКГБ при СМ СССР");
    }

    @Test
    void whoseWifeOrDaughterSomebodyIsMakesNoMember() {
        assertThat(
                        read("Перовская Олимпиада Васильевна, 1893 г.р., жена Перовского Н. И., мать Перовского С. Н. Выслана 14.03.1931"
                                        + " на спецпоселение.")
                                .members())
                .isEmpty();
        assertThat(read("Вилькевич Казимира, дочь Станислава, 1935 г.р., полька. Выселена 10.02.1940 на спецпоселение.")
                        .members())
                .isEmpty();
    }

    @Test
    void aBrotherWithACaseOfHisOwnTakesNothingFromTheHead() {
        EntryReading reading =
                read("Подосенин Лукьян Фомич, 1895 г.р. Брат Семён осуждён в 1931 г. на 3 года. Выслан 8.06.1931 в"
                        + " г. Прокопьевск.");

        assertThat(reading.members()).isEmpty();
        assertThat(reading.residueTexts()).anyMatch(words -> words.contains("Семён"));
    }
}
