package org.knigipamiati.review.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.Origin;
import org.knigipamiati.record.Person;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.record.change.Decisions;
import org.knigipamiati.record.change.Differences;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.vocabulary.RecordField;

class TypedFieldsTest {

    private static final Person IVA = new Person("ива");
    private static final FieldKey BIRTH = FieldKey.main(RecordField.BIRTH_DATE);
    private static final FieldKey JOB = FieldKey.main(RecordField.PROFESSION);
    private static final StoredReading READ = new StoredReading(
            List.of(
                    new FieldValue("birth.date", 0, "1897 г.", "1897", List.of(List.of(10, 17)), Origin.PARSER),
                    new FieldValue("profession", 0, "плотник", "плотник", List.of(List.of(20, 27)), Origin.PARSER)),
            List.of(List.of(0, 9)),
            List.of(List.of(30, 33)),
            null);

    @Test
    void whatSaysTheSameAsBeforeKeepsItsSpansAndOrigin() {
        StoredReading after = apply(Map.of(BIRTH, "1897", JOB, " плотник ")).reading();
        assertThat(after).isEqualTo(READ);
    }

    @Test
    void aChangedFieldIsTheTypistsAndKeepsItsPlace() {
        StoredReading after = apply(Map.of(BIRTH, "3 мая 1898 г.")).reading();
        assertThat(after.fields())
                .containsExactly(
                        new FieldValue("birth.date", 0, "3 мая 1898 г.", "1898-05-03", List.of(), IVA),
                        READ.fields().get(1));
        assertThat(after.residue()).isEqualTo(READ.residue());
    }

    @Test
    void whatIsTypedBackToWhatTheSourceSaysHasItsWordsAgain() {
        StoredReading corrected = apply(Map.of(BIRTH, "1898", JOB, "")).reading();
        StoredReading back = TypedFields.apply(corrected, Map.of(BIRTH, "1897", JOB, "плотник"), new Person("дуб"))
                .reading();
        assertThat(back.decided()).isEmpty();
        assertThat(back.fields()).containsExactlyInAnyOrderElementsOf(READ.fields());
    }

    @Test
    void whatIsTypedBackInTheWordsOfTheSourceHasItsPlaceAgainToo() {
        StoredReading corrected = apply(Map.of(BIRTH, "1898")).reading();
        StoredReading back =
                TypedFields.apply(corrected, Map.of(BIRTH, "1897 г."), IVA).reading();
        assertThat(back).isEqualTo(READ);
        assertThat(apply(Map.of(BIRTH, "1897 г.")).reading()).isEqualTo(READ);
        assertThat(TypedFields.says(READ, BIRTH, "1897 г.")).isTrue();
    }

    @Test
    void wordsOfTheSourceThatMakeNoValueHereAreStillTheSources() {
        StoredReading read = new StoredReading(
                List.of(new FieldValue(
                        "birth.date", 0, "лет сорока", "1897~", List.of(List.of(10, 20)), Origin.PARSER)),
                null,
                null,
                null);
        TypedFields.Result typed = TypedFields.apply(read, Map.of(BIRTH, "лет сорока"), IVA);
        assertThat(typed.reading()).isEqualTo(read);
        assertThat(typed.notUnderstood()).isEmpty();
        assertThat(TypedFields.apply(read, Map.of(BIRTH, "лет пятидесяти"), IVA).notUnderstood())
                .containsExactly(BIRTH);
    }

    @Test
    void whatWasMisreadIsPutRightWithTheWordsOfTheSource() {
        StoredReading misread = new StoredReading(
                List.of(new FieldValue("birth.date", 0, "1897 г.", "1879", List.of(List.of(10, 17)), Origin.PARSER)),
                null,
                null,
                null);
        StoredReading after =
                TypedFields.apply(misread, Map.of(BIRTH, "1897 г."), IVA).reading();
        assertThat(Differences.values(after).get(BIRTH)).containsExactly("1897");
        assertThat(after.decided()).hasSize(1);
    }

    @Test
    void anEmptyTextRemovesAFieldAndAnAbsentOneStays() {
        assertThat(apply(Map.of(BIRTH, "")).reading().fields())
                .containsExactly(READ.fields().get(1));
    }

    @Test
    void aDateThatIsNoneIsKeptAsWordsAndSaid() {
        TypedFields.Result result = apply(Map.of(BIRTH, "весной, до сева"));
        assertThat(result.notUnderstood()).containsExactly(BIRTH);
        assertThat(Decisions.of(result.reading(), BIRTH))
                .containsExactly(new FieldValue("birth.date", 0, "весной, до сева", null, List.of(), IVA));
    }

    @Test
    void whatNoFormOffersIsLeftOutAndSaid() {
        FieldKey order = FieldKey.main(RecordField.OPERATION);
        FieldKey term = FieldKey.main(RecordField.SENTENCE_TERM);
        String long4001 = "я".repeat(TypedFields.MOST_LETTERS + 1);
        for (Map.Entry<FieldKey, String> odd : Map.of(
                        order, "00447; и другой", term, "-5", JOB, long4001, BIRTH, long4001)
                .entrySet()) {
            TypedFields.Result result = apply(Map.of(odd.getKey(), odd.getValue()));
            assertThat(result.notUnderstood()).containsExactly(odd.getKey());
            assertThat(result.reading()).isEqualTo(READ);
        }
        assertThat(apply(Map.of(order, "00447", JOB, "я".repeat(TypedFields.MOST_LETTERS)))
                        .notUnderstood())
                .isEmpty();
    }

    @Test
    void aDateFollowedByOtherWordsIsNotCutDown() {
        assertThat(apply(Map.of(BIRTH, "1897 или 1899")).notUnderstood()).containsExactly(BIRTH);
    }

    @Test
    void theValuesOfAListStandOneALine() {
        FieldKey variants = FieldKey.main(RecordField.NAME_VARIANTS);
        StoredReading after = apply(Map.of(variants, "Осинкин\n\n Осинко \r\n")).reading();
        assertThat(Differences.values(after).get(variants)).containsExactly("Осинкин", "Осинко");
    }

    @Test
    void sexIsUnderstoodInRussianAndCodesMustBeCodes() {
        FieldKey sex = FieldKey.main(RecordField.SEX);
        FieldKey kind = FieldKey.main(RecordField.SENTENCE_KIND);
        TypedFields.Result result = apply(Map.of(sex, "ж", kind, "Лагерь какой-то"));
        assertThat(Differences.values(result.reading()).get(sex)).containsExactly("f");
        assertThat(result.notUnderstood()).containsExactly(kind);
    }

    @Test
    void differencesAreToldByFieldAndNotForBlanks() {
        StoredReading other = new StoredReading(
                List.of(
                        new FieldValue("profession", 0, "плотник", null, List.of(), IVA),
                        new FieldValue("arrest.date", 1, null, "1938-02", List.of(), IVA),
                        new FieldValue("birth.date", 0, null, "1879", List.of(), IVA)),
                null,
                null,
                null);
        assertThat(Differences.between(READ, other))
                .containsExactly(
                        new Differences.Difference(BIRTH, List.of("1897"), List.of("1879")),
                        new Differences.Difference(
                                new FieldKey(RecordField.ARREST_DATE, 1), List.of(), List.of("1938-02")));
    }

    @Test
    void aFieldKeyIsReadBackFromItsName() {
        FieldKey later = new FieldKey(RecordField.TRIAL_BODY, 2);
        assertThat(later.name()).isEqualTo("trial.body@2");
        assertThat(FieldKey.of(later.name())).isEqualTo(later);
        assertThat(FieldKey.of("birth.date")).isEqualTo(BIRTH);
    }

    private static TypedFields.Result apply(Map<FieldKey, String> typed) {
        return TypedFields.apply(READ, typed, IVA);
    }
}
