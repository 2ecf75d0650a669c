package org.knigipamiati.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.knigipamiati.parse.EntryForms;
import org.knigipamiati.record.Entry;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.Source;

/** An execution belongs to the case that condemned to it, wherever the layout prints it. */
class ExecutionsTest {

    private static final String PERSON =
            "Родился в 1881 г., Казанская обл., Небывалый р-н, д. Придумкино; русский;\nединоличник.\n";

    private final Interpreter interpreter = new Interpreter();

    private MemorialRecord interpreted(String told) {
        MemorialRecord record = new MemorialRecord();
        record.source = new Source();
        record.entry = new Entry();
        record.entry.raw = PERSON + told;
        record.reads(Readings.of(EntryForms.byId("lists").orElseThrow().read(record.entry.raw)));
        interpreter.interpret(record);
        return record;
    }

    @Test
    void anExecutionIsOfTheLaterCaseThatCondemnedToIt() {
        MemorialRecord record = interpreted(
                """
                Арестован 11 февраля 1931 г.
                Приговорен: тройка ГПУ ТАССР 3 мая 1931 г., обв.: по ст. 58-10.
                Приговор: 5 лет концлагерей.
                Арестован повторно 12.8.37, осужден тройкой НКВД ТАССР 21.9.37 по ст. 58-10 к ВМН. Расстрелян 23.9.37 в г.Мензелинск.
                """);
        RecordCase main = record.mainCase();
        assertThat(record.cases).hasSize(2);
        assertThat(main.executed).isNull();
        assertThat(main.executionPlace).isNull();
        assertThat(main.outcome).isNotEqualTo("FIRST_CATEGORY");
        RecordCase counted = record.countedCase();
        assertThat(counted.role).isEqualTo(RecordCase.Role.LATER);
        assertThat(counted.executed.edtf()).isEqualTo("1937-09-23");
        assertThat(counted.arrested.edtf()).isEqualTo("1937-08-12");
        assertThat(counted.operationLine).isEqualTo("KULAK_00447");
        assertThat(counted.outcome).isEqualTo("FIRST_CATEGORY");
    }

    @Test
    void anExecutionOnALineOfItsOwnToo() {
        MemorialRecord record = interpreted(
                """
                Арестован 6 июня 1931 г.
                Приговорен: , обв.: осужден по ст. 58-10, 58-11.
                Приговор: к лишению свободы на 5 лет
                арестован 09.08.37 г., осужден по ст. 58-2, 58-11 к ВМН, реабилитирован 14.06.55 г.
                Расстрелян 9 января 1938 г.
                """);
        assertThat(record.mainCase().executed).isNull();
        assertThat(record.countedCase().executed.edtf()).isEqualTo("1938-01-09");
    }

    @Test
    void anExecutionStaysWithTheMainCaseIfThatCondemnedOrNoLaterOneDid() {
        MemorialRecord earlier = interpreted(
                """
                Арестован 12 августа 1937 г.
                Приговорен: тройка НКВД ТАССР 21 сентября 1937 г., обв.: по ст. 58-10.
                Приговор: ВМН.
                Расстрелян 23 сентября 1937 г.
                Арестован повторно 11.2.31, осужден тройкой ГПУ ТАССР 3.5.31 к ВМН.
                """);
        assertThat(earlier.mainCase().executed.edtf()).isEqualTo("1937-09-23");
        MemorialRecord camp = interpreted(
                """
                Арестован 11 февраля 1931 г.
                Приговор: 5 лет концлагерей.
                Арестован повторно 12.8.37, осужден тройкой НКВД ТАССР 21.9.37 на 10 лет ИТЛ.
                Расстрелян 23 сентября 1938 г.
                """);
        assertThat(camp.mainCase().executed.edtf()).isEqualTo("1938-09-23");
    }
}
