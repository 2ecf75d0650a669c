package org.knigipamiati.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knigipamiati.vocabulary.RecordField;

/** Pages in the form of the Open List. All people are invented. */
class OpenListFormTest {

    private static final String TITLE = "Вымышлова Аглая Мироновна (1890)\n";

    @Test
    void aPageIsReadByTheKeysOfItsForm() {
        EntryReading reading = read(
                TITLE
                        + """
                {{Шаблон:Формуляр
                |фото=
                |дата рождения=03.02.1890
                |место рождения=Заречная губ., Лесной уезд, с. Верхнее
                |пол=женщина
                |национальность=карелка
                |образование=незаконченное среднее
                |профессия / место работы=учительница
                |место проживания=Ленинград, Заречная ул. 4-6
                |где и кем арестован 1=Ленинград
                |дата ареста 1=04.10.1937
                |обвинение 1="антисоветская агитация"
                |осуждение 1=12.11.1937
                |осудивший орган 1=особая тройка при УНКВД по Ленинградской обл.
                |статья 1=58-10 УК РСФСР
                |приговор 1=ВМН
                |расстрел=20.11.1937
                |место захоронения=Левашово
                |реабилитация=16.01.1989
                |источники данных=БД "Вымышленная"; [http://example.org/x Вымышленная книга]
                |архивное дело=П-00001
                }}

                [[Категория:Вымышленная категория]]
                ==Биография==
                О ней почти ничего не известно.
                """);
        assertThat(values(
                        reading,
                        "surname",
                        "given_name",
                        "patronymic",
                        "birth.date",
                        "birth.place",
                        "sex",
                        "nationality"))
                .containsExactly(
                        "Вымышлова",
                        "Аглая",
                        "Мироновна",
                        "1890-02-03",
                        "Заречная губ., Лесной уезд, с. Верхнее",
                        "f",
                        "карел");
        assertThat(values(
                        reading,
                        "arrest.date",
                        "trial.date",
                        "trial.body",
                        "trial.articles",
                        "sentence.kind",
                        "execution.date",
                        "burial_place",
                        "rehabilitation.date"))
                .containsExactly(
                        "1937-10-04",
                        "1937-11-12",
                        "особая тройка при УНКВД по Ленинградской обл",
                        "58-10 УК РСФСР",
                        "DEATH",
                        "1937-11-20",
                        "Левашово",
                        "1989-01-16");
        assertThat(value(reading, RecordField.ARREST_BODY))
                .as("a town is no organ")
                .isNull();
        assertThat(residue(reading))
                .contains("О ней почти ничего не известно")
                .doesNotContain("Категория")
                .doesNotContain("Верхнее");
        assertThat(reading.fields())
                .filteredOn(one -> one.field() == RecordField.SOURCE)
                .singleElement()
                .satisfies(one ->
                        assertThat(one.verbatim()).contains("Вымышленная книга").contains("П-00001"));
    }

    @Test
    void theCaseThatEndedInASentenceToDeathIsTheMainOneAndOthersStandBesideIt() {
        EntryReading reading = read(
                TITLE
                        + """
                {{Шаблон:Формуляр
                |дата ареста 1=01.02.1931
                |приговор 1=3 года концлагерей
                |дата ареста 2=05.08.1937
                |осуждение 2=01.09.1937
                |приговор 2=расстрел
                |дата ареста 3=1920
                |статья до 1930=62
                |дата реабилитации 1=30.04.1996
                |расстрел=02.09.1937
                }}
                """);
        assertThat(value(reading, RecordField.ARREST_DATE)).isEqualTo("1937-08-05");
        assertThat(value(reading, RecordField.REHABILITATION_DATE)).isEqualTo("1996-04-30");
        assertThat(reading.otherCases()).extracting(OtherCase::role).containsOnly(OtherCase.Role.EARLIER);
        assertThat(reading.fields())
                .filteredOn(one -> one.field() == RecordField.ARREST_DATE && !one.main())
                .extracting(FieldReading::value)
                .containsExactlyInAnyOrder("1931-02-01", "1920");
        assertThat(reading.fields()).noneMatch(one -> one.field() == RecordField.TRIAL_ARTICLES);
        assertThat(residue(reading)).contains("статья до 1930=62");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Вымышлов Лука Фомич (1890)                         | Вымышлов | Лука   | 1890
                    Вымышлов Лука Фомич                                | Вымышлов | Лука   |
                    Вымышлов (Придумов) Лука Фомич (1890)              | Вымышлов | Лука   | 1890
                    Варсонофия (Вымышлова Вера Фоминична) (1890)       | Вымышлова | Вера  | 1890
                    """)
    void theTitleIsTheNameWithTheYear(String title, String surname, String given, String born) {
        EntryReading reading = read(title + "\n{{Шаблон:Формуляр\n|пол=\n}}");
        assertThat(value(reading, RecordField.SURNAME)).isEqualTo(surname);
        assertThat(value(reading, RecordField.GIVEN_NAME)).isEqualTo(given);
        assertThat(value(reading, RecordField.BIRTH_DATE)).isEqualTo(born);
    }

    @Test
    void emptyValuesMarkupAndTemplatesInsideValuesAreNoStatements() {
        EntryReading reading = read(
                TITLE
                        + "{{Шаблон:Формуляр|дата рождения=1890|место рождения=<b>с. Верхнее</b><br>|пол=?"
                        + "|профессия / место работы=[[Учитель|учительница]] {{сноска|школа|1}}|дата ареста 1=|приговор 1=\n}}");
        assertThat(value(reading, RecordField.BIRTH_PLACE)).isEqualTo("с. Верхнее");
        assertThat(value(reading, RecordField.PROFESSION))
                .contains("учительница")
                .contains("школа");
        assertThat(value(reading, RecordField.SEX)).isNull();
        assertThat(reading.fields()).noneMatch(one -> one.field().perCase());
    }

    @Test
    void aPageWithoutAnEndOfItsFormIsReadToItsEnd() {
        EntryReading reading = read(TITLE + "{{Формуляр\n|дата ареста 1=04.10.1937\n|приговор 12345678901=ВМН");
        assertThat(value(reading, RecordField.ARREST_DATE)).isEqualTo("1937-10-04");
        assertThat(residue(reading)).contains("ВМН");
    }

    private static EntryReading read(String raw) {
        return (EntryReading) EntryForms.byId("openlist").orElseThrow().read(raw);
    }

    private static List<String> values(EntryReading reading, String... paths) {
        return List.of(paths).stream()
                .map(path -> value(reading, RecordField.byPath(path).orElseThrow()))
                .toList();
    }

    private static String value(EntryReading reading, RecordField field) {
        return reading.fields().stream()
                .filter(one -> one.field() == field && one.main())
                .map(FieldReading::value)
                .findFirst()
                .orElse(null);
    }

    private static String residue(EntryReading reading) {
        StringBuilder residue = new StringBuilder();
        reading.residue().forEach(span -> residue.append(span.in(reading.raw())).append('\n'));
        return residue.toString();
    }
}
