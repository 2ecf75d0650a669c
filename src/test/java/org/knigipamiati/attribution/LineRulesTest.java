package org.knigipamiati.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

class LineRulesTest {

    private static InventedCase national() {
        return InventedCase.sentenced("Комиссия НКВД СССР и Прокурора СССР", "1938-01-14");
    }

    private static List<String> lines(InventedCase invented) {
        return invented.told().stream()
                .filter(told -> told.startsWith("L") || told.startsWith("-"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "агент польской разведки, L1 POLISH_00485 INFERRED_STRONG",
        "шпионаж в пользу Польши, L1 POLISH_00485 INFERRED_STRONG",
        "участник ПОВ, L1 POLISH_00485 INFERRED_STRONG",
        "агент немецкой разведки, L1 GERMAN_00439 INFERRED_STRONG",
        "шпионаж в пользу Германии, L1 GERMAN_00439 INFERRED_STRONG",
        "сотр. с латвийской разведкой, L1 LATVIAN_49990 INFERRED_STRONG",
        "член общества «Прометей», L1 LATVIAN_49990 INFERRED_STRONG",
        "шпион финской разведки, L1 FINNISH INFERRED_STRONG",
        "агент сигуранцы, L1 ROMANIAN INFERRED_STRONG",
        "агент болгарской разведки, -N1 BULG_MACED NONE",
        "греческий шпион, L1 GREEK_50215 INFERRED_STRONG",
        "агент английской разведки, L7 MIXED INFERRED_WEAK",
        "принадлежность к «Польской организации войсковой», L1 POLISH_00485 INFERRED_STRONG",
        "агент польразведки, L1 POLISH_00485 INFERRED_STRONG",
        "агент полразведки, L1 POLISH_00485 INFERRED_STRONG",
        "сотрудник герразведки, L1 GERMAN_00439 INFERRED_STRONG",
        "член националистической организации латышей, L1 LATVIAN_49990 INFERRED_STRONG",
        "участник к-р латышской нац. организации, L1 LATVIAN_49990 INFERRED_STRONG",
        "участник немецкой фашистской организации, L1 GERMAN_00439 INFERRED_STRONG",
        "организация харбинских меньшевиков, L1 KHARBIN_00593 INFERRED_STRONG",
        "к-р корейская организация, L1 KHARBIN_00593 INFERRED_WEAK",
    })
    void l1AndL7ACountryInTheCharge(String charge, String expected) {
        assertEquals(expected, lines(national().charge(charge)).get(0));
    }

    @ParameterizedTest
    @CsvSource({"китаец", "кореец", "уйгур"})
    void l2TheHomelandOfAPeopleDoesNotTellWhichOfItsLines(String nationality) {
        InventedCase invented =
                national().nationality(nationality).with(RecordField.BIRTH_PLACE, "Маньчжурия, дер. Вымышленная");
        assertTrue(
                lines(invented).stream().allMatch(line -> line.startsWith("L6")),
                lines(invented).toString());
        assertTrue(invented.verdict().conflict());
        assertEquals(Optional.of("NATIONAL_UNSPEC"), invented.verdict().line());
    }

    @Test
    void l1TwoCountriesAreBothWeakAndAConflict() {
        InventedCase invented = national().charge("агент польской и немецкой разведок");
        assertEquals(List.of("L1 POLISH_00485 INFERRED_WEAK", "L1 GERMAN_00439 INFERRED_WEAK"), lines(invented));
        assertTrue(invented.verdict().conflict());
        assertEquals(Optional.of("NATIONAL_UNSPEC"), invented.verdict().line());
        assertEquals(Level.INFERRED_STRONG, invented.verdict().parentLevel());
    }

    @Test
    void l1JapaneseSpyingLeavesSeveralLinesOpen() {
        InventedCase invented = national().charge("агент японской разведки");
        assertEquals(
                List.of("L1 KHARBIN_00593 INFERRED_WEAK", "L1 CHINESE INFERRED_WEAK", "L1 MIXED INFERRED_WEAK"),
                lines(invented));
        assertTrue(invented.verdict().conflict());
    }

    @Test
    void l1JapaneseSpyingOfKharbintsyIsOneLineNotTwoCountries() {
        InventedCase invented = national().charge("организация харбинских эсеров и шпионаж в пользу Японии");
        assertEquals(Optional.of("KHARBIN_00593"), invented.verdict().line());
        assertEquals(Level.INFERRED_STRONG, invented.verdict().level());
    }

    @Test
    void l1TheWordPolishWithoutSpyingIsNoSign() {
        assertEquals(
                List.of("L8 NATIONAL_UNSPEC INFERRED_STRONG"), lines(national().charge("восхвалял польский строй")));
    }

    @ParameterizedTest
    @CsvSource({
        "1937-09-19, L2 KHARBIN_00593 INFERRED_WEAK",
        "1937-09-20, L2 KHARBIN_00593 INFERRED_STRONG",
        "1937, L2 KHARBIN_00593 INFERRED_WEAK"
    })
    void l2HarbinInTheBiographyWhateverTheNationality(String arrested, String expected) {
        InventedCase invented = national()
                .arrested(arrested)
                .nationality("русский")
                .with(RecordField.BIRTH_PLACE, "Манчжурия, г. Харбин");
        assertEquals(List.of(expected), lines(invented));
    }

    @Test
    void l2IsOnlyWeakWhereTheParentIs() {
        InventedCase invented = InventedCase.sentenced("ОСО", "1938-01-14")
                .toDeath()
                .arrested("1937-10-01")
                .with(RecordField.RESIDENCE, "ст. Хайлар КВЖД");
        assertEquals(List.of("L2 KHARBIN_00593 INFERRED_WEAK"), lines(invented));
    }

    @Test
    void l2NoKharbinLineBeforeItsOrder() {
        assertEquals(
                List.of("-N1 KHARBIN_00593 NONE", "L8 NATIONAL_UNSPEC INFERRED_STRONG"),
                lines(InventedCase.sentenced("двойка", "1937-09-19").with(RecordField.BIRTH_PLACE, "г. Харбин")));
    }

    @Test
    void l3AndL4TiesInTheBiographyAreWeak() {
        assertEquals(
                List.of("L3 POLISH_00485 INFERRED_WEAK"),
                lines(national().with(RecordField.PROFESSION, "политэмигрант из Польши, слесарь")));
        assertEquals(
                List.of("L4 GERMAN_00439 INFERRED_WEAK"),
                lines(national().with(RecordField.CITIZENSHIP, "германское подданство")));
        assertEquals(
                List.of("L4 GERMAN_00439 INFERRED_WEAK"),
                lines(national().with(RecordField.PROFESSION, "бывший военнопленный в Германии")));
    }

    @ParameterizedTest
    @CsvSource({
        "поляк, L5 POLISH_00485 INFERRED_WEAK", "полька, L5 POLISH_00485 INFERRED_WEAK",
        "немец, L5 GERMAN_00439 INFERRED_WEAK", "латыш, L5 LATVIAN_49990 INFERRED_WEAK",
        "русский, L8 NATIONAL_UNSPEC INFERRED_STRONG", "венгр, L8 NATIONAL_UNSPEC INFERRED_STRONG"
    })
    void l5AndL6NationalityIsOnlyWeakEvidence(String nationality, String expected) {
        assertEquals(List.of(expected), lines(national().nationality(nationality)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"китаец", "кореец", "уйгурка"})
    void l6SomeNationalitiesMayBelongToTwoLinesAndCountInNeither(String nationality) {
        InventedCase invented = national().nationality(nationality);
        assertEquals(Set.of("L6 CHINESE INFERRED_WEAK", "L6 KHARBIN_00593 INFERRED_WEAK"), Set.copyOf(lines(invented)));
        assertTrue(invented.verdict().conflict());
        assertEquals(Optional.of("NATIONAL_UNSPEC"), invented.verdict().line());
    }

    @Test
    void theChargeGoesBeforeTheNationality() {
        InventedCase invented = national().nationality("белорус").charge("агент польской разведки");
        assertEquals(Optional.of("POLISH_00485"), invented.verdict().line());
        InventedCase german = national().nationality("немец").charge("английский шпион");
        assertEquals(List.of("L7 MIXED INFERRED_WEAK", "L5 GERMAN_00439 INFERRED_WEAK"), lines(german));
        assertEquals(Optional.of("MIXED"), german.verdict().line());
        assertFalse(german.verdict().conflict());
    }

    @ParameterizedTest
    @CsvSource({
        "1937-12-02, -N1 LATVIAN_49990 NONE",
        "1937-12-03, L5 LATVIAN_49990 INFERRED_WEAK",
    })
    void aLatvianSentencedBeforeTheOrderIsNotOfTheLatvianLine(String date, String expected) {
        assertEquals(
                expected,
                lines(InventedCase.sentenced("двойка", date).nationality("латыш"))
                        .get(0));
    }

    @Test
    void nationalityInAKulakCaseGivesNoLine() {
        assertEquals(
                List.of("R07 KULAK_00447 INFERRED_STRONG"),
                InventedCase.sentenced("тройка", "1937-10-01")
                        .nationality("поляк")
                        .charge("агент польской разведки")
                        .told());
    }

    @Test
    void l9AnAlbumTellsTheLineOfThoseWithoutASignAndOfNobodyElse() {
        AlbumLine polish = new AlbumLine("POLISH_00485", 39, 41, LocalDate.of(2026, 11, 29));
        assertEquals(List.of("L9 POLISH_00485 INFERRED_WEAK"), lines(national(), polish));
        assertEquals(List.of("L5 LATVIAN_49990 INFERRED_WEAK"), lines(national().nationality("латыш"), polish));
        assertEquals(
                List.of("-N1 BULG_MACED NONE", "L9 POLISH_00485 INFERRED_WEAK"),
                lines(national().charge("агент болгарской разведки"), polish));
        Claim claim = claims(national(), polish).get(1);
        assertEquals(Level.INFERRED_STRONG, claim.parentLevel());
        assertTrue(
                explained(claim, "en").contains("tell a line: 41; of them Polish Operation (NKVD order 00485): 39"),
                explained(claim, "en"));
        assertTrue(explained(claim, "en").contains("22 of 27"), explained(claim, "en"));
        assertEquals(
                Optional.of("POLISH_00485"),
                new Attribution(Vocabularies.load())
                        .verdicts(claims(national(), polish))
                        .get(0)
                        .line());
    }

    @Test
    void l9AnAlbumTellsNoLineThatDidNotExistYet() {
        AlbumLine latvian = new AlbumLine("LATVIAN_49990", 3, 3, LocalDate.of(2026, 11, 29));
        InventedCase early = InventedCase.sentenced("Комиссия НКВД СССР и Прокурора СССР", "1937-10-29");
        assertEquals(List.of("-N1 LATVIAN_49990 NONE", "L8 NATIONAL_UNSPEC INFERRED_STRONG"), lines(early, latvian));
    }

    private static List<String> lines(InventedCase invented, AlbumLine album) {
        return InventedCase.told(claims(invented, album)).stream()
                .filter(told -> told.startsWith("L") || told.startsWith("-"))
                .toList();
    }

    private static List<Claim> claims(InventedCase invented, AlbumLine album) {
        return new Attribution(Vocabularies.load()).claims(invented.facts(), caseNo -> Optional.of(album));
    }

    @Test
    void aCautionStandsBesideNationalityAndNowhereElse() {
        Attribution attribution = new Attribution(Vocabularies.load());
        assertTrue(attribution.cautions(Rule.L5, "GERMAN_00439", Set.of()).stream()
                .anyMatch(c -> c.figure().equals("W063")));
        assertEquals(
                attribution.cautions(Rule.L5, "GERMAN_00439", Set.of()).size() + 1,
                attribution.cautions(Rule.L5, "GERMAN_00439", Set.of("SVE")).size());
        assertTrue(attribution.cautions(Rule.L1, "GERMAN_00439", Set.of("SVE")).isEmpty());
    }

    @Test
    void everyClaimIsExplainedInEveryLanguage() {
        InventedCase invented = national().nationality("белорус").charge("агент польской разведки");
        String russian = explained(invented.claims().get(0), "ru");
        assertTrue(
                russian.startsWith("Приговор: 14 января 1938 года; орган: «Комиссия НКВД СССР и Прокурора СССР»."),
                russian);
        String english = explained(invented.claims().get(1), "en");
        assertEquals("The charge names a foreign service or country: Poland.", english);
        assertEquals("польской", invented.claims().get(1).evidence().text());
        assertEquals(6, invented.claims().get(1).evidence().start());
    }

    private static String explained(Claim claim, String language) {
        Words words = Words.of(Language.of(language));
        return claim.reasons().stream()
                .map(reason -> words.claim(reason.key(), reason.args()))
                .collect(Collectors.joining(" "));
    }
}
