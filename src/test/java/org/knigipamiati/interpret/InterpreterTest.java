package org.knigipamiati.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.OperationClaim;
import org.knigipamiati.record.Origin;
import org.knigipamiati.record.Person;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.RecordFlag;
import org.knigipamiati.record.Source;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.vocabulary.RecordField;

class InterpreterTest {

    private final Interpreter interpreter = new Interpreter();

    @Test
    void theRegionOfACaseIsThatOfTheBody() {
        RecordCase one = interpreted(
                        given(RecordField.TRIAL_BODY, "тройка при УНКВД по Саратовской обл."),
                        given(RecordField.TRIAL_DATE, "1937-11-20"),
                        given(RecordField.RESIDENCE, "Московская обл., дер. Небывалово"))
                .mainCase();
        assertThat(one.region).isEqualTo("SAR");
        assertThat(one.regionBasis).isEqualTo(RecordCase.RegionBasis.BODY);
    }

    @Test
    void aBodyOfTheWholeUnionTellsNoRegionSoTheResidenceDoes() {
        RecordCase one = interpreted(
                        given(RecordField.TRIAL_BODY, "Комиссия НКВД СССР и Прокурора СССР"),
                        given(RecordField.TRIAL_DATE, "1938-01-14"),
                        given(RecordField.RESIDENCE, "Московская обл., дер. Небывалово"))
                .mainCase();
        assertThat(one.region).isEqualTo("MOS");
        assertThat(one.regionBasis).isEqualTo(RecordCase.RegionBasis.RESIDENCE);
    }

    @Test
    void theVerdictOfTheRulesStandsOnTheCaseAndItsClaimSaysSo() {
        MemorialRecord record = interpreted(
                given(RecordField.TRIAL_BODY, "Комиссия НКВД СССР и Прокурора СССР"),
                given(RecordField.TRIAL_DATE, "1938-01-14"),
                given(RecordField.TRIAL_CHARGE, "агент польской разведки"));
        assertThat(record.mainCase().operationLine).isEqualTo("POLISH_00485");
        assertThat(record.mainCase().operationParent).isEqualTo("NATIONAL");
        assertThat(record.claims).anyMatch(c -> c.best && "POLISH_00485".equals(c.line) && !c.reasons.isEmpty());
    }

    @Test
    void aNationalityCountsByItsLemmaWhereverItComesFrom() {
        for (String given : List.of(
                "Русский",
                "русская",
                "русские",
                "рус.",
                "«русский»",
                "pусский",
                "русский|поляк",
                "русский; поляк",
                "русский-католик")) {
            assertThat(interpreted(given(RecordField.NATIONALITY, given)).nationality)
                    .as(given)
                    .isEqualTo("русский");
        }
        assertThat(interpreted(given(RecordField.NATIONALITY_VERBATIM, "полька")).nationality)
                .isEqualTo("поляк");
        assertThat(interpreted(given(RecordField.NATIONALITY, "Марсианин")).nationality)
                .isEqualTo("Марсианин");
    }

    @Test
    void outcomeAndProcedureStandOnTheCase() {
        RecordCase one = interpreted(
                        given(RecordField.TRIAL_BODY, "Комиссия НКВД СССР и Прокурора СССР"),
                        given(RecordField.TRIAL_DATE, "1938-01-14"),
                        given(RecordField.EXECUTION_DATE, "1938-02-01"))
                .mainCase();
        assertThat(one.procedure).isEqualTo("ALBUM");
        assertThat(one.outcome).isEqualTo("FIRST_CATEGORY");
        assertThat(one.outcomeGround).isEqualTo("EXECUTED");
    }

    @Test
    void aCommissionOfThreeCountsAsNoDvoikaThoughItsWordsBeginAsOne() {
        RecordCase one = interpreted(
                        given(RecordField.TRIAL_BODY, "Комиссия НКВД СССР, Прокурора СССР и председателя ВКВС СССР"),
                        given(RecordField.TRIAL_BODY_TYPE, "DVOIKA"),
                        given(RecordField.TRIAL_DATE, "1937-06-05"))
                .mainCase();
        assertThat(one.bodyCode).isEqualTo("COMM3_VKVS");
        assertThat(one.bodyType).isEqualTo("OTHER");
    }

    @Test
    void theTroikasOfOrder00606AreOneTypeWhateverTheyAreCalled() {
        for (String body :
                List.of("тройка при УНКВД по Заозёрской обл.", "особая тройка при УНКВД по Заозёрской обл.")) {
            RecordCase one = interpreted(
                            given(RecordField.TRIAL_BODY, body),
                            given(RecordField.TRIAL_BODY_TYPE, "TROIKA_00447"),
                            given(RecordField.TRIAL_DATE, "1938-10-14"))
                    .mainCase();
            assertThat(one.bodyCode).as(body).isEqualTo("SPECIAL_TROIKA_00606");
            assertThat(one.bodyType).as(body).isEqualTo("SPECIAL_TROIKA");
        }
    }

    @Test
    void whatAnEditorAssertedSurvivesTheRules() {
        MemorialRecord record =
                record(given(RecordField.TRIAL_BODY, "тройка"), given(RecordField.TRIAL_DATE, "1937-11-20"));
        OperationClaim claim = new OperationClaim();
        claim.record = record;
        claim.parent = "NATIONAL";
        claim.line = "GERMAN_00439";
        claim.level = "DOCUMENTED";
        claim.parentLevel = "DOCUMENTED";
        claim.rule = "R03";
        claim.evidence = "вымышленный протокол № 1";
        claim.assertedBy = new Person("RULE");
        record.claims.add(claim);
        interpreter.interpret(record);
        interpreter.interpret(record);
        assertThat(record.claims).filteredOn(OperationClaim::byAnEditor).containsExactly(claim);
        assertThat(record.mainCase().operationLine).isEqualTo("GERMAN_00439");
    }

    @Test
    void readingAgainReplacesFlagsInsteadOfAddingThem() {
        MemorialRecord record = record(
                given(RecordField.ARREST_DATE, "1938-05-01"),
                given(RecordField.TRIAL_DATE, "1937-11-20"),
                given(RecordField.TRIAL_BODY, "тройка при УНКВД по Саратовской обл."));
        interpreter.interpret(record);
        List<String> first = record.flags.stream().map(f -> f.check).toList();
        interpreter.interpret(record);
        assertThat(record.flags).extracting((RecordFlag f) -> f.check).containsExactlyElementsOf(first);
        assertThat(first).contains("C02");
    }

    @Test
    void aCaseThatIsNoLongerReadIsTakenAway() {
        MemorialRecord record = interpreted(given(RecordField.TRIAL_BODY, "тройка"));
        assertThat(record.cases).hasSize(1);
        record.reads(new StoredReading(List.of(given(RecordField.SURNAME, "Выдумкин")), null, null, null));
        interpreter.interpret(record);
        assertThat(record.cases).isEmpty();
    }

    private MemorialRecord interpreted(FieldValue... fields) {
        MemorialRecord record = record(fields);
        interpreter.interpret(record);
        return record;
    }

    private static MemorialRecord record(FieldValue... fields) {
        MemorialRecord record = new MemorialRecord();
        record.source = new Source();
        record.reads(new StoredReading(new ArrayList<>(List.of(fields)), null, null, null));
        return record;
    }

    private static FieldValue given(RecordField field, String text) {
        boolean words = field.verbatim();
        return new FieldValue(field.path(), 0, words ? text : null, words ? null : text, List.of(), Origin.FILE);
    }
}
