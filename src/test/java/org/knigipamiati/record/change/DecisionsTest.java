package org.knigipamiati.record.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.Origin;
import org.knigipamiati.record.Person;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.Revision;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.record.StoredReading.OtherCase;
import org.knigipamiati.vocabulary.RecordField;

/** What a person decided stays, whatever is read beneath it; undoing gives back what stood there. */
class DecisionsTest {

    private static final Person IVA = new Person("source");
    private static final Person DUB = new Person("дуб");
    private static final FieldKey JOB = FieldKey.main(RecordField.PROFESSION);
    private static final FieldKey PARTY = FieldKey.main(RecordField.PARTY);
    private static final FieldKey FIRST_ARREST = new FieldKey(RecordField.ARREST_BODY, 1);

    @Test
    void whatWasCorrectedStaysAndWhatIsReadIsKeptBeneath() {
        StoredReading corrected = say(read("плотник"), JOB, IVA, "столяр");
        StoredReading again = Decisions.kept(corrected, read("маляр"), true);
        assertThat(said(again, JOB)).containsExactly("столяр");
        assertThat(Decisions.read(again, JOB)).extracting(FieldValue::effective).containsExactly("маляр");
        assertThat(said(Decisions.withdrawn(again, List.of(JOB)), JOB)).containsExactly("маляр");
    }

    @Test
    void whatWasEmptiedStaysEmpty() {
        StoredReading emptied = say(read("плотник"), JOB, IVA);
        StoredReading again = Decisions.kept(Decisions.kept(emptied, read(null), true), read("плотник"), false);
        assertThat(said(again, JOB)).isEmpty();
        assertThat(said(Decisions.withdrawn(again, List.of(JOB)), JOB)).containsExactly("плотник");
    }

    @Test
    void placesInAnotherTextAreForgottenInTheSameTheyStay() {
        StoredReading corrected = Decisions.with(
                read("плотник"), Map.of(JOB, List.of(value(JOB, "плотник", IVA, List.of(List.of(3, 10))))), IVA);
        assertThat(Decisions.kept(corrected, read("маляр"), true).fields())
                .singleElement()
                .satisfies(field -> assertThat(field.spans()).isNotEmpty());
        assertThat(Decisions.kept(corrected, read("маляр"), false).fields())
                .singleElement()
                .satisfies(field -> assertThat(field.spans()).isEmpty());
    }

    @Test
    void whatWasSaidOfACaseFollowsItToItsNewNumber() {
        StoredReading corrected = say(cases("1930", "Выдуманский РО"), FIRST_ARREST, IVA, "Небывалое ОГПУ");
        StoredReading again =
                Decisions.kept(corrected, cases("1925", "Сказочный отдел", "1930", "Выдуманский РО"), true);
        assertThat(said(again, FIRST_ARREST)).containsExactly("Сказочный отдел");
        assertThat(said(again, new FieldKey(RecordField.ARREST_BODY, 2))).containsExactly("Небывалое ОГПУ");
    }

    @Test
    void aCaseThatAPersonAddedIsNotMixedWithOneThatIsReadLater() {
        StoredReading added = say(read("плотник"), FIRST_ARREST, IVA, "Небывалое ОГПУ");
        assertThat(added.otherCases()).hasSize(1);
        StoredReading again = Decisions.kept(added, cases("1925", "Сказочный отдел"), true);
        assertThat(said(again, FIRST_ARREST)).containsExactly("Сказочный отдел");
        assertThat(said(again, new FieldKey(RecordField.ARREST_BODY, 2))).containsExactly("Небывалое ОГПУ");
        assertThat(again.otherCases()).extracting(OtherCase::caseNo).containsExactly(1, 2);
    }

    @Test
    void undoingAPersonsChangeGivesBackTheReading() {
        StoredReading before = read("плотник");
        Revision revision = revision(before, say(before, JOB, IVA, "столяр"));
        Undoing undoing = Undoing.of(revision, revision.after, true, DUB);
        assertThat(undoing.after()).isEqualTo(before);
        assertThat(undoing.undone()).containsExactly(JOB);
    }

    @Test
    void undoingGivesBackThePreviousPersonsWord() {
        StoredReading first = say(read("плотник"), JOB, IVA, "столяр");
        Revision revision = revision(first, say(first, JOB, DUB, "маляр"));
        Undoing undoing = Undoing.of(revision, revision.after, true, DUB);
        assertThat(undoing.after()).isEqualTo(first);
    }

    @Test
    void undoingWhatAMachineReadIsADecisionThatStays() {
        Revision revision = revision(read("плотник"), read("плотник в колхозе"));
        StoredReading after = Undoing.of(revision, revision.after, true, DUB).after();
        assertThat(said(after, JOB)).containsExactly("плотник");
        assertThat(said(Decisions.kept(after, read("плотник в колхозе"), true), JOB))
                .containsExactly("плотник");
    }

    @Test
    void aDecisionUndoneAfterTheEntryWasReadOtherwiseStillSaysWhatItSaidBefore() {
        StoredReading before = read("плотник");
        Revision revision = revision(before, say(before, JOB, IVA, "столяр"));
        StoredReading now = Decisions.kept(revision.after, read("маляр"), true);
        StoredReading after = Undoing.of(revision, now, true, DUB).after();
        assertThat(said(after, JOB)).containsExactly("плотник");
        assertThat(Decisions.about(after, JOB))
                .hasValueSatisfying(d -> assertThat(d.by()).isEqualTo(DUB));
    }

    @Test
    void whatWasChangedSinceIsNotUndoneAndNamed() {
        StoredReading before = read("плотник");
        Map<FieldKey, List<FieldValue>> two = new LinkedHashMap<>();
        two.put(JOB, List.of(value(JOB, "столяр", IVA, List.of())));
        two.put(PARTY, List.of(value(PARTY, "б/п", IVA, List.of())));
        Revision revision = revision(before, Decisions.with(before, two, IVA));
        StoredReading now = say(revision.after, JOB, DUB, "маляр");
        Undoing undoing = Undoing.of(revision, now, true, DUB);
        assertThat(undoing.undone()).containsExactly(PARTY);
        assertThat(undoing.changedSince()).containsExactly(JOB);
        assertThat(said(undoing.after(), JOB)).containsExactly("маляр");
        assertThat(said(undoing.after(), PARTY)).isEmpty();
    }

    private static Revision revision(StoredReading before, StoredReading after) {
        Revision revision = new Revision();
        revision.before = before;
        revision.after = after;
        return revision;
    }

    private static StoredReading say(StoredReading reading, FieldKey key, Person who, String... words) {
        List<FieldValue> values = List.of(words).stream()
                .map(word -> value(key, word, who, List.of()))
                .toList();
        return Decisions.with(reading, Map.of(key, values), who);
    }

    private static List<String> said(StoredReading reading, FieldKey key) {
        return Decisions.of(reading, key).stream().map(FieldValue::effective).toList();
    }

    private static StoredReading read(String job) {
        return new StoredReading(
                job == null
                        ? List.of()
                        : List.of(value(JOB, job, Origin.PARSER, List.of(List.of(5, 5 + job.length())))),
                List.of(List.of(0, 4)),
                List.of(),
                List.of());
    }

    /** A reading with cases beside the main one: pairs of a year of arrest and of who arrested. */
    private static StoredReading cases(String... told) {
        List<FieldValue> fields = new ArrayList<>();
        List<OtherCase> others = new ArrayList<>();
        for (int i = 0; i < told.length; i += 2) {
            int no = i / 2 + 1;
            fields.add(new FieldValue("arrest.date", no, told[i], told[i], List.of(), Origin.PARSER));
            fields.add(new FieldValue("arrest.body", no, told[i + 1], null, List.of(), Origin.PARSER));
            others.add(new OtherCase(no, RecordCase.Role.EARLIER, List.of(no * 10, no * 10 + 9)));
        }
        return new StoredReading(fields, List.of(), List.of(), others);
    }

    private static FieldValue value(FieldKey key, String words, Origin origin, List<List<Integer>> spans) {
        return new FieldValue(key.field().path(), key.caseNo(), words, null, spans, origin);
    }
}
