package org.knigipamiati.ingest.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.knigipamiati.ingest.fields.StatedDates;
import org.knigipamiati.ingest.fields.Trouble;
import org.knigipamiati.vocabulary.RecordField;

class CellsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Небылицын Лука Петрович;Небылицын;Лука;Петрович",
                "Небылицын, Л. П.;Небылицын;Л.;П.",
                "Небылицын Л.П.;Небылицын;Л.;П.",
                "Л. П. Небылицын;Небылицын;Л.;П.",
                "гр-н Небылицын Лука Петрович, свящ.;Небылицын;Лука;Петрович",
                "Чудинов-Небывалый Пётр (Петр) Лукич;Чудинов-Небывалый;Пётр;Лукич",
                "Небывальский Вагиф Самед оглы;Небывальский;Вагиф;Самед оглы",
            })
    void aNameIsTakenApart(String cell, String surname, String given, String patronymic) {
        assertThat(NameCell.split(cell).orElseThrow())
                .containsEntry(RecordField.SURNAME, surname)
                .containsEntry(RecordField.GIVEN_NAME, given)
                .containsEntry(RecordField.PATRONYMIC, patronymic);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Небылицын Лука, сын Петра", "Небылицын Лука | Небылицын Лукьян", "Лука",
                "Небылицын Лука Петрович, Небылицына Анна Лукинична", "12 человек",
                        "Небылицын (наст. фам.: Мнимов) Лука"
            })
    void whatIsNotSurelyOneNameIsLeftWhole(String cell) {
        assertThat(NameCell.split(cell)).isEmpty();
    }

    /** A few letters can say a number that nobody has the memory to write, or the time to reckon with. */
    @Test
    void aNumberThatNoSpreadsheetHoldsIsAnError() {
        for (String number : List.of("1E5000", "1E-5000", "1E2147483647", "9".repeat(500))) {
            for (String format : List.of("", "d.m.yyyy", "0%")) {
                Cell cell = NumberFormat.cell(number, format, SerialDates.Counting.EXCEL);
                assertThat(cell.trouble()).as(number + format).isEqualTo(Trouble.ERROR);
            }
        }
        assertThat(NumberFormat.cell("1.5E-300", "", SerialDates.Counting.EXCEL).text())
                .endsWith("00015");
        assertThat(NumberFormat.cell("1E308", "", SerialDates.Counting.EXCEL).text())
                .hasSize(309);
    }

    @ParameterizedTest
    @CsvSource({
        "12.03.93,1893-03-12",
        "5.4.05,1905-04-05",
        "5 мая 93 г.,1893-05-05",
        "03. 04. 1890 г.,1890-04-03",
        "1890.04.03,1890-04-03",
        "04/03/1890,1890-03-04",
        "13.IV.1890,1890-04-13",
        "1890?,1890?",
        "189X,189X",
    })
    void aDateOfBirthIsReadDayFirstAndInItsCentury(String cell, String edtf) {
        assertThat(StatedDates.read(RecordField.BIRTH_DATE, cell).date().edtf()).isEqualTo(edtf);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.33", "31.06.1890", "1890-06-31", "4/13/1938", "весной", "вечером 13.04.1938", "13852"})
    void whatIsNoDateForSureIsSaidToBeNone(String cell) {
        StatedDates.Said said = StatedDates.read(RecordField.BIRTH_DATE, cell);
        assertThat(said.date()).isNull();
        assertThat(said.problem()).contains(cell);
    }

    @Test
    void columnsAreKnownByWhatPeopleSeeOfTheirNames() {
        assertThat(ColumnNames.guess(
                        List.of("Фамилия\u200b", "Имя\u00a0", "Дата\nрождения", "Год рождения", "birth.place")))
                .containsExactly("surname", "given_name", "birth.date", "", "birth.place");
        assertThat(ColumnNames.isHeader(List.of("00001", "1937", "Мнимов Лука")))
                .isFalse();
        assertThat(ColumnNames.isTotal(List.of("Итого: 3 чел.", "", ""))).isTrue();
        assertThat(ColumnNames.isTotal(List.of("Всеволодов", "Лука", "1890"))).isFalse();
    }
}
