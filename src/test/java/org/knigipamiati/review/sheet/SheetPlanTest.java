package org.knigipamiati.review.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.knigipamiati.ingest.tables.ColumnNames;
import org.knigipamiati.record.change.Differences;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.vocabulary.RecordField;

class SheetPlanTest {

    @Test
    void aRowBecomesAnEntryAndFieldsAndTheNameIsTakenApart() {
        SheetPlan plan = plan(
                List.of("ФИО", "Год рождения", "Заметки"),
                List.of("Осокин Прохор Лукич", "1899 г.", "пятно на карточке"));
        assertThat(plan.problems()).isEmpty();
        SheetPlan.Planned row = plan.rows().get(0);
        assertThat(row.raw()).isEqualTo("ФИО: Осокин Прохор Лукич\nГод рождения: 1899 г.\nЗаметки: пятно на карточке");
        assertThat(Differences.values(row.reading()))
                .containsEntry(FieldKey.main(RecordField.SURNAME), List.of("Осокин"))
                .containsEntry(FieldKey.main(RecordField.PATRONYMIC), List.of("Лукич"))
                .containsEntry(FieldKey.main(RecordField.BIRTH_DATE), List.of("1899"))
                .hasSize(4);
    }

    @Test
    void everyProblemIsNamedByItsCell() {
        SheetPlan plan = plan(
                List.of("Фамилия", "Дата ареста", "Пол"),
                List.of("Осокин", "весной", "не указан"),
                List.of("=CMD()", "1938-02", "м"),
                List.of("", "1938", "ж"));
        assertThat(plan.problems())
                .containsExactlyInAnyOrder(
                        new SheetProblem(2, "Дата ареста", SheetProblem.Kind.DATE, "весной"),
                        new SheetProblem(2, "Пол", SheetProblem.Kind.CODE, "не указан"),
                        new SheetProblem(3, "Фамилия", SheetProblem.Kind.FORMULA, "=CMD()"),
                        new SheetProblem(4, "", SheetProblem.Kind.NOBODY, ""));
        assertThat(plan.rows()).extracting(SheetPlan.Planned::number).containsExactly(2);
        assertThat(plan.blocked()).extracting(SheetPlan.Blocked::number).containsExactly(3, 4);
    }

    @Test
    void theTextOfAnEntryIsKeptAsItIs() {
        SheetPlan plan = plan(List.of("Текст", "Страница"), List.of("Родился в 1899 г.", "17"));
        assertThat(plan.rows().get(0).raw()).isEqualTo("Родился в 1899 г.");
        assertThat(plan.rows().get(0).page()).isEqualTo("17");
    }

    @Test
    void aYearTypedIntoACellForDatesIsAskedAbout() {
        SheetPlan plan = plan(
                List.of("Фамилия", "Год рождения"),
                List.of("Осокин", "1898"),
                List.of("Рогозина", "1905-03-19"),
                List.of("ВМН", "1899"));
        assertThat(plan.problems())
                .containsExactlyInAnyOrder(
                        new SheetProblem(3, "Год рождения", SheetProblem.Kind.YEAR_AS_DAY, "1905-03-19"),
                        new SheetProblem(4, "Фамилия", SheetProblem.Kind.UNLIKELY, "ВМН"));
        assertThat(Differences.values(plan.rows().get(1).reading()))
                .containsEntry(FieldKey.main(RecordField.BIRTH_DATE), List.of("1905-03-19"));
        assertThat(plan.rows().get(1).reading().fields())
                .filteredOn(field -> field.field().equals("birth.date"))
                .allMatch(field -> field.value() == null);
    }

    @Test
    void aNameThatCannotBeTakenApartIsNotCut() {
        SheetPlan plan = plan(List.of("ФИО"), List.of("Осокин Лука | Осокин Лукьян"), List.of("—"));
        assertThat(plan.rows()).isEmpty();
        assertThat(plan.problems()).extracting(SheetProblem::kind).contains(SheetProblem.Kind.NAME);
    }

    @Test
    void columnsAreGuessedFromTheirNamesInBothLanguages() {
        assertThat(ColumnNames.guess(List.of("ФАМИЛИЯ ", "Date of birth", "birth.place", "Чепуха")))
                .containsExactly("surname", "birth.date", "birth.place", "");
    }

    @SafeVarargs
    private static SheetPlan plan(List<String> header, List<String>... rows) {
        int[] number = {1};
        List<Sheet.Row> all = Stream.of(rows)
                .map(cells -> new Sheet.Row(
                        ++number[0], cells.stream().map(Sheet.Cell::ofText).toList()))
                .toList();
        return SheetPlan.of(new Sheet(header, all), ColumnNames.guess(header), SheetLimits.DEFAULT);
    }
}
