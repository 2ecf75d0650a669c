package org.knigipamiati.record.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.Origin;
import org.knigipamiati.record.Person;
import org.knigipamiati.record.RecordCase.Role;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.record.StoredReading.OtherCase;
import org.knigipamiati.vocabulary.RecordField;

/** Cases beside the main one: their numbers, and what people decided of them, when the entry is read again. */
class OtherCasesTest {

    private static final Person EDITOR = new Person("Лещина");

    @Test
    void aCaseThatSomebodyAddedIsThereWhileItHasAFieldAndItsDaysSayWhen() {
        StoredReading main = reading(List.of(), value(RecordField.TRIAL_DATE, 0, "1937-10-01"));
        StoredReading later = said(main, RecordField.TRIAL_DATE, 1, "1949-02-03");
        assertThat(later.otherCases()).containsExactly(new OtherCase(1, Role.LATER, List.of()));
        StoredReading earlier = said(main, RecordField.TRIAL_DATE, 1, "1930");
        assertThat(earlier.otherCases()).containsExactly(new OtherCase(1, Role.EARLIER, List.of()));
        StoredReading emptied =
                Decisions.with(later, Map.of(new FieldKey(RecordField.TRIAL_DATE, 1), List.of()), EDITOR);
        assertThat(emptied.otherCases()).isEmpty();
    }

    @Test
    void aRecordTakesAsManyCasesAsAFieldCanName() {
        assertThat(OtherCases.next(StoredReading.EMPTY)).contains(1);
        StoredReading last = reading(List.of(), value(RecordField.TRIAL_DATE, FieldKey.MOST_OTHER_CASES - 1, "1930"));
        assertThat(OtherCases.next(last)).contains(FieldKey.MOST_OTHER_CASES);
        StoredReading full = reading(List.of(), value(RecordField.TRIAL_DATE, FieldKey.MOST_OTHER_CASES, "1930"));
        assertThat(OtherCases.next(full)).isEmpty();
    }

    /** A better parser numbers the cases anew; what a person said of the one goes with it, never to the other. */
    @Test
    void whatAPersonSaidOfACaseFollowsIt() {
        StoredReading before = reading(
                List.of(new OtherCase(1, Role.EARLIER, List.of(10, 20))),
                value(RecordField.TRIAL_DATE, 1, "1935"),
                value(RecordField.TRIAL_BODY, 1, "нарсуд"));
        StoredReading decided = said(before, RecordField.SENTENCE, 1, "2 года условно");
        StoredReading again = reading(
                List.of(new OtherCase(1, Role.EARLIER, List.of(1, 5)), new OtherCase(2, Role.EARLIER, List.of(10, 20))),
                value(RecordField.TRIAL_DATE, 1, "1930"),
                value(RecordField.TRIAL_DATE, 2, "1935"),
                value(RecordField.TRIAL_BODY, 2, "нарсуд"));
        StoredReading kept = Decisions.kept(decided, again, true);
        assertThat(Decisions.of(kept, new FieldKey(RecordField.SENTENCE, 2)))
                .extracting(FieldValue::effective)
                .containsExactly("2 года условно");
        assertThat(Decisions.of(kept, new FieldKey(RecordField.SENTENCE, 1))).isEmpty();
    }

    @Test
    void aCaseThatIsReadNoMoreKeepsANumberOfItsOwn() {
        StoredReading before = reading(
                List.of(new OtherCase(1, Role.EARLIER, List.of(10, 20))), value(RecordField.TRIAL_DATE, 1, "1935"));
        StoredReading decided = said(before, RecordField.SENTENCE, 1, "2 года условно");
        StoredReading again = reading(
                List.of(new OtherCase(1, Role.LATER, List.of(30, 40))), value(RecordField.TRIAL_DATE, 1, "1949"));
        StoredReading kept = Decisions.kept(decided, again, false);
        assertThat(Decisions.of(kept, new FieldKey(RecordField.SENTENCE, 1))).isEmpty();
        assertThat(Decisions.of(kept, new FieldKey(RecordField.SENTENCE, 2)))
                .extracting(FieldValue::effective)
                .containsExactly("2 года условно");
    }

    @Test
    void blanksMakeNoDifference() {
        StoredReading first = reading(List.of(), words(RecordField.PROFESSION, "столяр,\u00A0 плотник"));
        StoredReading second = reading(List.of(), words(RecordField.PROFESSION, " столяр, плотник "));
        assertThat(Differences.between(first, second)).isEmpty();
        StoredReading third = reading(List.of(), words(RecordField.SURNAME, "Осокин"));
        assertThat(Differences.between(first, third))
                .containsExactly(
                        new Differences.Difference(FieldKey.main(RecordField.SURNAME), List.of(), List.of("Осокин")),
                        new Differences.Difference(
                                FieldKey.main(RecordField.PROFESSION), List.of("столяр, плотник"), List.of()));
    }

    @Test
    void whatNoDatabaseHoldsIsShownAsMissing() {
        assertThat(Tidy.storable("а\0б")).isEqualTo("а\uFFFDб");
        assertThat(Tidy.storable("а\uD83Dб")).isEqualTo("а\uFFFDб");
        assertThat(Tidy.storable("а\uD83D\uDE00б")).isEqualTo("а\uD83D\uDE00б");
        assertThat(Tidy.remark(" \n")).isNull();
        assertThat(Tidy.words(" а \t\u202Fб\n")).isEqualTo("а б");
    }

    private static StoredReading said(StoredReading reading, RecordField field, int caseNo, String value) {
        return Decisions.with(
                reading,
                Map.of(
                        new FieldKey(field, caseNo),
                        List.of(new FieldValue(field.path(), caseNo, null, value, List.of(), EDITOR))),
                EDITOR);
    }

    private static FieldValue value(RecordField field, int caseNo, String value) {
        return new FieldValue(field.path(), caseNo, null, value, List.of(), Origin.PARSER);
    }

    private static FieldValue words(RecordField field, String words) {
        return new FieldValue(field.path(), 0, words, null, List.of(), Origin.PARSER);
    }

    private static StoredReading reading(List<OtherCase> cases, FieldValue... fields) {
        return new StoredReading(List.of(fields), null, null, cases);
    }
}
