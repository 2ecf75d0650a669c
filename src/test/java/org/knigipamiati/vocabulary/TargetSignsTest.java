package org.knigipamiati.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A printed word is the sign of a group only in the time and place of the order against it, and only of the person. */
class TargetSignsTest {

    private static List<String> of(RecordField field, String words, String earliest, String latest, String region) {
        return TargetSigns.bundled()
                .of(asked -> asked == field ? words : null, LocalDate.parse(earliest), LocalDate.parse(latest), region);
    }

    private static List<String> inTime(RecordField field, String words) {
        return of(field, words, "1937-10-01", "1937-10-01", null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "profession | бывший кулак, возчик | KUL_EXKULAK",
                "residence | трудпоселок Вымышленный | KUL_EXKULAK",
                "profession | священник | KUL_CHURCH",
                "profession | мулла | KUL_CHURCH",
                "profession | служил в Белой армии, счетовод | KUL_WHITE_OFFICER",
                "profession | без определенных занятий | KUL_NO_OCCUPATION",
                "residence | БОМЖ | KUL_NO_OCCUPATION",
                "party | бывший эсер | KUL_PARTY",
                "profession | телеграфист КВЖД | KHARBIN_KVZHD",
                "profession | перебежчик из Польши | POL_REFUGEE",
                "trial.charge | как ЧСИР | WIVES_TRAITORS"
            })
    void aWordOfThePersonIsASign(String field, String words, String expected) {
        assertThat(inTime(RecordField.byPath(field).orElseThrow(), words)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "profession | сын священника",
                "profession | дочь кулака",
                "profession | офицер запаса РККА",
                "profession | перебежчик",
                "trial.charge | кулацкая агитация",
                "trial.charge | участник эсеровской организации",
                "birth.place | г. Харбин",
                "party | член РСДРП(б)"
            })
    void whatRelativesWereOrAChargeSaysOrIsOfNoCountryIsNone(String field, String words) {
        assertThat(inTime(RecordField.byPath(field).orElseThrow(), words)).isEmpty();
    }

    @Test
    void thereIsNoSignOutsideTheTimeOfTheOrder() {
        assertThat(of(RecordField.PROFESSION, "священник", "1931-05-02", "1931-05-02", null))
                .isEmpty();
        assertThat(of(RecordField.PROFESSION, "священник", "1942-05-02", "1942-05-02", null))
                .isEmpty();
        assertThat(of(RecordField.PROFESSION, "священник", "1937-01-01", "1937-12-31", null))
                .as("a year may lie in it")
                .isNotEmpty();
    }

    @Test
    void whatOneRegionAddedIsASignThereOnly() {
        String words = "был в плену в Германии";
        assertThat(of(RecordField.PROFESSION, words, "1937-10-01", "1937-10-01", "GOR"))
                .containsExactly("GER_GOR_WW1_POW");
        assertThat(of(RecordField.PROFESSION, words, "1937-10-01", "1937-10-01", "MOS"))
                .isEmpty();
        assertThat(of(RecordField.PROFESSION, words, "1937-10-01", "1937-10-01", null))
                .isEmpty();
    }

    @Test
    void aTableThatNamesNoFieldIsRefusedWithItsLine() throws IOException {
        Table table = Table.read(
                "signs.csv",
                new StringReader(
                        "category,fields,words,from,until,region,source\nA,shoes,b,1937-01-01,1938-01-01,,c\n"));
        assertThatThrownBy(() -> new TargetSigns(table))
                .hasMessageContaining("signs.csv")
                .hasMessageContaining("line 2")
                .hasMessageContaining("shoes");
    }
}
