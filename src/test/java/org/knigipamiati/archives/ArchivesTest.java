package org.knigipamiati.archives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.knigipamiati.archives.Advice.Condition;
import org.knigipamiati.archives.AskedCase.Kind;
import org.knigipamiati.archives.AskedCase.Rehabilitated;
import org.knigipamiati.archives.AskedCase.Sign;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.vocabulary.Region;
import org.knigipamiati.vocabulary.Table;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.words.Language;

/** The decision table of archives, and the letters. Places and people are invented. */
class ArchivesTest {

    private static final Archives ARCHIVES = Archives.load();

    private static final List<String> LANGUAGES =
            Language.all().stream().map(Language::tag).toList();

    private static AskedCase facts(
            String body, String region, String place, Kind kind, Rehabilitated rehabilitated, Sign... signs) {
        return new AskedCase(body, region, place, kind, PartialDate.of(1938, 1, 10), rehabilitated, Set.of(signs));
    }

    private static List<String> file(String body, String region, Rehabilitated rehabilitated) {
        return codes(ARCHIVES.advise(facts(body, region, "", Kind.CRIMINAL, rehabilitated))
                .file());
    }

    private static List<String> codes(List<Advice.Step> steps) {
        return steps.stream().map(step -> step.archive().code()).toList();
    }

    @Test
    void readersOfEveryLanguageAreToldInIt() {
        Stream.of(
                        ARCHIVES.archives().stream().map(Archive::names),
                        ARCHIVES.archives().stream().map(Archive::who),
                        ARCHIVES.archives().stream().map(Archive::how),
                        ARCHIVES.rules().stream().map(ArchiveRule::why),
                        Table.read("archives/laws.csv").stream().map(row -> Rows.texts(row, "title")),
                        Table.read("archives/laws.csv").stream().map(row -> Rows.texts(row, "gives")),
                        Table.read("archives/other_bases.csv").stream().map(row -> Rows.texts(row, "covers")))
                .flatMap(texts -> texts)
                .filter(texts -> !texts.isEmpty())
                .forEach(texts -> assertThat(texts.keySet()).containsAll(LANGUAGES));
    }

    /** The page ends the sentence. */
    @Test
    void noReasonAndNoLawBringsAFullStopOfItsOwn() {
        for (String table : List.of("rules", "laws")) {
            for (Table.Row row : Table.read("archives/" + table + ".csv").rows()) {
                for (String tag : LANGUAGES) {
                    assertThat(row.get((table.equals("rules") ? "why_" : "gives_") + tag))
                            .doesNotEndWith(".");
                }
            }
        }
    }

    @Test
    void theFileIsWhereTheRegionOfTheCasePutsIt() {
        assertThat(file("TROIKA_00447", "LEN", Rehabilitated.YES)).containsExactly("RU_FSB_REG");
        assertThat(file("COMM_NKVD_PROC", "MOS", Rehabilitated.YES)).containsExactly("RU_GARF_10035");
        assertThat(file("TROIKA_00447", "SVE", Rehabilitated.YES)).containsExactly("RU_SA_SVERDL");
        assertThat(file("TROIKA_00447", "VIN", Rehabilitated.YES)).containsExactly("UA_DAO");
        assertThat(file("TROIKA_00447", "VIN", Rehabilitated.NO)).containsExactly("UA_SBU");
        assertThat(file("OSO_NKVD", "MNS", Rehabilitated.YES)).containsExactly("BY_KGB");
        assertThat(file("TROIKA_00447", "KRG", Rehabilitated.YES)).containsExactly("KZ_SGA_KNB");
        assertThat(file("OSO_NKVD", "LVA", Rehabilitated.YES)).doesNotContain("RU_FSB_REG");
        assertThat(file("MIL_COLLEGIUM", "USSR", Rehabilitated.YES)).containsExactly("RU_FSB_CA");
        assertThat(file("MIL_COLLEGIUM", "KIR", Rehabilitated.YES))
                .as("a sentence of Moscow alone does not bring the file there")
                .containsExactly("RU_SA_KIROV");
        assertThat(file("NARSUD", "SAR", Rehabilitated.UNKNOWN)).startsWith("RU_COURT_ARCH");
    }

    /** Kazakhstan and Kirgizia were part of the RSFSR once: their files are not with the FSB for that. */
    @Test
    void whatWasPartOfTheRsfsrIsNotAskedInRussiaForThat() {
        assertThat(file("TROIKA_PP_OGPU", "KAZ_ASSR", Rehabilitated.YES)).containsExactly("KZ_SGA_KNB");
        assertThat(file("TROIKA_PP_OGPU", "KGZ_ASSR", Rehabilitated.YES)).containsExactly("KG_GKNB");
    }

    @Test
    void whereItIsNotKnownWhetherThePersonWasRehabilitatedBothWaysAreNamed() {
        List<Advice.Step> file = ARCHIVES.advise(facts("TROIKA_00447", "PLT", "", Kind.CRIMINAL, Rehabilitated.UNKNOWN))
                .file();
        assertThat(codes(file)).containsExactly("UA_SBU", "UA_DAO");
        assertThat(file.get(1).on()).isEqualTo(Condition.REHABILITATED);
    }

    @Test
    void whereAPrintedPlaceDecidesBothArchivesAreNamed() {
        List<Advice.Step> file = ARCHIVES.advise(
                        facts("TROIKA_00447", "SVE", "г. Кунгур, Заречная ул.", Kind.CRIMINAL, Rehabilitated.YES))
                .file();
        assertThat(codes(file)).containsExactly("RU_SA_PERM", "RU_SA_SVERDL");
        assertThat(file).extracting(Advice.Step::on).containsExactly(Condition.PLACE, Condition.OTHER_PLACE);
    }

    @Test
    void exileLeadsToTheRecordsOfSettlersAndATermToTheCard() {
        assertThat(codes(ARCHIVES.advise(facts("LOCAL_EXEC", "SAR", "", Kind.DEPORTATION, Rehabilitated.UNKNOWN))
                        .file()))
                .startsWith("RU_MVD_IC");
        AskedCase camp = facts("OSO_NKVD", "SAR", "", Kind.CRIMINAL, Rehabilitated.YES, Sign.TERM);
        assertThat(codes(ARCHIVES.advise(camp).also())).contains("RU_MVD_IC", "RU_GIAC");
        AskedCase shot = facts("OSO_NKVD", "SAR", "", Kind.CRIMINAL, Rehabilitated.YES);
        assertThat(codes(ARCHIVES.advise(shot).also())).doesNotContain("RU_MVD_IC", "RU_GIAC", "RU_PARTY_REG");
    }

    @Test
    void rehabilitationIsAskedOfWhomTheLawNames() {
        assertThat(codes(ARCHIVES.advise(facts("TROIKA_00447", "LEN", "", Kind.CRIMINAL, Rehabilitated.UNKNOWN))
                        .rights()))
                .containsExactly("RU_PROK");
        assertThat(codes(ARCHIVES.advise(facts("MIL_TRIBUNAL", "LEN", "", Kind.CRIMINAL, Rehabilitated.UNKNOWN))
                        .rights()))
                .containsExactly("RU_GVP");
        assertThat(codes(ARCHIVES.advise(facts("TROIKA_00447", "KIE", "", Kind.CRIMINAL, Rehabilitated.UNKNOWN))
                        .rights()))
                .containsExactly("UA_REHAB");
    }

    @Test
    void everyRegionLeadsToAnArchiveAndOnlyTheUnknownToTheGeneralWay() {
        for (Region region : Vocabularies.load().regions().values()) {
            for (Rehabilitated rehabilitated : Rehabilitated.values()) {
                Advice advice = ARCHIVES.advise(facts("", region.code(), "", Kind.CRIMINAL, rehabilitated));
                assertThat(advice.isGeneral()).as(region.code()).isFalse();
            }
        }
        AskedCase nothing = new AskedCase("", "", "", Kind.UNKNOWN, null, Rehabilitated.UNKNOWN, Set.of());
        assertThat(ARCHIVES.advise(nothing).isGeneral()).isTrue();
        assertThat(codes(ARCHIVES.advise(nothing).file())).containsExactly("RU_UNKNOWN");
    }

    /** The FSB keeps nothing for the republics; units whose republic is another country lead there. */
    @Test
    void noRegionOutsideTheRsfsrLeadsToRussia() {
        for (Region region : Vocabularies.load().regions().values()) {
            if (!ArchiveRule.liesIn(region.code(), List.of("RSFSR", "USSR", "-KAZ_ASSR", "-KGZ_ASSR"))
                    || ArchiveRule.liesIn(region.code(), List.of("UKR", "BLR", "KAZ", "UZB", "GEO", "LTU"))) {
                assertThat(codes(ARCHIVES.advise(
                                        facts("TROIKA_00447", region.code(), "", Kind.CRIMINAL, Rehabilitated.YES))
                                .file()))
                        .as(region.code())
                        .noneMatch(code -> code.startsWith("RU_"));
            }
        }
    }

    @Test
    void everyArchiveIsReachedByARuleAndTheOrderIsTold() {
        assertThat(ARCHIVES.rules().stream().map(ArchiveRule::archive))
                .containsAll(ARCHIVES.archives().stream().map(Archive::code).toList());
        assertThat(ARCHIVES.rules()).extracting(ArchiveRule::order).doesNotHaveDuplicates();
        assertThat(ARCHIVES.rules()).allSatisfy(rule -> assertThat(rule.why()).containsKeys("ru", "en"));
    }

    @Test
    void aDateBeforeARuleLeavesItOut() {
        AskedCase early = new AskedCase(
                "NARSUD", "EST", "", Kind.CRIMINAL, PartialDate.ofYear(1930), Rehabilitated.YES, Set.of());
        assertThat(codes(ARCHIVES.advise(early).file())).containsExactly("ABROAD_UNKNOWN");
    }

    @Test
    void aRowThatNobodyStandsBehindOrThatNamesNothingIsRefused() {
        assertThatThrownBy(() -> changed("archives/rules.csv", ",VERIFIED,", ",UNVERIFIED,"))
                .hasMessageContaining("rules.csv, line")
                .hasMessageContaining("certainty");
        assertThatThrownBy(() -> changed("archives/rules.csv", "BLR", "NOWHERE"))
                .hasMessageContaining("regions");
        assertThatThrownBy(() -> changed("archives/rules.csv", "BY_KGB", "BY_NONE"))
                .hasMessageContaining("archive");
        assertThatThrownBy(() -> changed("archives/other_bases.csv", "https://memsearch", "http://memsearch"))
                .hasMessageContaining("https");
    }

    private static void changed(String resource, String from, String to) {
        Function<String, Table> reader =
                name -> name.equals(resource) ? changedTable(name, from, to) : Table.read(name);
        new Archives(reader);
    }

    private static Table changedTable(String name, String from, String to) {
        try (var stream = ArchivesTest.class.getClassLoader().getResourceAsStream(name)) {
            String text = new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(text).contains(from);
            return Table.read(name, new StringReader(text.replace(from, to)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aLetterHoldsWhatIsKnownAndALineForTheRest() {
        Letter letter =
                ARCHIVES.letter(ARCHIVES.archive("RU_FSB_REG").orElseThrow()).orElseThrow();
        String filled = letter.filled(Map.of("victim_name", "Небылицын Фрол $1 {case_number}", "residence", " "));
        assertThat(filled)
                .contains("Фамилия, имя, отчество: Небылицын Фрол $1 {case_number}\n")
                .contains("Место жительства и работы до ареста: " + Letter.BLANK + "\n");
        assertThat(letter.advice()).anyMatch(line -> line.startsWith("Приложить"));
    }

    @Test
    void everyLetterHasOnlyGapsThatTheServiceKnows() {
        Set<String> known = Set.of(
                "archive_name",
                "applicant_name",
                "applicant_address",
                "applicant_contact",
                "victim_name",
                "birth",
                "residence",
                "arrest",
                "sentence",
                "body",
                "case_number",
                "rehabilitation",
                "record_source",
                "record_address",
                "kinship",
                "enclosures",
                "date",
                "place_of_confinement",
                "family_members");
        for (Archive archive : ARCHIVES.archives()) {
            ARCHIVES.letter(archive)
                    .ifPresent(letter -> assertThat(letter.text().split("[{}]")).satisfies(parts -> {
                        for (int i = 1; i < parts.length; i += 2) {
                            assertThat(known).contains(parts[i]);
                        }
                    }));
        }
    }

    @Test
    void thePdfCanBeReadAgainInEveryAlphabetOfTheLetters() throws IOException {
        String words = "Їжак ґанок Ґедимин Ёлкин — «Żółć gęślą jaźń» Öse Āžuols " + "слово ".repeat(40) + "конец";
        byte[] pdf = LetterPdf.of("Письмо", "ru", (words + "\n").repeat(40) + "漢");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            String read = new PDFTextStripper().getText(document);
            assertThat(read).contains("Їжак ґанок Ґедимин Ёлкин — «Żółć gęślą jaźń» Öse Āžuols", "конец", "□");
        }
    }

    @Test
    void namesAreEncodedIntoAddressesAndNothingElse() {
        OtherBase base = ARCHIVES.bases(Set.of()).stream()
                .filter(one -> one.code().equals("AROLSEN"))
                .findFirst()
                .orElseThrow();
        assertThat(base.address("Жуков Ян&a=1#")).endsWith("?s=Zhukov%20Yan%26a%3D1%23");
        assertThat(base.address(" ")).isEqualTo(base.url());
        assertThat(ARCHIVES.bases(Set.of("LVO")))
                .extracting(OtherBase::code)
                .contains("PL_INDEKS", "UA_AVR", "OPENLIST")
                .doesNotContain("EE_MEMORIAAL");
    }
}
