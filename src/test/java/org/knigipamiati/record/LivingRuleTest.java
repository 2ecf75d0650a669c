package org.knigipamiati.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.knigipamiati.dates.PartialDate;

class LivingRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void somebodyBornExactlyAHundredYearsAgoIsTakenForDead() {
        assertThat(mayBeLiving("1926-11-24")).isFalse();
        assertThat(mayBeLiving("1926-11-25")).isTrue();
    }

    @Test
    void aYearAloneCountsWithItsLastDay() {
        assertThat(mayBeLiving("1925")).isFalse();
        assertThat(mayBeLiving("1926")).isTrue();
    }

    @Test
    void oneRecentDateAmongSeveralIsEnough() {
        assertThat(LivingRule.DEFAULT.mayBeLiving(
                        List.of(PartialDate.parse("1899"), PartialDate.parse("1931")), false, TODAY))
                .isTrue();
    }

    @Test
    void aKnownDeathEndsTheMatter() {
        assertThat(LivingRule.DEFAULT.mayBeLiving(List.of(PartialDate.parse("1930")), true, TODAY))
                .isFalse();
    }

    @Test
    void nobodyIsHiddenForWantOfADateOfBirth() {
        assertThat(LivingRule.DEFAULT.mayBeLiving(List.of(), false, TODAY)).isFalse();
    }

    @Test
    void aRuleOfNoYearsShowsEverybody() {
        assertThat(new LivingRule(0).mayBeLiving(List.of(PartialDate.parse("2001")), false, TODAY))
                .isFalse();
        assertThatThrownBy(() -> new LivingRule(-1)).hasMessageContaining("between 0 and 150");
    }

    @Test
    void whatPeopleDecidedToShowIsNotHiddenByTheRule() {
        MemorialRecord record = new MemorialRecord();
        record.birth = StoredDate.of(PartialDate.parse("1930"));
        assertThat(LivingRule.DEFAULT.mayBeLiving(record, TODAY)).isTrue();
        record.shownByDecision = true;
        assertThat(LivingRule.DEFAULT.mayBeLiving(record, TODAY)).isFalse();
    }

    @Test
    void aGraveIsADeathButADeathSentenceIsNot() {
        MemorialRecord record = new MemorialRecord();
        record.birth = StoredDate.of(PartialDate.parse("1930"));
        RecordCase recordCase = new RecordCase();
        recordCase.sentenceKind = "DEATH";
        record.cases.add(recordCase);
        assertThat(LivingRule.DEFAULT.mayBeLiving(record, TODAY)).isTrue();
        recordCase.burialPlace = "Северное кладбище";
        assertThat(LivingRule.DEFAULT.mayBeLiving(record, TODAY)).isFalse();
    }

    private static boolean mayBeLiving(String birth) {
        return LivingRule.DEFAULT.mayBeLiving(List.of(PartialDate.parse(birth)), false, TODAY);
    }
}
