package org.knigipamiati.parse;

import static org.knigipamiati.vocabulary.RecordField.BIRTH_DATE;
import static org.knigipamiati.vocabulary.RecordField.BIRTH_PLACE;
import static org.knigipamiati.vocabulary.RecordField.LATER_REPRESSIONS;
import static org.knigipamiati.vocabulary.RecordField.PREVIOUS_REPRESSIONS;
import static org.knigipamiati.vocabulary.RecordField.PROFESSION;
import static org.knigipamiati.vocabulary.RecordField.RESIDENCE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE_KIND;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE_TERM;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import org.junit.jupiter.api.Test;
import org.knigipamiati.vocabulary.RecordField;

class WorkAndResidenceTest {

    @Test
    void theLineBehindTheBirthIsTheProfession() {
        Expected.lists("Родился в 1890 г.;", "артель \"Бобр\", столяр..", "Проживал: г. Лесной..")
                .sex("m")
                .has(BIRTH_DATE, "1890")
                .has(PROFESSION, "артель \"Бобр\", столяр")
                .has(RESIDENCE, "г. Лесной")
                .nothingElse();
    }

    @Test
    void anEarlierConvictionIsPartedFromThePost() {
        Expected.lists("Родился в 1890 г.;", "В 1931 Лесным райсудом осужден на 2 года л.с. Заключенный Дальлага.")
                .sex("m")
                .has(BIRTH_DATE, "1890")
                .has(PREVIOUS_REPRESSIONS, "В 1931 Лесным райсудом осужден на 2 года л.с")
                .has(PROFESSION, "Заключенный Дальлага")
                .nothingElse();
        Expected.lists("Родился в 1890 г.;", "кассир клуба, ранее заключенный Дальлага, был осужден за прогул.")
                .sex("m")
                .has(BIRTH_DATE, "1890")
                .has(PREVIOUS_REPRESSIONS, "ранее заключенный Дальлага, был осужден за прогул")
                .has(PROFESSION, "кассир клуба")
                .nothingElse();
        Expected.lists(
                        "Родился в 1890 г.;",
                        "в 1931 г. осужден по ст. 58-10 на 3 года ИТЛ, заключенный, столяр Дальлага.")
                .sex("m")
                .has(BIRTH_DATE, "1890")
                .has(PREVIOUS_REPRESSIONS, "в 1931 г. осужден по ст. 58-10 на 3 года ИТЛ")
                .has(PROFESSION, "заключенный, столяр Дальлага")
                .nothingElse();
    }

    @Test
    void aRepressionGoesOnInTheSentencesBehindIt() {
        Expected.lists("Родился в 1890 г.;", "Раскулачен в д. Ольховка. Бежал из ссылки. Плотник артели.")
                .sex("m")
                .has(BIRTH_DATE, "1890")
                .has(PREVIOUS_REPRESSIONS, "Раскулачен в д. Ольховка. Бежал из ссылки")
                .has(PROFESSION, "Плотник артели")
                .nothingElse();
    }

    @Test
    void beingAPrisonerIsAStateAndNoEarlierCase() {
        Expected.lists("Родилась в 1890 г.;", "Ссыльная. Прачка.")
                .sex("f")
                .has(BIRTH_DATE, "1890")
                .has(PROFESSION, "Ссыльная. Прачка")
                .nothingElse();
    }

    @Test
    void aTradeBehindTheAddressBelongsToTheProfession() {
        Expected.lists("Родился в 1890 г.;", "Ссыльный.", "Проживал: д. Ольховка Лесного р-на КК. Священник.")
                .sex("m")
                .has(BIRTH_DATE, "1890")
                .has(PROFESSION, "Ссыльный. Священник")
                .has(RESIDENCE, "д. Ольховка Лесного р-на КК")
                .nothingElse();
    }

    @Test
    void aRepeatedLabelIsDroppedAndADifferentOneWins() {
        Expected.lists("Проживала: проживала в г. Лесной.")
                .sex("f")
                .has(RESIDENCE, "г. Лесной")
                .nothingElse();
        Expected.lists("Проживал: род. на спецпоселении.")
                .sex("m")
                .has(BIRTH_PLACE, "спецпоселении")
                .nothingElse();
    }

    @Test
    void otherRepressionsAreSetBeforeOrAfterTheMainCaseByTheirDate() {
        Expected.lists(
                        "Приговорен: 5 мая 1935 г.",
                        "Приговор: 3 года",
                        "арестован 09.04.39 г., осужден к ссылке на 3 года")
                .sex("m")
                .has(TRIAL_DATE, "1935-05-05")
                .has(SENTENCE, "3 года")
                .has(SENTENCE_KIND, "UNKNOWN")
                .has(SENTENCE_TERM, "36")
                .has(LATER_REPRESSIONS, "арестован 09.04.39 г., осужден к ссылке на 3 года")
                .nothingElse();
        Expected.lists("Приговорен: 5 мая 1935 г.", "Приговор: 3 года", "Осужден в 1931 г. к 1 г. ссылки.")
                .sex("m")
                .has(TRIAL_DATE, "1935-05-05")
                .has(SENTENCE, "3 года")
                .has(SENTENCE_KIND, "UNKNOWN")
                .has(SENTENCE_TERM, "36")
                .has(PREVIOUS_REPRESSIONS, "Осужден в 1931 г. к 1 г. ссылки")
                .nothingElse();
    }

    @Test
    void anotherCaseIsReadIntoFieldsOfItsOwn() {
        Expected.lists(
                        "Приговорен: 5 мая 1930 г.",
                        "арестован 09.04.37 г., осужден тройкой УНКВД 1.10.37 по ст. 58-10 на 10 лет ИТЛ")
                .sex("m")
                .has(TRIAL_DATE, "1930-05-05")
                .has(
                        LATER_REPRESSIONS,
                        "арестован 09.04.37 г., осужден тройкой УНКВД 1.10.37 по ст. 58-10 на 10 лет ИТЛ")
                .other(1, RecordField.ARREST_DATE, "1937-04-09")
                .other(1, TRIAL_DATE, "1937-10-01")
                .other(1, RecordField.TRIAL_BODY, "тройкой УНКВД")
                .other(1, RecordField.TRIAL_BODY_TYPE, "TROIKA_00447")
                .other(1, RecordField.TRIAL_CHARGE, "по ст. 58-10")
                .other(1, RecordField.TRIAL_ARTICLES, "58-10")
                .other(1, SENTENCE, "на 10 лет ИТЛ")
                .other(1, SENTENCE_KIND, "CAMP")
                .other(1, SENTENCE_TERM, "120")
                .nothingElse();
    }

    @Test
    void beingNeverTriedIsNoRepression() {
        Expected.lists("Родился в 1890 г.;", "столяр.", "др. р.: р.: не судим. Раскулачен")
                .sex("m")
                .has(BIRTH_DATE, "1890")
                .has(PROFESSION, "столяр")
                .has(PREVIOUS_REPRESSIONS, "Раскулачен")
                .nothingElse();
    }

    @Test
    void aLaterCaseMayStandInTheLineOfTheSentence() {
        Expected.lists("Приговорен: 5 мая 1935 г.", "Приговор: 5 лет ИТЛ вторично 10.10.42 Лесным судом 3 года")
                .sex("m")
                .has(TRIAL_DATE, "1935-05-05")
                .has(SENTENCE, "5 лет ИТЛ")
                .has(SENTENCE_KIND, "CAMP")
                .has(SENTENCE_TERM, "60")
                .has(LATER_REPRESSIONS, "вторично 10.10.42 Лесным судом 3 года")
                .nothingElse();
    }
}
