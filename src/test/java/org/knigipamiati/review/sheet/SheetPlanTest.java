package org.knigipamiati.review.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knigipamiati.ingest.format.Checked;
import org.knigipamiati.ingest.format.FileFormat;
import org.knigipamiati.ingest.format.Item;
import org.knigipamiati.ingest.format.Items;
import org.knigipamiati.ingest.format.RawEntry;
import org.knigipamiati.ingest.tables.Cell;
import org.knigipamiati.ingest.tables.ColumnNames;
import org.knigipamiati.ingest.tables.CsvFormat;
import org.knigipamiati.ingest.tables.KeptTable;
import org.knigipamiati.ingest.tables.TableLimits;
import org.knigipamiati.ingest.tables.TableRow;
import org.knigipamiati.interpret.Readings;
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
        RawEntry row = entry(plan, 0);
        assertThat(row.raw()).isEqualTo("ФИО: Осокин Прохор Лукич\nГод рождения: 1899 г.\nЗаметки: пятно на карточке");
        assertThat(Differences.values(Readings.of(row.given())))
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
                List.of("", "1938", ""));
        assertThat(plan.problems())
                .containsExactlyInAnyOrder(
                        new SheetProblem(2, "Дата ареста", "DATE", "весной", false),
                        new SheetProblem(2, "Пол", "CODE", "не указан", false),
                        new SheetProblem(3, "Фамилия", "FORMULA", "=CMD()", true),
                        new SheetProblem(4, "", "NOBODY", "1938", true));
        assertThat(plan.taken()).isEqualTo(1);
        assertThat(plan.items()).extracting(Item::line).containsExactly(2L, 3L, 4L);
    }

    @Test
    void theTextOfAnEntryIsKeptAsItIs() {
        SheetPlan plan = plan(List.of("Текст", "Страница"), List.of("Родился в 1899 г.", "17"));
        assertThat(entry(plan, 0).raw()).isEqualTo("Родился в 1899 г.");
        assertThat(entry(plan, 0).page()).isEqualTo("17");
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
                        new SheetProblem(3, "Год рождения", "YEAR_AS_DAY", "1905-03-19", false),
                        new SheetProblem(4, "Фамилия", "UNLIKELY", "ВМН", false));
        assertThat(Differences.values(Readings.of(entry(plan, 1).given())))
                .containsEntry(FieldKey.main(RecordField.BIRTH_DATE), List.of("1905-03-19"));
        assertThat(entry(plan, 1).given())
                .filteredOn(field -> field.field().equals("birth.date"))
                .allMatch(field -> field.value() == null);
    }

    @Test
    void aNameThatCannotBeTakenApartIsNotCut() {
        SheetPlan plan = plan(List.of("ФИО"), List.of("Осокин Лука | Осокин Лукьян"), List.of("—"));
        assertThat(plan.taken()).isZero();
        assertThat(plan.problems()).extracting(SheetProblem::kind).contains("NAME");
    }

    @Test
    void columnsAreGuessedFromTheirNamesInBothLanguages() {
        assertThat(ColumnNames.guess(List.of("ФАМИЛИЯ ", "Date of birth", "birth.place", "Чепуха")))
                .containsExactly("surname", "birth.date", "birth.place", "");
    }

    /** The command line and an upload make the same of a table in which nothing is doubtful. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Фамилия;Имя;Год рождения\nОсокин;Прохор;1899\nИтого: 1;;\n",
                "sep=;\nСписок за 1938 год\n\nid;ФИО;Пол;Страница\nа-1;Осокин П. Л.;м;17\nid;ФИО;Пол;Страница\n",
                "surname,text,trial.articles\nОсокин,\"Осокин Прохор. # Расстрелян\",58-10|58-11\n",
                "surname|given_name\nОсокин|Прохор|лишнее\n\nРогозина|Февронья\n",
                "id,surname\n1,Осокин\n1,Рогозина\n",
            })
    void bothWaysTakeTheSame(String text, @TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("таблица.csv"), text);
        CsvFormat format = new CsvFormat();
        List<Item> byCommand = new ArrayList<>();
        Charset encoding = format.encodings().of(file);
        try (Items items = new Checked(format.open(file, encoding, new FileFormat.Options("lists")))) {
            for (Item item = items.next(); item != null; item = items.next()) {
                byCommand.add(item);
            }
        }
        KeptTable table = KeptTable.read(file, List.of(format), TableLimits.UPLOAD);
        SheetPlan plan = SheetPlan.of(table, ColumnNames.guess(table.header()), "lists");
        assertThat(plan.items())
                .usingRecursiveComparison()
                .ignoringFields("reason", "form", "field")
                .isEqualTo(byCommand);
        assertThat(plan.taken()).isPositive();
    }

    /** A column that is no field is told where a text stands, and its words stay beside that. */
    @Test
    void whatIsKeptBesideTheTextIsTold() {
        SheetPlan plan = plan(List.of("Фамилия", "Текст", "Дело"), List.of("Осокин", "Осокин Прохор", "П-17"));
        assertThat(plan.samples(1)).containsExactly("Осокин Прохор\n⟦Дело⟧ П-17");
        assertThat(plan.problems()).containsExactly(new SheetProblem(1, "Дело", "UNMATCHED", "", false));
    }

    /** Whose column is called what it is not is asked about; somebody called Поляк among others is not. */
    @Test
    void aColumnOfAnotherKindIsAskedAbout() {
        List<String> header = List.of("Фамилия", "Имя", "Место рождения");
        SheetPlan wrong = plan(header, List.of("русский", "Лука", "1890"), List.of("полька", "Анна", "1891"));
        assertThat(wrong.problems())
                .extracting(SheetProblem::kind)
                .containsOnly("UNLIKELY")
                .hasSize(4);
        SheetPlan right = plan(
                header,
                List.of("Поляк", "Лука", "Мнимск"),
                List.of("Осокин", "Пров", "1"),
                List.of("Грезин", "Тит", ""));
        assertThat(right.problems()).isEmpty();
    }

    @Test
    void aDateIsDoubtfulWhereOthersWriteTheMonthFirst() {
        SheetPlan plan = plan(
                List.of("Фамилия", "Дата ареста"),
                List.of("Осокин", "04/13/1938"),
                List.of("Грезин", "05/06/1938"),
                List.of("Мнимов", "06/06/1938"));
        assertThat(plan.problems()).extracting(SheetProblem::kind).containsExactly("DATE", "DATE_ORDER");
    }

    @Test
    void aHeadingAcrossTheTableAndAReferenceAreAskedAbout() {
        SheetPlan plan = plan(
                List.of("Фамилия", "Имя", "Отчество"),
                List.of("Мнимский район", "", ""),
                List.of("См. Осокин", "П.", ""));
        assertThat(plan.problems()).extracting(SheetProblem::kind).containsExactly("HEADING", "UNLIKELY");
        assertThat(plan(List.of("Фамилия", "Имя"), List.of("Осокин", "")).problems())
                .isEmpty();
    }

    /** What a program or a lost encoding made of names is asked about. */
    @Test
    void whatIsNoNameIsAskedAbout() {
        SheetPlan plan = plan(
                List.of("Фамилия", "Имя", "Отчество"),
                List.of("true", "1938-01-01", "Титович"),
                List.of("????", "Я\uFFFDов", "Ильич"));
        assertThat(plan.problems())
                .extracting(SheetProblem::kind)
                .containsOnly("UNLIKELY")
                .hasSize(4);
    }

    /** One reason is told, not what follows from it. */
    @Test
    void aNameThatCannotBeTakenApartIsNotToldAsNobody() {
        SheetPlan plan = plan(List.of("ФИО", "Пол"), List.of("Осокин Лука и Анна", "м"));
        assertThat(plan.problems()).extracting(SheetProblem::kind).containsExactly("NAME");
    }

    @Test
    void anIdentifierThatStandsTwiceIsTold() {
        SheetPlan plan = plan(List.of("id", "Фамилия"), List.of("а-1", "Осокин"), List.of("а-1", "Рогозина"));
        assertThat(plan.problems())
                .extracting(SheetProblem::row, SheetProblem::kind, SheetProblem::blocking)
                .containsExactly(tuple(3L, "DOUBLE_ID", true));
        assertThat(plan.taken()).isEqualTo(1);
    }

    /** People of one name there are; rows of one content are more often one person twice, but nobody knows. */
    @Test
    void equalRowsAreTakenAndTold() {
        List<String> row = List.of("Осокин", "Тит");
        SheetPlan plan = plan(List.of("Фамилия", "Имя"), row, List.of("Осокин", "Пров"), row);
        assertThat(plan.problems()).containsExactly(new SheetProblem(4, "", "EQUAL_ROW", "= 2", false));
        assertThat(plan.taken()).isEqualTo(3);
    }

    @Test
    void namesOfColumnsThatStandAgainSayNothingOfTheirColumn() {
        List<String> header = List.of("Фамилия", "Имя");
        assertThat(plan(header, List.of("русский", "Лука"), header).problems())
                .extracting(SheetProblem::kind)
                .containsExactly("UNLIKELY", "HEADER_AGAIN");
    }

    private static RawEntry entry(SheetPlan plan, int index) {
        return (RawEntry) plan.items().get(index);
    }

    @SafeVarargs
    private static SheetPlan plan(List<String> header, List<String>... rows) {
        int[] number = {1};
        List<TableRow> all = Stream.of(rows)
                .map(cells -> new TableRow(
                        ++number[0], cells.stream().map(Cell::ofText).toList()))
                .toList();
        KeptTable table = new KeptTable(header, 1, all, List.of(), ";", List.of());
        return SheetPlan.of(table, ColumnNames.guess(header), "lists");
    }
}
