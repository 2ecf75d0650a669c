package org.knigipamiati.parse;

import static org.knigipamiati.vocabulary.RecordField.BIRTH_ALTERNATIVES;
import static org.knigipamiati.vocabulary.RecordField.BIRTH_DATE;
import static org.knigipamiati.vocabulary.RecordField.BIRTH_PLACE;
import static org.knigipamiati.vocabulary.RecordField.CITIZENSHIP;
import static org.knigipamiati.vocabulary.RecordField.EDUCATION;
import static org.knigipamiati.vocabulary.RecordField.NAME_VARIANTS;
import static org.knigipamiati.vocabulary.RecordField.NATIONALITY;
import static org.knigipamiati.vocabulary.RecordField.NATIONALITY_VERBATIM;
import static org.knigipamiati.vocabulary.RecordField.PARTY;
import static org.knigipamiati.vocabulary.RecordField.PROFESSION;
import static org.knigipamiati.vocabulary.RecordField.SOCIAL_ORIGIN;

import org.junit.jupiter.api.Test;

class BirthAndTraitsTest {

    @Test
    void thePlaceStandsBetweenTheDateAndTheFirstSemicolon() {
        Expected.lists("Родилась в 1890 г., Заозерская губ., д. Ольховка; полька;  образование низшее; беспартийная;")
                .sex("f")
                .has(BIRTH_DATE, "1890")
                .has(BIRTH_PLACE, "Заозерская губ., д. Ольховка")
                .has(NATIONALITY, "поляк")
                .has(NATIONALITY_VERBATIM, "полька")
                .has(EDUCATION, "низшее")
                .has(PARTY, "беспартийная")
                .nothingElse();
    }

    @Test
    void withoutACommaBehindTheDateThereIsNoPlace() {
        Expected.lists("Родился в 1890 г. русский;  неграмотный;")
                .sex("m")
                .has(BIRTH_DATE, "1890")
                .has(NATIONALITY, "русский")
                .has(NATIONALITY_VERBATIM, "русский")
                .has(EDUCATION, "неграмотный")
                .nothingElse();
    }

    @Test
    void aPlaceMayStandWithoutADate() {
        Expected.lists("Родился  в Заозерская обл., Лесной р-н, с. Тихое;")
                .sex("m")
                .has(BIRTH_PLACE, "Заозерская обл., Лесной р-н, с. Тихое")
                .nothingElse();
    }

    @Test
    void aSecondYearIsAnAlternative() {
        Expected.lists("Родилась 1890, 1891, Заозерская губ.;")
                .sex("f")
                .has(BIRTH_DATE, "1890")
                .has(BIRTH_ALTERNATIVES, "1891")
                .has(BIRTH_PLACE, "Заозерская губ")
                .nothingElse();
        Expected.lists("Родился 1890 (1891 ) русский;")
                .sex("m")
                .has(BIRTH_DATE, "1890")
                .has(BIRTH_ALTERNATIVES, "1891")
                .has(NATIONALITY, "русский")
                .has(NATIONALITY_VERBATIM, "русский")
                .nothingElse();
    }

    @Test
    void anImpossibleDateStaysAsPrinted() {
        Expected.lists("Родился 30.02.1890, г. Лесной;")
                .sex("m")
                .has(BIRTH_DATE, "1890-02-30")
                .has(BIRTH_PLACE, "г. Лесной")
                .nothingElse();
    }

    @Test
    void aStatementOfNoInformationIsNoField() {
        Expected.lists("Родился н/у", "Проживал: не установлено.").sex("m").nothingElse();
    }

    @Test
    void theWordUrozhenetsIsNoPartOfThePlace() {
        Expected.lists("Родился в 1890 г., уроженец д. Ольховка Лесного р-на;")
                .sex("m")
                .has(BIRTH_DATE, "1890")
                .has(BIRTH_PLACE, "д. Ольховка Лесного р-на")
                .nothingElse();
    }

    @Test
    void citizenshipIsReadBehindItsLabel() {
        Expected.lists("Родился в 1890 г.; подданство: гражданин Польши;")
                .sex("m")
                .has(BIRTH_DATE, "1890")
                .has(CITIZENSHIP, "гражданин Польши")
                .nothingElse();
    }

    @Test
    void theLabelOfEducationWinsOverAnOccupationBehindIt() {
        Expected.lists("Родился в 1890 г., г. Лесной;  образование образование конюх;")
                .sex("m")
                .has(BIRTH_DATE, "1890")
                .has(BIRTH_PLACE, "г. Лесной")
                .has(EDUCATION, "конюх")
                .nothingElse();
    }

    @Test
    void theHistoryOfAMembershipIsOneField() {
        Expected.lists("Родился в 1890 г.; С 1919 по 1923г.состоял в РКП(б). Исключен за пассивность.;")
                .sex("m")
                .has(BIRTH_DATE, "1890")
                .has(PARTY, "С 1919 по 1923г.состоял в РКП(б). Исключен за пассивность")
                .nothingElse();
    }

    @Test
    void membersOfAKolkhozBelongToNoParty() {
        Expected.lists("Родился в 1890 г.;", "член колхоза \"Бобр\".")
                .sex("m")
                .has(BIRTH_DATE, "1890")
                .has(PROFESSION, "член колхоза \"Бобр\"")
                .nothingElse();
    }

    @Test
    void anUnknownNationalityStaysAsPrinted() {
        Expected.lists("Родился в 1890 г., г. Лесной; заозерец;")
                .sex("m")
                .has(BIRTH_DATE, "1890")
                .has(BIRTH_PLACE, "г. Лесной")
                .has(NATIONALITY, "заозерец")
                .has(NATIONALITY_VERBATIM, "заозерец")
                .nothingElse();
    }

    @Test
    void traitsInTheOccupationSlotAreReadAsSuch() {
        Expected.lists(
                        "Родился в 1890 г., г. Лесной;",
                        "Русский, из крестьян, образование низшее, беспартийный. Работал конюхом.")
                .sex("m")
                .has(BIRTH_DATE, "1890")
                .has(BIRTH_PLACE, "г. Лесной")
                .has(NATIONALITY, "русский")
                .has(NATIONALITY_VERBATIM, "Русский")
                .has(SOCIAL_ORIGIN, "из крестьян")
                .has(EDUCATION, "низшее")
                .has(PARTY, "беспартийный")
                .has(PROFESSION, "Работал конюхом")
                .nothingElse();
    }

    @Test
    void variantsOfNamesAreSplitAndLoseTheirLabels() {
        Expected.lists("(варианты фамилии: Ольшин; варианты ФИО: Ольх П.Н., Ольховой)", "Родился в 1890 г.")
                .sex("m")
                .has(NAME_VARIANTS, "Ольшин", "Ольх П.Н", "Ольховой")
                .has(BIRTH_DATE, "1890")
                .nothingElse();
        Expected.lists("()", "Родился в 1890 г.")
                .sex("m")
                .has(BIRTH_DATE, "1890")
                .nothingElse();
    }
}
