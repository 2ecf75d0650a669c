package org.knigipamiati.kin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which houses, flats, villages and towns printed places are, and where nothing is told. Places are invented. */
class PlacesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    ул. Новая Пустая, д.21, кв. 4                   | град, новая пустая, 21          | кв 4
                    Новая Пустая ул., д.21, кв.4                    | град, новая пустая, 21          | кв 4
                    Новая Пустая, д. 21, кв. 4.                     | град, новая пустая, 21          | кв 4
                    Град, ул. Новая Пустая 21, кв. 4                | град, новая пустая, 21          | кв 4
                    г. Град, ул.Hовая Пустая, д.21. кв.4            | град, новая пустая, 21          | кв 4
                    Б. Пустой пер., 21-4                            | град, большой пустой пер, 21    | кв 4
                    Большой Пустой переулок, д.21                   | град, большой пустой пер, 21    | -
                    ул. 2-я Пустая, д.8/12, корп.3, кв.5, комн. 2   | град, 2 пустая, 8/12 корп 3     | кв 5 комн 2
                    Пустова 42, кв. 40                              | град, пустова, 42               | кв 40
                    пер. Пустова, д.42                              | град, пустова пер, 42           | -
                    Пустой бульвар, 3-б-21                          | град, пустой бульвар, 3б        | кв 21
                    Минской обл., Минск, ул. Пустая, 97, кв. 33     | минск, пустая, 97               | кв 33
                    пос. Ветер, ул. Пустая, д.17, кв. 11            | ветер, пустая, 17               | кв 11
                    Пустой бул., 12--6--72                          | град, пустой бульвар, 12 корп 6 | кв 72
                    Пустая ул., д.26-а, кв4                         | град, пустая, 26а               | кв 4
                    Пустая ул., д.26 а, корп. Б                     | град, пустая, 26а корп б        | -
                    ул. Пустая, Дальний двор, д.2                   | град, пустая дальний двор, 2    | -
                    с. Глушь, д. 5                                  | глушь, 5                        | -
                    """)
    void oneHouseIsOneKey(String printed, String house, String flat) {
        Address address = Address.of(printed, "Град").orElseThrow();
        assertThat(address.house()).isEqualTo(house);
        assertThat(address.flat().orElse(null)).isEqualTo(flat == null ? null : house + ", " + flat);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ул. Пустая, д.21        | ул. Пустая, д.21/33
                    ул. Пустая, д.2, корп.1 | ул. Пустая, д.2, корп.2
                    ул. Пустая, д.2         | ул. Пустая, д.2а
                    ул. Пустова, д.2        | пер. Пустова, д.2
                    ул. 1-я Пустая, д.2     | ул. 2-я Пустая, д.2
                    Б. Пустая ул., д.2      | М. Пустая ул., д.2
                    """)
    void twoHousesAreTwoKeys(String one, String other) {
        assertThat(Address.of(one, "Град").orElseThrow().house())
                .isNotEqualTo(Address.of(other, "Град").orElseThrow().house());
    }

    @Test
    void whatNamesNoHouseOrNoTownIsNoAddress() {
        assertThat(Address.of(null, "Град")).isEmpty();
        assertThat(Address.of("г. Град", "")).isEmpty();
        assertThat(Address.of("ул. Пустая", "Град")).isEmpty();
        assertThat(Address.of("д. Липки Глухого р-на", "Град")).isEmpty();
        assertThat(Address.of("ул. Пустая, д.2", "")).isEmpty();
        assertThat(Address.of("Градская обл., Глухой р-н, с. Липки", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Градская губ., Глуховский уезд, д. Липки
                    в д.Липки Глуховского уезда Градской губ.
                    Градская обл., Глуховский р-н, дер. Липки (Липовка)
                    Градская обл., Глуховский р-н, Липки
                    с. Липки, Глуховского у.
                    Градская обл., Глуховский р-н, Нижний с/с, с. Липки
                    """)
    void aVillageIsTheSameInAnyWordsOfItsDistrict(String printed) {
        assertThat(SettledPlace.of(printed).village()).contains("липки, глуховский");
    }

    /** Villages of one name are many: without its district a village is none that we know. */
    @Test
    void aVillageWithoutItsDistrictIsNotTold() {
        assertThat(SettledPlace.of("Градская губ., д. Липки")).isEqualTo(SettledPlace.UNKNOWN);
        assertThat(SettledPlace.of("Градская губ., Глуховский уезд")).isEqualTo(SettledPlace.UNKNOWN);
        assertThat(SettledPlace.of(null)).isEqualTo(SettledPlace.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Градская губ., г. Верея
                    г. Вереи
                    в Верее
                    Верея
                    """)
    void aTownIsOneInItsCases(String printed) {
        assertThat(SettledPlace.of(printed).town()).contains("вере");
        assertThat(SettledPlace.of(printed).village()).isEmpty();
    }
}
