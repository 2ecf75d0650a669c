package org.knigipamiati.record.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.Origin;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.vocabulary.RecordField;

/** What counts as another word, and what typed text is kept as. */
class DifferencesTest {

    private static final FieldKey JOB = FieldKey.main(RecordField.PROFESSION);

    @ParameterizedTest
    @ValueSource(
            strings = {" небывалый  плотник ", "небывалый\u00a0плотник", "небывалый\nплотник", "небывалый\u202fплотник"
            })
    void blanksAreNoDifference(String typed) {
        assertThat(Differences.between(job("небывалый плотник"), job(typed))).isEmpty();
    }

    @Test
    void anotherWordIsOneAndSaysBoth() {
        assertThat(Differences.between(job("плотник"), job("столяр")))
                .containsExactly(new Differences.Difference(JOB, List.of("плотник"), List.of("столяр")));
    }

    @Test
    void whatIsSaidNoMoreIsOneAndWhatIsSaidNewlyToo() {
        assertThat(Differences.between(job("плотник"), job()))
                .containsExactly(new Differences.Difference(JOB, List.of("плотник"), List.of()));
        assertThat(Differences.between(job("  "), job("плотник")))
                .containsExactly(new Differences.Difference(JOB, List.of(), List.of("плотник")));
    }

    @Test
    void theSameWordOfAnotherCaseIsAnotherField() {
        StoredReading other = reading(value("плотник", null, 1));
        assertThat(Differences.between(job("плотник"), other))
                .extracting(Differences.Difference::key)
                .containsExactly(JOB, new FieldKey(RecordField.PROFESSION, 1));
    }

    @Test
    void theValueCountsWhereThereIsOneAndNotTheWords() {
        assertThat(Differences.between(
                        reading(value("дважды печатано", "1938-03-02", 0)), reading(value("иначе", "1938-03-02", 0))))
                .isEmpty();
    }

    @Test
    void whatNoDatabaseCanHoldIsShownAndNotDropped() {
        assertThat(Tidy.storable("а\u0000б\ud800")).isEqualTo("а\ufffdб\ufffd");
        assertThat(Tidy.storable("😀")).isEqualTo("😀");
        assertThat(Tidy.remark(" \n ")).isNull();
        assertThat(Tidy.remark(" две  строки\n")).isEqualTo("две  строки");
    }

    private static StoredReading job(String... words) {
        return reading(Stream.of(words).map(each -> value(each, null, 0)).toArray(FieldValue[]::new));
    }

    private static FieldValue value(String words, String value, int caseNo) {
        return new FieldValue(RecordField.PROFESSION.path(), caseNo, words, value, List.of(), Origin.PARSER);
    }

    private static StoredReading reading(FieldValue... fields) {
        return new StoredReading(List.of(fields), List.of(), List.of(), List.of());
    }
}
