package org.knigipamiati.parse;

import static org.knigipamiati.vocabulary.RecordField.BURIAL_PLACE;
import static org.knigipamiati.vocabulary.RecordField.EXECUTION_DATE;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_BODY;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_DATE;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_REASON;

import org.junit.jupiter.api.Test;

class EndOfTheEntryTest {

    @Test
    void executionAndBurialLoseTheirLabels() {
        Expected.lists("Расстрелян 9 мая 1938 г.", "Место захоронения - место захоронения - Заозерская обл., Тихое.")
                .sex("m")
                .has(EXECUTION_DATE, "1938-05-09")
                .has(BURIAL_PLACE, "Заозерская обл., Тихое")
                .nothingElse();
        Expected.lists("Расстрел. 9 мая 1938 г.", "Место захоронения - не установлено.")
                .has(EXECUTION_DATE, "1938-05-09")
                .nothingElse();
    }

    @Test
    void theGroundFollowsTheBody() {
        Expected.lists("Реабилитирован 26 мая 1961 г. президиумом Лесного облсуда за отсутствием состава преступления.")
                .sex("m")
                .has(REHABILITATION_DATE, "1961-05-26")
                .has(REHABILITATION_BODY, "президиумом Лесного облсуда")
                .has(REHABILITATION_REASON, "за отсутствием состава преступления")
                .nothingElse();
    }

    @Test
    void theLawIsTheReasonAndTheActIsDropped() {
        Expected.lists(
                        "Реабилитирован 12 июня 1989 г. По заключению Прокуратуры Лесного края по Указу ПВС СССР от 16.01.1989 г.")
                .sex("m")
                .has(REHABILITATION_DATE, "1989-06-12")
                .has(REHABILITATION_BODY, "Прокуратуры Лесного края")
                .has(REHABILITATION_REASON, "по Указу ПВС СССР от 16.01.1989 г")
                .nothingElse();
        Expected.lists("Реабилитирована  по Закону от 18 октября 1991 г.")
                .sex("f")
                .has(REHABILITATION_REASON, "по Закону от 18 октября 1991 г")
                .nothingElse();
    }

    @Test
    void theRepeatedWordAndTheOutcomeAreDropped() {
        Expected.lists("Реабилитирован 22 апреля 1989 г. реабилитирован заключением прокуратуры Лесной области")
                .sex("m")
                .has(REHABILITATION_DATE, "1989-04-22")
                .has(REHABILITATION_BODY, "прокуратуры Лесной области")
                .nothingElse();
        Expected.lists(
                        "Реабил. 14 сентября 1990 г. Постановлением президиума Лесного суда дело прекращено за недоказанностью")
                .has(REHABILITATION_DATE, "1990-09-14")
                .has(REHABILITATION_BODY, "президиума Лесного суда")
                .has(REHABILITATION_REASON, "за недоказанностью")
                .nothingElse();
    }

    @Test
    void aGroundMayStandInQuotedWords() {
        Expected.lists(
                        "Реабилитирован 16 октября 1965 г. Президиумом Верхсуда \"Приговор отменить за отсутствием состава преступления.\"")
                .sex("m")
                .has(REHABILITATION_DATE, "1965-10-16")
                .has(REHABILITATION_BODY, "Президиумом Верхсуда")
                .has(REHABILITATION_REASON, "за отсутствием состава преступления")
                .residue("Приговор отменить")
                .nothingElse();
    }

    @Test
    void noInformationIsNoRehabilitation() {
        Expected.lists("Реабилитирован  Сведений о реабилитации нет.").sex("m").nothingElse();
        Expected.lists("Реабилитирован  Сведения о реабилитации отсутствуют")
                .sex("m")
                .nothingElse();
    }
}
