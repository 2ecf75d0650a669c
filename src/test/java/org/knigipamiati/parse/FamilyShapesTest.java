package org.knigipamiati.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.knigipamiati.parse.FamilyTest.members;
import static org.knigipamiati.parse.FamilyTest.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.Relation;

/** Families in rows, in brackets, behind names and without words of kinship; and who is told of beside them and is no member. */
class FamilyShapesTest {

    @Test
    void theWordOfKinshipBehindTheName() {
        EntryReading lines =
                read("Тааветов Юхан Яанович, р. 1888, Печорский уезд\n  Тааветова Мария Мартовна, р. 1894, жена\n"
                        + "  Тааветова Линда Юхановна, р. 1925, дочь\nВысланы 25.03.1949 в Красноярский край");
        assertThat(members(lines))
                .containsExactly("SPOUSE Тааветова Мария Мартовна 1894", "CHILD Тааветова Линда Юхановна 1925");

        EntryReading numbered = read("Семья спецпереселенцев\n1. Перовин Пимен Яковлевич, глава, 1876\n"
                + "2. Перовина Мавра Елисеевна, жена, 1880, ум. 11.02.1932\n3. Перовин Роман Пименович — 1908 (сын)\n"
                + "Прибыли 17.03.1930.");
        assertThat(members(numbered))
                .containsExactly("SPOUSE Перовина Мавра Елисеевна 1880", "CHILD Перовин Роман Пименович 1908");
        assertThat(numbered.members().get(0).value(RecordField.DEATH_DATE)).contains("1932-02-11");
        assertThat(numbered.members().get(0).relation()).isEqualTo("жена");
    }

    @Test
    void rowsOfATableWithAColumnOfKinship() {
        assertThat(members(read(
                        "№ | Ф.И.О. | родство | год рожд. | примечание\n31 | Костенко Прокоп Саввович | гл. семьи | 1883 |"
                                + " ум. 04.33\n | Костенко Мотря Филипповна | жена | 1886 | выслана\n | Костенко Иван Прокопович | сын"
                                + " | 1911 | бежал 07.32")))
                .containsExactly("SPOUSE Костенко Мотря Филипповна 1886", "CHILD Костенко Иван Прокопович 1911");
        assertThat(members(read(
                        "Лесницкий; Юзеф; Матвеевич; 1891; выселен 10.02.1940 | Лесницкая; Анна; Францевна; 1897; жена;"
                                + " умерла 03.05.1942 | Лесницкий; Болеслав; Юзефович; 1924; сын; в армию")))
                .containsExactly("SPOUSE Лесницкая Анна Францевна 1897", "CHILD Лесницкий Болеслав Юзефович 1924");
    }

    @Test
    void namesWithoutWordsOfKinship() {
        assertThat(members(read(
                        "Перовский Архип Петрович и его семья (Аксинья Романовна, 1888; Егор, 1910) в мае 1931 г. высланы на"
                                + " Урал.")))
                .containsExactly("- - Аксинья Романовна 1888", "- - Егор - 1910");
        EntryReading alone = read(
                "СКОРОБЕНКО Никанор Афанасьевич (1874—1932), Скоробенко Анна Минаевна (1878—1931), Скоробенко Михаил"
                        + " Никанорович (1909). Пос. Макариха.");
        assertThat(members(alone))
                .containsExactly("- Скоробенко Анна Минаевна 1878", "- Скоробенко Михаил Никанорович 1909");
        assertThat(alone.doubts()).anyMatch(doubt -> doubt.why().startsWith("that the family underwent the same"));
    }

    @Test
    void abbreviationsBeforeAGivenNameWithANumber() {
        assertThat(
                        members(
                                read(
                                        "Усатенко Егор Карпович 1892 + ж. Марфа 1893 + д. Стеша 1917 + с. Ваня 1923. Раскулачены в 1930 г.")))
                .containsExactly("SPOUSE - Марфа - 1893", "CHILD - Стеша - 1917", "CHILD - Ваня - 1923");
        assertThat(read("Усатенко Егор Карпович, 1892, с. Иваново, д. Анна. Раскулачен в 1930 г.")
                        .members())
                .isEmpty();
    }

    @Test
    void whoseRelativeSomebodyIsMayBeToldByTheOneBefore() {
        EntryReading reading =
                read("Спасенко Трофим Никонович, 47 лет; жена Ирина, 44 л.; сын Яков, 22 л., его жена Параскева, 20 л.,"
                        + " с ней дочь Вера, 1 г. Выселены в марте 1930 г.");

        assertThat(reading.members())
                .extracting(Member::kin)
                .containsExactly(Relation.SPOUSE, Relation.CHILD, Relation.RELATIVE, Relation.RELATIVE);
    }

    @Test
    void peopleOfSeveralRelationsBeforeTheVerb() {
        assertThat(
                        members(
                                read(
                                        "Герленко Фёдор Каспарович, 1866, и его сын Иван Фёдорович, 1896, с жёнами Марией (1869) и Лидией (1899) и"
                                                + " тремя внуками — Виктором, Ольгой и Теодором — были вывезены в сентябре 1941 г. в Сибирь.")))
                .containsExactly(
                        "CHILD - Иван Фёдорович 1896",
                        "SPOUSE - Марией - 1869",
                        "SPOUSE - Лидией - 1899",
                        "RELATIVE - Виктором - -",
                        "RELATIVE - Ольгой - -",
                        "RELATIVE - Теодором - -");
    }

    @Test
    void childrenOfAPrisonerWhoWereTakenToHomes() {
        assertThat(
                        members(
                                read(
                                        "Мирзоенко Ашхен Петровна, 1903 г.р. Осуждена 9.02.1938 на 5 лет ИТЛ. В лагере с 3.04.1938, с ней грудной сын Рубен"
                                                + " (1937), передан в детдом. Старшие дети, Нина (1927) и Левон (1931), — в детприёмнике.")))
                .containsExactly("CHILD - Рубен - 1937", "CHILD - Нина - 1927", "CHILD - Левон - 1931");
    }

    @Test
    void aListOfTheFamilyOfSomebodyWithACaseOfHisOwnMakesNoMembers() {
        EntryReading reading = read(
                "Ивановский Кузьма Фролович, 1890 г.р. Арестован 3 мая 1938 г. Состав семьи: жена Анна, 1895; сын Пётр,"
                        + " 1920.");

        assertThat(reading.members()).isEmpty();
        assertThat(reading.doubts()).anyMatch(doubt -> doubt.why().startsWith("relatives are named"));
    }

    @Test
    void theHeadIsNoMemberOfTheEntryOfAMember() {
        assertThat(
                        read("Балтенко Скайдрите Карловна, 1938. Выслана 14.06.1941 вместе с матерью Балтенко Мильдой Яновной, 1912 (глава).")
                                .members())
                .isEmpty();
    }

    @Test
    void whoStayedBehindOrFellIsNoMember() {
        for (String raw : List.of(
                "Тюленко Митрофан Егорович, 1882 г.р., спецпереселенец. Выслан в 1930 г. Сын – Тюленко П. М., 1919 г.р., погиб на"
                        + " фронте в 1943 г.",
                "Тюленко Емельян Никонович, 1885 г.р. Выслан 12.05.1931 в Магнитогорск. Старший сын Фёдор, 1911 г.р., выслан не"
                        + " был; дочь Вера вышла замуж до раскулачивания.",
                "Тюленко Теодор Иванович, 1903 г.р. Выселен в 1941 г. на спецпоселение. Жена Паулина (1908) с детьми Эрной и"
                        + " Виктором эвакуирована в Ташкент, на спецучёте не состояла.")) {
            EntryReading reading = read(raw);
            assertThat(reading.members()).as(raw).isEmpty();
            assertThat(reading.doubts()).as(raw).anyMatch(doubt -> doubt.why().startsWith("relatives are named"));
        }
    }

    @Test
    void bracketsBehindTheHeadAndInsideOfNames() {
        assertThat(members(read(
                        "Таскенко Викул Иванович (р. 1895; жена – Александра, 1897; сыновья – Борис, 1920, Леонид, 1925)."
                                + " Выслан в июле 1930 г. в пос. Хэ.")))
                .containsExactly("SPOUSE - Александра - 1897", "CHILD - Борис - 1920", "CHILD - Леонид - 1925");
        Member wife =
                read("Шеференко Александр Петрович, 1904 г.р. Выселен 09.1941 в Красноярский край. Жена: Шеференко (дев."
                                + " Дорцвейлер) Мария Иосифовна, 1906 г.р.")
                        .members()
                        .get(0);
        assertThat(wife.value(RecordField.GIVEN_NAME)).contains("Мария");
        assertThat(wife.value(RecordField.NAME_VARIANTS)).contains("Дорцвейлер");
        assertThat(
                        members(
                                read(
                                        "Люманенко Абдулла, 1890 г.р., Лиля (жена), 1895 г.р., Сервер (сын), 1923 г.р. Выселены 18.05.1944.")))
                .containsExactly("SPOUSE - Лиля - 1895", "CHILD - Сервер - 1923");
    }

    @Test
    void whoseWifeIsToldByTheNameOfTheOneBefore() {
        List<Member> members =
                read("Устенко Савелий Кириллович, 1879 г.р. Выслан в 1930 г.; с ним сын Афанасий, 1909 г.р., и жена"
                                + " Афанасия Федора, 1911 г.р.")
                        .members();

        assertThat(members).extracting(Member::kin).containsExactly(Relation.CHILD, Relation.RELATIVE);
        assertThat(members.get(1).value(RecordField.GIVEN_NAME)).contains("Федора");
        assertThat(members.get(1).relation()).isEqualTo("жена Афанасия");
    }

    @Test
    void aRelativeWithoutANameIsDoubtedAndNotInvented() {
        EntryReading reading = read(
                "Джамаленко Зулай, 1920 г.р. Выслана 24.02.1944, с ней грудной сын и свекровь Джамаленко Кесират, 1879"
                        + " г.р.");

        assertThat(members(reading)).containsExactly("RELATIVE Джамаленко Кесират - 1879");
        assertThat(reading.doubts()).anyMatch(doubt -> doubt.why().startsWith("a relative without a name"));
    }

    @Test
    void theWordThatSendsBehindANameOrBeforeAnEntrysWord() {
        EntryReading both = read(
                "Дронченко Ипат Петрович, 1876 г.р.; жена Хавронья, 1879; сын Николай, 1908 (см. отдельную статью); сын"
                        + " Прохор, 1913 (см.). Раскулачены 03.1930, высланы в г. Кизел.");
        assertThat(both.members()).hasSize(3);
        assertThat(both.see())
                .extracting(CrossReference::words)
                .allMatch(words -> !words.isEmpty())
                .hasSize(2);
        assertThat(read("Кольценко Ирина Петровна, 1921 г.р., дочь, см. ст. «Кольценко Пётр Исаевич»")
                        .see())
                .singleElement()
                .satisfies(see -> assertThat(see.words()).startsWith("Кольценко Пётр Исаевич"));
    }

    @Test
    void whatIsSaidOfAllIsOfNoMember() {
        EntryReading reading = read(
                "Дубенко Семен Петрович (1888), жена Анна (1890), сын Иван (1915) и невестка Елена (1917) высланы в 1930 г.");

        assertThat(reading.members()).hasSize(3).allSatisfy(member -> assertThat(member.value(RecordField.SENTENCE))
                .isEmpty());
        assertThat(reading.value(RecordField.SENTENCE)).contains("высланы в 1930 г");
    }

    @Test
    void aShortenedPatronymicMakesNoSurnameOfTheGivenName() {
        Member wife =
                read("Дубенко Семен Петрович, 1888 г.р. Семья - 3 чел.: жена Анна Ив., 42 г., сын Петр 18 л. Высланы 12.03.1930.")
                        .members()
                        .get(0);

        assertThat(wife.value(RecordField.GIVEN_NAME)).contains("Анна");
        assertThat(wife.value(RecordField.SURNAME)).isEmpty();
    }

    @Test
    void aListBehindAColonInsideOfAStatement() {
        assertThat(members(read("Ивашенко Ян, 1890. Выселен 10.02.1940 с семьей: Мария - 1895, Станислав - 1921.")))
                .containsExactly("- - Мария - 1895", "- - Станислав - 1921");
    }
}
