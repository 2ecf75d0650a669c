package org.knigipamiati.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of rights, cell by cell, as the issue wants it and not as the code says it. */
class PermissionTest {

    private static final String TABLE =
            """
            #                     reader volunteer reviewer administrator
            READ_PUBLISHED        yes    yes       yes      yes
            SEND_CORRECTION       yes    yes       yes      yes
            SEND_REQUEST          yes    yes       yes      yes
            FREEZE_PAGE           yes    yes       yes      yes
            KEEP                  yes    yes       yes      yes
            SIGN_IN               yes    yes       yes      yes
            OWN_ACCOUNT           no     yes       yes      yes
            SEE_WORKPLACE         no     yes       yes      yes
            TRANSCRIBE            no     yes       yes      yes
            IMPORT_SPREADSHEET    no     yes       yes      yes
            SETTLE_DIFFERENCES    no     yes       yes      yes
            JUDGE_DUPLICATES      no     yes       yes      yes
            EDIT_SOURCES          no     no        yes      yes
            REVIEW                no     no        yes      yes
            REVISE                no     no        yes      yes
            ANSWER_CORRECTIONS    no     no        yes      yes
            HIDE                  no     no        yes      yes
            SEE_HIDDEN            no     no        yes      yes
            BULK_PUBLISH          no     no        no       yes
            MANAGE_ACCOUNTS       no     no        no       yes
            """;

    @Test
    void everyCellIsAsTheTableSays() {
        Map<String, String[]> rows = Arrays.stream(TABLE.split("\n"))
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\s+"))
                .collect(Collectors.toMap(cells -> cells[0], Function.identity()));
        for (Permission permission : Permission.values()) {
            String[] row = rows.remove(permission.name());
            assertThat(row).as("a row for " + permission).isNotNull();
            for (Role role : Role.values()) {
                assertThat(permission.allows(Set.of(role)))
                        .as(permission + " for " + role)
                        .isEqualTo(row[1 + role.ordinal()].equals("yes"));
            }
        }
        assertThat(rows).as("rows without a permission").isEmpty();
    }

    @Test
    void severalRolesMayWhatAnyOfThemMay() {
        assertThat(Permission.REVIEW.allows(Set.of(Role.VOLUNTEER, Role.REVIEWER)))
                .isTrue();
        assertThat(Permission.MANAGE_ACCOUNTS.allows(Set.of(Role.VOLUNTEER, Role.REVIEWER)))
                .isFalse();
        assertThat(Permission.READ_PUBLISHED.allows(Set.of())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"volunteer,VOLUNTEER", "reviewer,REVIEWER", "administrator,ADMINISTRATOR"})
    void rolesAreKnownByTheirCode(String code, Role role) {
        assertThat(Role.ofCode(code)).isEqualTo(role);
        assertThat(role.code()).isEqualTo(code);
    }
}
