package org.knigipamiati.record.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Origin;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.StoredDate;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Values that are worked out: ages, bands, articles. */
class PropertyValuesTest {

    private static final Words ENGLISH = Words.of(Language.of("en"));

    private static MemorialRecord person(String born, String arrested, String... otherwiseBorn) {
        MemorialRecord record = new MemorialRecord();
        record.birth = born == null ? null : StoredDate.of(PartialDate.parse(born));
        record.birthAlternatives = List.of(otherwiseBorn);
        RecordCase main = new RecordCase();
        main.record = record;
        main.arrested = arrested == null ? null : StoredDate.of(PartialDate.parse(arrested));
        record.cases.add(main);
        return record;
    }

    @ParameterizedTest
    @CsvSource({
        "1900,1937-08-05,37,35..44",
        "1900-12-31,1937-01,37,35..44",
        "1913,1937,24,18..24",
        "1912,1937,25,25..34",
        "1937,1937,0,0..11",
        "1938,1937,impossible,impossible",
        "1737,1937,impossible,impossible",
        "1900/1901,1937,,",
        "1900,1937/1938,,",
        ",1937,,",
        "1900,,,",
        "1900-02-30,1937,,"
    })
    void anAgeIsThatOfTheYearOfArrestOrNotKnown(String born, String arrested, String age, String band) {
        MemorialRecord record = person(born, arrested);
        assertThat(PropertyValues.age(record)).isEqualTo(age);
        assertThat(PropertyValues.ageBand(record)).isEqualTo(band);
    }

    @Test
    void daysBetweenTwoEventsAreOfOneCase() {
        MemorialRecord record = person("1900", "1931-02-11");
        RecordCase later = new RecordCase();
        later.record = record;
        later.caseNo = 1;
        later.role = RecordCase.Role.LATER;
        later.outcome = "FIRST_CATEGORY";
        later.arrested = StoredDate.of(PartialDate.parse("1937-08-12"));
        later.executed = StoredDate.of(PartialDate.parse("1937-09-23"));
        record.cases.add(later);
        record.cases.get(0).operationParent = "KULAK";
        record.cases.get(0).operationLine = "KULAK_00447";
        assertThat(Property.OTHER_OPERATION.values(record)).containsExactly("KULAK_00447");
        later.operationParent = "KULAK";
        later.operationLine = "KULAK_00447";
        assertThat(Property.OTHER_OPERATION.values(record)).isEmpty();
        assertThat(CaseMeasure.ARREST_TO_EXECUTION.of(record)).isEqualTo("42");
        assertThat(CaseMeasure.ARRESTED.of(record)).isEqualTo("1937-08-12");
        assertThat(PropertyValues.age(record)).isEqualTo("37");
    }

    @Test
    void yearsOfBirthThatDifferLeaveTheAgeOpen() {
        assertThat(PropertyValues.age(person("1900", "1937", "1901"))).isNull();
        assertThat(PropertyValues.age(person("1900", "1937", "1900-05"))).isEqualTo("37");
    }

    @ParameterizedTest
    @CsvSource({
        "58-10,58-10",
        "58-10 ч.1 УК РСФСР,58-10",
        "58-1а УК РСФСР,58-1а",
        "17-58-8,17-58-8",
        "54-10 ч.2 УК УССР,54-10 УК УССР",
        "72 УК БССР,72 УК БССР",
        "72 ч.1,72",
        "72 УК РСФСР,72 УК РСФСР",
        "17-58-8 УК РСФСР,17-58-8",
        "Указ от 7 августа,Указ от 7 августа"
    })
    void anArticleLosesItsPartsAndKeepsItsCode(String printed, String main) {
        assertThat(PropertyValues.article(printed)).isEqualTo(main);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Бутово | BUTOVO",
                "Московская обл., Бутово | BUTOVO",
                "Бутовский полигон | BUTOVO",
                "пос. Коммунарка | KOMMUNARKA",
                "Донское | DONSKOE",
                "Москва, Донское кладбище | DONSKOE",
                "Донское, под Вымысловом | Донское, под Вымысловом",
                "Бутово или Коммунарка | Бутово или Коммунарка",
                "возможно, Бутово | возможно, Бутово",
                "г. Вымыслов, старое кладбище | г. Вымыслов, старое кладбище",
                "место не установлено |"
            })
    void aKnownBurialPlaceIsOneHoweverItIsPrinted(String printed, String site) {
        RecordCase main = new RecordCase();
        main.burialPlace = printed;
        assertThat(PropertyValues.burialSite(main)).isEqualTo(site);
    }

    @Test
    void aRangeMeansItsNumbersAndAnUnknownOneIsRefused() {
        assertThat(Property.AGE.meaning("17..19")).containsExactly("17", "18", "19");
        assertThat(Property.AGE.meaning("17")).containsExactly("17");
        assertThat(Property.AGE.meaning("unknown")).containsExactly("unknown");
        assertThat(Property.AGE.isPossible(Grain.VALUE, "19..17")).isFalse();
        assertThat(Property.AGE.isPossible(Grain.VALUE, "17..400")).isFalse();
        assertThat(Property.AGE.isPossible(Grain.VALUE, "17..400000")).isFalse();
        assertThat(Property.AGE.isPossible(Grain.VALUE, "impossible")).isTrue();
        assertThat(Property.AGE_BAND.isPossible(Grain.VALUE, "18..24")).isTrue();
        assertThat(Property.AGE_BAND.isPossible(Grain.VALUE, "18..25")).isFalse();
    }

    private static MemorialRecord told(String arrested, RecordField field, String words) {
        MemorialRecord record = person("1900", arrested);
        record.reads(new StoredReading(
                List.of(new FieldValue(field.path(), 0, words, null, List.of(), Origin.PARSER)), null, null, null));
        return record;
    }

    @Test
    void wordsOfGroupsCountInTheTimeOfTheOrderByTheArrestWhereNoSentenceIsDated() {
        MemorialRecord record = told("1937-09-10", RecordField.PROFESSION, "псаломщик");
        assertThat(Property.TARGET_SIGN.values(record)).containsExactly("KUL_CHURCH");
        record.mainCase().tried = StoredDate.of(PartialDate.parse("1940-01-01"));
        assertThat(Property.TARGET_SIGN.values(record)).isEmpty();
        assertThat(Property.TARGET_SIGN.values(told(null, RecordField.PROFESSION, "псаломщик")))
                .isEmpty();
        assertThat(Property.TARGET_SIGN.values(told("1937-09-31", RecordField.PROFESSION, "псаломщик")))
                .isEmpty();
        assertThat(Property.TARGET_SIGN.values(new MemorialRecord())).isEmpty();
        assertThat(Property.TARGET_SIGN.label("KUL_CHURCH", ENGLISH)).isEqualTo("clergy and believers");
    }

    @Test
    void theCountriesOfAChargeAreThoseOfItsMainCase() {
        assertThat(Property.SPY_FOR.values(
                        told("1937", RecordField.TRIAL_CHARGE, "шпионаж в пользу Польши, агент японской разведки")))
                .containsExactly("Poland", "Japan");
        assertThat(Property.SPY_FOR.values(told("1937", RecordField.PROFESSION, "агент снабжения польской школы")))
                .isEmpty();
        assertThat(Property.SPY_FOR.label("Poland", ENGLISH)).isEqualTo("Poland");
    }

    @Test
    void numbersAreCalledInWords() {
        assertThat(Property.AGE_BAND.label("18..24", ENGLISH)).isEqualTo("18–24 years");
        assertThat(Property.TERM_BAND.label("60..119", ENGLISH)).isEqualTo("from 5 years to less than 10 years");
        assertThat(Property.TERM_BAND.label("120..120", ENGLISH)).isEqualTo("10 years");
        assertThat(Property.TERM.label("18", ENGLISH)).isEqualTo("18 months");
        assertThat(Property.RULE.label("R04", ENGLISH)).isEqualTo("R04: body and date");
        assertThat(Property.AGE.label("impossible", ENGLISH)).isEqualTo("an impossible number");
    }
}
