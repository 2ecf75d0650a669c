package org.knigipamiati.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.Vocabularies;

class VerdictTest {

    @Test
    void whatIsStatedGoesBeforeWhatIsInferred() {
        InventedCase invented = InventedCase.sentenced("Комиссия НКВД и Прокурора СССР", "1938-01-14")
                .charge("по приказу 00447");
        Verdict verdict = invented.verdict();
        assertEquals(Parent.KULAK, verdict.parent());
        assertEquals(Level.STATED, verdict.level());
        assertTrue(invented.told().contains("R04 NATIONAL INFERRED_STRONG"), "the other claim is kept");
    }

    @Test
    void anOrderCitedBeforeItExistedStaysAndIsDenied() {
        InventedCase invented = InventedCase.sentenced("тройка", "1937-07-20").charge("по приказу 00447");
        assertEquals(List.of("R01 KULAK_00447 STATED", "-N1 KULAK_00447 NONE"), invented.told());
        assertEquals(Level.STATED, invented.verdict().level());
    }

    @Test
    void aLawfulSentenceOfTheSpecialBoardDeniesTheOrderCited() {
        InventedCase invented = InventedCase.sentenced("ОСО при НКВД СССР", "1938-01-14")
                .charge("по приказу 00485")
                .toCamp(8);
        assertEquals("-N2 NONE NONE", invented.told().get(invented.told().size() - 1));
    }

    @Test
    void theLineIsNeverBetterThanItsParent() {
        Verdict verdict = InventedCase.sentenced("ОСО", "1938-01-14")
                .toDeath()
                .charge("агент польской разведки")
                .verdict();
        assertEquals(Optional.of("POLISH_00485"), verdict.line());
        assertEquals(Level.INFERRED_WEAK, verdict.level());
        assertEquals(Level.INFERRED_WEAK, verdict.parentLevel());
    }

    @Test
    void aStrongParentMayHaveAWeakLine() {
        Verdict verdict = InventedCase.sentenced("двойка", "1938-01-14")
                .nationality("поляк")
                .verdict();
        assertEquals(Level.INFERRED_STRONG, verdict.parentLevel());
        assertEquals(Level.INFERRED_WEAK, verdict.level());
        assertFalse(verdict.conflict());
    }

    @Test
    void everyCaseHasItsOwnVerdict() {
        CaseFacts first = CaseFacts.of(
                0, Facts.ofSingle(Map.of(RecordField.TRIAL_BODY, "тройка", RecordField.TRIAL_DATE, "1937-10-01")));
        CaseFacts second = CaseFacts.of(
                1, Facts.ofSingle(Map.of(RecordField.TRIAL_BODY, "ОСО при МГБ", RecordField.TRIAL_DATE, "1949-03-01")));
        Attribution attribution = new Attribution(Vocabularies.load());
        List<Claim> claims = attribution.claims(new RecordFacts(Facts.none(), List.of(first, second)));
        List<Verdict> verdicts = attribution.verdicts(claims);
        assertEquals(Parent.KULAK, verdicts.get(0).parent());
        assertEquals(Parent.NONE, verdicts.get(1).parent());
        assertEquals("1/R18", claims.get(1).id());
    }

    @Test
    void theProcedureFollowsFromTheVerdict() {
        assertEquals(Optional.of(Procedure.ALBUM), way(InventedCase.sentenced("двойка", "1938-01-14")));
        assertEquals(Optional.of(Procedure.TROIKA), way(InventedCase.sentenced("тройка", "1938-01-14")));
        assertEquals(Optional.of(Procedure.SPECIAL_TROIKA), way(InventedCase.sentenced("тройка", "1938-10-14")));
        assertEquals(Optional.empty(), way(InventedCase.sentenced("Н-ский облсуд", "1938-10-14")));
    }

    private static Optional<Procedure> way(InventedCase invented) {
        return invented.verdict().procedure();
    }
}
