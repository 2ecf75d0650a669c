package org.knigipamiati.web.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.knigipamiati.archives.Archives;
import org.knigipamiati.archives.AskedCase.Kind;
import org.knigipamiati.archives.AskedCase.Rehabilitated;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.Source;
import org.knigipamiati.record.StoredDate;
import org.knigipamiati.words.Language;

/** Whom a record leads to, and what its letter says. Invented people only. */
class NextStepsTest {

    private static MemorialRecord record() {
        MemorialRecord record = new MemorialRecord();
        record.id = 7L;
        record.surname = "Придумчивых";
        record.givenName = "Ефим";
        record.residence = "с. Небывалое";
        record.source = new Source();
        record.source.id = "invented";
        record.source.title = "Книга выдумок";
        return record;
    }

    private static RecordCase told(MemorialRecord record, String body, String type, String region, String sentence) {
        RecordCase told = new RecordCase();
        told.record = record;
        told.caseNo = record.cases.size();
        told.bodyCode = body;
        told.bodyType = type;
        told.body = "напечатанный орган";
        told.region = region;
        told.regionBasis = RecordCase.RegionBasis.BODY;
        told.sentence = "напечатанная мера";
        told.sentenceKind = sentence;
        told.tried = StoredDate.of(PartialDate.of(1938, 2, 1));
        record.cases.add(told);
        return told;
    }

    private static List<String> names(NextSteps.CaseSteps steps, int group) {
        return steps.groups().get(group).steps().stream()
                .map(step -> step.name().words())
                .toList();
    }

    @Test
    void thePageSaysWhatItTookFromTheRecordAndWhatItDoesNotKnow() {
        MemorialRecord record = record();
        told(record, "TROIKA_00447", "TROIKA_00447", "VIN", "DEATH");
        NextSteps.CaseSteps steps =
                NextSteps.of(record, Language.of("ru")).cases().get(0);
        assertThat(steps.known())
                .hasSize(4)
                .anyMatch(fact -> fact.contains("Винницкая") && fact.contains("орган, решивший дело"))
                .contains("о реабилитации не сказано");
        assertThat(names(steps, 0))
                .as("rehabilitated or not: both keepers")
                .anyMatch(name -> name.contains("Службы безопасности Украины"))
                .anyMatch(name -> name.contains("Государственные архивы областей Украины"));
        assertThat(steps.groups().get(0).steps().get(0).condition()).isEqualTo("если человек не реабилитирован");
        assertThat(steps.groups().get(0).steps().get(1).condition()).isEqualTo("если человек реабилитирован");
        assertThat(steps.groups().get(0).steps().get(0).letter()).isEqualTo("/records/7/letter?to=UA_SBU");
    }

    @Test
    void eachCaseHasItsOwnArchivesAndALetterOfItsOwn() {
        MemorialRecord record = record();
        told(record, "TROIKA_PP_OGPU", "TROIKA_OGPU", "SAR", "CAMP");
        told(record, "TROIKA_00447", "TROIKA_00447", "MNS", "DEATH");
        List<NextSteps.CaseSteps> cases =
                NextSteps.of(record, Language.of("en")).cases();
        assertThat(cases).extracting(NextSteps.CaseSteps::heading).containsExactly("Case 1", "Case 2");
        assertThat(cases.get(1).groups().get(0).steps().get(0).letter())
                .isEqualTo("/records/7/letter?to=BY_KGB&case=1");
    }

    @Test
    void aRecordWithoutACaseOrARegionLeadsToTheGeneralWayAndSaysSo() {
        NextSteps.CaseSteps steps =
                NextSteps.of(record(), Language.of("en")).cases().get(0);
        assertThat(steps.general()).isTrue();
        assertThat(steps.heading()).isEmpty();
        assertThat(steps.known()).contains("the region is not known", "the time is not known");
    }

    @Test
    void whatHappenedToFamiliesIsNoCriminalCaseAndLossOfTheVoteIsNoFile() {
        MemorialRecord record = record();
        assertThat(RecordCases.of(record, told(record, "LOCAL_EXEC", "LOCAL_AUTHORITY", "SAR", "EXILE"))
                        .kind())
                .isEqualTo(Kind.DEPORTATION);
        assertThat(RecordCases.of(record, told(record, "OSO_NKVD", "OSO", "SAR", "EXILE"))
                        .kind())
                .isEqualTo(Kind.CRIMINAL);
        assertThat(RecordCases.of(record, told(record, "LOCAL_EXEC", "LOCAL_AUTHORITY", "SAR", "DISENFRANCHISED"))
                        .kind())
                .isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void aRefusalIsNoRehabilitation() {
        MemorialRecord record = record();
        RecordCase told = told(record, "OSO_NKVD", "OSO", "SAR", "CAMP");
        told.rehabilitationReason = "Не реабилитирован";
        assertThat(RecordCases.of(record, told).rehabilitated()).isEqualTo(Rehabilitated.NO);
        told.rehabilitationReason = "за отсутствием состава преступления";
        assertThat(RecordCases.of(record, told).rehabilitated()).isEqualTo(Rehabilitated.YES);
    }

    @Test
    void aLetterInLatinLettersNamesThePersonInBothAlphabets() {
        MemorialRecord record = record();
        RecordCase told = told(record, "OSO_NKVD", "OSO", "LVO", "CAMP");
        var archives = Archives.load();
        var values = LetterFields.of(
                record,
                told,
                archives.archive("PL_IPN").orElseThrow(),
                Language.of("pl"),
                "https://example.org/records/7");
        assertThat(values)
                .containsEntry("victim_name", "Придумчивых Ефим / Pridumchivykh Yefim")
                .containsEntry("archive_name", "Instytut Pamięci Narodowej, Archiwum, Warszawa")
                .containsEntry("body", "напечатанный орган");
        assertThat(values.get("sentence")).contains("1938", "напечатанная мера");
        assertThat(LetterFields.of(record, told, archives.archive("UA_SBU").orElseThrow(), Language.of("uk"), ""))
                .containsEntry("victim_name", "Придумчивых Ефим");
        assertThat(LetterFields.of(record, told, archives.archive("UA_DAO").orElseThrow(), Language.of("uk"), "")
                        .get("archive_name"))
                .as("each region has its own: the letter says which")
                .contains(" — Львівська");
    }
}
