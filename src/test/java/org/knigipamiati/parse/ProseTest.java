package org.knigipamiati.parse;

import static org.knigipamiati.vocabulary.RecordField.*;

import org.junit.jupiter.api.Test;

/** Entries that are a paragraph of sentences. */
class ProseTest {

    @Test
    void aParagraphWithShortSentences() {
        Expected.lists(
                        "р. 1890 в с. Тихое Заозерской обл. Проживал в г. Лесной. Ловец артели \"Бобр\". Арестован 11.04.1938. "
                                + "Осужден 9.05.1938 тройкой за участие в собраниях к ВМН. Расстрелян 17.05.1938, 5 км от города. "
                                + "Реабилитирован 10.07.1989.")
                .sex("m")
                .has(BIRTH_DATE, "1890")
                .has(BIRTH_PLACE, "с. Тихое Заозерской обл")
                .has(RESIDENCE, "г. Лесной")
                .has(PROFESSION, "Ловец артели \"Бобр\"")
                .has(ARREST_DATE, "1938-04-11")
                .has(TRIAL_DATE, "1938-05-09")
                .has(TRIAL_BODY, "тройкой")
                .has(TRIAL_BODY_TYPE, "TROIKA_00447")
                .has(TRIAL_CHARGE, "за участие в собраниях")
                .has(SENTENCE, "к ВМН")
                .has(SENTENCE_KIND, "DEATH")
                .has(EXECUTION_DATE, "1938-05-17")
                .has(EXECUTION_PLACE, "5 км от города")
                .has(REHABILITATION_DATE, "1989-07-10")
                .nothingElse();
    }

    @Test
    void aParagraphWithTraitsBetweenCommas() {
        Expected.lists(
                        "1890 г.р., урож. г. Лесного Заозерской губ., еврей, образование начальное. Проживал в г. Тихом, зубной "
                                + "техник в поликлинике. Арестован 02.03.1938 как \"агент\", ст.58-6-9 УК РСФСР. Приговорен Комиссией "
                                + "НКВД СССР и прокурора СССР 29.04.1938 к ВМН, расстрелян 14.05.1938.")
                .sex("m")
                .has(BIRTH_DATE, "1890")
                .has(BIRTH_PLACE, "г. Лесного Заозерской губ")
                .has(NATIONALITY, "еврей")
                .has(NATIONALITY_VERBATIM, "еврей")
                .has(EDUCATION, "начальное")
                .has(RESIDENCE, "г. Тихом")
                .has(PROFESSION, "зубной техник в поликлинике")
                .has(ARREST_DATE, "1938-03-02")
                .has(TRIAL_CHARGE, "как \"агент\", ст.58-6-9 УК РСФСР")
                .has(TRIAL_ARTICLES, "58-6 УК РСФСР", "58-9 УК РСФСР")
                .has(TRIAL_BODY, "Комиссией НКВД СССР и прокурора СССР")
                .has(TRIAL_BODY_TYPE, "DVOIKA")
                .has(TRIAL_DATE, "1938-04-29")
                .has(SENTENCE, "к ВМН")
                .has(SENTENCE_KIND, "DEATH")
                .has(EXECUTION_DATE, "1938-05-14")
                .nothingElse();
    }

    @Test
    void verbsMayStandAtTheEnd() {
        Expected.lists(
                        "1890 г.р., уроженка г. Лесного, русская, на момент ареста не работала. 29.06.1949 г. МГБ ЗАССР арестована. "
                                + "04.10.1949 г. по приговору Верховного суда ЗАССР осуждена на 5 лет.")
                .sex("f")
                .has(BIRTH_DATE, "1890")
                .has(BIRTH_PLACE, "г. Лесного")
                .has(NATIONALITY, "русский")
                .has(NATIONALITY_VERBATIM, "русская")
                .has(PROFESSION, "на момент ареста не работала")
                .has(ARREST_DATE, "1949-06-29")
                .has(ARREST_BODY, "МГБ ЗАССР")
                .has(TRIAL_DATE, "1949-10-04")
                .has(TRIAL_BODY, "Верховного суда ЗАССР")
                .has(TRIAL_BODY_TYPE, "COURT")
                .has(SENTENCE, "на 5 лет")
                .has(SENTENCE_KIND, "UNKNOWN")
                .has(SENTENCE_TERM, "60")
                .nothingElse();
    }

    @Test
    void expulsionWithoutATrial() {
        Expected.lists(
                        "Род. 1890, д. Ольховка, Лесной район. Прож. д. Ольховка, Лесного района. В 1931 году как член семьи "
                                + "выслана на спецпоселение в г. Тихий. Реаб. 16.09.1998")
                .sex("f")
                .has(BIRTH_DATE, "1890")
                .has(BIRTH_PLACE, "д. Ольховка, Лесной район")
                .has(RESIDENCE, "д. Ольховка, Лесного района")
                .has(TRIAL_DATE, "1931")
                .has(TRIAL_CHARGE, "как член семьи")
                .has(SENTENCE, "выслана на спецпоселение в г. Тихий")
                .has(SENTENCE_KIND, "SPECIAL_SETTLEMENT")
                .has(REHABILITATION_DATE, "1998-09-16")
                .nothingElse();
    }

    @Test
    void aReleaseIsTheOutcomeOnlyWithoutAVerdict() {
        Expected.lists("р. 1890. Проживал в г. Лесной. Арестован в 1938. Освобожден из-под стражи 28.12.1939.")
                .sex("m")
                .has(BIRTH_DATE, "1890")
                .has(RESIDENCE, "г. Лесной")
                .has(ARREST_DATE, "1938")
                .has(SENTENCE, "Освобожден из-под стражи 28.12.1939")
                .has(SENTENCE_KIND, "RELEASED")
                .nothingElse();
        Expected.lists("р. 1890. Арестован в 1938. Осужден 1.05.1938 к 3 ГЛС. Освобожден 28.12.1939.")
                .sex("m")
                .has(BIRTH_DATE, "1890")
                .has(ARREST_DATE, "1938")
                .has(TRIAL_DATE, "1938-05-01")
                .has(SENTENCE, "к 3 ГЛС")
                .has(SENTENCE_KIND, "PRISON")
                .has(SENTENCE_TERM, "36")
                .residue("Освобожден 28.12.1939")
                .nothingElse();
    }

    @Test
    void anAnnulmentIsARehabilitationWithoutTheWord() {
        Expected.lists(
                        "1890 г.р., ст-ца Тихая, русский, б/п, конюх. Тройкой при УНКВД 02.02.1938 г. назначена ВМН - расстрел. "
                                + "Приговор приведен в исполнение 08.02.1938 г. Президиумом Лесного краевого суда 18.09.1956 г. дело "
                                + "прекращено за отсутствием состава преступления. Реабилитирован.")
                .sex("m")
                .has(BIRTH_DATE, "1890")
                .has(BIRTH_PLACE, "ст-ца Тихая")
                .has(NATIONALITY, "русский")
                .has(NATIONALITY_VERBATIM, "русский")
                .has(PARTY, "б/п")
                .has(PROFESSION, "конюх")
                .has(TRIAL_DATE, "1938-02-02")
                .has(TRIAL_BODY, "Тройкой при УНКВД")
                .has(TRIAL_BODY_TYPE, "TROIKA_00447")
                .has(SENTENCE, "ВМН - расстрел")
                .has(SENTENCE_KIND, "DEATH")
                .has(EXECUTION_DATE, "1938-02-08")
                .has(REHABILITATION_DATE, "1956-09-18")
                .has(REHABILITATION_BODY, "Президиумом Лесного краевого суда")
                .has(REHABILITATION_REASON, "за отсутствием состава преступления")
                .nothingElse();
    }
}
