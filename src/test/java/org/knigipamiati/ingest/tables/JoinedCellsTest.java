package org.knigipamiati.ingest.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinedCellsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "birth.place, Табличная губ.|с. Клетки, 'Табличная губ., с. Клетки'",
                "arrest.date, 12|11|1937, 12.11.1937",
                "arrest.date, 11|1937, 11.1937",
                "arrest.date, 12|ноября|1937, 12 ноября 1937",
                "arrest.date, ноябрь|1937, ноябрь 1937",
                "arrest.date, 1937|1|5, 1937-01-05",
                // two whole dates, and what is none
                "arrest.date, 12.11.1937|1938, -",
                "arrest.date, 1937|1938, -",
                "arrest.date, 1937-11-12|13.11.1937, -",
                // of a person there is one of each
                "surname, Ячейкин|Строкин, -",
                "sex, м|ж, -",
                "operation, 00447|00485, -",
                "page, 3|4, -",
                "name, Ячейкин|Савва Лукич, Ячейкин Савва Лукич"
            })
    void severalColumnsOfOneFieldSayOneThingOrContradict(String target, String cells, String joined) {
        assertThat(JoinedCells.join(target, List.of(cells.split("\\|")))).isEqualTo(joined);
    }

    @Test
    void oneCellIsWhatItIs() {
        assertThat(JoinedCells.join("surname", List.of("Ячейкин"))).isEqualTo("Ячейкин");
    }
}
