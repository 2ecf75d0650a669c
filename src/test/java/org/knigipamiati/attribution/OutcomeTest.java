package org.knigipamiati.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knigipamiati.vocabulary.RecordField;

class OutcomeTest {

    @ParameterizedTest
    @CsvSource({
        ", , , 1938-02-01, FIRST_CATEGORY, EXECUTED",
        "DEATH, ВМН, , 1938-02-01, FIRST_CATEGORY, EXECUTED",
        "CAMP, 10 лет ИТЛ, 120, 1938-02-01, FIRST_CATEGORY, EXECUTED",
        "DEATH, ВМН, , , FIRST_CATEGORY, SENTENCED_TO_DEATH",
        "DEATH, ВМН заменена 10 годами ИТЛ, , , SECOND_CATEGORY, COMMUTED",
        "DEATH, ВМН. Расстрел заменен 10г. ИТЛ, , , SECOND_CATEGORY, COMMUTED",
        "DEATH, ВМН заменена на 8 г. лагерей, , , SECOND_CATEGORY, COMMUTED",
        "DEATH, 'ВМН, заменена 3.06.1938 г. Лагерный суд в 1938 г. ИТЛ', , , UNKNOWN, COMMUTED",
        "DEATH, 'ВМН, заменена', , , UNKNOWN, COMMUTED",
        "DEATH, ВМН условно, , , OTHER, SUSPENDED",
        "DEATH, 'ВМН, замена на 2 года условно', , , UNKNOWN, COMMUTED",
        "CAMP, 10 лет ИТЛ, 120, , SECOND_CATEGORY, SENTENCED_TO_A_TERM",
        "PRISON, 10 лет тюрьмы, 120, , SECOND_CATEGORY, SENTENCED_TO_A_TERM",
        "UNKNOWN, 10 лет, 120, , SECOND_CATEGORY, SENTENCED_TO_A_TERM",
        "CAMP, 10 лет без права переписки, 120, , UNKNOWN, NO_CORRESPONDENCE",
        "EXILE, 5 лет ссылки, 60, , OTHER, OTHER_MEASURE",
        "RELEASED, дело прекращено, , , OTHER, OTHER_MEASURE",
        "UNKNOWN, осужден, , , UNKNOWN, NOT_SAID",
        ", , , , UNKNOWN, NOT_SAID",
    })
    void whatACaseEndedInAndByWhatThatIsKnown(
            String kind, String words, String months, String executed, String category, String ground) {
        Map<RecordField, String> facts = new EnumMap<>(RecordField.class);
        facts.put(RecordField.SENTENCE_KIND, kind);
        facts.put(RecordField.SENTENCE, words);
        facts.put(RecordField.SENTENCE_TERM, months);
        facts.put(RecordField.EXECUTION_DATE, executed);
        Outcome outcome = Outcome.of(Facts.ofSingle(facts));
        assertEquals(category + " " + ground, outcome.category() + " " + outcome.ground());
    }

    @ParameterizedTest
    @CsvSource({
        "заменен 10 годами ИТЛ, CAMP, 120, , SECOND_CATEGORY, COMMUTED",
        "заменен 10 годами, , 120, , SECOND_CATEGORY, COMMUTED",
        ", PRISON, , , SECOND_CATEGORY, COMMUTED",
        "замененному ссылкой на 5 лет, EXILE, 60, , OTHER, COMMUTED",
        "помилован и освобожден, RELEASED, , , OTHER, COMMUTED",
        "заменен, , , , UNKNOWN, COMMUTED",
        "заменен, UNKNOWN, , , UNKNOWN, COMMUTED",
        "заменен 10 годами ИТЛ, CAMP, 120, 1938-02-01, FIRST_CATEGORY, EXECUTED",
    })
    void aCommutedSentenceCountsAsWhatItEndedAs(
            String words, String kind, String months, String executed, String category, String ground) {
        Map<RecordField, String> facts = new EnumMap<>(RecordField.class);
        facts.put(RecordField.SENTENCE_KIND, "DEATH");
        facts.put(RecordField.SENTENCE, "к расстрелу");
        facts.put(RecordField.COMMUTATION, words);
        facts.put(RecordField.COMMUTATION_KIND, kind);
        facts.put(RecordField.COMMUTATION_TERM, months);
        facts.put(RecordField.EXECUTION_DATE, executed);
        Outcome outcome = Outcome.of(Facts.ofSingle(facts));
        assertEquals(category + " " + ground, outcome.category() + " " + outcome.ground());
    }
}
