package org.knigipamiati.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.StoredDate;
import org.knigipamiati.words.Language;

/** What was done as a rule beside what is known of one case. Invented people. */
class ProcedureViewTest {

    private static final Language ENGLISH = Language.of("en");

    private final RecordCase recordCase = new RecordCase();

    @Test
    void aCaseOfNoKnownProcedureShowsNone() {
        assertThat(ProcedureView.of(recordCase, ENGLISH)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALBUM", "TROIKA", "SPECIAL_TROIKA"})
    void everyStepHasItsNameAndItsRuleInEveryLanguage(String path) {
        recordCase.procedure = path;
        for (Language language : Language.all()) {
            ProcedureView view = ProcedureView.of(recordCase, language).orElseThrow();
            assertThat(view.note()).isNotBlank().doesNotContain("record_procedure");
            assertThat(view.steps()).hasSizeGreaterThan(4).allSatisfy(step -> {
                assertThat(step.title()).isNotBlank().doesNotContain(path);
                assertThat(step.rule()).isNotBlank().doesNotContain(path);
                assertThat(step.isSilent()).isTrue();
            });
        }
    }

    @Test
    void whatTheRecordSaysStandsAtItsStep() {
        recordCase.procedure = "TROIKA";
        recordCase.arrested = date("1937-08-05");
        recordCase.arrestBody = "Заозёрским РО НКВД";
        recordCase.body = "тройка";
        recordCase.executed = date("1937-09-30");
        recordCase.burialPlace = "Лисий Бор";
        List<List<String>> known = ProcedureView.of(recordCase, ENGLISH).orElseThrow().steps().stream()
                .map(Step::known)
                .toList();
        assertThat(known)
                .containsExactly(
                        List.of("5 August 1937", "Заозёрским РО НКВД"),
                        List.of("тройка"),
                        List.of("30 September 1937", "Лисий Бор"),
                        List.of(),
                        List.of());
    }

    /** Of somebody sent to a camp no step says that people were shot. */
    @Test
    void theCampTakesThePlaceOfTheExecution() {
        recordCase.procedure = "TROIKA";
        recordCase.outcome = "SECOND_CATEGORY";
        recordCase.sentenceKind = "CAMP";
        recordCase.termMonths = 120;
        List<Step> steps = ProcedureView.of(recordCase, ENGLISH).orElseThrow().steps();
        assertThat(steps.get(2).known()).containsExactly("labour camp", "10 years");
        recordCase.outcome = "FIRST_CATEGORY";
        List<Step> shot = ProcedureView.of(recordCase, ENGLISH).orElseThrow().steps();
        assertThat(shot.get(2).title()).isNotEqualTo(steps.get(2).title());
    }

    @Test
    void anInferredLinkIsSaidToBeOne() {
        recordCase.procedure = "ALBUM";
        recordCase.operationParentLevel = "INFERRED_WEAK";
        assertThat(ProcedureView.of(recordCase, ENGLISH).orElseThrow().inferred())
                .isTrue();
        recordCase.operationParentLevel = "DOCUMENTED";
        assertThat(ProcedureView.of(recordCase, ENGLISH).orElseThrow().inferred())
                .isFalse();
    }

    @Test
    void twoDeathsStandSideBySideAndOneAlone() {
        recordCase.executed = date("1938-01-17");
        assertThat(Deaths.of(recordCase, ENGLISH)).isEmpty();
        recordCase.died = date("1943-05");
        recordCase.deathPlace = "Выдуманск";
        assertThat(Deaths.of(recordCase, ENGLISH)).contains(new Deaths("17 January 1938", "", "May 1943", "Выдуманск"));
    }

    private static StoredDate date(String edtf) {
        return StoredDate.of(PartialDate.parse(edtf));
    }
}
